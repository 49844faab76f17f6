// Reads packed element sets back into columns, to the bit, and refuses bytes that are not whole.
// Not here: what the bytes mean (layout.ts), whether the elements are sensible.
import { fail, ok, type Result } from "../../result.ts";
import { type ElementColumns, emptyColumns } from "../element-columns.ts";
import {
  CHANGES,
  COLUMN_HEAD_BYTES,
  COLUMNS,
  CONSTANT,
  DECIMALS,
  DOUBLES,
  HEAD_BYTES,
  MAGIC,
  MOST_PLANES,
  POWERS_OF_TEN,
  STEPS,
  VERSION,
} from "./layout.ts";

/** Why bytes are not element sets, with the place at which that showed. */
export interface UnpackFailure {
  readonly code: "not_packed_elements" | "unknown_version" | "not_whole" | "bad_text" | "bad_column";
  readonly atByte: number;
  readonly found: number | string;
  readonly expected: string;
}

const NEWLINE = 10;

type Bytes = { readonly bytes: Uint8Array; readonly view: DataView; readonly from: number };

interface Head {
  readonly count: number;
  readonly objectCount: number;
  readonly idBytes: number;
  readonly sourceBytes: number;
}

function readHead(bytes: Uint8Array, view: DataView): Result<Head, UnpackFailure> {
  if (bytes.length < HEAD_BYTES || MAGIC.some((byte, place) => bytes[place] !== byte)) {
    return fail({ code: "not_packed_elements", atByte: 0, found: bytes.length, expected: '"OLES" and a head' });
  }
  const version = view.getUint8(MAGIC.length);
  if (version !== VERSION) {
    return fail({ code: "unknown_version", atByte: MAGIC.length, found: version, expected: `version ${VERSION}` });
  }
  const [count = 0, objectCount = 0, idBytes = 0, sourceBytes = 0] = [8, 12, 16, 20].map((at) =>
    view.getUint32(at, true),
  );
  // Each set has at least one byte, and each id: no count can ask for memory out of proportion.
  const least = HEAD_BYTES + count + idBytes + sourceBytes;
  if (least > bytes.length || objectCount > idBytes + 1) {
    return fail({ code: "not_whole", atByte: 8, found: bytes.length, expected: `${least} bytes or more` });
  }
  return ok({ count, objectCount, idBytes, sourceBytes });
}

/** How many names lie there: newlines stand between them, and no other letter of UTF-8 holds that byte. */
function countNames(text: Uint8Array): number {
  if (text.length === 0) return 0;
  let count = 1;
  for (let at = 0; at < text.length; at++) if (text[at] === NEWLINE) count++;
  return count;
}

function readNames(text: Uint8Array): readonly string[] {
  return text.length === 0 ? [] : new TextDecoder().decode(text).split("\n");
}

/** Where a column's planes lie and what its head says. */
interface ColumnHead {
  readonly form: number;
  readonly planes: number;
  readonly at: number;
  readonly end: number;
  readonly numbers: readonly number[];
}

function readColumnHead(view: DataView, at: number, count: number): Result<ColumnHead, UnpackFailure> {
  const form = at < view.byteLength ? view.getUint8(at) : -1;
  const headBytes = COLUMN_HEAD_BYTES[form];
  if (headBytes === undefined || at + headBytes > view.byteLength) {
    return fail({ code: "bad_column", atByte: at, found: form, expected: "a column's form and head" });
  }
  const isStepped = form === STEPS || form === CHANGES;
  const hasPlanes = isStepped || form === DECIMALS;
  const planes = hasPlanes ? view.getUint8(at + headBytes - 1) : 0;
  const numbers = (isStepped ? [0, 1, 2] : form === CONSTANT ? [0] : []).map((n) =>
    view.getFloat64(at + 1 + 8 * n, true),
  );
  const planesInAll = form === DOUBLES ? 8 : planes + (form === DECIMALS ? 1 : 0);
  const end = at + headBytes + count * planesInAll;
  if (hasPlanes && (planes < 1 || planes > MOST_PLANES)) {
    return fail({ code: "bad_column", atByte: at, found: planes, expected: `1 to ${MOST_PLANES} planes` });
  }
  if (end > view.byteLength) {
    return fail({ code: "not_whole", atByte: at, found: view.byteLength, expected: `${planes} planes up to ${end}` });
  }
  return ok({ form, planes, at: at + headBytes, end, numbers });
}

