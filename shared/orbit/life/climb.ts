// How a satellite climbs from where its rocket left it: the observed profile as a staircase of circular orbits.
import type { UtcMs } from "../../time/instant.ts";

/** No step of the staircase is higher: what a drawn satellite jumps by, against the number of element sets it needs. */
export const MAX_STEP_KM = 15;

/** An altitude (a − 6378.137 km) at an instant. */
export interface ClimbPoint {
  readonly utcMs: UtcMs;
  readonly altitudeKm: number;
}

/**
 * Altitudes over time, in order of time and never falling: that of the first point until its instant, straight lines
 * between the points, that of the last from its instant on.
 */
export type Climb = readonly [ClimbPoint, ...ClimbPoint[]];

/** From this instant on the satellite is at this altitude. */
export interface Stair {
  readonly fromUtcMs: UtcMs;
  readonly altitudeKm: number;
}

/**
 * The stairs of a satellite that climbs along the profile up to `topKm`: equal steps of at most 15 km, each taken as
 * the profile passes the middle between two levels, so that no satellite is ever further from the profile than half a
 * step. One that ends below where it began steps down once as the others begin to climb.
 */
export function stairsOf(climb: Climb, topKm: number): readonly Stair[] {
  const [start] = climb;
  const riseKm = topKm - start.altitudeKm;
  if (riseKm <= 0) return [{ fromUtcMs: start.utcMs, altitudeKm: topKm }];
  const count = Math.ceil(riseKm / MAX_STEP_KM);
  const levelKm = (index: number) => start.altitudeKm + (riseKm * index) / count;
  return Array.from({ length: count }, (_, index) => ({
    fromUtcMs: Math.round(passesUtcMs(climb, (levelKm(index) + levelKm(index + 1)) / 2)),
    altitudeKm: levelKm(index + 1),
  }));
}

/** When the profile first passes an altitude; at the latest at its last point. */
function passesUtcMs(climb: Climb, altitudeKm: number): UtcMs {
  const index = climb.findIndex((point) => point.altitudeKm >= altitudeKm);
  const [before, after] = [climb[index - 1], climb[index]];
  if (!after) return climb.at(-1)?.utcMs ?? climb[0].utcMs;
  if (!before) return after.utcMs;
  const share = (altitudeKm - before.altitudeKm) / (after.altitudeKm - before.altitudeKm);
  return before.utcMs + share * (after.utcMs - before.utcMs);
}
