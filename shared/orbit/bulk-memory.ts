// How element sets lie in the memory of satellite.js's WebAssembly, and writing them there quickly.
// Not here: where the WebAssembly comes from (bulk.ts), running it (bulk-wasm.ts).
import type { Propagator } from "./propagate.ts";

type SatRec = Propagator["satrec"];

/** What of satellite.js's single-thread runtime is used. */
export interface WasmModule {
  UTF8ToString(pointer: number): string;
  readonly HEAP8: Int8Array;
  readonly HEAPF64: Float64Array;
  _get_elsetrec_size(): number;
  _get_rundata_size(): number;
  _create_elsetrec_struct_layout_string_pointer(): number;
  _create_rundata_struct_layout_string_pointer(): number;
  _free_struct_layout_string(pointer: number): void;
  _malloc(bytes: number): number;
  _calloc_one(bytes: number): number;
  _free(pointer: number): void;
  _compute(runDataPointer: number): void;
}

/** Where the fields of a C structure lie, in bytes. */
export type Layout = ReadonlyMap<string, { readonly type: string; readonly offset: number }>;

/** Reads where the fields of a structure lie from the text that the module makes of it. */
export function readLayout(module: WasmModule, pointer: number): Layout {
  // The module's own word about itself: name, type, offset, size of each field.
  const fields = JSON.parse(module.UTF8ToString(pointer)) as readonly (readonly [string, string, number, number])[];
  module._free_struct_layout_string(pointer);
  return new Map(fields.map(([name, type, offset]) => [name, { type, offset }]));
}

/** Where a field lies; a field that is missing is another version of satellite.js. */
export function offsetOf(layout: Layout, name: string): number {
  const field = layout.get(name);
  if (!field) throw new Error(`satellite.js's structures have no field ${name}`);
  return field.offset;
}

/** Fields of a near-Earth set that SGP4 reads; the others are 0 or the same for all. */
const NEAR_FIELDS = [
  ...["mo", "mdot", "argpo", "argpdot", "nodeo", "nodedot", "nodecf", "cc1", "bstar", "cc4", "t2cof", "omgcof", "eta"],
  ...["xmcof", "delmo", "d2", "d3", "d4", "cc5", "sinmao", "t3cof", "t4cof", "t5cof", "ecco", "inclo", "con41"],
  ...["x1mth2", "x7thm1", "aycof", "xlcof", "a", "no_unkozai"],
] as const;
type NearOffsets = Readonly<Record<(typeof NEAR_FIELDS)[number], number>>;

// Written out: reading a field by a name that is computed takes five times as long.
function writeNear(memory: Float64Array, satrec: SatRec, { from, at }: { from: number; at: NearOffsets }): void {
  memory[from + at.mo] = satrec.mo;
  memory[from + at.mdot] = satrec.mdot;
  memory[from + at.argpo] = satrec.argpo;
  memory[from + at.argpdot] = satrec.argpdot;
  memory[from + at.nodeo] = satrec.nodeo;
  memory[from + at.nodedot] = satrec.nodedot;
  memory[from + at.nodecf] = satrec.nodecf;
  memory[from + at.cc1] = satrec.cc1;
  memory[from + at.bstar] = satrec.bstar;
  memory[from + at.cc4] = satrec.cc4;
  memory[from + at.t2cof] = satrec.t2cof;
  memory[from + at.omgcof] = satrec.omgcof;
  memory[from + at.eta] = satrec.eta;
  memory[from + at.xmcof] = satrec.xmcof;
  memory[from + at.delmo] = satrec.delmo;
  memory[from + at.d2] = satrec.d2;
  memory[from + at.d3] = satrec.d3;
  memory[from + at.d4] = satrec.d4;
  memory[from + at.cc5] = satrec.cc5;
  memory[from + at.sinmao] = satrec.sinmao;
  memory[from + at.t3cof] = satrec.t3cof;
  memory[from + at.t4cof] = satrec.t4cof;
  memory[from + at.t5cof] = satrec.t5cof;
  memory[from + at.ecco] = satrec.ecco;
  memory[from + at.inclo] = satrec.inclo;
  memory[from + at.con41] = satrec.con41;
  memory[from + at.x1mth2] = satrec.x1mth2;
  memory[from + at.x7thm1] = satrec.x7thm1;
  memory[from + at.aycof] = satrec.aycof;
  memory[from + at.xlcof] = satrec.xlcof;
  memory[from + at.a] = satrec.a;
  memory[from + at.no_unkozai] = satrec.no;
}

