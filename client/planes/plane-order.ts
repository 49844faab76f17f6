// The order of rows in the table of planes: as numbered, or by one of its columns.
import type { PlaneRow } from "./plane-picture.ts";

export type SortKey = "plane" | "raan" | "inclination" | "altitude" | "in-place" | "members" | "tracked" | "gap";

export interface SortOrder {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

/** Rows without the value come last, whichever way is sorted. */
const VALUES: Readonly<Record<SortKey, (row: PlaneRow) => number | undefined>> = {
  plane: ({ number }) => number,
  raan: ({ raanDeg }) => raanDeg,
  inclination: ({ inclinationDeg }) => inclinationDeg,
  altitude: ({ altitudeKm }) => altitudeKm?.median,
  "in-place": ({ inPlace }) => inPlace,
  members: ({ members }) => members.length,
  tracked: ({ tracked }) => tracked,
  gap: ({ widestGapDeg }) => widestGapDeg,
};

export function sortedRows(rows: readonly PlaneRow[], { key, isDescending }: SortOrder): readonly PlaneRow[] {
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [VALUES[key](a), VALUES[key](b)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return sign * (left - right);
  });
}
