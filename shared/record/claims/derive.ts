// Which claims follow from one record: of each property the sources behind it, and what single sources say beside.
import type { Catalogue } from "../catalogue.ts";
import type { Source } from "../source.ts";
import type { ClaimRecord, SourcedRecord } from "../sourced.ts";
import { type Assertion, assertionOf, lastDayWithin } from "./assertion.ts";
import type { Claim } from "./claim.ts";
import { citedSources, claimedValueAt, isWithin, valueAt } from "./property-path.ts";

/** Our own words and book-keeping: nobody claims them. */
const OWN = new Set([
  ...["id", "title", "plannedTitle", "aliases", "programme", "links", "promise"],
  ...["cited", "claims", "unverified", "notes"],
  ...["shortName", "group", "shape", "colour", "counts", "followed", "preferred"],
]);
/** What sources tell in our words: a claim where a source is named for it. */
const TOLD_IN_WORDS = new Set(["summary", "fate", "note"]);
/** Whether a property is our own wording or book-keeping, of which a source says nothing. */
export function isOwnWords(property: string): boolean {
  return OWN.has(property);
}

/** Parts of a record that are told property by property, or record by record. */
const OPENED = new Set(["launch", "facts", "shells", "targets", "batches", "tallies"]);

interface Property {
  readonly path: string;
  readonly value: unknown;
}

function propertiesOf(record: object): readonly Property[] {
  const own = Object.entries(record).flatMap(([key, value]: [string, unknown]) => {
    if (OWN.has(key) || TOLD_IN_WORDS.has(key) || value === undefined) return [];
    if (!OPENED.has(key)) return [{ path: key, value: claimedValueAt(record, key) }];
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
    return Object.keys(value).map((part) => ({
      path: `${key}.${part}`,
      value: claimedValueAt(record, `${key}.${part}`),
    }));
  });
  const apart = APART.map((path) => ({ path, value: valueAt(record, path) })).filter(
    ({ value }) => value !== undefined,
  );
  return [...own, ...apart, ...endsOf(record)];
}

/** Of a promise, the number is the source's and the rest is how we count. */
const APART = ["promise.count"];

/** What became of a craft was not told with its launch. */
function endsOf(record: object): readonly Property[] {
  const payloads: unknown = valueAt(record, "payloads");
  if (!Array.isArray(payloads)) return [];
  return payloads.flatMap((payload: unknown, index) =>
    ["ended", "lastKnown"].flatMap((key) => {
      const value = valueAt(payload, key);
      return value === undefined ? [] : [{ path: `payloads[${index}].${key}`, value }];
    }),
  );
}

function isUnread({ unverified }: SourcedRecord, path: string): boolean {
  return unverified?.some((property) => isWithin(path, property)) ?? false;
}

/** Notes on a claim in one; none where there is nothing to say. */
export function joinNotes(...notes: readonly (string | undefined)[]): Pick<Claim, "note"> {
  const note = notes.filter((text) => text !== undefined).join(" ");
  return note === "" ? {} : { note };
}

/** What the record itself notes of a property, whoever claims it. */
function recordNote(record: SourcedRecord, path: string): Pick<Claim, "recordNote"> {
  const notes = (record.notes ?? []).filter(({ property }) => isWithin(path, property)).map(({ text }) => text.en);
  return notes.length === 0 ? {} : { recordNote: notes.join(" ") };
}

const UNREAD = "No source that was read backs this.";

/** A record to draw claims from. */
export interface ClaimedSubject {
  readonly record: SourcedRecord & object;
  /** Leads the path of a record inside another: `targets.spacesail-108-by-2024.`. */
  readonly prefix: string;
  /** The UTC day of what has happened. */
  readonly happenedOn?: string | undefined;
  /** The date on which the first source said all this, where the record states it. */
  readonly statedOn?: string | undefined;
}

/** What claims are dated by: the sources, and the last day of the record. */
export interface ClaimContext {
  readonly sources: ReadonlyMap<string, Source>;
  readonly recordTo: string;
}

/** What the claims of a record, or of a catalogue of it, are dated by. */
export function claimContext({ sources, subject }: Pick<Catalogue, "sources" | "subject">): ClaimContext {
  return { sources, recordTo: subject.coverage.to };
}

function claimedProperties(record: SourcedRecord & object): readonly Property[] {
  const finer = Object.keys(record.cited).flatMap((path) => {
    const value = path === "*" || OWN.has(path) || OPENED.has(path) ? undefined : claimedValueAt(record, path);
    return value === undefined ? [] : [{ path, value }];
  });
  return [...new Map([...propertiesOf(record), ...finer].map((property) => [property.path, property])).values()];
}

/** What an element set shows is the state on its own day, long after the launch. */
const STATES = ["orbit", "launch.orbit", "plane", "raising"];

/** Whether a source tells of the launch itself and not only of a state seen later. */
function tellsOfEvent(record: SourcedRecord & object, source: string): boolean {
  return ["when", "launched", "event"].some(
    (path) => path in record && citedSources(record.cited, path).includes(source),
  );
}

interface Said {
  readonly path: string;
  readonly value: unknown;
  readonly source: string;
}

