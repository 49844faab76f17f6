// How much of each parallel of latitude sees at least one satellite, and how many it sees.
// Exact along a parallel of WGS-84 at height 0: where it sees a satellite above the mask is one interval of longitude,
// and the intervals of all satellites are swept. Between parallels nothing is sampled: a band is its middle parallel.
// Not modelled: antennas that point elsewhere than down, beams, capacity, obstacles, refraction.
import { DAY_MS, type UtcMs } from "../time/instant.ts";
import { DEG, E2_WGS84, EARTH_RADIUS_WGS84_KM } from "./frames.ts";

/** What is asked: bands of equal width from pole to pole, and the elevation above which a satellite is in view. */
export interface CoverageQuery {
  readonly minElevationDeg: number;
  /** A divisor of 180; 2 or 5 draw well. */
  readonly bandWidthDeg: number;
}

/** One band of latitude, south to north; shares are of its middle parallel and, over several instants, of the time. */
export interface CoverageBand {
  readonly fromLatitudeDeg: number;
  readonly toLatitudeDeg: number;
  /** Share with at least one satellite in view, 0 to 1. */
  readonly coveredShare: number;
  readonly meanInView: number;
  /** Half of the band, at half of the time, sees no more than this. */
  readonly medianInView: number;
}

/** Coverage of the ground, band by band from south to north, and of all of it by area. */
export interface Coverage {
  readonly bands: readonly CoverageBand[];
  readonly coveredShare: number;
}

const TWO_PI = 2 * Math.PI;

/** One parallel, with what is found on it: how much of its turn sees 0, 1, 2, … satellites, over all instants. */
interface Parallel {
  readonly latitudeDeg: number;
  readonly sin: number;
  readonly cos: number;
  /** Distance of the ground from the axis and, signed, from the plane of the equator, km. */
  readonly axisKm: number;
  readonly equatorKm: number;
  /** The ground's position along its own zenith, km. */
  readonly alongZenithKm: number;
  readonly turnByCount: number[];
}

/**
 * Coverage over one or more instants: for each, N×3 positions in PEF, km. Rows of zeros and rows that are not finite
 * are satellites without a position, and are left out. Throws on a mask outside [0, 90) or a width that does not divide.
 */
export function coverage(instantsPefKm: Iterable<ArrayLike<number>>, query: CoverageQuery): Coverage {
  const { minElevationDeg, bandWidthDeg } = query;
  if (!(minElevationDeg >= 0 && minElevationDeg < 90)) throw new RangeError(`mask outside [0, 90): ${minElevationDeg}`);
  const count = 180 / bandWidthDeg;
  if (!(Number.isInteger(count) && count > 0)) throw new RangeError(`no divisor of 180: ${bandWidthDeg}`);
  const parallels = Array.from({ length: count }, (_, index) => parallelAt((index + 0.5) * bandWidthDeg - 90));
  const sinMask = Math.sin(minElevationDeg * DEG);
  let instants = 0;
  for (const positionsPefKm of instantsPefKm) {
    instants += 1;
    const satellites = readSatellites(positionsPefKm);
    for (const parallel of parallels) sweep(parallel, satellites, sinMask);
  }
  return summaryOf(parallels, { instants, bandWidthDeg });
}

/** Instants that divide a span evenly, half a step from its ends: for means over a day or a revolution. */
export function evenInstants(fromUtcMs: UtcMs, spanMs: number, count: number): UtcMs[] {
  return Array.from({ length: count }, (_, index) => fromUtcMs + ((index + 0.5) * spanMs) / count);
}

/** A revolution is looked at so often; between two looks a low satellite moves 30°. */
const LOOKS_IN_A_REVOLUTION = 12;

/** Instants that divide one revolution from an instant on: for a mean that no chance place of the satellites sways. */
export function revolutionInstants(fromUtcMs: UtcMs, revolutionsPerDay: number): UtcMs[] {
  return evenInstants(fromUtcMs, DAY_MS / revolutionsPerDay, LOOKS_IN_A_REVOLUTION);
}

function parallelAt(latitudeDeg: number): Parallel {
  const sin = Math.sin(latitudeDeg * DEG);
  const cos = Math.cos(latitudeDeg * DEG);
  const root = Math.sqrt(1 - E2_WGS84 * sin * sin);
  const normalKm = EARTH_RADIUS_WGS84_KM / root;
  return {
    latitudeDeg,
    sin,
    cos,
    axisKm: normalKm * cos,
    equatorKm: normalKm * (1 - E2_WGS84) * sin,
    alongZenithKm: EARTH_RADIUS_WGS84_KM * root,
    turnByCount: [],
  };
}

