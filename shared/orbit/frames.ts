// The frames an orbit is seen in: TEME, PEF (TEME turned by GMST-82) and geodetic (WGS-84).
// Stated once: UT1 is taken as UTC and polar motion as 0. |UT1 − UTC| < 0.9 s turns the Earth by up to 66 µrad,
// about 450 m at low orbit (0.1 s and 40 m in 2026); polar motion adds up to 10 m. Cesium's own pseudo-fixed frame
// makes the same choice, so nothing is rotated twice.
// Not here: precession and nutation; TEME is SGP4's own frame and is used for nothing else.
import { DAY_MS, type UtcMs } from "../time/instant.ts";
import type { TemeState } from "./propagate.ts";
import type { Vec3 } from "./vector.ts";

/** Position and velocity relative to the turning Earth; x through Greenwich, z through the celestial pole. */
export interface PefState {
  readonly frame: "pef";
  readonly atUtcMs: UtcMs;
  readonly positionKm: Vec3;
  readonly velocityKmPerS: Vec3;
}

/** A place on or above the WGS-84 ellipsoid; longitude in [−180, 180). */
export interface Geodetic {
  readonly frame: "geodetic";
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  readonly altitudeKm: number;
}

export const DEG = Math.PI / 180;
const TWO_PI = 2 * Math.PI;
const DAYS_PER_CENTURY = 36_525;
const J2000_UTC_MS = Date.UTC(2000, 0, 1, 12);

export const EARTH_RADIUS_WGS84_KM = 6378.137; // [NGA-WGS84]
const FLATTENING_WGS84 = 1 / 298.257223563; // [NGA-WGS84]
/** The Earth's polar radius as a share of the equatorial one. */
export const POLAR_SHARE_WGS84 = 1 - FLATTENING_WGS84;
export const E2_WGS84 = FLATTENING_WGS84 * (2 - FLATTENING_WGS84);
export const EARTH_RATE_RAD_PER_S = 7.29211514670698e-5; // [AIAA-2006-6753 App. C]

/** Angle in [0, 2π). */
function wrapTwoPi(angleRad: number): number {
  const wrapped = angleRad % TWO_PI;
  return wrapped < 0 ? wrapped + TWO_PI : wrapped;
}

/** Angle in [0, 360); tiny negatives that would round up to 360 become 0. */
export function wrap360(angleDeg: number): number {
  const wrapped = angleDeg % 360;
  // Adding a turn only where needed keeps the digits; adding 0 makes −0 a plain 0.
  const positive = wrapped < 0 ? wrapped + 360 : wrapped + 0;
  return positive === 360 ? 0 : positive;
}

/** Angle in [−180, 180). */
export function wrap180(angleDeg: number): number {
  return wrap360(angleDeg + 180) - 180;
}

/** Greenwich mean sidereal time of 1982, radians in [0, 2π), with UT1 = UTC [AIAA-2006-6753 App. C]. */
export function gmst82Rad(atUtcMs: UtcMs): number {
  const sinceJ2000Ms = atUtcMs - J2000_UTC_MS;
  const centuries = sinceJ2000Ms / DAY_MS / DAYS_PER_CENTURY;
  // Whole turns are dropped before they cost digits: one turn per day, plus the polynomial's slow part.
  const turns = (sinceJ2000Ms % DAY_MS) / DAY_MS;
  const slowS = 67_310.54841 + (8_640_184.812866 + (0.093104 - 6.2e-6 * centuries) * centuries) * centuries;
  return wrapTwoPi((turns + slowS / 86_400) * TWO_PI);
}

/** TEME of date to PEF; the velocity is relative to the turning Earth [AIAA-2006-6753 App. C]. */
export function temeToPef(state: TemeState): PefState {
  const gmstRad = gmst82Rad(state.atUtcMs);
  // Written out, as it runs in the inner loop of the search for passes.
  const [cos, sin] = [Math.cos(gmstRad), Math.sin(gmstRad)];
  const [px, py, pz] = state.positionKm;
  const [vx, vy, vz] = state.velocityKmPerS;
  const x = px * cos + py * sin;
  const y = py * cos - px * sin;
  return {
    frame: "pef",
    atUtcMs: state.atUtcMs,
    positionKm: [x, y, pz],
    velocityKmPerS: [
      vx * cos + vy * sin + EARTH_RATE_RAD_PER_S * y,
      vy * cos - vx * sin - EARTH_RATE_RAD_PER_S * x,
      vz,
    ],
  };
}

/** PEF position to WGS-84; good to 1 µm from the centre's vicinity to beyond the Moon. */
export function pefToGeodetic([x, y, z]: Vec3): Geodetic {
  const equatorialKm = Math.hypot(x, y);
  let latitudeRad = Math.atan2(z, equatorialKm * (1 - E2_WGS84));
  // The error shrinks by e² = 1/149 a round: from 1e-3 rad at most to below a double's grain in six.
  for (let round = 0; round < 6; round++) {
    const sin = Math.sin(latitudeRad);
    const normalKm = EARTH_RADIUS_WGS84_KM / Math.sqrt(1 - E2_WGS84 * sin * sin);
    latitudeRad = Math.atan2(z + E2_WGS84 * normalKm * sin, equatorialKm);
  }
  const sin = Math.sin(latitudeRad);
  const cos = Math.cos(latitudeRad);
  const longitudeDeg = Math.atan2(y, x) / DEG;
  return {
    frame: "geodetic",
    latitudeDeg: latitudeRad / DEG,
    longitudeDeg: longitudeDeg === 180 ? -180 : longitudeDeg,
    // The projection onto the normal has no weak place at the poles or the equator.
    altitudeKm: equatorialKm * cos + z * sin - EARTH_RADIUS_WGS84_KM * Math.sqrt(1 - E2_WGS84 * sin * sin),
  };
}

/** WGS-84 place to PEF position, km. */
export function geodeticToPef({ latitudeDeg, longitudeDeg, altitudeKm }: Omit<Geodetic, "frame">): Vec3 {
  const sin = Math.sin(latitudeDeg * DEG);
  const cos = Math.cos(latitudeDeg * DEG);
  const normalKm = EARTH_RADIUS_WGS84_KM / Math.sqrt(1 - E2_WGS84 * sin * sin);
  return [
    (normalKm + altitudeKm) * cos * Math.cos(longitudeDeg * DEG),
    (normalKm + altitudeKm) * cos * Math.sin(longitudeDeg * DEG),
    (normalKm * (1 - E2_WGS84) + altitudeKm) * sin,
  ];
}
