// The table of planes as CSV: one line to a row, units in the names of the columns.
import { type CsvCell, formatCsv } from "../../shared/export/csv.ts";
import { formatUtc } from "../../shared/time/instant.ts";
import type { PlanePicture, PlaneRow } from "./plane-picture.ts";

/** A shell on paper has a line, but no node. */
type Line = Omit<PlaneRow, "raanDeg"> & { readonly raanDeg?: number };

function rounded(value: number | undefined, digits: number): CsvCell {
  return value === undefined ? undefined : value.toFixed(digits);
}

/** The columns in order; a row without a shell has those cells empty. */
const COLUMNS: Readonly<Record<string, (row: Line, picture: PlanePicture) => CsvCell>> = {
  at_utc: (_, { atUtcMs }) => formatUtc(atUtcMs),
  constellation: (_, { constellation }) => constellation.id,
  shell: ({ shell }, { shells }) => shells[shell ?? -1]?.shell.id,
  shell_kind: ({ shell }, { shells }) => shells[shell ?? -1]?.shell.kind,
  row: ({ kind }) => kind,
  plane: ({ number }) => number,
  raan_deg: ({ raanDeg }) => rounded(raanDeg, 3),
  inclination_deg: ({ inclinationDeg }) => rounded(inclinationDeg, 3),
  altitude_median_km: ({ altitudeKm }) => rounded(altitudeKm?.median, 1),
  altitude_lowest_km: ({ altitudeKm }) => rounded(altitudeKm?.lowest, 1),
  altitude_highest_km: ({ altitudeKm }) => rounded(altitudeKm?.highest, 1),
  in_place: ({ inPlace }) => inPlace,
  in_plane: ({ members }) => members.length,
  planned_per_plane: ({ planned }) => planned,
  tracked: ({ tracked }) => tracked,
  illustrative: ({ members, tracked }) => members.length - tracked,
  widest_gap_deg: ({ widestGapDeg }) => rounded(widestGapDeg, 1),
  batches: ({ batches }) => batches.map(({ event, satellites }) => `${event}:${satellites}`).join(" "),
};

/** A shell on paper without a row of its own stands as one line of zeros. */
function linesOf({ shells, elsewhere }: PlanePicture): readonly Line[] {
  const none = { kind: "empty", members: [], inPlace: 0, tracked: 0, batches: [] } as const;
  const ofShells = shells.flatMap(({ rows, shell }, index): readonly Line[] =>
    rows.length > 0 ? rows : [{ ...none, id: shell.id, shell: index, ...plannedOf(shell) }],
  );
  return [...ofShells, ...elsewhere];
}

function plannedOf({ satellitesPerPlane }: { readonly satellitesPerPlane?: number | undefined }) {
  return satellitesPerPlane === undefined ? {} : { planned: satellitesPerPlane };
}

export function planesToCsv(picture: PlanePicture): string {
  const lines = linesOf(picture).map((line) => Object.values(COLUMNS).map((cellOf) => cellOf(line, picture)));
  return formatCsv(Object.keys(COLUMNS), lines);
}
