// The record as known on a day: what the claims made by then say, and nothing that was said later.
// Names of programmes, vehicles, sites and constellations are labels and stay; what is said of them has its date.
import { DAY_MS, formatUtcDay, type UtcMs } from "../../time/instant.ts";
import { boundsOf } from "../../time/when.ts";
import type { RecordContent } from "../bundle.ts";
import type { SubjectType } from "../claims/claim.ts";
import { type Claims, claimKey, claimsBySource } from "../claims/index-claims.ts";
import { comparatorKnownBefore } from "../comparator-steps.ts";
import type { Craft } from "../craft.ts";
import type { EventRecord } from "../event.ts";
import { hasOccurred } from "../event.ts";
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
import { knownConstellation } from "./known-constellation.ts";
import { knownEvent } from "./known-event.ts";

/** The record and its claims at the end of a day. */
export interface KnownRecord {
  readonly record: RecordContent;
  readonly claims: Claims;
}

/** Links and ends of life that point at what was not known yet. */
function withoutUnknown(event: EventRecord, known: ReadonlySet<string>): EventRecord {
  const links = event.links?.filter((link) => known.has(link.event));
  const isWhole = links?.length === event.links?.length;
  const dangling = event.payloads?.some(({ ended }) => ended?.event !== undefined && !known.has(ended.event));
  if (isWhole && !dangling) return event;
  const { links: _links, ...rest } = event;
  const payloads = event.payloads?.map((payload) => withoutUnknownEnd(payload, known));
  return { ...rest, ...(links && links.length > 0 && { links }), ...(payloads && { payloads }) };
}

function withoutUnknownEnd<T extends Pick<Craft, "ended">>(craft: T, known: ReadonlySet<string>): T {
  if (craft.ended?.event === undefined || known.has(craft.ended.event)) return craft;
  const { event: _event, ...ended } = craft.ended;
  return { ...craft, ended };
}

function knownVehicle(vehicle: Vehicle, claims: KnownClaims): Vehicle {
  if (claims.known.length === claims.all.length) return vehicle;
  const { maidenFlight, note, ...labels } = vehicle;
  return {
    ...labels,
    ...(maidenFlight && settled(claims, "maidenFlight").used && { maidenFlight }),
    ...(note && areWordsKnown(claims, vehicle, "note") && { note }),
  };
}

function knownCraft(craft: Craft, claims: KnownClaims): readonly Craft[] {
  if (claims.known.length === claims.all.length) return [craft];
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
    if (key === "cited")
      for (const sources of Object.values(part as object)) for (const id of sources) ids.add(id); // a Cited
    else if (key === "source" && typeof part === "string") ids.add(part);
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

/** The first instant after a day: everything said on it was known. */
export function endOfDayUtcMs(dayUtcMs: UtcMs): UtcMs {
  return dayUtcMs + DAY_MS;
}

function knownClaims(claims: Claims, { isKnown }: Knowledge): Claims {
  const bySubject = new Map([...claims.bySubject].map(([key, about]) => [key, about.filter(isKnown)] as const));
  const count = [...bySubject.values()].reduce((sum, about) => sum + about.length, 0);
  return { bySubject, bySource: claimsBySource(bySubject), count };
}

/** The record as known at the end of a day, its first instant given; equal to the record once every claim was made. */
export function recordKnownOn(record: RecordContent, claims: Claims, dayUtcMs: UtcMs): KnownRecord {
  const untilUtcMs = endOfDayUtcMs(dayUtcMs);
  const sources = new Map(record.sources.map((source) => [source.id, source]));
  const knowledge = knowledgeAt(untilUtcMs, sources);
  const about = (type: SubjectType, { id }: { readonly id: string }) =>
    knownOf(claims.bySubject.get(claimKey(type, id)) ?? [], knowledge);
  const events = record.events.flatMap((event) => knownEvent(event, about("event", event)) ?? []);
  const eventIds = new Set(events.map(({ id }) => id));
  const flown = new Set(events.filter(hasOccurred).map(({ id }) => id));
  const known = {
    ...record,
    subject: knownCoverage(record.subject, untilUtcMs),
    events: events.map((event) => withoutUnknown(event, eventIds)),
    constellations: record.constellations.map((one) => knownConstellation(one, about("constellation", one), flown)),
    comparators: record.comparators.map((one) => comparatorKnownBefore(one, untilUtcMs)),
    vehicles: record.vehicles.map((one) => knownVehicle(one, about("vehicle", one))),
    craft: record.craft
      .flatMap((one) => knownCraft(one, about("craft", one)))
      .map((craft) => withoutUnknownEnd(craft, eventIds)),
  };
  const stillCited = citedIds({ ...known, sources: [] }, new Set());
  return {
    record: { ...known, sources: record.sources.filter(({ id }) => stillCited.has(id)) },
    claims: knownClaims(claims, knowledge),
  };
}
