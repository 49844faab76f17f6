// Where between two sightings an object crosses the mask or turns in height, to well below 10 ms.
// Between sightings the path is the cubic through both positions and velocities; SGP4 is asked at the place found, and
// its answer becomes one of the two sightings until the place moves no more.
import type { UtcMs } from "../../time/instant.ts";
import type { Horizon } from "./horizon.ts";
import { type Sighting, sightingAt, sightingOf, type Watch } from "./sighting.ts";

/** A pair of sightings in order of time. */
export interface Between {
  readonly before: Sighting;
  readonly after: Sighting;
}

/** A value that changes along a track, such as the clearance. */
export type Measure = (sighting: Sighting) => number;

/** SGP4 is asked again until its answer is this close to the turn; the rest is made up by its own rate. */
const CLOSE_MS = 20;

/** The sighting that the cubic between two gives. */
export function cubicSighting(horizon: Horizon, { before, after }: Between, atUtcMs: UtcMs): Sighting {
  const lengthS = (after.atUtcMs - before.atUtcMs) / 1000;
  const u = (atUtcMs - before.atUtcMs) / 1000 / lengthS;
  // Hermite's basis, and its derivative by time.
  const endShare = u * u * (3 - 2 * u);
  const startTangentS = u * (1 - u) * (1 - u) * lengthS;
  const endTangentS = u * u * (u - 1) * lengthS;
  const endSharePerS = (6 * u * (1 - u)) / lengthS;
  const startTangent = (1 - u) * (1 - 3 * u);
  const endTangent = u * (3 * u - 2);
  const [p, q] = [before.positionPefKm, after.positionPefKm];
  const [v, w] = [before.velocityPefKmPerS, after.velocityPefKmPerS];
  return sightingOf(horizon, {
    atUtcMs,
    positionPefKm: [
      p[0] + endShare * (q[0] - p[0]) + startTangentS * v[0] + endTangentS * w[0],
      p[1] + endShare * (q[1] - p[1]) + startTangentS * v[1] + endTangentS * w[1],
      p[2] + endShare * (q[2] - p[2]) + startTangentS * v[2] + endTangentS * w[2],
    ],
    velocityPefKmPerS: [
      endSharePerS * (q[0] - p[0]) + startTangent * v[0] + endTangent * w[0],
      endSharePerS * (q[1] - p[1]) + startTangent * v[1] + endTangent * w[1],
      endSharePerS * (q[2] - p[2]) + startTangent * v[2] + endTangent * w[2],
    ],
  });
}

/**
 * The sighting between two where a value that has opposite signs at them goes through 0, by SGP4 itself; nothing where
 * SGP4 gives no state.
 */
export function refine(watch: Watch, { before, after }: Between, measure: Measure): Sighting | undefined {
  let between = { before, after };
  for (;;) {
    const pair = between;
    const atUtcMs = cubicRoot(watch.horizon, pair, measure);
    const sighting = sightingAt(watch, atUtcMs);
    if (sighting === undefined) return undefined;
    const value = measure(sighting);
    const missMs = -value / slopePerMs(watch.horizon, pair, { measure, atUtcMs });
    if (Math.abs(missMs) < CLOSE_MS) return moved(watch.horizon, sighting, missMs);
    if (pair.after.atUtcMs - pair.before.atUtcMs < 1) return sighting;
    between =
      value > 0 === measure(pair.before) > 0
        ? { before: sighting, after: pair.after }
        : { before: pair.before, after: sighting };
  }
}

/** Where on the cubic between two sightings a value that has opposite signs at them goes through 0. */
export function cubicRoot(horizon: Horizon, between: Between, measure: Measure): UtcMs {
  const { before, after } = between;
  const valueAt = (utcMs: UtcMs) => measure(cubicSighting(horizon, between, utcMs));
  return rootBetween(
    valueAt,
    { atUtcMs: before.atUtcMs, value: measure(before) },
    { atUtcMs: after.atUtcMs, value: measure(after) },
  );
}

function slopePerMs(
  horizon: Horizon,
  between: Between,
  { measure, atUtcMs }: { readonly measure: Measure; readonly atUtcMs: UtcMs },
): number {
  const valueAt = (utcMs: UtcMs) => measure(cubicSighting(horizon, between, utcMs));
  return (valueAt(atUtcMs + 50) - valueAt(atUtcMs - 50)) / 100;
}

/** The sighting some milliseconds later or earlier, along its velocity. */
function moved(horizon: Horizon, { atUtcMs, positionPefKm, velocityPefKmPerS }: Sighting, byMs: number): Sighting {
  const [x, y, z] = positionPefKm;
  const [vx, vy, vz] = velocityPefKmPerS;
  const byS = byMs / 1000;
  return sightingOf(horizon, {
    atUtcMs: atUtcMs + byMs,
    positionPefKm: [x + vx * byS, y + vy * byS, z + vz * byS],
    velocityPefKmPerS,
  });
}

/** A value at an instant. */
interface ValueAt {
  readonly atUtcMs: UtcMs;
  readonly value: number;
}

/** Where a value that has opposite signs at two instants goes through 0, to 0.1 ms, by false position (Illinois). */
function rootBetween(valueAt: (atUtcMs: UtcMs) => number, from: ValueAt, to: ValueAt): UtcMs {
  let [lowUtcMs, low] = [from.atUtcMs, from.value];
  let [highUtcMs, high] = [to.atUtcMs, to.value];
  let lastUtcMs = lowUtcMs;
  let side = 0;
  for (let round = 1; round < 100; round++) {
    // False position closes in fast but may stall at an end; a halving now and then bounds the rounds.
    const share = round % 10 === 0 ? 0.5 : low / (low - high);
    const atUtcMs = lowUtcMs + share * (highUtcMs - lowUtcMs);
    const value = valueAt(atUtcMs);
    if (value === 0 || Math.abs(atUtcMs - lastUtcMs) < 0.1) return atUtcMs;
    lastUtcMs = atUtcMs;
    if (value > 0 === high > 0) {
      [highUtcMs, high] = [atUtcMs, value];
      if (side === 1) low /= 2;
      side = 1;
    } else {
      [lowUtcMs, low] = [atUtcMs, value];
      if (side === -1) high /= 2;
      side = -1;
    }
  }
  return lastUtcMs;
}
