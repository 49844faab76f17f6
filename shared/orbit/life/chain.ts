// A life as a chain of element sets: each begins where the one before has come to, on the grain on which it is written.
import { ok, type Result } from "../../result.ts";
import { type ElementProblem, type ElementSet, validateElementSet } from "../elements.ts";
import { angleOnGrainDeg } from "../grain.ts";
import { type DriftPerDay, type Leg, turnIn } from "./drift.ts";

/** One satellite's legs, and where it was as the first began; angles are TEME mean elements. */
export interface Life {
  readonly objectId: string;
  readonly source: string;
  readonly inclinationDeg: number;
  readonly raanDeg: number;
  readonly argumentOfLatitudeDeg: number;
  /** In order of time, on whole milliseconds and the grain of mean motions. */
  readonly legs: readonly Leg[];
}

/**
 * Circular sets without drag, one to a leg, epoch its beginning. Angles are put on their grain before they are carried
 * on, so a chain that is read back from rounded numbers is as whole as this one: node and place in the plane meet to
 * 1e-7° (1.3 cm), and only the radius steps. Fails on values out of range.
 */
export function chainOf(
  life: Life,
  driftPerDay: DriftPerDay,
): Result<readonly ElementSet[], readonly ElementProblem[]> {
  const { objectId, source, inclinationDeg, legs } = life;
  let raanDeg = angleOnGrainDeg(life.raanDeg);
  let argumentOfLatitudeDeg = angleOnGrainDeg(life.argumentOfLatitudeDeg);
  const chain: ElementSet[] = [];
  for (const [index, { fromUtcMs, meanMotionRevPerDay }] of legs.entries()) {
    const set = validateElementSet({
      objectId,
      kind: "illustrative",
      source,
      epochUtcMs: fromUtcMs,
      meanMotionRevPerDay,
      eccentricity: 0,
      inclinationDeg,
      raanDeg,
      argumentOfPerigeeDeg: 0,
      meanAnomalyDeg: argumentOfLatitudeDeg,
      bstarPerEarthRadius: 0,
    });
    if (!set.ok) return set;
    chain.push(set.value);
    const next = legs[index + 1];
    if (!next) continue;
    const turn = turnIn(next.fromUtcMs - fromUtcMs, driftPerDay(meanMotionRevPerDay));
    raanDeg = angleOnGrainDeg(raanDeg + turn.raanDeg);
    argumentOfLatitudeDeg = angleOnGrainDeg(argumentOfLatitudeDeg + turn.argumentOfLatitudeDeg);
  }
  return ok(chain);
}