/** The planes of a column: `planes` of them, `count` bytes each, the first at `at`. */
interface Planes {
  readonly at: number;
  readonly planes: number;
  readonly count: number;
}

/** A byte within planes, whose end was checked. */
function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number; // see above
}

/** Puts whole numbers together from their planes; up to four in one pass, since passes over memory are what costs. */
function readWhole(bytes: Uint8Array, { at, planes, count }: Planes, into: Float64Array): void {
  const [at1, at2, at3] = [at + count, at + 2 * count, at + 3 * count];
  if (planes === 1) {
    for (let row = 0; row < count; row++) into[row] = byteAt(bytes, at + row);
  } else if (planes === 2) {
    for (let row = 0; row < count; row++) into[row] = byteAt(bytes, at + row) | (byteAt(bytes, at1 + row) << 8);
  } else {
    const hasFour = planes > 3;
    for (let row = 0; row < count; row++) {
      const low = byteAt(bytes, at + row) | (byteAt(bytes, at1 + row) << 8);
      const high = byteAt(bytes, at2 + row) | (hasFour ? byteAt(bytes, at3 + row) << 8 : 0);
      into[row] = low + high * 0x10000;
    }
  }
  for (let plane = 4; plane < planes; plane++) {
    const [from, weight] = [at + plane * count, 2 ** (8 * plane)];
    for (let row = 0; row < count; row++) into[row] = (into[row] ?? 0) + byteAt(bytes, from + row) * weight;
  }
}

function readSteps(bytes: Uint8Array, { planes, at, numbers }: ColumnHead, into: Float64Array): void {
  const [base = 0, step = 1, scale = 1] = numbers;
  const count = into.length;
  if (planes === 3 || planes === 4) {
    // What most columns are: in one pass.
    const [at1, at2, at3] = [at + count, at + 2 * count, at + (planes - 1) * count];
    const top = planes === 4 ? 0x1000000 : 0;
    for (let row = 0; row < count; row++) {
      const low = byteAt(bytes, at + row) | (byteAt(bytes, at1 + row) << 8) | (byteAt(bytes, at2 + row) << 16);
      into[row] = (base + step * (low + byteAt(bytes, at3 + row) * top)) / scale;
    }
    return;
  }
  readWhole(bytes, { at, planes, count }, into);
  for (let row = 0; row < count; row++) into[row] = (base + step * (into[row] as number)) / scale; // a row of the column
}

function readChanges(bytes: Uint8Array, { planes, at, numbers }: ColumnHead, into: Float64Array): void {
  const [base = 0, step = 1, scale = 1] = numbers;
  const count = into.length;
  readWhole(bytes, { at, planes, count }, into);
  let sum = 0;
  for (let row = 0; row < count; row++) {
    sum += unfoldSign(into[row] as number); // a row of the column
    into[row] = (base + step * sum) / scale;
  }
}

function unfoldSign(folded: number): number {
  // Whole numbers of 32 bits are quick; few are larger.
  if (folded < 0x80000000) return (folded >>> 1) ^ -(folded & 1);
  const half = Math.floor(folded / 2);
  return half * 2 === folded ? half : -half - 1;
}

function readDecimals(bytes: Uint8Array, { planes, at }: ColumnHead, into: Float64Array): void {
  const count = into.length;
  readWhole(bytes, { at: at + count, planes, count }, into);
  for (let row = 0; row < count; row++) {
    // A row of the column; that the powers are in the table was checked.
    into[row] = unfoldSign(into[row] as number) / (POWERS_OF_TEN[byteAt(bytes, at + row)] as number);
  }
}

function readDoubles(bytes: Uint8Array, at: number, into: Float64Array): void {
  const count = into.length;
  const view = new DataView(new ArrayBuffer(8));
  for (let row = 0; row < count; row++) {
    for (let plane = 0; plane < 8; plane++) view.setUint8(plane, byteAt(bytes, at + plane * count + row));
    into[row] = view.getFloat64(0, true);
  }
}

