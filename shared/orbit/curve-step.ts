// How far apart in time samples of an orbit may lie, so that curves and lines through them still follow it.
// Not here: taking the samples (ephemeris.ts), the curves (shared/export/ephemeris).
import { DAY_MS, SECOND_MS } from "../time/instant.ts";
import type { MeanElements } from "./elements.ts";

/**
 * From one sample to the next an object may go a twentieth of a turn where it is fastest. Half-way between, a Lagrange
 * curve of degree 5 is then within 40 m at a low orbit and 0.2 km at the geostationary ring (7e-6 of the radius; 4e-5
 * where orbits are most eccentric), and some five times as much at the ends of a track, where it has samples on one side
 * alone. The error goes with the sixth power of the step.
 */
const TURNS_A_STEP = 1 / 20;

/**
 * The longest such step of a set, s. At perigee the true anomaly runs √(1+e) / (1−e)^1.5 times as fast as the mean one,
 * by Kepler's second law; above the ground the step is never below 3 minutes.
 */
export function longestCurveStepS({
  meanMotionRevPerDay,
  eccentricity,
}: Pick<MeanElements, "meanMotionRevPerDay" | "eccentricity">): number {
  const fastestRevPerDay = (meanMotionRevPerDay * Math.sqrt(1 + eccentricity)) / (1 - eccentricity) ** 1.5;
  return (TURNS_A_STEP * DAY_MS) / SECOND_MS / fastestRevPerDay;
}