/** When a source counts as having said this; one that the record does not know is reported by the checks. */
function assertionIn(subject: ClaimedSubject, { path, value, source: id }: Said, context: ClaimContext): Assertion {
  const { record, happenedOn, statedOn } = subject;
  const source = context.sources.get(id);
  if (!source) return { asserted: context.recordTo };
  const isLater = STATES.some((state) => isWithin(path, state)) && !tellsOfEvent(record, id);
  const toldOn = isLater ? undefined : (statedOn ?? lastDayWithin(value) ?? happenedOn);
  return assertionOf(source, { toldOn, recordTo: context.recordTo });
}

/** A claim that only says where in a source the record's own value stands. */
function isPlace({ value, planned, rank }: ClaimRecord): boolean {
  return value === undefined && planned === undefined && rank !== "deprecated";
}

/** A source speaks for itself where the record quotes it; what it said beforehand leaves open what it said later. */
function quotedSources(record: SourcedRecord, path: string): ReadonlySet<string> {
  const quoted = (record.claims ?? []).filter((claim) => claim.property === path && !claim.planned && !isPlace(claim));
  return new Set(quoted.map(({ source }) => source));
}

function citedClaims(subject: ClaimedSubject, { path, value }: Property, context: ClaimContext): readonly Claim[] {
  const { record, prefix, statedOn } = subject;
  const quoted = quotedSources(record, path);
  const unread = isUnread(record, path);
  const hasPreferred = record.claims?.some((claim) => claim.property === path && claim.rank === "preferred") ?? false;
  const speaking = citedSources(record.cited, path).filter((source) => !quoted.has(source));
  return speaking.map((source, index): Claim => {
    const place = record.claims?.find((claim) => isPlace(claim) && claim.property === path && claim.source === source);
    const isStated = index === 0 && statedOn !== undefined;
    const dated = isStated ? { asserted: statedOn } : assertionIn(subject, { path, value, source }, context);
    return {
      property: `${prefix}${path}`,
      value,
      source,
      asserted: place?.asserted ?? dated.asserted,
      rank: place?.rank ?? (index === 0 && !unread && !hasPreferred ? "preferred" : "normal"),
      ...(place?.locator && { locator: place.locator }),
      ...(place?.printed && { printed: place.printed }),
      ...joinNotes(unread ? UNREAD : undefined, place?.asserted ? undefined : dated.note, place?.note?.en),
      ...recordNote(record, path),
    };
  });
}

/** A claim that the record writes out, dated like the others where it bears no date. */
function writtenClaim(subject: ClaimedSubject, claim: ClaimRecord, context: ClaimContext): Claim {
  const { property: path, source, planned, locator, printed } = claim;
  const value = claim.value ?? (claim.rank === "deprecated" ? printed : claimedValueAt(subject.record, path));
  const dated = planned
    ? assertionIn({ ...subject, happenedOn: undefined }, { path: "", value: undefined, source }, context)
    : assertionIn(subject, { path, value, source }, context);
  return {
    property: `${subject.prefix}${path}`,
    value,
    source,
    asserted: claim.asserted ?? dated.asserted,
    rank: claim.rank ?? "normal",
    ...(planned && { planned }),
    ...(claim.settledOn && { settledOn: claim.settledOn }),
    ...(locator && { locator }),
    ...(printed && { printed }),
    ...joinNotes(claim.asserted ? undefined : dated.note, claim.note?.en),
  };
}

/** Claims that the record writes out and that are not told with the citations. */
function writtenClaims(subject: ClaimedSubject, context: ClaimContext): readonly Claim[] {
  const { record } = subject;
  const isTold = (claim: ClaimRecord) =>
    isPlace(claim) && citedSources(record.cited, claim.property).includes(claim.source);
  return (record.claims ?? []).filter((claim) => !isTold(claim)).map((claim) => writtenClaim(subject, claim, context));
}

/** The claims about one record: of each property the first source is the preferred one, unless nobody read it. */
export function claimsOf(subject: ClaimedSubject, context: ClaimContext): readonly Claim[] {
  const cited = claimedProperties(subject.record).flatMap((property) => citedClaims(subject, property, context));
  return [...cited, ...writtenClaims(subject, context)];
}

/** A target's own date, where the record within a record is one. */
function statedOnOf(inner: object): Pick<ClaimedSubject, "statedOn"> {
  return "asserted" in inner && typeof inner.asserted === "string" ? { statedOn: inner.asserted } : {};
}

function isSourced(value: unknown): value is SourcedRecord & { readonly id?: string; readonly event?: string } {
  return typeof value === "object" && value !== null && "cited" in value;
}

/** How the claims about a part of a record begin: by the id of the part, which stays when others come and go. */
export function partPrefix(list: string, { id, event }: { readonly id?: string; readonly event?: string }): string {
  return `${list}.${id ?? event}.`;
}

/**
 * The records inside a record that carry citations of their own: a constellation's shells, targets and batches.
 * `dayOf` tells the day of the launch that a batch names.
 */
export function innerSubjects(record: object, dayOf: (event: string) => string | undefined): readonly ClaimedSubject[] {
  return Object.entries(record).flatMap(([key, value]: [string, unknown]) => {
    if (!OPENED.has(key) || !Array.isArray(value)) return [];
    return value.flatMap((inner: unknown) => {
      if (!isSourced(inner)) return [];
      const happenedOn = inner.event === undefined ? undefined : dayOf(inner.event);
      return [{ record: inner, prefix: partPrefix(key, inner), happenedOn, ...statedOnOf(inner) }];
    });
  });
}
