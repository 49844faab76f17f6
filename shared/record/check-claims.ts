// Claims that records write out: each names a property that there is, and none tells what has not happened yet.
import { boundsOf } from "../time/when.ts";
import type { Problem } from "./bundle.ts";
import { type CheckContext, type CheckedBundle, type Complaint, problemIn, problemsOfClaims } from "./check-context.ts";
import { type Claim, knownFromUtcMs } from "./claims/claim.ts";
import { isOwnWords } from "./claims/derive.ts";
import { type Claims, claimKey, indexClaims } from "./claims/index-claims.ts";
import { claimedValueAt } from "./claims/property-path.ts";
import { isSameValue } from "./claims/same-value.ts";
import type { Coverage, CoverageRow } from "./coverage.ts";
import { type EventRecord, hasOccurred } from "./event.ts";
import type { ClaimRecord } from "./sourced.ts";

function* complaintsOfClaim(claim: ClaimRecord, part: object): Iterable<Complaint> {
  const own = claimedValueAt(part, claim.property);
  if (claim.value === undefined && claim.rank !== "deprecated" && own === undefined) {
    const right = "a property that it has, or a value";
    yield { at: "property", wrong: `the record has no "${claim.property}"`, right };
  }
  if (own !== undefined && isOwnWords(claim.property)) {
    yield {
      at: "property",
      wrong: `"${claim.property}" is ours, and nobody claims it`,
      right: "a property that is a fact",
    };
  }
  if (claim.rank === "deprecated" && claim.value !== undefined && isSameValue(claim.value, own)) {
    yield { at: "value", wrong: "a deprecated claim that agrees with the record", right: "the value that was wrong" };
  }
  if (claim.asserted === undefined) return;
  if (!Number.isFinite(boundsOf({ edtf: claim.asserted }).latestUtcMs)) {
    yield { at: "asserted", wrong: `${claim.asserted} has no end`, right: "the latest date on which it was said" };
  }
}

/** Claims name properties, give dates that end, and what is set aside differs from what stands. */
export function* checkClaims(context: CheckContext): Iterable<Problem> {
  yield* problemsOfClaims(context, (claim, { part }) => complaintsOfClaim(claim, part));
}

/** An event whose date was announced beforehand has a title for the time when it was a plan. */
export function* checkPlannedTitles(context: CheckContext): Iterable<Problem> {
  for (const event of context.bundle.events) {
    const isAnnounced = event.claims?.some(({ property, planned }) => planned && property === "when") ?? false;
    if (!isAnnounced || event.status === "planned" || event.plannedTitle) continue;
    const wrong = "announced dates, but no title for the time before";
    yield problemIn(context, event, { at: "plannedTitle", wrong, right: "a title like “Tianzhou-8 to be launched”" });
  }
}

/** Whether a claim tells of an event as past before its earliest instant. */
function isTooEarly(event: EventRecord, claim: Claim): boolean {
  const tells = claim.property === "when" || claim.property === "status";
  if (!tells || claim.planned || claim.rank === "deprecated") return false;
  return knownFromUtcMs(claim) <= boundsOf(event.when).earliestUtcMs;
}

/** Two rules ask for all claims of one bundle, and working them out is most of what they cost. */
const indexed = new WeakMap<CheckedBundle, Claims>();

function claimsIn({ bundle }: CheckContext): Claims | undefined {
  if (!bundle.subject) return undefined;
  const claims = indexed.get(bundle) ?? indexClaims({ ...bundle, subject: bundle.subject });
  indexed.set(bundle, claims);
  return claims;
}

/** Nobody tells of an event before it happened, unless beforehand. */
export function* checkAssertions(context: CheckContext): Iterable<Problem> {
  const claims = claimsIn(context);
  for (const event of context.bundle.events) {
    if (!hasOccurred(event)) continue;
    const early = claims?.bySubject.get(claimKey("event", event.id))?.find((claim) => isTooEarly(event, claim));
    if (!early) continue;
    const wrong = `"${early.source}" said so ${early.asserted}, before it happened (${event.when.edtf})`;
    yield problemIn(context, event, { at: "when", wrong, right: "a later source, or a claim marked `planned`" });
  }
}

type ClaimRow = Extract<CoverageRow, { about: unknown }>;

/** What is wrong with the claim that a row of a founding document names: it needs a place, and the row's value. */
function* complaintsOfRow(claims: Claims, source: string, row: ClaimRow): Iterable<Omit<Complaint, "at">> {
  const { about, property, value } = row;
  const what = `${property} of ${about.type} "${about.id}"`;
  const told = (claims.bySubject.get(claimKey(about.type, about.id)) ?? []).filter(
    (claim) => claim.source === source && claim.property === property && claim.locator !== undefined,
  );
  if (told.length === 0) {
    const right = "the claim in the record, or a reason why there is none";
    yield { wrong: `"${source}" makes no claim with a locator on ${what}`, right };
  } else if (value !== undefined && !told.some((claim) => isSameValue(claim.value, value) || claim.printed === value)) {
    yield { wrong: `the claim on ${what} doesn't say ${value}`, right: "what the document says" };
  }
}

function* complaintsOfRows({ source, rows }: Coverage, claims: Claims): Iterable<Complaint> {
  const taken = new Map<string, string>();
  for (const [id, row] of Object.entries(rows)) {
    const at = `rows.${id}`;
    if ("same" in row && !Object.hasOwn(rows, row.same))
      yield { at, wrong: `there is no row ${row.same}`, right: "a row of this document" };
    if (!("about" in row)) continue;
    const { type, id: subject } = row.about;
    const claim = `${row.property} of ${type} "${subject}"`;
    for (const complaint of complaintsOfRow(claims, source, row)) yield { at, ...complaint };
    const other = taken.get(claim);
    if (other)
      yield { at, wrong: `${claim} accounts for ${other} too`, right: `{"same": "${other}"}, or a claim of its own` };
    taken.set(claim, id);
  }
}

/** Every statement read out of a founding document is a claim of the record, or there is a reason why not. */
export function* checkCoverageRows(context: CheckContext): Iterable<Problem> {
  if (context.unread.size > 0) return; // what could not be read may hold the claims
  const claims = claimsIn(context);
  if (!claims) return;
  for (const coverage of context.bundle.coverage ?? []) {
    for (const complaint of complaintsOfRows(coverage, claims)) yield problemIn(context, coverage, complaint);
  }
}
