// States of many objects in columns, the codes of those that have none, and SGP4's answer written there.

import { fail, ok, type Result } from "../result.ts";
import type { UtcMs } from "../time/instant.ts";
import {
  minutesSinceEpoch,
  PROPAGATION_CODES,
  type PropagationCode,
  type Propagator,
  runSgp4,
  type TemeState,
} from "./propagate.ts";

/** Code of a row that was not asked for; the others are indices of PROPAGATION_CODES, 0 where there is a state. */
export const NOT_ASKED = 255;

/** States of many objects at one instant, row for row; a row without a state is all zeros. */
export interface StateColumns {
  /** N×3, TEME, km. */
  readonly positionsTemeKm: Float32Array | Float64Array;
  /** N×3, TEME, km/s. */
  readonly velocitiesTemeKmPerS: Float32Array | Float64Array;
  readonly codes: Uint8Array;
}

/** Columns for the states of so many objects. */
export function stateColumns(count: number): StateColumns {
  return {
    positionsTemeKm: new Float64Array(3 * count),
    velocitiesTemeKmPerS: new Float64Array(3 * count),
    codes: new Uint8Array(count),
  };
}

/** States in single precision, as graphics cards take them: 0.5 m at a low orbit. */
export interface SingleStateColumns extends StateColumns {
  readonly positionsTemeKm: Float32Array;
  readonly velocitiesTemeKmPerS: Float32Array;
}

/** Columns in single precision for the states of so many objects. */
export function singleStateColumns(count: number): SingleStateColumns {
  return {
    positionsTemeKm: new Float32Array(3 * count),
    velocitiesTemeKmPerS: new Float32Array(3 * count),
    codes: new Uint8Array(count),
  };
}

/** A row's state, TEME, km and km/s; or why there is none. */
export type RowState = Result<Pick<TemeState, "positionKm" | "velocityKmPerS">, PropagationCode>;

/** The state of a row that was asked for. */
export function stateOfRow({ positionsTemeKm, velocitiesTemeKmPerS, codes }: StateColumns, row: number): RowState {
  const code = PROPAGATION_CODES[codes[row] ?? NOT_ASKED];
  if (code === undefined) throw new Error(`row ${row} holds no state that was asked for`);
  if (code !== "ok") return fail(code);
  const vectorAt = (column: Float32Array | Float64Array) => {
    const [x = 0, y = 0, z = 0] = column.subarray(3 * row, 3 * row + 3);
    return [x, y, z] as const;
  };
  return ok({ positionKm: vectorAt(positionsTemeKm), velocityKmPerS: vectorAt(velocitiesTemeKmPerS) });
}

/** Takes a row's state away. */
export function maskRow(
  { positionsTemeKm, velocitiesTemeKmPerS, codes }: StateColumns,
  row: number,
  code: number,
): void {
  codes[row] = code;
  positionsTemeKm.fill(0, 3 * row, 3 * row + 3);
  velocitiesTemeKmPerS.fill(0, 3 * row, 3 * row + 3);
}

/** Writes SGP4's state of a set at an instant, or the code that says why there is none. */
export function writeState(
  propagator: Propagator,
  atUtcMs: UtcMs,
  { row, into }: { row: number; into: StateColumns },
): void {
  const state = runSgp4(propagator, minutesSinceEpoch(propagator, atUtcMs));
  if (typeof state === "number") {
    maskRow(into, row, state);
    return;
  }
  const { positionsTemeKm, velocitiesTemeKmPerS, codes } = into;
  const at = 3 * row;
  codes[row] = 0;
  const { position, velocity } = state;
  positionsTemeKm[at] = position.x;
  positionsTemeKm[at + 1] = position.y;
  positionsTemeKm[at + 2] = position.z;
  velocitiesTemeKmPerS[at] = velocity.x;
  velocitiesTemeKmPerS[at + 1] = velocity.y;
  velocitiesTemeKmPerS[at + 2] = velocity.z;
}
