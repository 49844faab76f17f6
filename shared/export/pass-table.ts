// What the exports of passes have in common: whose passes they are, where they were looked for, and by which orbits.
import type { NoStateCode } from "../orbit/ephemeris.ts";
import type { GroundPlace } from "../orbit/look-angles.ts";
import type { Pass, Presence, SkyPoint } from "../orbit/passes/pass.ts";
import type { UtcMs } from "../time/instant.ts";

/** Passes to be written, in any order. */
export interface PassTable {
  readonly place: GroundPlace & { readonly name?: string };
  readonly minElevationDeg: number;
  readonly passes: readonly Pass[];
  readonly nameOf: (objectId: string) => string;
  /** When the record and its elements were last changed: the same content has the same stamp. */
  readonly stampUtcMs: UtcMs;
}

/** An object that was looked for; a failure without an instant holds for the whole span. */
export interface SearchedObject {
  readonly id: string;
  readonly presence: Presence;
  readonly passes: number;
  readonly highest?: SkyPoint;
  readonly failure?: { readonly code: NoStateCode; readonly atUtcMs?: UtcMs };
}

/** All that a search came to. */
export interface SearchedPasses extends PassTable {
  readonly fromUtcMs: UtcMs;
  readonly toUtcMs: UtcMs;
  readonly objects: readonly SearchedObject[];
  readonly revision: number;
}

/** Passes by rise, and by object where they rise at once. */
export function inOrderOfRise(passes: readonly Pass[]): Pass[] {
  return passes.toSorted((a, b) => a.rise.atUtcMs - b.rise.atUtcMs || (a.objectId < b.objectId ? -1 : 1));
}

const COMPASS = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"] as const;

/** The nearest of eight points of the compass. */
export function compassPoint(azimuthDeg: number): string {
  return COMPASS[Math.round(azimuthDeg / 45) % 8] ?? "N";
}
