// An event as it was known at the end of a day: as it happened, as it was planned, or not at all.
import { DAY_MS, formatUtcDay, type UtcMs } from "../../time/instant.ts";
import { boundsOf } from "../../time/when.ts";
import type { Claim } from "../claims/claim.ts";
import type { Payload } from "../craft.ts";
import type { EventRecord, Launch } from "../event.ts";
import { ClaimedWhen } from "../sourced.ts";
import { areWordsKnown, type KnownClaims, settled, withKnownSources } from "./knowledge.ts";

/** Properties that stay as the record has them: ours, or without which there is no event. */
const OWN = new Set(["id", "kind", "title", "plannedTitle", "programme", "constellation", "links", "aliases"]);
/** Properties that are told part by part, or that have rules of their own. */
const APART = new Set(["launch", "facts", "promise", "payloads", "summary", "cited", "claims", "unverified", "notes"]);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A date as a record may hold it: a day of Beijing is one of two days in UTC. */
function toRecordWhen({ zone, ...when }: ClaimedWhen): EventRecord["when"] {
  if (zone === undefined || when.utc !== undefined || !DAY.test(when.edtf)) return when;
  return { edtf: `${formatUtcDay(parsedDay(when.edtf) - DAY_MS)}/${when.edtf}` };
}

function parsedDay(day: string): UtcMs {
  return boundsOf({ edtf: day }).earliestUtcMs;
}

/** The value that a property had by then: of whatever type, since it passed the schema as a part of its record. */
function valueBy(claims: KnownClaims, property: string): unknown {
  const value = settled(claims, property).used?.value;
  const when = property === "when" || property === "until" ? ClaimedWhen.safeParse(value).data : undefined;
  return when ? toRecordWhen(when) : value;
}

/** The properties of a part of the record for which somebody spoke by then. */
function knownPart(claims: KnownClaims, part: object, prefix: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, own]: [string, unknown]) => {
      if (prefix === "" && OWN.has(key)) return [[key, own]];
      if (prefix === "" && APART.has(key)) return [];
      const value = valueBy(claims, prefix + key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function knownFacts(claims: KnownClaims, facts: NonNullable<EventRecord["facts"]>): EventRecord["facts"] {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([id, fact]) => {
      const value = valueBy(claims, `facts.${id}`);
      // A figure or a name, like the record's own.
      return value === undefined ? [] : [[id, { ...fact, value: value as typeof fact.value }]];
    }),
  );
}

function knownLaunch(claims: KnownClaims, launch: Launch): Launch {
  // Each value is the record's own or that of a claim about the same property.
  return { outcome: "unknown", ...knownPart(claims, launch, "launch.") } as Launch;
}

/** A craft without what had not become of it yet. */
function knownPayload(claims: KnownClaims, { ended, lastKnown, ...payload }: Payload, path: string): Payload {
  return {
    ...payload,
    ...(ended && valueBy(claims, `${path}.ended`) !== undefined && { ended }),
    ...(lastKnown && valueBy(claims, `${path}.lastKnown`) !== undefined && { lastKnown }),
  };
}

function happened(event: EventRecord, claims: KnownClaims): EventRecord {
  const { launch, payloads, facts, promise, summary } = event;
  const tells = payloads && valueBy(claims, "payloads") !== undefined;
  const known = {
    ...knownPart(claims, event, ""),
    ...(summary && areWordsKnown(claims, event, "summary") && { summary }),
    ...(launch && { launch: knownLaunch(claims, launch) }),
    ...(tells && { payloads: payloads.map((payload, index) => knownPayload(claims, payload, `payloads[${index}]`)) }),
    ...(facts && { facts: knownFacts(claims, facts) }),
    ...(promise && valueBy(claims, "promise.count") !== undefined && { promise }),
    cited: event.cited,
    ...(event.claims && { claims: event.claims }),
    ...(event.unverified && { unverified: event.unverified }),
    ...(event.notes && { notes: event.notes }),
  };
  // Required properties are there: `isTold` looked for them; the others keep the types of the record.
  return withKnownSources(claims, known as unknown as EventRecord);
}

/** The date last announced; the zone of a printed day is not the record's to keep. */
function plannedWhen(claims: KnownClaims): { readonly when: EventRecord["when"]; readonly by: Claim } | undefined {
  const { used } = settled({ ...claims, known: claims.known.filter(({ planned }) => planned) }, "when");
  const parsed = ClaimedWhen.safeParse(used?.value);
  if (!used || !parsed.success) return undefined;
  return { when: toRecordWhen(parsed.data), by: used };
}

function planned(event: EventRecord, claims: KnownClaims): EventRecord | undefined {
  const date = plannedWhen(claims);
  if (!date) return undefined;
  const { id, kind, title, plannedTitle = title, programme, aliases, links, launch } = event;
  const { claims: written } = withKnownSources(claims, event);
  const cited = { "*": [...new Set([date.by, ...claims.known].map(({ source }) => source))], when: [date.by.source] };
  const constellation = valueBy(claims, "constellation") === undefined ? undefined : event.constellation;
  return {
    ...{ id, kind, status: "planned", title: plannedTitle, when: date.when, programme },
    ...(constellation !== undefined && { constellation }),
    ...(launch && { launch: { ...knownLaunch(claims, launch), outcome: "pending" } }),
    ...(aliases && { aliases }),
    ...(links && { links }),
    ...(written && { claims: written }),
    cited,
  };
}

/** Whether somebody had said that it happened, and when. */
function isTold({ known }: KnownClaims): boolean {
  const said = (property: string) =>
    known.some((claim) => claim.property === property && !claim.planned && claim.rank !== "deprecated");
  return said("status") && said("when");
}

/** The event as it was known; undefined where nobody had spoken of it. */
export function knownEvent(event: EventRecord, claims: KnownClaims): EventRecord | undefined {
  return isTold(claims) ? happened(event, claims) : planned(event, claims);
}
