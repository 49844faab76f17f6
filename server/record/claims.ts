// Every claim of the record, by what it is about and by who makes it.
// Not here: claims that differ from one another, which the record does not hold yet.
import type { ClaimResponse, SourceClaimResponse, SubjectType } from "../../shared/api/claim.ts";
import type { RecordContent } from "../../shared/record/bundle.ts";
import { comparatorToClaimed } from "../../shared/record/comparator-steps.ts";
import type { EventRecord } from "../../shared/record/event.ts";
import { lastDayOf } from "./assertion.ts";
import { type Cited, claimsOf, innerSubjects } from "./citations.ts";

/** All claims: by the record they are about, and by the source that makes them. */
export interface Claims {
  readonly bySubject: ReadonlyMap<string, readonly ClaimResponse[]>;
  readonly bySource: ReadonlyMap<string, readonly SourceClaimResponse[]>;
  readonly count: number;
}

/** The key of a record among all claims. */
export function claimKey(type: SubjectType, id: string): string {
  return `${type} ${id}`;
}

/** The UTC day on which an event was over; nothing for one that has not happened. */
function dayOf({ status, when }: EventRecord): string | undefined {
  const happened = status === "done" || status === "partial" || status === "failed";
  return happened ? lastDayOf(when) : undefined;
}

interface Subject {
  readonly type: SubjectType;
  readonly record: Cited & { readonly id: string };
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

/** Works out every claim of the record. */
export function indexClaims(record: RecordContent): Claims {
  const sources = new Map(record.sources.map((source) => [source.id, source]));
  const dayOfEvent = new Map(record.events.map((event) => [event.id, dayOf(event)]));
  const bySubject = new Map<string, readonly ClaimResponse[]>();
  const bySource = new Map<string, SourceClaimResponse[]>();
  let count = 0;
  for (const { type, record: subject, happenedOn } of subjectsOf(record)) {
    const outer = { record: subject, prefix: "", happenedOn };
    const claims = [outer, ...innerSubjects(subject, (id) => dayOfEvent.get(id))].flatMap((one) =>
      claimsOf(one, sources),
    );
    bySubject.set(claimKey(type, subject.id), claims);
    count += claims.length;
    for (const claim of claims) {
      const told = bySource.get(claim.source) ?? [];
      told.push({ subject: { type, id: subject.id }, ...claim });
      bySource.set(claim.source, told);
    }
  }
  return { bySubject, bySource, count };
}