function readColumn(bytes: Uint8Array, head: ColumnHead, into: Float64Array): void {
  switch (head.form) {
    case CONSTANT:
      into.fill(head.numbers[0] ?? 0);
      return;
    case DECIMALS:
      readDecimals(bytes, head, into);
      return;
    case DOUBLES:
      readDoubles(bytes, head.at, into);
      return;
    case CHANGES:
      readChanges(bytes, head, into);
      return;
    default:
      readSteps(bytes, head, into);
  }
}

/** What the numbers of a place column are below. */
type Limits = { readonly [name: string]: number };

/** Reads a column of places in lists by way of other numbers; false where one is outside its list. */
function readPlaces(
  bytes: Uint8Array,
  head: ColumnHead,
  { into, by, limit }: { into: Uint32Array | Uint16Array | Uint8Array; by: Float64Array; limit: number },
) {
  readColumn(bytes, head, by);
  for (let row = 0; row < into.length; row++) {
    const place = by[row] as number; // a row of the column
    if (!(place >= 0 && place < limit && Math.floor(place) === place)) return false;
    into[row] = place;
  }
  return true;
}

function isSound(bytes: Uint8Array, { form, at, numbers }: ColumnHead, count: number): boolean {
  if (form === DECIMALS) {
    for (let row = 0; row < count; row++) if (byteAt(bytes, at + row) >= POWERS_OF_TEN.length) return false;
    return true;
  }
  return form === CONSTANT || (numbers.every(Number.isFinite) && (numbers[2] ?? 1) > 0);
}

/** The place columns, which lead into lists, and the others; in the order in which they lie. */
function readColumns(
  { bytes, view, from }: Bytes,
  { into, objectCount }: { into: ElementColumns; objectCount: number },
): UnpackFailure | undefined {
  const limits: Limits = { objectOf: objectCount, sourceOf: into.sources.length, isIllustrative: 2 };
  let at = from;
  for (const name of COLUMNS) {
    const head = readColumnHead(view, at, into.count);
    if (!head.ok) return head.failure;
    const bad = { code: "bad_column", atByte: at, found: name } as const;
    if (!isSound(bytes, head.value, into.count)) return { ...bad, expected: "finite numbers, powers of ten up to 22" };
    const column = into[name];
    const limit = limits[name] ?? 0;
    if (column instanceof Float64Array) readColumn(bytes, head.value, column);
    // Places come first, so that the column of epochs is still free.
    else if (!readPlaces(bytes, head.value, { into: column, by: into.epochUtcMs, limit })) {
      return { ...bad, expected: `places below ${limit}` };
    }
    at = head.value.end;
  }
  if (at === bytes.length) return undefined;
  return { code: "not_whole", atByte: at, found: bytes.length, expected: `${at} bytes` };
}

/**
 * Reads what `packElements` wrote; bytes that are cut short, run on or contradict themselves fail, whatever they hold.
 * The ids of objects become strings when they are first read: that takes as long as all the numbers.
 */
export function unpackElements(bytes: Uint8Array): Result<ElementColumns, UnpackFailure> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = readHead(bytes, view);
  if (!head.ok) return head;
  const { count, objectCount, idBytes, sourceBytes } = head.value;
  const ids = bytes.subarray(HEAD_BYTES, HEAD_BYTES + idBytes);
  const from = HEAD_BYTES + idBytes + sourceBytes;
  const found = countNames(ids);
  if (found !== objectCount) return fail({ code: "bad_text", atByte: 12, found, expected: `${objectCount} ids` });
  const sources = readNames(bytes.subarray(from - sourceBytes, from));
  const columns = withLateIds(emptyColumns(count, { objectIds: [], sources }), () => readNames(ids));
  const failure = readColumns({ bytes, view, from }, { into: columns, objectCount });
  return failure ? fail(failure) : ok(columns);
}

function withLateIds(columns: ElementColumns, readIds: () => readonly string[]): ElementColumns {
  let read: readonly string[] | undefined;
  return {
    ...columns,
    get objectIds() {
      read ??= readIds();
      return read;
    },
  };
}
