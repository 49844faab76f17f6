// SGP4 by WebAssembly over rows of sets that mostly stay the same from one call to the next.
// Not here: where the WebAssembly comes from and when it is used (bulk.ts).
//
// satellite.js's own BulkPropagator takes 12 µs to write a set, field by field and name by name, and its dates as a
// Julian date in one double (40 µs, up to 0.3 m). Its runtime is used directly instead: a set is written in 0.3 µs,
// and since only the difference between date and epoch counts, the date is always 0 and each row's epoch is set to how
// long ago it was. So an instant is as exact here as in propagate.ts, and may be another for each row.

import { DAY_MS, type UtcMs } from "../time/instant.ts";
import {
  createSetWriter,
  offsetOf,
  readLayout,
  type SetWriter,
  type Sgp4Constants,
  takeMemory,
  type WasmModule,
} from "./bulk-memory.ts";
import { FARTHEST_KM, LOWEST_KM, type Propagator } from "./propagate.ts";
import { NO_SET } from "./span-columns.ts";
import { maskRow, NOT_ASKED, type StateColumns, writeState } from "./state-columns.ts";

/** States of one run of the module: few enough for a processor's cache, many enough that the call itself does not count. */
const STATES_A_RUN = 2048;
const MOST_ROWS_A_RUN = 512;
const MOST_INSTANTS_A_RUN = 32;
const DOUBLE_BYTES = Float64Array.BYTES_PER_ELEMENT;

/** Where the sets of rows come from. */
export interface SetSource {
  readonly propagatorOf: (setRow: number) => Propagator;
  readonly epochUtcMs: Float64Array;
}

/** Which sets are asked for, and when. */
export interface BulkRequest {
  /** NO_SET where nothing is asked for. */
  readonly setRows: Int32Array;
  /** For all rows alike. */
  readonly instantsUtcMs: readonly UtcMs[];
  /** Instead of the only instant: one for each row. */
  readonly eachUtcMs?: Float64Array;
  /** One for each instant. */
  readonly into: readonly StateColumns[];
}

/** The instant of a row. */
export function instantOf({ instantsUtcMs, eachUtcMs }: BulkRequest, row: number, index: number): UtcMs {
  return (eachUtcMs ? eachUtcMs[row] : instantsUtcMs[index]) ?? 0;
}

/** Propagates rows; remembers which set it holds for each, and writes only those that have changed. */
export interface WasmEngine {
  /** Fills every row at every instant. */
  readonly run: (request: BulkRequest) => void;
  readonly dispose: () => void;
}

/** What a run takes in the module's memory beside its sets: dates, states, and the order to compute. */
interface Desk {
  readonly dates: number;
  readonly positions: number;
  readonly velocities: number;
  readonly errors: number;
  readonly order: number;
  /** Where the order says which sets are meant, how many, and at how many dates. */
  readonly setsAt: number;
  readonly setCountAt: number;
  readonly dateCountAt: number;
}

/** What a run needs. */
interface Works {
  readonly module: WasmModule;
  readonly desk: Desk;
  readonly shelf: Shelf;
  readonly source: SetSource;
}

/** The rows of a run: from `from` up to `to`. */
interface Rows {
  readonly from: number;
  readonly to: number;
}

/** An instant of a request, by its place in the list. */
interface Asked {
  readonly request: BulkRequest;
  readonly index: number;
}

function layDesk(module: WasmModule): Desk {
  const layout = readLayout(module, module._create_rundata_struct_layout_string_pointer());
  const vectorBytes = 3 * DOUBLE_BYTES * STATES_A_RUN;
  const dates = takeMemory(module, DOUBLE_BYTES * MOST_INSTANTS_A_RUN + 2 * vectorBytes + STATES_A_RUN);
  const positions = dates + DOUBLE_BYTES * MOST_INSTANTS_A_RUN;
  const [velocities, errors] = [positions + vectorBytes, positions + 2 * vectorBytes];
  const order = takeMemory(module, module._get_rundata_size());
  const view = new DataView(module.HEAP8.buffer, order);
  const pointers = { jdaysPointer: dates, eciPositions: positions, eciVelocities: velocities, sgp4Errors: errors };
  for (const [name, pointer] of Object.entries(pointers)) view.setInt32(offsetOf(layout, name), pointer, true);
  // The same look at the drag term as propagate.ts takes (checkForDecay).
  view.setInt8(offsetOf(layout, "communityDecayCheckEnabled"), 1);
  const [setsAt = 0, setCountAt = 0, dateCountAt = 0] = ["satellitesPointer", "satellitesCount", "jdaysCount"].map(
    (name) => offsetOf(layout, name),
  );
  return { dates, positions, velocities, errors, order, setsAt, setCountAt, dateCountAt };
}

