// Lines and columns of a text, and what all formats refuse or pass over: a text beyond all measure, a byte order mark.
import { leadingCount } from "../../lists.ts";
import { fail, ok, type Result } from "../../result.ts";
import type { LineProblem } from "./element-format.ts";

/** The whole catalogue of 2026 has 32 MB as XML, its longest form. */
export const LONGEST_TEXT = 100_000_000;

/** Line and column of a text, both from 1; a column is a UTF-16 unit. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The text without its byte order mark; fails on one that is too long to be read. */
export function openText(text: string): Result<string, readonly LineProblem[]> {
  if (text.length > LONGEST_TEXT) {
    const found = `${text.length} characters`;
    return fail([{ code: "too_long", line: 1, column: 1, found, expected: `at most ${LONGEST_TEXT} characters` }]);
  }
  return ok(text.startsWith("\ufeff") ? text.slice(1) : text);
}

/** The lines of a text without their ends, whichever of the three ways they end in. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

/** Tells the place of an offset in a text, line ends being `\n`. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    const line = leadingCount(starts, (start) => start <= offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

/** What stands somewhere, short enough to be shown. */
export function excerpt(text: string): string {
  const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  // A problem is printed on one line of a terminal.
  return shown.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, "\ufffd");
}

/** The first line of a text that is not blank; empty where there is none. */
export function firstLineOf(text: string): string {
  return /\S[^\r\n]*/.exec(text.startsWith("\ufeff") ? text.slice(1) : text)?.[0] ?? "";
}
