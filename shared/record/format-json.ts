// The house format of JSON in `data/`: the same values, every number and escape as it was written, in lines for people.
// Not here: which files it applies to, and where a text stops being JSON (json.ts).

import { type JsonFailure, parseJson } from "../json.ts";
import { ok, type Result } from "../result.ts";

/** A line holds this many characters at most; only a text that is longer by itself goes beyond. */
const WIDTH = 120;
const INDENT = "  ";

/** Half-open, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value as it was written: a scalar keeps its literal, so that 89.0 stays 89.0. */
type Node = Span &
  (
    | { readonly kind: "scalar"; readonly literal: string }
    | { readonly kind: "array"; readonly items: readonly Node[] }
    | { readonly kind: "object"; readonly members: readonly Member[] }
  );

interface Member {
  readonly key: string;
  readonly value: Node;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s[\]{}:,"]+/g;

/** Builds the nodes of a text that `parseJson` has taken; whatever doesn't fit after that is our own bug. */
class Reader {
  readonly #tokens: IterableIterator<RegExpExecArray>;
  #token = "";
  #end = 0;

  constructor(text: string) {
    this.#tokens = text.matchAll(TOKEN);
    this.#advance();
  }

  #advance(): void {
    const next = this.#tokens.next();
    this.#token = next.done ? "" : next.value[0];
    this.#end = next.done ? this.#end : next.value.index + this.#token.length;
  }

  readNode(): Node {
    const token = this.#token;
    const end = this.#end;
    const start = end - token.length;
    if (token === "[") {
      const items = this.#readMembers("]", () => this.readNode());
      return { kind: "array", items: items.members, start, end: items.end };
    }
    if (token === "{") {
      const read = this.#readMembers("}", () => this.#readMember());
      return { kind: "object", members: read.members, start, end: read.end };
    }
    this.#advance();
    return { kind: "scalar", literal: token, start, end };
  }

  #readMember(): Member {
    const key = this.#token;
    this.#advance();
    this.#advance(); // the colon
    return { key, value: this.readNode() };
  }

  #readMembers<T>(close: string, readOne: () => T): { readonly members: readonly T[]; readonly end: number } {
    const members: T[] = [];
    this.#advance();
    while (this.#token !== close) {
      members.push(readOne());
      if (this.#token === ",") this.#advance();
    }
    const end = this.#end;
    this.#advance();
    return { members, end };
  }
}

function inOneLine(node: Node): string {
  if (node.kind === "scalar") return node.literal;
  if (node.kind === "array") return `[${node.items.map(inOneLine).join(", ")}]`;
  return `{${node.members.map(({ key, value }) => `${key}: ${inOneLine(value)}`).join(", ")}}`;
}

/** Whether a line can hold the text and the comma that may follow it; characters are code points. */
function fits(line: string): boolean {
  return line.length < WIDTH || [...line].length < WIDTH;
}

/** The text of a value that stands behind `before` on a line of this indentation. */
function layOut(node: Node, indent: string, before: string): string {
  const line = inOneLine(node);
  return node.kind === "scalar" || fits(indent + before + line) ? line : expand(node, indent);
}

function expand(node: Node, indent: string): string {
  const inner = indent + INDENT;
  if (node.kind === "scalar") return node.literal;
  if (node.kind === "array") {
    const items = node.items.map((item) => inner + layOut(item, inner, ""));
    return items.length === 0 ? "[]" : `[\n${items.join(",\n")}\n${indent}]`;
  }
  const members = node.members.map(({ key, value }) => `${inner}${key}: ${layOut(value, inner, `${key}: `)}`);
  return members.length === 0 ? "{}" : `{\n${members.join(",\n")}\n${indent}}`;
}

/** The file's own value is always spread over lines, and so is each record of an array of records. */
function layOutFile(node: Node): string {
  if (node.kind !== "array" || node.items.length === 0) return expand(node, "");
  const items = node.items.map(
    (item) => INDENT + (item.kind === "object" ? expand(item, INDENT) : layOut(item, INDENT, "")),
  );
  return `[\n${items.join(",\n")}\n]`;
}

/** The same JSON in the house format, with a line end at its end. */
export function formatJson(text: string): Result<string, JsonFailure> {
  const parsed = parseJson(text);
  return parsed.ok ? ok(`${layOutFile(new Reader(text).readNode())}\n`) : parsed;
}

/** Where the items of a file's array stand in its text, in order; none where the text is no array. */
export function itemSpans(text: string): Result<readonly Span[], JsonFailure> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const node = new Reader(text).readNode();
  return ok(node.kind === "array" ? node.items.map(({ start, end }) => ({ start, end })) : []);
}
