// The plane an object moves in at an instant, as SGP4 carries it.

import { DEG, wrap360 } from "../../../shared/orbit/frames.ts";
import { meanMotionToAltitudeKm } from "../../../shared/orbit/mean-motion.ts";
import { type PropagationFailure, type Propagator, propagateMean } from "../../../shared/orbit/propagate.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { UtcMs } from "../../../shared/time/instant.ts";

/** Mean plane in TEME of date and the place in it, degrees; the altitude is the set's own, at its epoch. */
export interface OrbitPlane {
  readonly frame: "teme";
  readonly raanDeg: number;
  readonly inclinationDeg: number;
  readonly argumentOfLatitudeDeg: number;
  readonly altitudeKm: number;
}

/** The mean plane at an instant; fails as a position would. */
export function planeAt(propagator: Propagator, atUtcMs: UtcMs): Result<OrbitPlane, PropagationFailure> {
  const mean = propagateMean(propagator, atUtcMs);
  if (!mean.ok) return mean;
  const { raanRad, inclinationRad, argumentOfPerigeeRad, meanAnomalyRad } = mean.value;
  return ok({
    frame: "teme",
    raanDeg: wrap360(raanRad / DEG),
    inclinationDeg: inclinationRad / DEG,
    argumentOfLatitudeDeg: wrap360((argumentOfPerigeeRad + meanAnomalyRad) / DEG),
    altitudeKm: meanMotionToAltitudeKm(propagator.elements.meanMotionRevPerDay),
  });
}
