// Which place in its plane each satellite of a batch keeps.
import { fail, ok, type Result } from "../result.ts";
import { wrap360 } from "./frames.ts";

/** Evenly spaced places in one plane at the shell's epoch, and who was seen in which. */
export interface PlaneSlots {
  /** Mean argument of latitude of slot 0 at the shell's epoch. */
  readonly firstUDeg: number;
  readonly stepDeg: number;
  /** Slot number by satellite, where one was seen in a slot. */
  readonly bySatellite: ReadonlyMap<string, number>;
  /** How far ahead of its slot a satellite keeps. */
  readonly offsetsDeg?: ReadonlyMap<string, number>;
}

/** More satellites than places. */
export interface SlotFailure {
  readonly code: "slots_exhausted";
  readonly satellites: number;
  readonly slots: number;
}

/** Mean argument of latitude of a slot at the shell's epoch, degrees. */
export function slotDeg({ firstUDeg, stepDeg }: Pick<PlaneSlots, "firstUDeg" | "stepDeg">, slot: number): number {
  return wrap360(firstUDeg + slot * stepDeg);
}

/**
 * Mean argument of latitude at the shell's epoch per satellite, degrees: its own slot where one was seen, else the
 * next free slot after the first seen one, in the order given, and its offset from there. Fails when the plane has fewer slots than satellites.
 */
export function satelliteSlotsDeg(
  satellites: readonly string[],
  slots: PlaneSlots,
): Result<ReadonlyMap<string, number>, SlotFailure> {
  const ring = Math.round(360 / Math.abs(slots.stepDeg));
  const seen = new Set(slots.bySatellite.values());
  const first = seen.size === 0 ? 0 : Math.min(...seen);
  const free = Array.from({ length: ring }, (_, index) => (first + index) % ring).filter((slot) => !seen.has(slot));
  const placed = new Map<string, number>();
  for (const satellite of satellites) {
    const slot = slots.bySatellite.get(satellite) ?? free.shift();
    if (slot === undefined) return fail({ code: "slots_exhausted", satellites: satellites.length, slots: ring });
    placed.set(satellite, wrap360(slotDeg(slots, slot) + (slots.offsetsDeg?.get(satellite) ?? 0)));
  }
  return ok(placed);
}
