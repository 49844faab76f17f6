// Where a text stops being JSON, by line and column, which keys an object names twice, and where each member stands.
// Not here: the values (JSON.parse reads them).
import { fail, ok, type Result } from "./result.ts";

/** Line and column count from 1; a column is a UTF-16 unit. */
export interface JsonFailure {
  readonly code: "not_json" | "duplicate_key" | "too_deep";
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const DEEPEST = 64;

/** Thrown inside the scan only; `parseJson` turns it into a `Result`. */
class Stop extends Error {
  readonly code: JsonFailure["code"];
  readonly offset: number;
  readonly expected: string;
  constructor(code: JsonFailure["code"], offset: number, expected: string) {
    super(code);
    this.code = code;
    this.offset = offset;
    this.expected = expected;
  }
}

/** A record of a text whose value is an array of records: where it begins, and where each of its keys stands. */
export interface RecordPlaces {
  readonly offset: number;
  readonly keys: ReadonlyMap<string, number>;
}

/** Where the records of the outermost array stand; a member that is no object has no keys. */
const RECORD_DEPTH = 1;

/** Walks one text from its start to its first error; the offset stands behind what was read. */
class Scanner {
  readonly #text: string;
  readonly records: { readonly offset: number; readonly keys: Map<string, number> }[] = [];
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scanDocument(): void {
    this.#scanValue(0);
    if (this.#peek() !== "") this.#stop("the end of the file");
  }

  #stop(expected: string, code: JsonFailure["code"] = "not_json"): never {
    throw new Stop(code, this.#offset, expected);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#offset;
    const token = pattern.exec(this.#text)?.[0] ?? "";
    this.#offset += token.length;
    return token;
  }

  /** The next character that is no space; empty at the end. */
  #peek(): string {
    this.#take(SPACE);
    return this.#text[this.#offset] ?? "";
  }

  #scanValue(depth: number): void {
    const first = this.#peek();
    if (depth > DEEPEST) this.#stop(`at most ${DEEPEST} levels`, "too_deep");
    if (depth === RECORD_DEPTH) this.records.push({ offset: this.#offset, keys: new Map() });
    if (first === "{") this.#scanObject(depth);
    else if (first === "[") this.#scanMembers("]", () => this.#scanValue(depth + 1));
    else if (first === '"') this.#scanString("a string that ends on its line, with valid escapes");
    else if (this.#take(SCALAR) === "") this.#stop("a value");
  }

  #scanString(expected: string): string {
    const token = this.#take(STRING);
    return token === "" ? this.#stop(expected) : token;
  }

  #scanObject(depth: number): void {
    const keys = new Set<string>();
    this.#scanMembers("}", () => {
      const start = this.#offset;
      const token = this.#scanString("a key in double quotes");
      // An escape must not hide that a key stands twice.
      const key: string = token.includes("\\") ? JSON.parse(token) : token.slice(1, -1);
      if (keys.has(key)) throw new Stop("duplicate_key", start, "each key once");
      keys.add(key);
      if (depth === RECORD_DEPTH) this.records.at(-1)?.keys.set(key, start);
      if (this.#peek() !== ":") this.#stop("`:`");
      this.#offset += 1;
      this.#scanValue(depth + 1);
    });
  }

  /** Scans from an opening bracket, which is next, to its closing one. */
  #scanMembers(close: "]" | "}", scanOne: () => void): void {
    this.#offset += 1;
    if (this.#peek() !== close) {
      for (;;) {
        scanOne();
        if (this.#peek() === close) break;
        if (this.#peek() !== ",") this.#stop(`\`,\` or \`${close}\``);
        this.#offset += 1;
        this.#peek();
      }
    }
    this.#offset += 1;
  }
}

function place(text: string, stop: Stop): JsonFailure {
  const before = text.slice(0, stop.offset);
  const line = before.split("\n").length;
  const column = stop.offset - before.lastIndexOf("\n");
  const rest = /^(?:"[^"\n]{0,30}"?|[\w.+-]{1,30}|.)/su.exec(text.slice(stop.offset, stop.offset + 40))?.[0];
  return { code: stop.code, line, column, found: rest ?? "the end of the file", expected: stop.expected };
}

/** Reads JSON (RFC 8259); a key that stands twice in one object is a failure too, since one of the two would be lost. */
export function parseJson(text: string): Result<unknown, JsonFailure> {
  const placed = parsePlacedJson(text);
  return placed.ok ? ok(placed.value.value) : placed;
}

/** A value with the places of the records in it, where it is an array of records; offsets are UTF-16 units. */
export interface PlacedJson {
  readonly value: unknown;
  readonly records: readonly RecordPlaces[];
}

/** Reads JSON as `parseJson` does, and tells where each record of an array stands. */
export function parsePlacedJson(text: string): Result<PlacedJson, JsonFailure> {
  const scanner = new Scanner(text);
  try {
    scanner.scanDocument();
  } catch (error) {
    if (error instanceof Stop) return fail(place(text, error));
    throw error;
  }
  return ok({ value: JSON.parse(text), records: scanner.records });
}
