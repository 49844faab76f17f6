// Which mean elements are let in: those that SGP4 carries at their own epoch, from 100 km up to as far as the Moon.
// An old set of something that has decayed, or of something high, is let in as long as it had such an orbit then; what
// SGP4 cannot carry later in its validity it refuses with a code (propagate.ts).
// Not here: the range of each single field (elements.ts).

import { type ElementProblem, type MeanElements, meanElementProblems } from "./elements.ts";
import { EARTH_RADIUS_WGS84_KM } from "./frames.ts";
import { meanMotionToSemiMajorAxisKm } from "./mean-motion.ts";
import { createPropagator, propagateTemeMinutes } from "./propagate.ts";

/** Why elements whose fields are all in range are refused all the same; `field` is the one that tells most of it. */
export interface AcceptanceProblem {
  readonly code: ElementProblem["code"] | "perigee_below_ground" | "not_propagatable";
  readonly field: keyof MeanElements;
  readonly value: number | string;
  readonly expected: string;
}

// The lowest mean perigee among published sets of real objects is −49 km, shortly before re-entry
// [AIAA-2006-6753 object 28872]; far below the ground lies only what a damaged digit has made.
const LOWEST_PERIGEE_KM = -200;

/** The ephemeris type of elements made for SGP4-XP, which SGP4 puts kilometres off [CCSDS-502.0-B-3]. */
export const EPHEMERIS_TYPE_SGP4_XP = 4;

/** Every reason why mean elements are not let in; empty when they are. */
export function acceptanceProblems(elements: MeanElements): readonly AcceptanceProblem[] {
  const problems: AcceptanceProblem[] = meanElementProblems(elements);
  if (problems.length > 0) return problems;
  const { meanMotionRevPerDay, eccentricity } = elements;
  const perigeeKm = meanMotionToSemiMajorAxisKm(meanMotionRevPerDay) * (1 - eccentricity) - EARTH_RADIUS_WGS84_KM;
  if (perigeeKm < LOWEST_PERIGEE_KM) {
    const value = `${perigeeKm.toFixed(0)} km`;
    const expected = `a mean perigee above ${LOWEST_PERIGEE_KM} km`;
    return [{ code: "perigee_below_ground", field: "eccentricity", value, expected }];
  }
  const set = { ...elements, objectId: "", kind: "observed", source: "" } as const;
  const state = propagateTemeMinutes(createPropagator(set), 0);
  if (state.ok) return [];
  const expected = "elements that SGP4 carries at their epoch";
  return [{ code: "not_propagatable", field: "meanMotionRevPerDay", value: state.failure.code, expected }];
}
