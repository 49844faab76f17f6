// Where the Sun stands, as well as drawing day and night needs.
import { DAY_MS, type UtcMs } from "../time/instant.ts";
import { DEG, gmst82Rad } from "./frames.ts";
import { rotateFrameAboutZ, type Vec3 } from "./vector.ts";

const J2000_UTC_MS = Date.UTC(2000, 0, 1, 12);

/**
 * Unit vector to the Sun in the true equator and equinox of date, which stands for TEME (0.005°); good to about 0.01°
 * from 1950 to 2050 [AsA-C]. UTC stands for TT: 0.0008°.
 */
export function sunDirectionTeme(atUtcMs: UtcMs): Vec3 {
  const days = (atUtcMs - J2000_UTC_MS) / DAY_MS;
  const meanLongitudeDeg = 280.46 + 0.9856474 * days;
  const meanAnomalyRad = (357.528 + 0.9856003 * days) * DEG;
  const eclipticLongitudeRad =
    (meanLongitudeDeg + 1.915 * Math.sin(meanAnomalyRad) + 0.02 * Math.sin(2 * meanAnomalyRad)) * DEG;
  const obliquityRad = (23.439 - 4e-7 * days) * DEG;
  const sinLongitude = Math.sin(eclipticLongitudeRad);
  return [Math.cos(eclipticLongitudeRad), Math.cos(obliquityRad) * sinLongitude, Math.sin(obliquityRad) * sinLongitude];
}

/** Unit vector to the Sun in PEF, as good as in TEME. */
export function sunDirectionPef(atUtcMs: UtcMs): Vec3 {
  return rotateFrameAboutZ(sunDirectionTeme(atUtcMs), gmst82Rad(atUtcMs));
}