const LOWEST_KM2 = LOWEST_KM * LOWEST_KM;
const FARTHEST_KM2 = FARTHEST_KM * FARTHEST_KM;

/** Whether numbers need no second look; what is in the air or beyond the Moon is left to SGP4 in JavaScript to judge. */
function isSound(radiusKm2: number, velocitySum: number): boolean {
  return radiusKm2 >= LOWEST_KM2 && radiusKm2 <= FARTHEST_KM2 && Number.isFinite(velocitySum);
}

/** States in the module's memory: every how many doubles one of an instant lies, and where its first is. */
interface Lying {
  readonly positionsAt: number;
  readonly velocitiesAt: number;
  readonly errorsAt: number;
  readonly stride: number;
}

/**
 * Copies the states of one instant and gives each row its code. Where there is no state the module leaves what was
 * computed before, so its error and the numbers themselves decide; SGP4 in JavaScript then says what is the
 * matter. So the codes are the same, and such rows are few.
 */
function copyStates({ module, source }: Works, lying: Lying, { request, index, from, to }: Rows & Asked): void {
  const { HEAPF64: memory, HEAP8: errors } = module;
  const { setRows } = request;
  const into = request.into[index] as StateColumns; // an index of the list
  const { positionsTemeKm, velocitiesTemeKmPerS, codes } = into;
  for (let row = from; row < to; row++) {
    const setRow = setRows[row] ?? NO_SET;
    const state = (row - from) * lying.stride;
    const p = lying.positionsAt + 3 * state;
    const v = lying.velocitiesAt + 3 * state;
    const at = 3 * row;
    const x = memory[p] as number; // a state of this run, within the memory that was taken for it
    const y = memory[p + 1] as number; // the same
    const z = memory[p + 2] as number; // the same
    const vx = memory[v] as number; // the same
    const vy = memory[v + 1] as number; // the same
    const vz = memory[v + 2] as number; // the same
    if (setRow === NO_SET) maskRow(into, row, NOT_ASKED);
    else if (errors[lying.errorsAt + state] !== 0 || !isSound(x * x + y * y + z * z, vx + vy + vz)) {
      writeState(source.propagatorOf(setRow), instantOf(request, row, index), { row, into });
    } else {
      positionsTemeKm[at] = x;
      positionsTemeKm[at + 1] = y;
      positionsTemeKm[at + 2] = z;
      velocitiesTemeKmPerS[at] = vx;
      velocitiesTemeKmPerS[at + 1] = vy;
      velocitiesTemeKmPerS[at + 2] = vz;
      codes[row] = 0;
    }
  }
}

/** Sets by row in the module's memory. */
class Shelf {
  readonly #module: WasmModule;
  readonly #writer: SetWriter;
  readonly #source: SetSource;
  /** The set that each row's place holds. */
  #held = new Int32Array();
  #memory = 0;

  constructor(module: WasmModule, writer: SetWriter, source: SetSource) {
    this.#module = module;
    this.#writer = writer;
    this.#source = source;
  }

