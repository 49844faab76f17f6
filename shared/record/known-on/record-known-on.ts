// The record as known on a day: what the claims made by then say, and nothing that was said later.
// Names of programmes, and of vehicles, sites and constellations that something known then names, are labels and stay.
import { DAY_MS, endOfUtcDay, formatUtcDay, type UtcMs } from "../../time/instant.ts";
import { boundsOf } from "../../time/when.ts";
import type { RecordContent } from "../bundle.ts";
import type { SubjectType } from "../claims/claim.ts";
import { type Claims, claimKey, claimsBySource } from "../claims/index-claims.ts";
import { comparatorKnownBefore } from "../comparator-steps.ts";
import type { Craft } from "../craft.ts";
import { type EventRecord, hasOccurred } from "../event.ts";
import type { SourcedRecord } from "../sourced.ts";
import type { Names } from "../values.ts";
import type { Vehicle } from "../vehicle.ts";
import {
  areWordsKnown,
  type Knowledge,
  type KnownClaims,
  knowledgeAt,
  knownOf,
  settled,
  withKnownSources,
} from "./knowledge.ts";
import { knownConstellation, knownNames } from "./known-constellation.ts";
import { knownEvent } from "./known-event.ts";

/** The record and its claims at the end of a day. */
export interface KnownRecord {
  readonly record: RecordContent;
  readonly claims: Claims;
}

/** Links and ends of life that point at what was not known yet. */
function withoutUnknown(event: EventRecord, known: ReadonlySet<string>): EventRecord {
  const { links, payloads, ...rest } = event;
  const kept = links?.filter((link) => known.has(link.event)) ?? [];
  const ends = payloads?.map((payload) => withoutUnknownEnd(payload, known));
  return { ...rest, ...(kept.length > 0 && { links: kept }), ...(ends && { payloads: ends }) };
}

function withoutUnknownEnd<T extends Pick<Craft, "ended">>(craft: T, known: ReadonlySet<string>): T {
  if (craft.ended?.event === undefined || known.has(craft.ended.event)) return craft;
  const { event: _event, ...ended } = craft.ended;
  return { ...craft, ended };
}

/** A label: a name, with what had been said of it. */
function knownLabel<T extends SourcedRecord & { readonly names: Names }>(record: T, claims: KnownClaims): T {
  return { ...withKnownSources(claims, record), names: knownNames(claims, record.names) };
}

function knownVehicle(vehicle: Vehicle, claims: KnownClaims): Vehicle {
  const { maidenFlight, note, ...label } = knownLabel(vehicle, claims);
  return {
    ...label,
    ...(maidenFlight && settled(claims, "maidenFlight").used && { maidenFlight }),
    ...(note && areWordsKnown(claims, vehicle, "note") && { note }),
  };
}

function knownCraft(craft: Craft, claims: KnownClaims): readonly Craft[] {
  if (settled(claims, "launched").used === undefined) return [];
  const { ended, lastKnown, fate, orbit, ...rest } = withKnownSources(claims, craft);
  const known: Craft = {
    ...rest,
    ...(ended && settled(claims, "ended").used && { ended }),
    ...(lastKnown && settled(claims, "lastKnown").used && { lastKnown }),
    ...(fate && areWordsKnown(claims, craft, "fate") && { fate }),
    ...(orbit && settled(claims, "orbit").used && { orbit }),
  };
  return [known];
}

/** Every source id that a value cites, at any depth. */
function citedIds(value: unknown, ids: Set<string>): Set<string> {
  if (typeof value !== "object" || value === null) return ids;
  for (const [key, part] of Object.entries(value)) {
    if (key === "cited") {
      for (const sources of Object.values(part as SourcedRecord["cited"])) for (const id of sources) ids.add(id); // by its schema
    } else if (key === "source" && typeof part === "string") ids.add(part);
    else citedIds(part, ids);
  }
  return ids;
}

function knownCoverage(
  { coverage, ...subject }: RecordContent["subject"],
  untilUtcMs: UtcMs,
): RecordContent["subject"] {
  const lastDay = formatUtcDay(untilUtcMs - DAY_MS);
  if (boundsOf({ edtf: coverage.to }).latestUtcMs <= untilUtcMs) return { ...subject, coverage };
  const [from = lastDay] = [coverage.from, lastDay].toSorted();
  return { ...subject, coverage: { from, to: lastDay } };
}

