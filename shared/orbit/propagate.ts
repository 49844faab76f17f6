// Where an object is at an instant, from its mean elements, by SGP4 in TEME: the only door to satellite.js.
// Not here: other frames (frames.ts), which elements to use (choose.ts).

import { checkForDecay, json2satrec, type PositionAndVelocity, type SatRec, sgp4, twoline2satrec } from "satellite.js";
import { fail, ok, type Result } from "../result.ts";
import type { UtcMs } from "../time/instant.ts";
import { type ElementSet, elementSetToMessage, MEAN_ELEMENT_FIELDS } from "./elements.ts";
import { EARTH_RADIUS_WGS84_KM } from "./frames.ts";
import { formatTle, parseTle } from "./tle.ts";
import type { Vec3 } from "./vector.ts";

/** How fast the mean orbit turns: its node, its perigee in the plane, the object from the perigee. */
export interface SecularRates {
  readonly raanRadPerMin: number;
  readonly argumentOfPerigeeRadPerMin: number;
  readonly meanAnomalyRadPerMin: number;
}

// A period of 225 min: above it SGP4 adds the Sun, the Moon and resonances [AIAA-2006-6753]. It looks at the period
// without Kozai's terms, up to a per cent from ours; what SGP4 says of the set is asked afterwards in any case.
const LIKELY_NEAR_ABOVE_REV_PER_DAY = 1440 / 225;
const ANY_EPOCH = "2020-01-01T00:00:00Z";

/** An element set made ready for SGP4. */
export interface Propagator {
  readonly elements: ElementSet;
  readonly satrec: SatRec;
}

/** Position and velocity in the true equator, mean equinox frame of the instant [AIAA-2006-6753 App. C]. */
export interface TemeState {
  readonly frame: "teme";
  readonly atUtcMs: UtcMs;
  readonly positionKm: Vec3;
  readonly velocityKmPerS: Vec3;
}

/**
 * What SGP4 can answer instead of a position; the index is its own error number, 7 and 8 are ours. SGP4 says `decayed`
 * on the ground; here it is said from LOWEST_KM down.
 */
export const PROPAGATION_CODES = [
  "ok",
  "mean_eccentricity_out_of_range",
  "mean_motion_below_zero",
  "perturbed_eccentricity_out_of_range",
  "semi_latus_rectum_below_zero",
  "epoch_elements_suborbital",
  "decayed",
  "not_finite",
  "beyond_reach",
] as const;

/** Further out an object is no longer the Earth's: the Moon's mean distance is 384,400 km. */
export const FARTHEST_KM = 400_000;

/** Nearer the Earth's centre, 100 km above the equator, the air ends an orbit within a revolution; SGP4 knows no such air. */
export const LOWEST_KM = EARTH_RADIUS_WGS84_KM + 100;

export type PropagationCode = Exclude<(typeof PROPAGATION_CODES)[number], "ok">;

/** Why there is no position, and how far from the epoch it was asked for. */
export interface PropagationFailure {
  readonly code: PropagationCode;
  readonly objectId: string;
  readonly minutesSinceEpoch: number;
}

/** Mean elements at an instant: radians, as SGP4 carries them forward [AIAA-2006-6753]. */
export interface MeanStateTeme {
  readonly raanRad: number;
  readonly inclinationRad: number;
  readonly argumentOfPerigeeRad: number;
  readonly meanAnomalyRad: number;
  readonly eccentricity: number;
}

/**
 * Prepares SGP4 for a validated set. The epoch stays ours: satellite.js keeps it to 1 ms, 7.5 m along a low orbit, and
 * then needs it only for the Sun, the Moon and the Earth's turn in deep-space terms; nearer ones are told none, which
 * saves a sixth of the time.
 */
export function createPropagator(elements: ElementSet): Propagator {
  const isNear = elements.meanMotionRevPerDay > LIKELY_NEAR_ABOVE_REV_PER_DAY;
  const near = isNear ? satrecAt(elements, ANY_EPOCH) : undefined;
  if (near?.method === "n") return { elements, satrec: near };
  const satrec = exactEpochSatrec(elements) ?? satrecAt(elements, new Date(elements.epochUtcMs).toISOString());
  return { elements, satrec };
}

function satrecAt(elements: ElementSet, epoch: string): SatRec {
  return json2satrec({
    OBJECT_NAME: elements.objectId,
    OBJECT_ID: elements.objectId,
    EPOCH: epoch,
    MEAN_MOTION: elements.meanMotionRevPerDay,
    ECCENTRICITY: elements.eccentricity,
    INCLINATION: elements.inclinationDeg,
    RA_OF_ASC_NODE: elements.raanDeg,
    ARG_OF_PERICENTER: elements.argumentOfPerigeeDeg,
    MEAN_ANOMALY: elements.meanAnomalyDeg,
    NORAD_CAT_ID: 0,
    ELEMENT_SET_NO: 0,
    BSTAR: elements.bstarPerEarthRadius,
    MEAN_MOTION_DOT: 0,
    MEAN_MOTION_DDOT: 0,
  });
}

