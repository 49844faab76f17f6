// The grains on which made-up element sets lie: each number is a small whole multiple, so that it is written in few
// digits, packed in 32 bits and read back as the very same number.
import { wrap360 } from "./frames.ts";

/** Steps to a degree for angles in the orbit: 1.3 cm on a low orbit, and a full turn is below 2³² steps. */
export const ANGLE_STEPS_PER_DEG = 1e7;
/** Steps to a revolution per day: 0.4 km of a low orbit in three years, and no low orbit reaches 2³² steps. */
export const MEAN_MOTION_STEPS = 1e8;
/** Steps to a degree of inclination, as a TLE has them. */
export const INCLINATION_STEPS_PER_DEG = 1e4;
/** Steps to 1 of eccentricity, as a TLE has them: 0.7 m of a low orbit. */
export const ECCENTRICITY_STEPS = 1e7;

function onGrain(value: number, stepsToOne: number): number {
  return Math.round(value * stepsToOne) / stepsToOne;
}

/** An angle on its grain, in [0, 360). */
export function angleOnGrainDeg(angleDeg: number): number {
  return wrap360(onGrain(wrap360(angleDeg), ANGLE_STEPS_PER_DEG));
}

export function meanMotionOnGrain(meanMotionRevPerDay: number): number {
  return onGrain(meanMotionRevPerDay, MEAN_MOTION_STEPS);
}

export function inclinationOnGrainDeg(inclinationDeg: number): number {
  return onGrain(inclinationDeg, INCLINATION_STEPS_PER_DEG);
}

export function eccentricityOnGrain(eccentricity: number): number {
  return onGrain(eccentricity, ECCENTRICITY_STEPS);
}
