// Writes element sets as bytes: small once compressed, exact, and the same bytes for the same sets everywhere.
// Not here: what the bytes mean (layout.ts), reading them (unpack.ts), compression.
import { atOnce, type Steps } from "../../steps.ts";
import { type ElementColumns, emptyColumns } from "../element-columns.ts";
import { COLUMN_HEAD_BYTES, COLUMNS, CONSTANT, DECIMALS, DOUBLES, HEAD_BYTES, MAGIC, VERSION } from "./layout.ts";
import { formOfEpochs, formOfNumbers, formOfPlaces, type NumberForm, planesFor } from "./number-forms.ts";

function formOf(columns: ElementColumns, name: (typeof COLUMNS)[number]): NumberForm {
  if (name === "epochUtcMs") return formOfEpochs(columns.epochUtcMs);
  const values = columns[name];
  if (!(values instanceof Float64Array) && name === "objectOf") return formOfPlaces(values);
  return formOfNumbers(Float64Array.from(values));
}

function planesOf(form: NumberForm): number {
  switch (form.form) {
    case CONSTANT:
      return 0;
    case DOUBLES:
      return 8;
    case DECIMALS:
      return 1 + planesFor(form.whole);
    default:
      return planesFor(form.whole);
  }
}

/** Writes one after the other into bytes of known length. */
interface Pen {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;
}

function writeByte(pen: Pen, byte: number): void {
  pen.view.setUint8(pen.at, byte);
  pen.at += 1;
}

function writeDouble(pen: Pen, value: number): void {
  pen.view.setFloat64(pen.at, value, true);
  pen.at += 8;
}

function writePlanes(pen: Pen, whole: Float64Array): void {
  for (let plane = 0; plane < planesFor(whole); plane++) {
    const weight = 2 ** (8 * plane);
    for (const one of whole) writeByte(pen, Math.floor(one / weight) % 256);
  }
}

function writeDoubles(pen: Pen, values: Float64Array): void {
  const view = new DataView(new ArrayBuffer(8));
  for (let plane = 0; plane < 8; plane++) {
    for (const value of values) {
      view.setFloat64(0, value, true);
      writeByte(pen, view.getUint8(plane));
    }
  }
}

function writeColumn(pen: Pen, form: NumberForm): void {
  writeByte(pen, form.form);
  if (form.form === CONSTANT) {
    writeDouble(pen, form.value);
    return;
  }
  if (form.form === DOUBLES) {
    writeDoubles(pen, form.values);
    return;
  }
  if ("base" in form) for (const number of [form.base, form.step, form.scale]) writeDouble(pen, number);
  writeByte(pen, planesFor(form.whole));
  if ("powers" in form) for (const power of form.powers) writeByte(pen, power);
  writePlanes(pen, form.whole);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Rows of equal order give equal bytes, so the order is the caller's part: by object and epoch packs best. */
export function* packing(columns: ElementColumns): Steps<Uint8Array<ArrayBuffer>> {
  const texts = [columns.objectIds, columns.sources].map((names) => new TextEncoder().encode(names.join("\n")));
  const [ids = new Uint8Array(), sources = new Uint8Array()] = texts;
  const forms: NumberForm[] = [];
  for (const name of COLUMNS) {
    forms.push(formOf(columns, name));
    yield;
  }
  const columnBytes = forms.map((form) => COLUMN_HEAD_BYTES[form.form] + columns.count * planesOf(form));
  const bytes = new Uint8Array(HEAD_BYTES + ids.length + sources.length + sum(columnBytes));
  const pen: Pen = { bytes, view: new DataView(bytes.buffer), at: HEAD_BYTES };
  bytes.set([...MAGIC, VERSION]);
  for (const [place, number] of [columns.count, columns.objectIds.length, ids.length, sources.length].entries()) {
    pen.view.setUint32(8 + 4 * place, number, true);
  }
  for (const text of [ids, sources]) {
    bytes.set(text, pen.at);
    pen.at += text.length;
  }
  for (const form of forms) {
    writeColumn(pen, form);
    yield;
  }
  return bytes;
}

/** The same without a pause. */
export function packElements(columns: ElementColumns): Uint8Array<ArrayBuffer> {
  return atOnce(packing(columns));
}

/** A list of names in order, and where each of the old places went. */
function sortedNames(names: readonly string[]): { readonly names: readonly string[]; readonly placeOf: Uint32Array } {
  const nameAt = (place: number) => names[place] as string; // places come from the list
  const places = [...names.keys()].sort((a, b) => compare(nameAt(a), nameAt(b)));
  const placeOf = new Uint32Array(names.length);
  for (const [place, old] of places.entries()) placeOf[old] = place;
  return { names: places.map(nameAt), placeOf };
}

/** By UTF-16 units, so that the order is the same on every machine. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The rows in the order in which they pack best, by object id and then epoch; equal ones keep their order. */
export function sortedForPacking(columns: ElementColumns): ElementColumns {
  const objects = sortedNames(columns.objectIds);
  const sources = sortedNames(columns.sources);
  // The rows are those of the columns, and the places in them those of the lists.
  const objectAt = (row: number) => objects.placeOf[columns.objectOf[row] as number] as number;
  const sourceAt = (row: number) => sources.placeOf[columns.sourceOf[row] as number] as number; // the same
  const epochAt = (row: number) => columns.epochUtcMs[row] as number; // the same
  const rows = Array.from({ length: columns.count }, (_, row) => row);
  rows.sort((a, b) => objectAt(a) - objectAt(b) || epochAt(a) - epochAt(b));
  const sorted = emptyColumns(columns.count, { objectIds: objects.names, sources: sources.names });
  for (const [to, from] of rows.entries()) {
    for (const name of COLUMNS) sorted[name][to] = columns[name][from] as number; // the same
    sorted.objectOf[to] = objectAt(from);
    sorted.sourceOf[to] = sourceAt(from);
  }
  return sorted;
}