  /** Makes room for so many rows. */
  hold(rowCount: number): void {
    if (rowCount <= this.#held.length) return;
    this.dispose();
    this.#memory = takeMemory(this.#module, rowCount * this.#writer.setBytes);
    this.#held = new Int32Array(rowCount).fill(NO_SET);
  }

  pointerOf(row: number): number {
    return this.#memory + row * this.#writer.setBytes;
  }

  /** Puts the sets in place that are asked for; false where there are none. */
  place(setRows: Int32Array, { from, to }: Rows): boolean {
    let isAsked = false;
    for (let row = from; row < to; row++) {
      const setRow = setRows[row] ?? NO_SET;
      if (setRow !== NO_SET) isAsked = true;
      if (setRow !== this.#held[row]) this.#change(row, setRow);
    }
    return isAsked;
  }

  /** Says of each set in place how long before the first instant its epoch was. */
  date({ setRows, instantsUtcMs, eachUtcMs }: BulkRequest, { from, to }: Rows): void {
    const memory = this.#module.HEAPF64;
    const { epochUtcMs } = this.#source;
    const step = this.#writer.setBytes / DOUBLE_BYTES;
    const first = instantsUtcMs[0] ?? 0;
    let at = this.pointerOf(from) / DOUBLE_BYTES + this.#writer.epochAt;
    for (let row = from; row < to; row++) {
      const instantUtcMs = eachUtcMs ? (eachUtcMs[row] ?? 0) : first;
      memory[at] = ((epochUtcMs[setRows[row] ?? NO_SET] ?? 0) - instantUtcMs) / DAY_MS;
      at += step;
    }
  }

  #change(row: number, setRow: number): void {
    const pointer = this.pointerOf(row);
    // A set of zeros ends at once with an error.
    if (setRow === NO_SET) this.#module.HEAP8.fill(0, pointer, pointer + this.#writer.setBytes);
    else this.#writer.write(this.#source.propagatorOf(setRow).satrec, pointer);
    this.#held[row] = setRow;
  }

  dispose(): void {
    if (this.#memory !== 0) this.#module._free(this.#memory);
    this.#memory = 0;
    this.#held = new Int32Array();
  }
}

function runRows(works: Works, request: BulkRequest, rows: Rows): void {
  const { module, desk, shelf } = works;
  if (!shelf.place(request.setRows, rows)) {
    for (const columns of request.into)
      for (let row = rows.from; row < rows.to; row++) maskRow(columns, row, NOT_ASKED);
    return;
  }
  shelf.date(request, rows);
  const order = new DataView(module.HEAP8.buffer, desk.order);
  order.setInt32(desk.setsAt, shelf.pointerOf(rows.from), true);
  order.setInt32(desk.setCountAt, rows.to - rows.from, true);
  module._compute(desk.order);
  const stride = request.into.length;
  for (let index = 0; index < stride; index++) {
    const [positionsAt, velocitiesAt] = [
      desk.positions / DOUBLE_BYTES + 3 * index,
      desk.velocities / DOUBLE_BYTES + 3 * index,
    ];
    copyStates(
      works,
      { positionsAt, velocitiesAt, errorsAt: desk.errors + index, stride },
      { request, index, ...rows },
    );
  }
}

/** All rows at instants that are few enough for one run. */
function runInstants(works: Works, request: BulkRequest): void {
  const { instantsUtcMs, setRows } = request;
  const { module, desk } = works;
  const [first = 0] = instantsUtcMs;
  for (const [index, atUtcMs] of instantsUtcMs.entries()) {
    module.HEAPF64[desk.dates / DOUBLE_BYTES + index] = (atUtcMs - first) / DAY_MS;
  }
  new DataView(module.HEAP8.buffer, desk.order).setInt32(desk.dateCountAt, instantsUtcMs.length, true);
  const rowsARun = Math.min(MOST_ROWS_A_RUN, Math.floor(STATES_A_RUN / instantsUtcMs.length));
  for (let from = 0; from < setRows.length; from += rowsARun) {
    runRows(works, request, { from, to: Math.min(from + rowsARun, setRows.length) });
  }
}

/** Takes memory in the module, which `dispose` gives back. */
export function createWasmEngine(module: WasmModule, constants: Sgp4Constants, source: SetSource): WasmEngine {
  const writer = createSetWriter(module, constants);
  const shelf = new Shelf(module, writer, source);
  const desk = layDesk(module);
  const works = { module, desk, shelf, source };
  return {
    run: (request) => {
      shelf.hold(request.setRows.length);
      for (let from = 0; from < request.into.length; from += MOST_INSTANTS_A_RUN) {
        const to = from + MOST_INSTANTS_A_RUN;
        const [instantsUtcMs, into] = [request.instantsUtcMs.slice(from, to), request.into.slice(from, to)];
        runInstants(works, { ...request, instantsUtcMs, into });
      }
    },
    dispose: () => {
      shelf.dispose();
      writer.dispose();
      module._free(desk.dates);
      module._free(desk.order);
    },
  };
}
