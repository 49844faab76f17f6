// Many objects at the same instants, by SGP4: states in columns, failures masked.
// Not here: one object at a time with its reason in words (propagate.ts), which set holds (span-columns.ts).
import type { UtcMs } from "../time/instant.ts";
import { type ElementColumns, setOfRow } from "./element-columns.ts";
import { createPropagator, minutesSinceEpoch, type Propagator, runSgp4 } from "./propagate.ts";
import { NO_SET } from "./span-columns.ts";

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

/** SGP4 over the sets of element columns; each set is made ready when it is first asked for. */
export interface BulkPropagator {
  /** The sets named by their rows (NO_SET is left out) at each instant; `into` has one entry for each instant. */
  readonly states: (setRows: Int32Array, instantsUtcMs: readonly UtcMs[], into: readonly StateColumns[]) => void;
  /** The same with an instant of its own for each row. */
  readonly statesEach: (setRows: Int32Array, instantsUtcMs: Float64Array, into: StateColumns) => void;
  /** The set of a row, ready for SGP4. */
  readonly propagatorOf: (setRow: number) => Propagator;
}

function writeState(propagator: Propagator, atUtcMs: UtcMs, { row, into }: { row: number; into: StateColumns }): void {
  const state = runSgp4(propagator, minutesSinceEpoch(propagator, atUtcMs));
  const { positionsTemeKm, velocitiesTemeKmPerS, codes } = into;
  const at = 3 * row;
  if (typeof state === "number") {
    codes[row] = state;
    positionsTemeKm.fill(0, at, at + 3);
    velocitiesTemeKmPerS.fill(0, at, at + 3);
    return;
  }
  codes[row] = 0;
  const { position, velocity } = state;
  positionsTemeKm[at] = position.x;
  positionsTemeKm[at + 1] = position.y;
  positionsTemeKm[at + 2] = position.z;
  velocitiesTemeKmPerS[at] = velocity.x;
  velocitiesTemeKmPerS[at + 1] = velocity.y;
  velocitiesTemeKmPerS[at + 2] = velocity.z;
}

function writeNothing({ positionsTemeKm, velocitiesTemeKmPerS, codes }: StateColumns, row: number): void {
  codes[row] = NOT_ASKED;
  positionsTemeKm.fill(0, 3 * row, 3 * row + 3);
  velocitiesTemeKmPerS.fill(0, 3 * row, 3 * row + 3);
}

/** Opens the columns for propagation; nothing is computed yet. */
export function createBulkPropagator(columns: ElementColumns): BulkPropagator {
  const made: Propagator[] = [];
  const propagatorOf = (setRow: number): Propagator => {
    made[setRow] ??= createPropagator(setOfRow(columns, setRow));
    return made[setRow];
  };
  const write = (setRow: number, atUtcMs: UtcMs, place: { row: number; into: StateColumns }) => {
    if (setRow === NO_SET) writeNothing(place.into, place.row);
    else writeState(propagatorOf(setRow), atUtcMs, place);
  };
  return {
    states: (setRows, instantsUtcMs, into) => {
      for (const [index, atUtcMs] of instantsUtcMs.entries()) {
        const columnsOfInstant = into[index];
        if (!columnsOfInstant) throw new Error(`no columns for instant ${index}`);
        for (let row = 0; row < setRows.length; row++) {
          write(setRows[row] ?? NO_SET, atUtcMs, { row, into: columnsOfInstant });
        }
      }
    },
    statesEach: (setRows, instantsUtcMs, into) => {
      for (let row = 0; row < setRows.length; row++) {
        write(setRows[row] ?? NO_SET, instantsUtcMs[row] ?? 0, { row, into });
      }
    },
    propagatorOf,
  };
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
