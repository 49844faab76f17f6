// Many objects at the same instants, by SGP4: states in columns, failures masked; by WebAssembly where it is to be had.
// Not here: one object at a time with its reason in words (propagate.ts), which set holds (span-columns.ts).
import { constants, createSingleThreadRuntime } from "satellite.js";
import { fail, ok, type Result } from "../result.ts";
import type { UtcMs } from "../time/instant.ts";
import { OutOfMemory, type WasmModule } from "./bulk-memory.ts";
import { type BulkRequest, createWasmEngine, instantOf, type WasmEngine } from "./bulk-wasm.ts";
import { type ElementColumns, setOfRow } from "./element-columns.ts";
import { createPropagator, type Propagator } from "./propagate.ts";
import { NO_SET } from "./span-columns.ts";
import { maskRow, NOT_ASKED, type StateColumns, writeState } from "./state-columns.ts";

/** SGP4 over the sets of element columns; each set is made ready when it is first asked for. */
export interface BulkPropagator {
  /** The sets named by their rows (NO_SET is left out) at each instant; `into` has one entry for each instant. */
  readonly states: (setRows: Int32Array, instantsUtcMs: readonly UtcMs[], into: readonly StateColumns[]) => void;
  /** The same with an instant of its own for each row. */
  readonly statesEach: (setRows: Int32Array, instantsUtcMs: Float64Array, into: StateColumns) => void;
  /** The set of a row, ready for SGP4. */
  readonly propagatorOf: (setRow: number) => Propagator;
  /** From now on many rows are propagated by WebAssembly, two to four times as fast; the states stay the same to 1 mm. */
  readonly useRuntime: (runtime: BulkRuntime) => void;
  /** Gives the memory of the WebAssembly back; without it none is taken. Afterwards everything still works, by SGP4 alone. */
  readonly dispose: () => void;
}

/** SGP4 in WebAssembly, loaded once for any number of propagators; it lives as long as its thread. */
export interface BulkRuntime {
  readonly module: WasmModule;
}

/** Why there is no WebAssembly: a content policy or an old browser forbids it. */
export interface RuntimeFailure {
  readonly code: "no_wasm";
  readonly detail: string;
}

/** Fewer rows than this are not worth a place in the WebAssembly's memory. */
const FEWEST_WASM_ROWS = 64;

/** Loads the WebAssembly. */
export async function loadBulkRuntime(): Promise<Result<BulkRuntime, RuntimeFailure>> {
  try {
    return ok(await createSingleThreadRuntime());
  } catch (error) {
    return fail({ code: "no_wasm", detail: String(error) });
  }
}

/** By SGP4 in JavaScript, where there is nothing faster; instant by instant, as they lie in memory. */
function runBySgp4(request: BulkRequest, propagatorOf: (setRow: number) => Propagator): void {
  const { setRows } = request;
  for (const [index, into] of request.into.entries()) {
    for (let row = 0; row < setRows.length; row++) {
      const setRow = setRows[row] ?? NO_SET;
      if (setRow === NO_SET) maskRow(into, row, NOT_ASKED);
      else writeState(propagatorOf(setRow), instantOf(request, row, index), { row, into });
    }
  }
}

/** Opens the columns for propagation; nothing is computed yet. */
export function createBulkPropagator(
  columns: ElementColumns,
  { runtime }: { readonly runtime?: BulkRuntime | undefined } = {},
): BulkPropagator {
  const made: Propagator[] = [];
  const propagatorOf = (setRow: number): Propagator => {
    made[setRow] ??= createPropagator(setOfRow(columns, setRow));
    return made[setRow];
  };
  let engine: WasmEngine | undefined;
  const giveUp = () => {
    engine?.dispose();
    engine = undefined;
  };
  /** False where the WebAssembly has no memory left: it is then given up for good. */
  const hasRoom = (work: () => void): boolean => {
    try {
      work();
      return true;
    } catch (error) {
      if (!(error instanceof OutOfMemory)) throw error;
      giveUp();
      return false;
    }
  };
  const useRuntime = ({ module }: BulkRuntime) => {
    giveUp();
    const source = { propagatorOf, epochUtcMs: columns.epochUtcMs };
    hasRoom(() => {
      engine = createWasmEngine(module, { ...constants, radiusearthkm: constants.earthRadius }, source);
    });
  };
  if (runtime) useRuntime(runtime);
  const run = (request: BulkRequest) => {
    const isMany = request.setRows.length >= FEWEST_WASM_ROWS;
    if (!engine || !isMany || !hasRoom(() => engine?.run(request))) runBySgp4(request, propagatorOf);
  };
  return {
    states: (setRows, instantsUtcMs, into) => {
      if (into.length !== instantsUtcMs.length)
        throw new Error(`${instantsUtcMs.length} instants, ${into.length} columns`);
      run({ setRows, instantsUtcMs, into });
    },
    statesEach: (setRows, eachUtcMs, into) => run({ setRows, instantsUtcMs: [0], eachUtcMs, into: [into] }),
    propagatorOf,
    useRuntime,
    dispose: giveUp,
  };
}
