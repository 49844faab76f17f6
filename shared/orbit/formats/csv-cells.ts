// The rows and cells of CSV [RFC-4180], each cell with its place; and cells that a spreadsheet must not run.
import type { LineProblem } from "./element-format.ts";
import { excerpt, type Place } from "./text-place.ts";

export interface Cell extends Place {
  readonly text: string;
}

export interface CsvRows {
  readonly rows: readonly (readonly Cell[])[];
  readonly problems: readonly LineProblem[];
}

// A quoted cell with its doubled quotes, or a bare one; then a comma, a line's end or the text's.
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
const LINE_END = /\r\n|\n|\r/g;

/** Cuts a text into rows; a row of one empty cell is a blank line and left out. A cell that is none ends its row. */
export function csvRows(text: string): CsvRows {
  const rows: Cell[][] = [];
  const problems: LineProblem[] = [];
  let row: Cell[] = [];
  let [line, lineStart, at] = [1, 0, 0];
  const endRow = () => {
    if (row.length > 1 || row[0]?.text.trim()) rows.push(row);
    row = [];
  };
  const moveOver = (from: number, to: number) => {
    for (const { index, 0: end } of text.slice(from, to).matchAll(LINE_END)) {
      line += 1;
      lineStart = from + index + end.length;
    }
  };
  while (at < text.length) {
    CELL.lastIndex = at;
    const [token, quoted, bare = "", end] = CELL.exec(text) ?? [];
    const place = { line, column: at - lineStart + 1 };
    if (token === undefined) {
      const rest = /[^\r\n]*(\r\n|\n|\r|$)/y;
      rest.lastIndex = at;
      const skipped = rest.exec(text)?.[0] ?? "";
      const expected = 'a cell, quoted as a whole where it holds a quote: "a ""b"""';
      problems.push({ code: "not_csv", ...place, found: excerpt(skipped.trim()), expected });
      moveOver(at, at + skipped.length);
      at += Math.max(skipped.length, 1);
      row = [];
      continue;
    }
    row.push({ text: quoted?.replaceAll('""', '"') ?? bare, ...place });
    moveOver(at, at + token.length);
    at += token.length;
    if (end !== ",") endRow();
    else if (at === text.length) row.push({ text: "", line, column: at - lineStart + 1 });
  }
  endRow();
  return { rows, problems };
}

// What a spreadsheet takes for a formula at the head of a cell, behind blanks and any quotes that tell it not to; the
// wide forms of Chinese input too.
const FORMULA = /^'*[\s\p{Cc}]*[=+\-@＝＋－＠\t\r]/u;

/** The text of a cell that no spreadsheet runs: one that looks like a formula gets a quote ahead of it. */
export function defuse(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that was defused. */
export function undefuse(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** A cell as it is written, quoted where it must be. */
export function formatCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
