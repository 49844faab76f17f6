// What a format of element sets is: how it is recognised, read and written, and how its problems are placed.
import type { Result } from "../../result.ts";
import type { ElementMessage } from "../elements.ts";
import type { TleFormatFailure } from "../tle.ts";
import type { TleProblem } from "../tle-columns.ts";
import type { Place } from "./text-place.ts";

/** One thing wrong with a text: where, what stands there and what would be right. */
export interface LineProblem<Code extends string = LineProblemCode> extends Place {
  readonly code: Code;
  /** The key of an OMM. */
  readonly field?: string;
  readonly found: string;
  readonly expected: string;
}

export type LineProblemCode =
  | TleProblem["code"]
  /** No format is known by this text. */
  | "unknown_format"
  | "too_long"
  /** The text breaks the grammar that carries the sets. */
  | "not_json"
  | "too_deep"
  | "not_xml"
  | "not_kvn"
  | "not_csv"
  | "not_tle"
  | "forbidden_xml"
  /** Something stands where it means nothing. */
  | "misplaced"
  | "unknown_key"
  | "duplicate_key"
  | "missing_key"
  | "wrong_type"
  | "not_a_number"
  | "bad_text"
  | "no_identity"
  /** A frame, time system or theory that SGP4 does not take. */
  | "unsupported"
  | "perigee_below_ground"
  | "not_propagatable";

/** A set of a text, and where its message begins. */
export interface PlacedMessage extends Place {
  readonly message: ElementMessage;
}

/** A set that a format cannot hold, and why. */
export interface Omission extends TleFormatFailure {
  readonly message: ElementMessage;
}

/** The text of sets, and those that it leaves out. */
export interface FormattedSets {
  readonly text: string;
  readonly omitted: readonly Omission[];
}

export interface ElementFormat {
  /** For people: `OMM as JSON`. */
  readonly name: string;
  /** Of a file name and of the address, without the dot. */
  readonly ending: string;
  readonly mediaType: string;
  /** Whether a set can say that it is illustrative. */
  readonly canMark: boolean;
  /** Whether a text is meant to be of this format, damaged or not. */
  readonly detect: (text: string) => boolean;
  /**
   * Reads all sets of a text. Fails with every problem of every line; a text with any problem gives no sets, and no
   * text makes it throw.
   */
  readonly parse: (text: string) => Result<readonly PlacedMessage[], readonly LineProblem[]>;
  readonly format: (messages: readonly ElementMessage[]) => FormattedSets;
}

/** A problem as people read it: `12:9 (INCLINATION) out_of_range: 181; right: 0 ≤ i ≤ 180°`. */
export function formatLineProblem({ code, line, column, field, found, expected }: LineProblem<string>): string {
  const place = `line ${line}, column ${column}${field === undefined ? "" : ` (${field})`}`;
  return `${place}: ${code}: ${found === "" ? "nothing" : found}; right: ${expected}`;
}
