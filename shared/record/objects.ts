// The satellites and craft of the record: one object for each, with its life and what is known of its orbit.
// Not here: element sets and positions (shared/orbit).

import { DAY_MS, type UtcMs } from "../time/instant.ts";
import { boundsOf, countsFromUtcMs, type ResolvedWhen } from "../time/when.ts";
import type { SubjectContent } from "./bundle.ts";
import type { Batch, Constellation } from "./constellation.ts";
import type { Craft, OrbitRegime, Payload, RecordedOrbit } from "./craft.ts";
import type { EventRecord } from "./event.ts";
import type { Names } from "./values.ts";

/** A craft of a kind that comes back, whose end nobody told, leaves the globe this long after its last trace. */
export const UNKNOWN_END_AFTER_DAYS = 30;

/** One satellite or craft; its life is `[launchedUtcMs, endedUtcMs)`. */
export interface SpaceObject {
  /** A COSPAR piece, else `norad:60379`, else `2024-140/07`, else the slug of the craft. */
  readonly id: string;
  readonly names: Names;
  readonly cospar?: string;
  readonly norad?: number;
  readonly programme: string;
  readonly constellation?: string;
  /** Test and GEO craft belong to a constellation but are not counted in it. */
  readonly counted: boolean;
  /** The launch event, where the record has it. */
  readonly event?: string;
  readonly launched: ResolvedWhen;
  readonly launchedUtcMs: UtcMs;
  readonly endedUtcMs?: UtcMs;
  /** `known`: a source tells the end; `assumed`: it comes back and was last heard of long ago. */
  readonly endBasis?: "known" | "assumed";
  readonly endHow?: NonNullable<Payload["ended"]>["how"];
  readonly regime: OrbitRegime;
  readonly orbit?: RecordedOrbit;
  readonly site?: string;
  /** Place among the satellites of its launch, from 0; neighbours follow one another along the orbit. */
  readonly indexInLaunch: number;
}

type Life = Pick<Payload, "cospar" | "norad" | "returns" | "ended" | "lastKnown">;

/** The id of a craft that bears a designation or a number of its own. */
function ownId({ cospar, norad }: Life): string | undefined {
  return cospar ?? (norad === undefined ? undefined : `norad:${norad}`);
}

/** The id of a satellite that is known only by its place in a launch, counted from 1. */
function idInLaunch(event: EventRecord, index: number): string {
  return `${event.launch?.cospar ?? event.id}/${String(index + 1).padStart(2, "0")}`;
}

/** Every id by which an object may be asked for beside its own, so that a link outlives a new designation. */
export function otherIdsOf(
  { id, norad, indexInLaunch }: SpaceObject,
  event: EventRecord | undefined,
): readonly string[] {
  const byNumber = norad === undefined ? [] : [`norad:${norad}`];
  const byPlace = event ? [idInLaunch(event, indexInLaunch)] : [];
  return [...byNumber, ...byPlace].filter((other) => other !== id);
}

function endOf(life: Life, launchedUtcMs: UtcMs): Pick<SpaceObject, "endedUtcMs" | "endBasis" | "endHow"> {
  if (life.ended) {
    return { endedUtcMs: countsFromUtcMs(boundsOf(life.ended.when)), endBasis: "known", endHow: life.ended.how };
  }
  if (!life.returns) return {};
  const lastHeardUtcMs = life.lastKnown ? countsFromUtcMs(boundsOf(life.lastKnown.when)) : launchedUtcMs;
  return { endedUtcMs: lastHeardUtcMs + UNKNOWN_END_AFTER_DAYS * DAY_MS, endBasis: "assumed" };
}

/** The first launch into orbit: before this day nothing was up there. */
const FIRST_LAUNCH_UTC_MS: UtcMs = Date.UTC(1957, 9, 4);

/**
 * From when an object is taken to be in space. One of which nobody told since when it may have been there all along: it
 * is drawn by dated element sets alone, and those tell that it was.
 */
function livesFromUtcMs(launched: ResolvedWhen): UtcMs {
  return Number.isFinite(launched.earliestUtcMs) ? countsFromUtcMs(launched) : FIRST_LAUNCH_UTC_MS;
}

