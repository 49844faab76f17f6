// Whether the Sun shines on a satellite: the Earth's shadow as umbra and penumbra behind the WGS-84 ellipsoid.
// The Earth's atmosphere is left out; it dims and reddens the light within some seconds of the edge at a low orbit.
import { DEG, EARTH_RADIUS_WGS84_KM, POLAR_SHARE_WGS84 } from "./frames.ts";
import type { Vec3 } from "./vector.ts";

/** `sunlit`: the whole Sun is in view; `penumbra`: a part of it; `umbra`: nothing of it. */
export type Illumination = "sunlit" | "penumbra" | "umbra";

/** Half the Sun's disc at 1 au; it changes by 1.7 % in a year: 0.1 s of a low orbit [AsA-C]. */
const SUN_RADIUS_RAD = 0.2666 * DEG;

/**
 * Angle by which the Sun's centre stands above the Earth's limb as seen from a satellite, radians, negative behind the
 * Earth; position in km and unit vector to the Sun in one frame whose z is the Earth's axis (TEME or PEF). The
 * ellipsoid is stretched to a sphere, and the Sun is taken to be infinitely far away (0.003° at a high orbit).
 */
export function sunAboveLimbRad([x, y, z]: Vec3, [sunX, sunY, sunZ]: Vec3): number {
  const stretchedZ = z / POLAR_SHARE_WGS84;
  const stretchedSunZ = sunZ / POLAR_SHARE_WGS84;
  const radiusKm = Math.sqrt(x * x + y * y + stretchedZ * stretchedZ);
  const sunLength = Math.sqrt(sunX * sunX + sunY * sunY + stretchedSunZ * stretchedSunZ);
  const cosFromCentre = -(x * sunX + y * sunY + stretchedZ * stretchedSunZ) / radiusKm / sunLength;
  const fromCentreRad = Math.acos(Math.max(-1, Math.min(1, cosFromCentre)));
  return fromCentreRad - Math.asin(Math.min(1, EARTH_RADIUS_WGS84_KM / radiusKm));
}

/** How much of the Sun shines on a satellite that has its centre so far above the Earth's limb. */
export function illuminationOf(aboveLimbRad: number): Illumination {
  if (aboveLimbRad >= SUN_RADIUS_RAD) return "sunlit";
  return aboveLimbRad > -SUN_RADIUS_RAD ? "penumbra" : "umbra";
}
