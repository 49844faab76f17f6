// From how far around an object stands above a given height over the horizon, on a round Earth.
import { DEG, EARTH_RADIUS_WGS84_KM } from "../../shared/orbit/frames.ts";

/** Mean radius of the Earth (IUGG), by which arcs become distances over the ground. */
const MEAN_RADIUS_KM = 6371.0088;

export interface Reach {
  /** Angle at the Earth's centre from the point below the object to the edge. */
  readonly arcDeg: number;
  /** The same over the ground. */
  readonly groundKm: number;
}

/**
 * How far from the point below it an object so far from the Earth's centre stands at least so high; nothing for an
 * object that is not above the ground. On the ellipsoid the edge lies up to 0.4° off.
 */
export function reachOf(radiusKm: number, leastHeightDeg: number): Reach | undefined {
  if (radiusKm <= EARTH_RADIUS_WGS84_KM) return undefined;
  const heightRad = leastHeightDeg * DEG;
  const arcRad = Math.acos((EARTH_RADIUS_WGS84_KM / radiusKm) * Math.cos(heightRad)) - heightRad;
  return { arcDeg: arcRad / DEG, groundKm: arcRad * MEAN_RADIUS_KM };
}
