// The slots of one plane: which of its evenly spaced places each satellite keeps, and how well.
import { wrap360 } from "./frames.ts";
import { angleBetweenDeg } from "./gaps.ts";

/** A place in a plane: counted forward along the motion, from 1; and how far the satellite is from its middle. */
export interface Slot {
  readonly number: number;
  readonly of: number;
  /** Ahead of the slot's middle, degrees; behind is negative. */
  readonly aheadDeg: number;
}

/** The mean direction of the satellites within their slots, degrees in [0, step). */
function phaseDeg(argumentsOfLatitudeDeg: readonly number[], stepDeg: number): number {
  const turns = argumentsOfLatitudeDeg.map((uDeg) => (2 * Math.PI * uDeg) / stepDeg);
  const sin = turns.reduce((sum, turn) => sum + Math.sin(turn), 0);
  const cos = turns.reduce((sum, turn) => sum + Math.cos(turn), 0);
  return (wrap360((Math.atan2(sin, cos) * 180) / Math.PI) / 360) * stepDeg;
}

/**
 * Slots of the satellites of a plane that holds so many evenly spaced ones, by their mean arguments of latitude at one
 * instant, degrees. The first satellite's slot is number 1, so numbers stay while the plane goes round.
 */
export function slotsOf(argumentsOfLatitudeDeg: readonly number[], of: number): readonly Slot[] {
  const stepDeg = 360 / of;
  const firstDeg = phaseDeg(argumentsOfLatitudeDeg, stepDeg);
  const indexOf = (uDeg: number) => Math.round((uDeg - firstDeg) / stepDeg);
  const zero = indexOf(argumentsOfLatitudeDeg[0] ?? 0);
  return argumentsOfLatitudeDeg.map((uDeg) => {
    const index = indexOf(uDeg);
    const ahead = (((index - zero) % of) + of) % of;
    return { number: ahead + 1, of, aheadDeg: angleBetweenDeg(uDeg, firstDeg + index * stepDeg) };
  });
}
