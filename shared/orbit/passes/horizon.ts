// The horizon of a place for a search: the mask in the sky, and how far from the place it reaches around the Earth.
import { DEG } from "../frames.ts";
import { type GroundPlace, type GroundSite, groundSite } from "../look-angles.ts";

/** A place, what counts as above its horizon, and the same as angles at the Earth's centre. */
export interface Horizon {
  readonly site: GroundSite;
  readonly minElevationDeg: number;
  readonly sinMinElevation: number;
  readonly geocentricLatitudeRad: number;
  readonly longitudeRad: number;
  /** Central angle within which an object so far from the Earth's centre may be above the mask. */
  readonly coneRad: (radiusKm: number) => number;
}

/** The horizon of a place at a mask; the cone is that of a sphere through the place, widened by the tilt of its zenith. */
export function createHorizon(place: GroundPlace, minElevationDeg: number): Horizon {
  const site = groundSite(place);
  const [x, y, z] = site.positionPefKm;
  const distanceKm = Math.hypot(x, y, z);
  const geocentricLatitudeRad = Math.atan2(z, Math.hypot(x, y));
  // The zenith of WGS-84 leans from the centre's direction by up to 0.19°; so may the mask.
  const lowestRad = minElevationDeg * DEG - Math.abs(place.latitudeDeg * DEG - geocentricLatitudeRad);
  const perpendicularKm = distanceKm * Math.cos(lowestRad);
  return {
    site,
    minElevationDeg,
    sinMinElevation: Math.sin(minElevationDeg * DEG),
    geocentricLatitudeRad,
    longitudeRad: place.longitudeDeg * DEG,
    coneRad: (radiusKm) => Math.max(0, Math.acos(Math.min(1, perpendicularKm / radiusKm)) - lowestRad),
  };
}
