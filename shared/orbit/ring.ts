// The ring an object runs on: one revolution as it lies around the Earth at an instant.
// Not here: the ground track, which turns with the Earth.
import { ok, type Result } from "../result.ts";
import type { UtcMs } from "./elements.ts";
import { gmst82Rad } from "./frames.ts";
import {
  type MeanStateTeme,
  minutesSinceEpoch,
  type PropagationFailure,
  type Propagator,
  propagateMean,
  propagateTemeMinutes,
  secularRates,
} from "./propagate.ts";
import { rotateFrameAboutZ, turnTowards } from "./vector.ts";

/**
 * N×3 positions, PEF of the instant, km: the first is the object itself, the rest follow half a revolution ahead and
 * half behind, evenly in eccentric anomaly; close the line by drawing back to the first. The node and the perigee are
 * held at the instant: in one revolution they would turn by up to 0.3°. Fails where any of the points would.
 */
export function orbitRingPef(
  propagator: Propagator,
  atUtcMs: UtcMs,
  pointCount: number,
): Result<Float64Array, PropagationFailure> {
  const mean = propagateMean(propagator, atUtcMs);
  if (!mean.ok) return mean;
  const { raanRadPerMin, argumentOfPerigeeRadPerMin, meanAnomalyRadPerMin } = secularRates(propagator);
  const nowMinutes = minutesSinceEpoch(propagator, atUtcMs);
  const gmstRad = gmst82Rad(atUtcMs);
  const pointsPefKm = new Float64Array(3 * pointCount);
  for (const [row, aheadRad] of meanAnomaliesAheadRad(mean.value, pointCount).entries()) {
    const minutes = aheadRad / meanAnomalyRadPerMin;
    const state = propagateTemeMinutes(propagator, nowMinutes + minutes);
    if (!state.ok) return state;
    const { positionKm, velocityKmPerS } = state.value;
    const heldPerigeeKm = turnTowards(positionKm, velocityKmPerS, -argumentOfPerigeeRadPerMin * minutes);
    pointsPefKm.set(rotateFrameAboutZ(heldPerigeeKm, gmstRad + raanRadPerMin * minutes), 3 * row);
  }
  return ok(pointsPefKm);
}

/** How far ahead each point lies in mean anomaly: 0, then up to half a turn ahead, then from half a turn behind. */
function meanAnomaliesAheadRad({ eccentricity, meanAnomalyRad }: MeanStateTeme, pointCount: number): number[] {
  const nowRad = eccentricAnomalyRad(meanAnomalyRad, eccentricity);
  return Array.from({ length: pointCount }, (_, index) => {
    const steps = index <= pointCount / 2 ? index : index - pointCount;
    const thereRad = nowRad + (steps * 2 * Math.PI) / pointCount;
    return thereRad - nowRad - eccentricity * (Math.sin(thereRad) - Math.sin(nowRad));
  });
}

/** Kepler's equation by bisection and Newton's step, whichever stays inside; any eccentricity below 1. */
function eccentricAnomalyRad(meanAnomalyRad: number, eccentricity: number): number {
  let low = meanAnomalyRad - eccentricity;
  let high = meanAnomalyRad + eccentricity;
  let there = meanAnomalyRad;
  for (let round = 0; round < 50; round++) {
    const missRad = there - eccentricity * Math.sin(there) - meanAnomalyRad;
    if (missRad > 0) high = there;
    else low = there;
    const newton = there - missRad / (1 - eccentricity * Math.cos(there));
    there = newton > low && newton < high ? newton : (low + high) / 2;
  }
  return there;
}
