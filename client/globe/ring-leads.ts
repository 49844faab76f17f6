// Where on its ring the object stands that a ring fades behind, so that the way it flies can be seen.
import { groupBy } from "../../shared/lists.ts";
import type { Vec3 } from "../../shared/orbit/vector.ts";
import { positionTemeKmAt } from "../propagation/key-states.ts";
import { NONE, type OrbitFrame, RING_NUMBERS } from "../propagation/protocol.ts";
import type { Emphasis } from "./looks.ts";

/** A ring that fades, and the row of the object at its bright end. */
export interface RingLead {
  readonly ring: number;
  readonly row: number;
}

/**
 * The rings that fade: of the hovered, of the station, and of the selected where it is alone on its ring. Satellites
 * that share a plane would each need a fade of their own, and forty planes of saw teeth are not calm.
 */
export function ringLeads(frame: OrbitFrame, { selectedRows, hoveredRow, stationRow }: Emphasis): readonly RingLead[] {
  const leads = new Map<number, number>();
  const lead = (row: number | undefined) => {
    const ring = row === undefined ? NONE : (frame.ringOf[row] ?? NONE);
    if (row !== undefined && ring !== NONE) leads.set(ring, row);
  };
  lead(stationRow);
  lead(hoveredRow);
  for (const [ring, [row, more]] of groupBy([...selectedRows], (each) => frame.ringOf[each] ?? NONE)) {
    if (more === undefined) lead(row);
    else leads.delete(ring);
  }
  return [...leads].map(([ring, row]) => ({ ring, row }));
}

/** How far around a ring (centre and two axes, TEME, km) a place lies: 0 to 1 from the first axis to the second. */
export function turnOnRing(ringTemeKm: ArrayLike<number>, placeTemeKm: Vec3): number {
  const along = (offset: 3 | 6) => {
    let dot = 0;
    let square = 0;
    for (const axis of [0, 1, 2] as const) {
      const part = ringTemeKm[offset + axis] ?? 0;
      dot += (placeTemeKm[axis] - (ringTemeKm[axis] ?? 0)) * part;
      square += part * part;
    }
    return dot / square;
  };
  const turn = Math.atan2(along(6), along(3)) / (2 * Math.PI);
  return turn < 0 ? turn + 1 : turn;
}

/** Where each lead stands on its ring at a moment of the frame. */
export function leadTurn(frame: OrbitFrame, { ring, row }: RingLead, momentUtcMs: number): number {
  const numbers = frame.ringsTemeKm.subarray(RING_NUMBERS * ring, RING_NUMBERS * (ring + 1));
  return turnOnRing(numbers, positionTemeKmAt(frame, row, momentUtcMs));
}
