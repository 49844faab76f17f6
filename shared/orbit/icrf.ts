// From TEME, in which SGP4 answers, to ICRF, in which globes and the sky mean "inertial".
// From 2000 to 2026 the equinox moved 0.37° and the axis 0.15°, 45 km at a low orbit: TEME must not be passed off as
// ICRF. Precession is that of IAU 2006, nutation its largest terms, from 0.02″ on [IERS-2010 Ch. 5]; TT is taken as UTC.
// What is left out is below 0.1″ until 2035, 4 m at a low orbit and 20 m at the geostationary one.
import { DAY_MS, type UtcMs } from "../time/instant.ts";
import { DEG } from "./frames.ts";
import { rotateFrameAboutX, rotateFrameAboutY, rotateFrameAboutZ, type Vec3 } from "./vector.ts";

const ARCSEC = DEG / 3600;
const J2000_UTC_MS = Date.UTC(2000, 0, 1, 12);
const CENTURY_MS = 36_525 * DAY_MS;

/** Value of a polynomial, its constant first. */
function polynomial(t: number, ...factors: readonly number[]): number {
  return factors.reduceRight((sum, factor) => sum * t + factor, 0);
}

/** The arguments of the Moon and the Sun, radians [IERS-2010 Ch. 5]: l, l′, F, D, Ω. */
function delaunayRad(t: number): readonly number[] {
  return [
    polynomial(t, 485_868.249036, 1_717_915_923.2178),
    polynomial(t, 1_287_104.79305, 129_596_581.0481),
    polynomial(t, 335_779.526232, 1_739_527_262.8478),
    polynomial(t, 1_072_260.70369, 1_602_961_601.209),
    polynomial(t, 450_160.398036, -6_962_890.5431),
  ].map((arcsec) => (arcsec % 1_296_000) * ARCSEC);
}

/** Multiples of l, l′, F, D, Ω; then the sine in longitude and the cosine in obliquity, ″ [IERS-2010 Ch. 5]. */
const NUTATION: readonly (readonly [...multiples: number[], longitude: number, obliquity: number])[] = [
  [0, 0, 0, 0, 1, -17.2064, 9.2052],
  [0, 0, 2, -2, 2, -1.3171, 0.573],
  [0, 0, 2, 0, 2, -0.2276, 0.0978],
  [0, 0, 0, 0, 2, 0.2075, -0.0897],
  [0, 1, 0, 0, 0, 0.1476, 0.0074],
  [0, 1, 2, -2, 2, -0.0517, 0.0224],
  [1, 0, 0, 0, 0, 0.0711, -0.0007],
  [0, 0, 2, 0, 1, -0.0387, 0.0201],
  [1, 0, 2, 0, 2, -0.0301, 0.0129],
  [0, -1, 2, -2, 2, 0.0216, -0.0096],
];

interface Nutation {
  readonly longitudeRad: number;
  readonly obliquityRad: number;
}

function nutationAt(t: number): Nutation {
  const of = delaunayRad(t);
  let [longitude, obliquity] = [0, 0];
  for (const [l = 0, lPrime = 0, f = 0, d = 0, node = 0, inLongitude = 0, inObliquity = 0] of NUTATION) {
    const angle = [l, lPrime, f, d, node].reduce((sum, multiple, index) => sum + multiple * (of[index] ?? 0), 0);
    longitude += inLongitude * Math.sin(angle);
    obliquity += inObliquity * Math.cos(angle);
  }
  return { longitudeRad: longitude * ARCSEC, obliquityRad: obliquity * ARCSEC };
}

/** A position in TEME of an instant as seen from ICRF, in the unit that it came in; good to 0.1″ until 2035. */
export function temeToIcrf(position: Vec3, atUtcMs: UtcMs): Vec3 {
  const t = (atUtcMs - J2000_UTC_MS) / CENTURY_MS;
  const zetaRad = polynomial(t, 2.650545, 2306.083227, 0.2988499, 0.01801828) * ARCSEC;
  const zRad = polynomial(t, -2.650545, 2306.077181, 1.0927348, 0.01826837) * ARCSEC;
  const thetaRad = polynomial(t, 0, 2004.191903, -0.4294934, -0.04182264) * ARCSEC;
  const meanObliquityRad = polynomial(t, 84_381.406, -46.836769, -0.0001831) * ARCSEC;
  const { longitudeRad, obliquityRad } = nutationAt(t);
  // From the mean equinox to the true one, along the true equator.
  const trueOfDate = rotateFrameAboutZ(position, -longitudeRad * Math.cos(meanObliquityRad));
  const ecliptic = rotateFrameAboutX(trueOfDate, meanObliquityRad + obliquityRad);
  const meanOfDate = rotateFrameAboutX(rotateFrameAboutZ(ecliptic, longitudeRad), -meanObliquityRad);
  return rotateFrameAboutZ(rotateFrameAboutY(rotateFrameAboutZ(meanOfDate, zRad), -thetaRad), zetaRad);
}
