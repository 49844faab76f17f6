// Every claim of the record, by what it is about and by who makes it.
import { atOnce, type Steps } from "../../steps.ts";
import type { RecordContent } from "../bundle.ts";
import { comparatorToClaimed } from "../comparator-steps.ts";
import type { Batch } from "../constellation.ts";
import { type EventRecord, hasOccurred } from "../event.ts";
import type { SourcedRecord } from "../sourced.ts";
import { lastDayOf } from "./assertion.ts";
import type { Claim, SubjectType } from "./claim.ts";
import { type ClaimContext, type ClaimedSubject, claimContext, claimsOf, innerSubjects } from "./derive.ts";

/** A claim seen from its source. */
export interface SourceClaim extends Claim {
  readonly subject: { readonly type: SubjectType; readonly id: string };
}

/** All claims: by the record they are about, and by the source that makes them. */
export interface Claims {
  readonly bySubject: ReadonlyMap<string, readonly Claim[]>;
  readonly bySource: ReadonlyMap<string, readonly SourceClaim[]>;
  readonly count: number;
}

/** The key of a record among all claims. */
export function claimKey(type: SubjectType, id: string): string {
  return `${type} ${id}`;
}

/** The record that a key stands for. */
export function subjectOfKey(key: string): SourceClaim["subject"] {
  const [type, id = ""] = key.split(" ");
  // Keys are made by claimKey alone.
  return { type: type as SubjectType, id };
}

/** The UTC day on which an event was over; nothing for one that has not happened. */
function dayOf(event: EventRecord): string | undefined {
  return hasOccurred(event) ? lastDayOf(event.when) : undefined;
}

interface Subject {
  readonly type: SubjectType;
  readonly record: SourcedRecord & { readonly id: string };
  readonly happenedOn?: string | undefined;
}

function* subjectsOf(record: RecordContent): Iterable<Subject> {
  const all = (type: SubjectType, records: readonly Subject["record"][]) =>
    records.map((one) => ({ type, record: one }));
  for (const event of record.events) yield { type: "event", record: event, happenedOn: dayOf(event) };
  yield* all("programme", record.programmes);
  yield* all("constellation", record.constellations);
  yield* all("vehicle", record.vehicles);
  yield* all("site", record.sites);
  yield* all("comparator", record.comparators.map(comparatorToClaimed));
  for (const one of record.craft) yield { type: "craft", record: one, happenedOn: lastDayOf(one.launched) };
}

/** The claims about a record and about the shells, targets and batches in it. */
function claimsOfWhole(
  outer: ClaimedSubject,
  context: ClaimContext,
  dayOfLaunch: (event: string) => string | undefined,
): readonly Claim[] {
  return [outer, ...innerSubjects(outer.record, dayOfLaunch)].flatMap((subject) => claimsOf(subject, context));
}

/** The claims about a programme or a constellation, what is in it included; `events` tells when batches flew. */
export function claimsOfRecord(
  record: SourcedRecord & object,
  context: ClaimContext,
  events: ReadonlyMap<string, { readonly record: EventRecord }>,
): readonly Claim[] {
  const dayOfLaunch = (id: string) => {
    const event = events.get(id)?.record;
    return event && dayOf(event);
  };
  return claimsOfWhole({ record, prefix: "" }, context, dayOfLaunch);
}

/** The claims about one event alone. */
export function claimsOfEvent(event: EventRecord, context: ClaimContext): readonly Claim[] {
  return claimsOf({ record: event, prefix: "", happenedOn: dayOf(event) }, context);
}

/** How the properties of a batch are named on the page of its launch. */
export const BATCH_PREFIX = "batch.";

/** The claims about a batch, as properties of the event that launched it. */
export function claimsOfBatch(batch: Batch, event: EventRecord, context: ClaimContext): readonly Claim[] {
  return claimsOf({ record: batch, prefix: BATCH_PREFIX, happenedOn: dayOf(event) }, context);
}

/** Gathers claims by the source that makes them. */
export function* bySourceOf(bySubject: Claims["bySubject"]): Steps<Claims["bySource"]> {
  const bySource = new Map<string, SourceClaim[]>();
  for (const [key, claims] of bySubject) {
    const subject = subjectOfKey(key);
    for (const claim of claims) {
      const said = bySource.get(claim.source) ?? [];
      bySource.set(claim.source, said);
      said.push({ subject, ...claim });
    }
    yield;
  }
  return bySource;
}

/** The same without a pause. */
export function claimsBySource(bySubject: Claims["bySubject"]): Claims["bySource"] {
  return atOnce(bySourceOf(bySubject));
}

/** A state of the record with its claims. */
export interface ClaimedRecord {
  readonly record: RecordContent;
  readonly claims: Claims;
}

/** The craft whose claims are those of an earlier state: the same records, and sources of which none has changed. */
function unchangedCraft(record: RecordContent, earlier: ClaimedRecord | undefined): ReadonlySet<object> {
  if (!earlier || record.subject !== earlier.record.subject) return new Set();
  const sources = new Map(record.sources.map((source) => [source.id, JSON.stringify(source)]));
  const isSame = earlier.record.sources.every((source) => sources.get(source.id) === JSON.stringify(source));
  return new Set(isSame ? earlier.record.craft : []);
}

/** Works out every claim of the record; those about craft that are the same as in an earlier state are taken from there. */
export function* claimsOfAll(record: RecordContent, earlier?: ClaimedRecord): Steps<Claims> {
  const sources = new Map(record.sources.map((source) => [source.id, source]));
  const context = claimContext({ ...record, sources });
  const dayOfEvent = new Map(record.events.map((event) => [event.id, dayOf(event)]));
  const unchanged = unchangedCraft(record, earlier);
  const bySubject = new Map<string, readonly Claim[]>();
  let count = 0;
  for (const { type, record: subject, happenedOn } of subjectsOf(record)) {
    const key = claimKey(type, subject.id);
    const known = unchanged.has(subject) ? earlier?.claims.bySubject.get(key) : undefined;
    const outer = { record: subject, prefix: "", happenedOn };
    const claims = known ?? claimsOfWhole(outer, context, (id) => dayOfEvent.get(id));
    bySubject.set(key, claims);
    count += claims.length;
    yield;
  }
  return { bySubject, bySource: yield* bySourceOf(bySubject), count };
}

/** The same without a pause. */
export function indexClaims(record: RecordContent): Claims {
  return atOnce(claimsOfAll(record));
}
