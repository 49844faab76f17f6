// How fast a circular orbit without drag turns, and how far it comes over a chain of mean motions.
import { DAY_MS, type UtcMs } from "../../time/instant.ts";
import { DEG } from "../frames.ts";
import { createPropagator, secularRates } from "../propagate.ts";

const MINUTES_PER_DAY = 1440;

/** Degrees by which a node and a place in the plane move, or by which they move in a day. */
export interface Turn {
  readonly raanDeg: number;
  /** Mean argument of latitude, whole turns included. */
  readonly argumentOfLatitudeDeg: number;
}

/** Gives the turn in a day at a mean motion; all orbits of one inclination share what was worked out once. */
export type DriftPerDay = (meanMotionRevPerDay: number) => Turn;

/** From an instant on an orbit has this mean motion, until the next leg begins. */
export interface Leg {
  readonly fromUtcMs: UtcMs;
  readonly meanMotionRevPerDay: number;
}

/** Makes the table of drifts at an inclination: SGP4's own secular rates, linear in time as B* is 0 [AIAA-2006-6753]. */
export function createDriftTable(inclinationDeg: number): DriftPerDay {
  const known = new Map<number, Turn>();
  return (meanMotionRevPerDay) => {
    const before = known.get(meanMotionRevPerDay);
    if (before) return before;
    const drift = circularDrift(meanMotionRevPerDay, inclinationDeg);
    known.set(meanMotionRevPerDay, drift);
    return drift;
  };
}

function circularDrift(meanMotionRevPerDay: number, inclinationDeg: number): Turn {
  const rates = secularRates(
    createPropagator({
      objectId: "drift",
      kind: "illustrative",
      source: "drift",
      epochUtcMs: 0,
      meanMotionRevPerDay,
      eccentricity: 0,
      inclinationDeg,
      raanDeg: 0,
      argumentOfPerigeeDeg: 0,
      meanAnomalyDeg: 0,
      bstarPerEarthRadius: 0,
    }),
  );
  const { raanRadPerMin, argumentOfPerigeeRadPerMin, meanAnomalyRadPerMin } = rates;
  return {
    raanDeg: (raanRadPerMin * MINUTES_PER_DAY) / DEG,
    argumentOfLatitudeDeg: ((argumentOfPerigeeRadPerMin + meanAnomalyRadPerMin) * MINUTES_PER_DAY) / DEG,
  };
}

/** The turn in a span at one mean motion; negative spans turn back. */
export function turnIn(spanMs: number, perDay: Turn): Turn {
  const days = spanMs / DAY_MS;
  return { raanDeg: perDay.raanDeg * days, argumentOfLatitudeDeg: perDay.argumentOfLatitudeDeg * days };
}

/** The turn from one instant to another over legs in order of time; the first leg holds before its own beginning too. */
export function turnOver(
  legs: readonly Leg[],
  { fromUtcMs, toUtcMs }: { readonly fromUtcMs: UtcMs; readonly toUtcMs: UtcMs },
  driftPerDay: DriftPerDay,
): Turn {
  const [early, late] = [Math.min(fromUtcMs, toUtcMs), Math.max(fromUtcMs, toUtcMs)];
  let raanDeg = 0;
  let argumentOfLatitudeDeg = 0;
  for (const [index, leg] of legs.entries()) {
    const begin = index === 0 ? early : Math.max(early, leg.fromUtcMs);
    const end = Math.min(late, legs[index + 1]?.fromUtcMs ?? late);
    if (begin >= end) continue;
    const turn = turnIn(end - begin, driftPerDay(leg.meanMotionRevPerDay));
    raanDeg += turn.raanDeg;
    argumentOfLatitudeDeg += turn.argumentOfLatitudeDeg;
  }
  const sign = fromUtcMs <= toUtcMs ? 1 : -1;
  return { raanDeg: sign * raanDeg, argumentOfLatitudeDeg: sign * argumentOfLatitudeDeg };
}