/** What was known of each subject, worked out once. */
function knownSubjects(claims: Claims, knowledge: Knowledge): (type: SubjectType, id: string) => KnownClaims {
  const known = new Map<string, KnownClaims>();
  return (type, id) => {
    const key = claimKey(type, id);
    const before = known.get(key) ?? knownOf(claims.bySubject.get(key) ?? [], knowledge);
    known.set(key, before);
    return before;
  };
}

type KnownOf = ReturnType<typeof knownSubjects>;

/** The ids that known events and craft name. */
function namedIds(events: readonly EventRecord[], craft: readonly Craft[]): ReadonlySet<string> {
  const ids = [
    ...events.flatMap(({ launch, site, constellation }) => [launch?.vehicle, launch?.site, site, constellation]),
    ...craft.flatMap(({ vehicle, site, constellation }) => [vehicle, site, constellation]),
  ];
  return new Set(ids.filter((id) => id !== undefined));
}

/** The claims about the records that there were; of what was not known, none. */
function claimsAbout(record: RecordContent, about: KnownOf): Claims {
  const subjects: readonly (readonly [SubjectType, readonly { readonly id: string }[]])[] = [
    ["event", record.events],
    ["programme", record.programmes],
    ["constellation", record.constellations],
    ["vehicle", record.vehicles],
    ["site", record.sites],
    ["comparator", record.comparators],
    ["craft", record.craft],
  ];
  const bySubject = new Map(
    subjects.flatMap(([type, records]) =>
      records.map(({ id }) => [claimKey(type, id), about(type, id).known] as const),
    ),
  );
  const count = [...bySubject.values()].reduce((sum, claims) => sum + claims.length, 0);
  return { bySubject, bySource: claimsBySource(bySubject), count };
}

/** The records of every kind as they were known; sources are those that they still cite. */
function knownRecords(
  record: RecordContent,
  about: KnownOf,
  untilUtcMs: UtcMs,
): Omit<RecordContent, "subject" | "sources"> {
  const events = record.events.flatMap((event) => knownEvent(event, about("event", event.id)) ?? []);
  const eventIds = new Set(events.map(({ id }) => id));
  const flown = new Set(events.filter(hasOccurred).map(({ id }) => id));
  const craft = record.craft.flatMap((one) => knownCraft(one, about("craft", one.id)));
  const named = namedIds(events, craft);
  const isKnown = (type: SubjectType) => (label: { readonly id: string }) =>
    named.has(label.id) || about(type, label.id).known.length > 0;
  return {
    events: events.map((event) => withoutUnknown(event, eventIds)),
    craft: craft.map((one) => withoutUnknownEnd(one, eventIds)),
    programmes: record.programmes.map((one) => knownLabel(one, about("programme", one.id))),
    constellations: record.constellations
      .filter(isKnown("constellation"))
      .map((one) => knownConstellation(one, about("constellation", one.id), flown)),
    comparators: record.comparators.map((one) => comparatorKnownBefore(one, untilUtcMs)),
    vehicles: record.vehicles.filter(isKnown("vehicle")).map((one) => knownVehicle(one, about("vehicle", one.id))),
    sites: record.sites.filter(isKnown("site")).map((one) => knownLabel(one, about("site", one.id))),
  };
}

/** The record as known at the end of a day, its first instant given; equal to the record once every claim was made. */
export function recordKnownOn(record: RecordContent, claims: Claims, dayUtcMs: UtcMs): KnownRecord {
  const untilUtcMs = endOfUtcDay(dayUtcMs); // what was said on the day itself was known
  const sources = new Map(record.sources.map((source) => [source.id, source]));
  const about = knownSubjects(claims, knowledgeAt(untilUtcMs, sources));
  const records = knownRecords(record, about, untilUtcMs);
  const cited = citedIds(records, new Set());
  const known = {
    ...records,
    subject: knownCoverage(record.subject, untilUtcMs),
    sources: record.sources.filter(({ id }) => cited.has(id)),
  };
  return { record: known, claims: claimsAbout(known, about) };
}
