// Passes over a place as a table, one row each.
import type { Pass } from "../orbit/passes/pass.ts";
import { formatUtc, type UtcMs } from "../time/instant.ts";
import { type CsvCell, formatCsv } from "./csv.ts";
import { rounded } from "./ephemeris/ephemeris-format.ts";
import { inOrderOfRise, type PassTable } from "./pass-table.ts";

/** To 0.01° and 10 m. */
const DECIMALS = 2;

type Column = readonly [header: string, cellOf: (pass: Pass, table: PassTable) => CsvCell];

const COLUMNS: readonly Column[] = [
  ["object", ({ objectId }) => objectId],
  ["name", ({ objectId }, { nameOf }) => nameOf(objectId)],
  ["kind", ({ kind }) => kind],
  ["elementSource", ({ source }) => source],
  ["elementAgeDays", ({ elementAgeDays }) => rounded(elementAgeDays, DECIMALS)],
  ["riseUtc", ({ rise }) => toTenths(rise.atUtcMs)],
  ["riseAzimuthDeg", ({ rise }) => rounded(rise.azimuthDeg, DECIMALS)],
  ["riseCause", ({ rise }) => rise.cause],
  ["culminationUtc", ({ culmination }) => toTenths(culmination.atUtcMs)],
  ["culminationAzimuthDeg", ({ culmination }) => rounded(culmination.azimuthDeg, DECIMALS)],
  ["culminationElevationDeg", ({ culmination }) => rounded(culmination.elevationDeg, DECIMALS)],
  ["culminationRangeKm", ({ culmination }) => rounded(culmination.rangeKm, DECIMALS)],
  ["setUtc", ({ set }) => toTenths(set.atUtcMs)],
  ["setAzimuthDeg", ({ set }) => rounded(set.azimuthDeg, DECIMALS)],
  ["setCause", ({ set }) => set.cause],
  ["illumination", ({ light }) => light.illumination],
  ["isSkyDark", ({ light }) => light.isSkyDark],
  ["visibleFromUtc", ({ light }) => toTenths(light.visible[0]?.fromUtcMs)],
  ["visibleToUtc", ({ light }) => toTenths(light.visible.at(-1)?.toUtcMs)],
];

/** The table's text: a header and a row for each pass, in order of rise. */
export function formatPassesCsv(table: PassTable): string {
  const rows = inOrderOfRise(table.passes).map((pass) => COLUMNS.map(([, cellOf]) => cellOf(pass, table)));
  return formatCsv(
    COLUMNS.map(([header]) => header),
    rows,
  );
}

/** ISO text to a tenth of a second, as good as the elements ever are. */
function toTenths(utcMs: UtcMs | undefined): string | undefined {
  return utcMs === undefined ? undefined : formatUtc(Math.round(utcMs / 100) * 100);
}