function lifeOf(life: Life, launched: ResolvedWhen) {
  const launchedUtcMs = livesFromUtcMs(launched);
  return { launched, launchedUtcMs, ...endOf(life, launchedUtcMs) };
}

/** The payloads of a launch, filled up with unnamed ones to the number that the record states. */
function payloadsOf(event: EventRecord, batch: Batch | undefined): readonly Payload[] {
  const named = event.payloads ?? [];
  const stated = batch?.satellites ?? event.launch?.satellites ?? 0;
  const unnamed = Math.max(0, (event.launch?.satellitesKind === "at-least" && !batch ? 1 : stated) - named.length);
  const label = batch?.label ?? event.title;
  const fill = (i: number): Payload => ({
    name: {
      en: `${label.en}, satellite ${named.length + i + 1}`,
      ...(label.zh && { zh: `${label.zh} ${named.length + i + 1}` }),
    },
  });
  return [...named, ...Array.from({ length: unnamed }, (_, i) => fill(i))];
}

interface BatchOf {
  readonly batch: Batch;
  readonly constellation: Constellation;
}

interface PayloadOf {
  readonly event: EventRecord;
  readonly launched: ResolvedWhen;
  readonly payload: Payload;
  readonly index: number;
  readonly of: BatchOf | undefined;
}

function objectOfPayload({ event, launched, payload, index, of }: PayloadOf): SpaceObject {
  const launch = event.launch;
  const constellation = of?.constellation.id ?? event.constellation;
  return {
    id: ownId(payload) ?? idInLaunch(event, index),
    names: payload.name,
    ...(payload.cospar && { cospar: payload.cospar }),
    ...(payload.norad !== undefined && { norad: payload.norad }),
    programme: event.programme,
    ...(constellation && { constellation }),
    counted: of?.batch.kind === "batch" && index < (of.batch.satellites ?? 0),
    event: event.id,
    ...lifeOf(payload, launched),
    regime: launch?.regime ?? "unknown",
    ...(launch?.orbit && { orbit: launch.orbit }),
    ...(launch?.site && { site: launch.site }),
    indexInLaunch: index,
  };
}

/** The id of the object that a craft of its own becomes. */
export function craftObjectId(craft: Craft): string {
  return ownId(craft) ?? craft.id;
}

function objectOfCraft(craft: Craft): SpaceObject {
  return {
    id: craftObjectId(craft),
    names: craft.names,
    ...(craft.cospar && { cospar: craft.cospar }),
    ...(craft.norad !== undefined && { norad: craft.norad }),
    programme: craft.programme,
    ...(craft.constellation && { constellation: craft.constellation }),
    counted: false,
    ...lifeOf(craft, boundsOf(craft.launched)),
    regime: craft.regime,
    ...(craft.orbit && { orbit: craft.orbit }),
    ...(craft.site && { site: craft.site }),
    indexInLaunch: 0,
  };
}

/** Whether a launch put something into space: planned and failed ones did not. */
function reachedSpace(event: EventRecord): boolean {
  return event.kind === "launch" && (event.status === "done" || event.status === "partial");
}

/** Every object of the record, sorted by launch, then id. */
export function objectsOf(bundle: SubjectContent): readonly SpaceObject[] {
  const batchByEvent = new Map<string, BatchOf>();
  for (const constellation of bundle.constellations) {
    for (const batch of constellation.batches) batchByEvent.set(batch.event, { batch, constellation });
  }
  const launched = bundle.events.filter(reachedSpace).flatMap((event) => {
    const shared = { event, launched: boundsOf(event.when), of: batchByEvent.get(event.id) };
    return payloadsOf(event, shared.of?.batch).map((payload, index) => objectOfPayload({ ...shared, payload, index }));
  });
  const all = [...launched, ...bundle.craft.map(objectOfCraft)];
  return all.sort((a, b) => a.launchedUtcMs - b.launchedUtcMs || (a.id < b.id ? -1 : 1));
}

/** True while the object lives: from its launch until its known or assumed end. */
export function isAlive(object: SpaceObject, atUtcMs: UtcMs): boolean {
  return object.launchedUtcMs <= atUtcMs && (object.endedUtcMs === undefined || atUtcMs < object.endedUtcMs);
}
