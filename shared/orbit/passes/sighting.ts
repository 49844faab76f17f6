// An object as a place sees it at one instant: where it is, how far above the mask, and how fast it climbs.
// Not here: between two sightings (refine.ts).
import type { UtcMs } from "../../time/instant.ts";
import { temeToPef } from "../frames.ts";
import { type PropagationCode, type Propagator, propagateTeme } from "../propagate.ts";
import { dot, type Vec3 } from "../vector.ts";
import type { Horizon } from "./horizon.ts";

/** Position and velocity in PEF, km and km/s, with the sine of the elevation less that of the mask, and its rate. */
export interface Sighting {
  readonly atUtcMs: UtcMs;
  readonly positionPefKm: Vec3;
  readonly velocityPefKmPerS: Vec3;
  readonly clearance: number;
  readonly clearancePerS: number;
}

/** Who looks at what. */
export interface Watch {
  readonly horizon: Horizon;
  readonly propagator: Propagator;
  /** Takes note of a state that SGP4 refused. */
  readonly onFailure: (code: PropagationCode, atUtcMs: UtcMs) => void;
}

/** The object at an instant; nothing where SGP4 gives no state. */
export function sightingAt({ horizon, propagator, onFailure }: Watch, atUtcMs: UtcMs): Sighting | undefined {
  const teme = propagateTeme(propagator, atUtcMs);
  if (!teme.ok) {
    onFailure(teme.failure.code, atUtcMs);
    return undefined;
  }
  const { positionKm, velocityKmPerS } = temeToPef(teme.value);
  return sightingOf(horizon, { atUtcMs, positionPefKm: positionKm, velocityPefKmPerS: velocityKmPerS });
}

/** The sighting that a state comes to. */
export function sightingOf(
  { site, sinMinElevation }: Horizon,
  { atUtcMs, positionPefKm, velocityPefKmPerS }: Pick<Sighting, "atUtcMs" | "positionPefKm" | "velocityPefKmPerS">,
): Sighting {
  const [siteX, siteY, siteZ] = site.positionPefKm;
  const fromSiteKm: Vec3 = [positionPefKm[0] - siteX, positionPefKm[1] - siteY, positionPefKm[2] - siteZ];
  const rangeKm = Math.sqrt(dot(fromSiteKm, fromSiteKm));
  const sinElevation = dot(site.upPef, fromSiteKm) / rangeKm;
  const rangeRate = dot(fromSiteKm, velocityPefKmPerS) / rangeKm;
  return {
    atUtcMs,
    positionPefKm,
    velocityPefKmPerS,
    clearance: sinElevation - sinMinElevation,
    clearancePerS: (dot(site.upPef, velocityPefKmPerS) - sinElevation * rangeRate) / rangeKm,
  };
}
