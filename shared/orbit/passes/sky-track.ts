// The way of an object through a place's sky: sightings in order, with every crossing of the mask and every turn in
// height that matters among them.
// Not here: where to look (candidates.ts), what one pass is (arcs.ts).
import type { UtcMs } from "../../time/instant.ts";
import { EARTH_RATE_RAD_PER_S } from "../frames.ts";
import { dot } from "../vector.ts";
import type { UtcSpan } from "./candidates.ts";
import { type Between, cubicRoot, cubicSighting, refine } from "./refine.ts";
import { type Sighting, sightingAt, type Watch } from "./sighting.ts";

/** A sighting of the track, and what the object does there: crosses the mask or turns at a peak or in a dip. */
export interface TrackPoint {
  readonly sighting: Sighting;
  readonly turn?: "rise" | "set" | "peak" | "dip";
}

/**
 * The angle about the Earth's centre between two sightings: the cubic between them is then off by 3 m at a low orbit
 * and in proportion further out, and a pass overhead still has its single peak between its neighbours.
 */
const STEP_RAD = 0.16;

/** Towards perigee the steps shrink with the distance. */
const STEP_OF_DISTANCE = 0.06;

/** Where SGP4 fails it is asked again after so long. */
const STEP_WITHOUT_STATE_S = 60;

/** The cubic's clearance is good to a few metres in some hundred kilometres; closer than this SGP4 decides. */
const DOUBT = 1e-3;

const clearanceOf = ({ clearance }: Sighting) => clearance;
const climbOf = ({ clearancePerS }: Sighting) => clearancePerS;

/**
 * The object's tracks through a span, each without a gap; more than one only where SGP4 fails in between. A track goes
 * on over the span's ends, up to `within`, until the object is below the mask.
 */
export function skyTracks(watch: Watch, span: UtcSpan, within: UtcSpan): TrackPoint[][] {
  const tracks: TrackPoint[][] = [];
  let track: TrackPoint[] = [];
  for (const sighting of sightingsOver(watch, span, within)) {
    const before = track.at(-1)?.sighting;
    if (sighting === "gap") {
      tracks.push(track);
      track = [];
      continue;
    }
    if (before !== undefined) track.push(...turnsBetween(watch, { before, after: sighting }));
    track.push({ sighting });
  }
  tracks.push(track);
  return tracks.filter(({ length }) => length > 0);
}

/** Sightings a step apart; `gap` between the last one before and the first one after a time without states. */
function* sightingsOver(watch: Watch, span: UtcSpan, within: UtcSpan): Generator<Sighting | "gap"> {
  let last = firstSighting(watch, span.fromUtcMs, within);
  if (last !== undefined) yield last;
  let atUtcMs = last?.atUtcMs ?? span.fromUtcMs;
  for (;;) {
    const toUtcMs = atUtcMs < span.toUtcMs ? span.toUtcMs : within.toUtcMs;
    if (atUtcMs >= within.toUtcMs || (toUtcMs === within.toUtcMs && atUtcMs >= span.toUtcMs && isBelow(last))) return;
    const nextUtcMs = nextLook(last, atUtcMs, toUtcMs);
    const next = sightingAt(watch, nextUtcMs);
    if (last !== undefined && next === undefined) {
      yield lastWithState(watch, last, nextUtcMs);
      yield "gap";
    }
    if (last === undefined && next !== undefined) yield lastWithState(watch, next, atUtcMs);
    if (next !== undefined) yield next;
    [last, atUtcMs] = [next, nextUtcMs];
  }
}

/** The first sighting of a span, or an earlier one where the object is above the mask already. */
function firstSighting(watch: Watch, fromUtcMs: UtcMs, within: UtcSpan): Sighting | undefined {
  let sighting = sightingAt(watch, fromUtcMs);
  while (sighting !== undefined && !isBelow(sighting) && sighting.atUtcMs > within.fromUtcMs) {
    const earlier = sightingAt(watch, Math.max(within.fromUtcMs, sighting.atUtcMs - 1000 * stepS(sighting)));
    if (earlier === undefined) return sighting;
    sighting = earlier;
  }
  return sighting;
}

const isBelow = (sighting: Sighting | undefined) => sighting === undefined || sighting.clearance < 0;

/** When to look next, the way to the end in even steps. */
function nextLook(last: Sighting | undefined, atUtcMs: UtcMs, toUtcMs: UtcMs): UtcMs {
  const steps = Math.ceil((toUtcMs - atUtcMs) / 1000 / (last === undefined ? STEP_WITHOUT_STATE_S : stepS(last)));
  return steps <= 1 ? toUtcMs : atUtcMs + (toUtcMs - atUtcMs) / steps;
}

function stepS({ positionPefKm, velocityPefKmPerS }: Sighting): number {
  const radiusKm = Math.sqrt(dot(positionPefKm, positionPefKm));
  const climbKmPerS = dot(positionPefKm, velocityPefKmPerS) / radiusKm;
  const acrossKmPerS = Math.sqrt(Math.max(0, dot(velocityPefKmPerS, velocityPefKmPerS) - climbKmPerS ** 2));
  const turningRadPerS = acrossKmPerS / radiusKm + EARTH_RATE_RAD_PER_S;
  return Math.min(STEP_RAD / turningRadPerS, (STEP_OF_DISTANCE * radiusKm) / Math.abs(climbKmPerS));
}

/** The sighting nearest to a time without a state, to 1 ms; a search by halves from one that has one. */
export function lastWithState(watch: Watch, good: Sighting, badUtcMs: UtcMs): Sighting {
  let best = good;
  let limitUtcMs = badUtcMs;
  while (Math.abs(limitUtcMs - best.atUtcMs) > 1) {
    const middleUtcMs = (best.atUtcMs + limitUtcMs) / 2;
    const sighting = sightingAt(watch, middleUtcMs);
    if (sighting === undefined) limitUtcMs = middleUtcMs;
    else best = sighting;
  }
  return best;
}

/** What happens between two sightings: crossings of the mask, and a turn in height where it is above or near it. */
function turnsBetween(watch: Watch, between: Between): TrackPoint[] {
  const turn = turnBetween(watch, between);
  if (turn === undefined) return crossingBetween(watch, between);
  return [
    ...crossingBetween(watch, { before: between.before, after: turn }),
    { sighting: turn, turn: between.before.clearancePerS > 0 ? "peak" : "dip" },
    ...crossingBetween(watch, { before: turn, after: between.after }),
  ];
}

function crossingBetween(watch: Watch, between: Between): TrackPoint[] {
  const wasBelow = isBelow(between.before);
  if (wasBelow === isBelow(between.after)) return [];
  const sighting = refine(watch, between, clearanceOf);
  return sighting === undefined ? [] : [{ sighting, turn: wasBelow ? "rise" : "set" }];
}

/** The peak or dip between two sightings, where it can make a difference; a peak below the mask makes none. */
function turnBetween(watch: Watch, between: Between): Sighting | undefined {
  const { before, after } = between;
  if (before.clearancePerS > 0 === after.clearancePerS > 0) return undefined;
  const isPeak = before.clearancePerS > 0;
  if (!isPeak && (isBelow(before) || isBelow(after))) return undefined;
  const guessUtcMs = cubicRoot(watch.horizon, between, climbOf);
  const { clearance } = cubicSighting(watch.horizon, between, guessUtcMs);
  const matters = isPeak ? clearance > -DOUBT : clearance < DOUBT;
  return matters ? refine(watch, between, climbOf) : undefined;
}
