// What flies with the station: which row stands for it, and which craft are so near that they are docked to it.
import { NONE, type OrbitFrame, type OrbitTable } from "../propagation/protocol.ts";
import type { ObjectRow } from "./object-rows.ts";

/**
 * Element sets of docked craft are copies of the station's, some of them a few hours older: after days they differ by
 * some kilometres. Nothing else keeps so near.
 */
const DOCKED_WITHIN_KM = 40;

export interface StationNow {
  readonly stationRow?: number;
  readonly dockedRows: ReadonlySet<number>;
}

/** The first module that is tracked, else the first that lives. */
function stationRowOf(rows: readonly (ObjectRow | undefined)[], table: OrbitTable, frame: OrbitFrame) {
  let first: number | undefined;
  for (const [row, entry] of rows.entries()) {
    const set = frame.setOf[row] ?? NONE;
    if (!entry?.isStation || set === NONE) continue;
    if (table.setIllustrative[set] === 0) return row;
    first ??= row;
  }
  return first;
}

/** The station and what is docked to it, as the tracked orbits of an instant tell; illustrative ones tell nothing. */
export function stationNow(rows: readonly (ObjectRow | undefined)[], table: OrbitTable, frame: OrbitFrame): StationNow {
  const stationRow = stationRowOf(rows, table, frame);
  const dockedRows = new Set<number>();
  if (stationRow === undefined) return { dockedRows };
  const at = (row: number) => frame.from.positionsTemeKm.subarray(3 * row, 3 * row + 3);
  const [x = 0, y = 0, z = 0] = at(stationRow);
  for (const [row, entry] of rows.entries()) {
    const set = frame.setOf[row] ?? NONE;
    if (!entry || entry.isStation || set === NONE || table.setIllustrative[set] !== 0) continue;
    const [otherX = 0, otherY = 0, otherZ = 0] = at(row);
    if (Math.hypot(otherX - x, otherY - y, otherZ - z) < DOCKED_WITHIN_KM) dockedRows.add(row);
  }
  return { stationRow, dockedRows };
}