/**
 * Through satellite.js's other entrance, which reads the epoch of a deep-space set to the microsecond (up to 3.5 cm);
 * only for a set with more than milliseconds that a TLE can hold without rounding, as observed ones are.
 */
function exactEpochSatrec(elements: ElementSet): SatRec | undefined {
  if (Number.isInteger(elements.epochUtcMs)) return undefined;
  // Without book-keeping, which SGP4 does not use and which may be too wide for its columns.
  const { bookKeeping: _, ...bare } = elements;
  const lines = formatTle(elementSetToMessage(bare, { objectName: "", noradId: 0 }));
  const back = lines.ok ? parseTle(lines.value) : lines;
  if (!lines.ok || !back.ok) return undefined;
  const isExact = MEAN_ELEMENT_FIELDS.every((field) => back.value[field] === elements[field]);
  return isExact ? twoline2satrec(...lines.value) : undefined;
}

/** Minutes from the set's epoch; both are POSIX, so the difference is exact to the grain of the two numbers. */
export function minutesSinceEpoch({ elements }: Propagator, atUtcMs: UtcMs): number {
  return (atUtcMs - elements.epochUtcMs) / 60_000;
}

/** SGP4's raw answer, or the index of PROPAGATION_CODES that says why there is none; for loops that must not allocate. */
export function runSgp4({ satrec }: Propagator, minutes: number): PositionAndVelocity | number {
  const state = sgp4(satrec, minutes);
  if (state === null) return satrec.error === 0 ? PROPAGATION_CODES.indexOf("not_finite") : satrec.error;
  // SGP4 squares this factor of the semi-major axis, so a set far past its decay would come back as a wild orbit.
  if (checkForDecay(satrec)) return PROPAGATION_CODES.indexOf("decayed");
  const { position, velocity } = state;
  const sum = position.x + position.y + position.z + velocity.x + velocity.y + velocity.z;
  if (!Number.isFinite(sum)) return PROPAGATION_CODES.indexOf("not_finite");
  const { x, y, z } = position;
  const radiusKm2 = x * x + y * y + z * z;
  if (radiusKm2 < LOWEST_KM * LOWEST_KM) return PROPAGATION_CODES.indexOf("decayed");
  // Absurd drag and near-parabolic sets drive SGP4 out to millions of km without an error of its own.
  return radiusKm2 > FARTHEST_KM * FARTHEST_KM ? PROPAGATION_CODES.indexOf("beyond_reach") : state;
}

/** State in TEME of date, km and km/s; fails with SGP4's reason [AIAA-2006-6753]. */
export function propagateTeme(propagator: Propagator, atUtcMs: UtcMs): Result<TemeState, PropagationFailure> {
  return propagateTemeMinutes(propagator, minutesSinceEpoch(propagator, atUtcMs));
}

/** The same for a time counted in minutes from the epoch, exact where an instant in ms would round to 0.24 µs (2 mm). */
export function propagateTemeMinutes(propagator: Propagator, minutes: number): Result<TemeState, PropagationFailure> {
  const state = runSgp4(propagator, minutes);
  if (typeof state === "number") return fail(propagationFailure(propagator, state, minutes));
  const { position, velocity } = state;
  return ok({
    frame: "teme",
    atUtcMs: propagator.elements.epochUtcMs + minutes * 60_000,
    positionKm: [position.x, position.y, position.z],
    velocityKmPerS: [velocity.x, velocity.y, velocity.z],
  });
}

/** Mean elements carried to an instant by SGP4's secular rates; fails as a position would. */
export function propagateMean(propagator: Propagator, atUtcMs: UtcMs): Result<MeanStateTeme, PropagationFailure> {
  const minutes = minutesSinceEpoch(propagator, atUtcMs);
  const state = runSgp4(propagator, minutes);
  if (typeof state === "number") return fail(propagationFailure(propagator, state, minutes));
  const { Om, im, om, mm, em } = state.meanElements;
  return ok({ raanRad: Om, inclinationRad: im, argumentOfPerigeeRad: om, meanAnomalyRad: mm, eccentricity: em });
}

/** SGP4's secular rates of the set, radians per minute, drag left out. */
export function secularRates({ satrec }: Propagator): SecularRates {
  const { nodedot, dnodt, argpdot, domdt, mdot, dmdt } = satrec;
  // The d…dt terms are the Sun's and the Moon's; they are 0 below a period of 225 min.
  return {
    raanRadPerMin: nodedot + dnodt,
    argumentOfPerigeeRadPerMin: argpdot + domdt,
    meanAnomalyRadPerMin: mdot + dmdt,
  };
}

/** The failure for an index of PROPAGATION_CODES. */
function propagationFailure({ elements }: Propagator, status: number, minutes: number): PropagationFailure {
  const code = PROPAGATION_CODES[status];
  if (code === undefined || code === "ok") throw new Error(`SGP4 status without a name: ${status}`);
  return { code, objectId: elements.objectId, minutesSinceEpoch: minutes };
}
