// Mean motion, semi-major axis and altitude, as catalogues count them.
// The altitude is a − 6378.137 km with a from the Kozai mean motion and WGS-72's GM, the ones an element set is fitted
// with; SGP4's own mean axis is about 3 km lower for a polar low orbit, and |r| swings ±9 km in a revolution.
import { EARTH_RADIUS_WGS84_KM } from "./frames.ts";

const GM_WGS72_KM3_PER_S2 = 398_600.8; // [AIAA-2006-6753]
const RAD_PER_S_PER_REV_PER_DAY = (2 * Math.PI) / 86_400;

/** Semi-major axis of a Kozai mean motion, km. */
export function meanMotionToSemiMajorAxisKm(meanMotionRevPerDay: number): number {
  return Math.cbrt(GM_WGS72_KM3_PER_S2 / (meanMotionRevPerDay * RAD_PER_S_PER_REV_PER_DAY) ** 2);
}

/** Kozai mean motion of a semi-major axis, revolutions per day. */
export function semiMajorAxisToMeanMotionRevPerDay(semiMajorAxisKm: number): number {
  return Math.sqrt(GM_WGS72_KM3_PER_S2 / semiMajorAxisKm ** 3) / RAD_PER_S_PER_REV_PER_DAY;
}

/** Mean altitude a − 6378.137 km of a Kozai mean motion. */
export function meanMotionToAltitudeKm(meanMotionRevPerDay: number): number {
  return meanMotionToSemiMajorAxisKm(meanMotionRevPerDay) - EARTH_RADIUS_WGS84_KM;
}
