// Every claim of the record, by what it is about and by who makes it.
import { groupBy } from "../../lists.ts";
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

function subjectsOf(record: RecordContent): readonly Subject[] {
  const all = (type: SubjectType, records: readonly Subject["record"][]) =>
    records.map((one) => ({ type, record: one }));
  return [
    ...record.events.map((event) => ({ type: "event" as const, record: event, happenedOn: dayOf(event) })),
    ...all("programme", record.programmes),
    ...all("constellation", record.constellations),
    ...all("vehicle", record.vehicles),
    ...all("site", record.sites),
    ...all("comparator", record.comparators.map(comparatorToClaimed)),
    ...record.craft.map((one) => ({ type: "craft" as const, record: one, happenedOn: lastDayOf(one.launched) })),
  ];
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
export function claimsBySource(bySubject: Claims["bySubject"]): Claims["bySource"] {
  const all = [...bySubject].flatMap(([key, claims]) => {
    const subject = subjectOfKey(key);
    return claims.map((claim): SourceClaim => ({ subject, ...claim }));
  });
  return groupBy(all, ({ source }) => source);
}

/** Works out every claim of the record. */
export function indexClaims(record: RecordContent): Claims {
  const sources = new Map(record.sources.map((source) => [source.id, source]));
  const context = claimContext({ ...record, sources });
  const dayOfEvent = new Map(record.events.map((event) => [event.id, dayOf(event)]));
  const bySubject = new Map<string, readonly Claim[]>();
  let count = 0;
  for (const { type, record: subject, happenedOn } of subjectsOf(record)) {
    const claims = claimsOfWhole({ record: subject, prefix: "", happenedOn }, context, (id) => dayOfEvent.get(id));
    bySubject.set(claimKey(type, subject.id), claims);
    count += claims.length;
  }
  return { bySubject, bySource: claimsBySource(bySubject), count };
}