/** The constants of SGP4 by the names of their fields. */
export type Sgp4Constants = Readonly<Record<string, number>>;

/** Writes every number of a set, by name: for sets in deep space, and once for what near-Earth sets share. */
function createFullWriter(module: WasmModule, layout: Layout, constants: Sgp4Constants) {
  const letters = { operationmode: "i", init: "n" };
  return (satrec: SatRec, pointer: number, setBytes: number) => {
    module.HEAP8.fill(0, pointer, pointer + setBytes);
    const memory = new DataView(module.HEAP8.buffer, pointer, setBytes);
    const values: Readonly<Record<string, unknown>> = {
      ...constants,
      ...satrec,
      ...letters,
      // satellite.js keeps the mean motion without Kozai's terms under the name that had Kozai's.
      no_unkozai: satrec.no,
    };
    for (const [name, { type, offset }] of layout) {
      const value = values[name];
      if (type === "double" && typeof value === "number") memory.setFloat64(offset, value, true);
      if (type === "int" && typeof value === "number") memory.setInt32(offset, value, true);
      if (type === "char" && typeof value === "string") memory.setUint8(offset, value.charCodeAt(0));
    }
  };
}

/** Writes sets into the module's memory. */
export interface SetWriter {
  /** What a set takes there. */
  readonly setBytes: number;
  /** Where the epoch lies in a set, in doubles. */
  readonly epochAt: number;
  readonly write: (satrec: SatRec, pointer: number) => void;
  readonly dispose: () => void;
}

/** The module has no memory left, and its own word for that is an address at which its workings lie. */
export class OutOfMemory extends Error {}

/** Memory of the module, all zeros; throws OutOfMemory where it has none left. */
export function takeMemory(module: WasmModule, bytes: number): number {
  const pointer = module._calloc_one(bytes);
  if (pointer === 0) throw new OutOfMemory(`the WebAssembly has no ${bytes} bytes left`);
  return pointer;
}

/** Learns from the module how a set lies. */
export function createSetWriter(module: WasmModule, constants: Sgp4Constants): SetWriter {
  const layout = readLayout(module, module._create_elsetrec_struct_layout_string_pointer());
  const setBytes = module._get_elsetrec_size();
  const place = (name: string) => offsetOf(layout, name) / Float64Array.BYTES_PER_ELEMENT;
  // One entry for each of the names.
  const at = Object.fromEntries(NEAR_FIELDS.map((name) => [name, place(name)])) as NearOffsets;
  const writeFull = createFullWriter(module, layout, constants);
  // What near-Earth sets share, by whether they take SGP4's simple drag.
  const shared = new Map<number, number>();
  const sharedBy = (satrec: SatRec) => {
    const known = shared.get(satrec.isimp);
    if (known !== undefined) return known;
    const pointer = takeMemory(module, setBytes);
    writeFull(satrec, pointer, setBytes);
    shared.set(satrec.isimp, pointer);
    return pointer;
  };
  return {
    setBytes,
    epochAt: place("jdsatepoch"),
    write: (satrec, pointer) => {
      if (satrec.method === "d") return writeFull(satrec, pointer, setBytes);
      const from = sharedBy(satrec);
      module.HEAP8.copyWithin(pointer, from, from + setBytes);
      writeNear(module.HEAPF64, satrec, { from: pointer / Float64Array.BYTES_PER_ELEMENT, at });
    },
    dispose: () => {
      for (const pointer of shared.values()) module._free(pointer);
    },
  };
}