/** Satellites by distance from the axis and from the equator's plane, km, and longitude, radians in [0, 2π). */
interface Satellites {
  readonly count: number;
  readonly axisKm: Float64Array;
  readonly equatorKm: Float64Array;
  readonly longitudeRad: Float64Array;
  /** Room for the longitudes at which a parallel begins and ceases to see them. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

function readSatellites(positionsPefKm: ArrayLike<number>): Satellites {
  const rows = Math.floor(positionsPefKm.length / 3);
  const [axisKm, equatorKm, longitudeRad] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)];
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const [x = 0, y = 0, z = 0] = [positionsPefKm[3 * row], positionsPefKm[3 * row + 1], positionsPefKm[3 * row + 2]];
    const squared = x * x + y * y + z * z;
    if (!(squared > 0 && squared < Number.POSITIVE_INFINITY)) continue;
    axisKm[count] = Math.sqrt(x * x + y * y);
    equatorKm[count] = z;
    const longitude = Math.atan2(y, x);
    longitudeRad[count] = longitude < 0 ? longitude + TWO_PI : longitude;
    count += 1;
  }
  return { count, axisKm, equatorKm, longitudeRad, starts: new Float64Array(count), ends: new Float64Array(count) };
}

/**
 * Half the turn of a parallel on which it sees a satellite, radians from 0 to π. With x the cosine of the difference in
 * longitude the mask is a x + b ≥ s √(c − d x), whose left side grows with x and whose right side falls: the greater
 * root of its square is where the view ends.
 */
function halfTurnInView(
  parallel: Parallel,
  { axisKm, equatorKm }: { readonly axisKm: number; readonly equatorKm: number },
  sinMask: number,
): number {
  const a = parallel.cos * axisKm;
  const b = parallel.sin * equatorKm - parallel.alongZenithKm;
  // Highest at x = 1: most satellites stay below the horizon even there.
  if (a + b < 0) return 0;
  const c = (equatorKm - parallel.equatorKm) ** 2 + axisKm ** 2 + parallel.axisKm ** 2;
  const d = 2 * parallel.axisKm * axisKm;
  const half = a * b + (sinMask * sinMask * d) / 2;
  const root = half * half - a * a * (b * b - sinMask * sinMask * c);
  // On the axis there is no difference in longitude to count.
  if (a < 1e-9) return b >= sinMask * Math.sqrt(c) ? Math.PI : 0;
  const x = (Math.sqrt(Math.max(0, root)) - half) / (a * a);
  if (x >= 1) return 0;
  return x <= -1 ? Math.PI : Math.acos(x);
}

/** Adds one instant to a parallel: how much of its turn sees how many satellites. */
function sweep(parallel: Parallel, satellites: Satellites, sinMask: number): void {
  const { count, axisKm, equatorKm, longitudeRad, starts, ends } = satellites;
  let intervals = 0;
  let atZero = 0;
  for (let index = 0; index < count; index++) {
    const halfRad = halfTurnInView(parallel, { axisKm: axisKm[index] ?? 0, equatorKm: equatorKm[index] ?? 0 }, sinMask);
    if (halfRad === 0) continue;
    const start = (longitudeRad[index] ?? 0) - halfRad;
    const end = (longitudeRad[index] ?? 0) + halfRad;
    if (start < 0 || end >= TWO_PI) atZero += 1;
    if (halfRad === Math.PI) continue;
    starts[intervals] = start < 0 ? start + TWO_PI : start;
    ends[intervals] = end >= TWO_PI ? end - TWO_PI : end;
    intervals += 1;
  }
  const edges = { starts: starts.subarray(0, intervals).sort(), ends: ends.subarray(0, intervals).sort() };
  addTurns(parallel.turnByCount, edges, atZero);
}

/** Goes once around from longitude 0, where so many are in view, over starts and ends in order. */
function addTurns(
  turnByCount: number[],
  { starts, ends }: { readonly starts: Float64Array; readonly ends: Float64Array },
  atZero: number,
): void {
  let inView = atZero;
  let atRad = 0;
  let [nextStart, nextEnd] = [0, 0];
  while (nextStart < starts.length || nextEnd < ends.length) {
    const startRad = starts[nextStart] ?? Number.POSITIVE_INFINITY;
    const endRad = ends[nextEnd] ?? Number.POSITIVE_INFINITY;
    const toRad = Math.min(startRad, endRad);
    turnByCount[inView] = (turnByCount[inView] ?? 0) + toRad - atRad;
    atRad = toRad;
    if (startRad <= endRad) {
      inView += 1;
      nextStart += 1;
    } else {
      inView -= 1;
      nextEnd += 1;
    }
  }
  turnByCount[inView] = (turnByCount[inView] ?? 0) + TWO_PI - atRad;
}

function summaryOf(
  parallels: readonly Parallel[],
  { instants, bandWidthDeg }: { readonly instants: number; readonly bandWidthDeg: number },
): Coverage {
  const bands = parallels.map(({ latitudeDeg, turnByCount }): CoverageBand => {
    const shares = Array.from(turnByCount, (turnRad = 0) => turnRad / TWO_PI / Math.max(1, instants));
    return {
      fromLatitudeDeg: latitudeDeg - bandWidthDeg / 2,
      toLatitudeDeg: latitudeDeg + bandWidthDeg / 2,
      // Rounding leaves 1e-16 of a turn over.
      coveredShare: instants === 0 ? 0 : Math.min(1, Math.max(0, 1 - (shares[0] ?? 0))),
      meanInView: shares.reduce((sum, share, inView) => sum + share * inView, 0),
      medianInView: medianOf(shares),
    };
  });
  // The ellipsoid's area by geodetic latitude goes with cos φ / (1 − e² sin² φ)².
  const weights = parallels.map(({ sin, cos }) => cos / (1 - E2_WGS84 * sin * sin) ** 2);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const covered = bands.reduce((sum, { coveredShare }, index) => sum + coveredShare * (weights[index] ?? 0), 0);
  return { bands, coveredShare: covered / whole };
}

/** The least number that half of the shares see at most. */
function medianOf(shares: readonly number[]): number {
  let sum = 0;
  for (const [inView, share] of shares.entries()) {
    sum += share;
    if (sum >= 0.5) return inView;
  }
  return 0;
}
