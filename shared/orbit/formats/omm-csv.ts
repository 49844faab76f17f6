// OMM as CSV: a header with CelesTrak's columns, in any order, then one set to a row.
import { fail, type Result } from "../../result.ts";
import type { ElementMessage } from "../elements.ts";
import { isOmmKey, OMM_KEYS, type OmmKey } from "../omm-fields.ts";
import { type Cell, csvRows, defuse, formatCell, undefuse } from "./csv-cells.ts";
import type { ElementFormat, LineProblem, PlacedMessage } from "./element-format.ts";
import { ommTexts } from "./omm-text.ts";
import { collect, type ReadOne, readFields } from "./read-all.ts";
import { excerpt, firstLineOf, openText } from "./text-place.ts";

/** Texts that may begin like a formula; numbers may begin with a sign and stay as they are. */
const TEXT_KEYS: ReadonlySet<string> = new Set<OmmKey>(["OBJECT_NAME", "OBJECT_ID", "CLASSIFICATION_TYPE"]);

function problemAt({ line, column, text }: Cell, problem: Pick<LineProblem, "code" | "expected">): LineProblem {
  return { line, column, found: excerpt(text), ...problem };
}

/** What is wrong with the header: each column is a key of an OMM, stands once, and none is missing. */
function headerProblems(header: readonly Cell[]): readonly LineProblem[] {
  const names = header.map(({ text }) => text.trim());
  const problems = header.flatMap((cell, index) => {
    const name = names[index] ?? "";
    if (!isOmmKey(name)) return [problemAt(cell, { code: "unknown_key", expected: "a key of an OMM for SGP4" })];
    if (names.indexOf(name) === index) return [];
    return [problemAt(cell, { code: "duplicate_key", expected: "each column once" })];
  });
  const missing = OMM_KEYS.filter((key) => !names.includes(key)).map((field): LineProblem => {
    return { code: "missing_key", line: header[0]?.line ?? 1, column: 1, field, found: "", expected: "a column" };
  });
  return [...problems, ...missing];
}

function readRow(names: readonly string[], row: readonly Cell[]): ReadOne {
  const { line, column } = row[0] ?? { line: 1, column: 1 };
  if (row.length !== names.length) {
    const found = `${row.length} cells`;
    return fail([{ code: "length", line, column, found, expected: `${names.length} cells, as in the header` }]);
  }
  const fields = row.map((cell, index) => {
    const key = names[index] ?? "";
    const text = cell.text.trim();
    return { key, value: TEXT_KEYS.has(key) ? undefuse(text) : text, line: cell.line, column: cell.column };
  });
  return readFields({ line, column, fields });
}

function parse(given: string): Result<readonly PlacedMessage[], readonly LineProblem[]> {
  const opened = openText(given);
  if (!opened.ok) return opened;
  const { rows, problems } = csvRows(opened.value);
  const [header, ...sets] = rows;
  if (!header) {
    return fail([{ code: "not_csv", line: 1, column: 1, found: "", expected: `a header: ${OMM_KEYS.join(",")}` }]);
  }
  const ofHeader = headerProblems(header);
  if (ofHeader.length > 0) return fail([...ofHeader, ...problems]);
  const names = header.map(({ text }) => text.trim());
  return collect(
    sets.map((row) => readRow(names, row)),
    problems,
  );
}

function formatRow(message: ElementMessage): string {
  const texts = ommTexts(message);
  const cells = OMM_KEYS.map((key) => {
    const text = texts.get(key) ?? "";
    return formatCell(TEXT_KEYS.has(key) ? defuse(text) : text);
  });
  return cells.join(",");
}

export const OMM_CSV: ElementFormat = {
  name: "OMM as CSV",
  ending: "csv",
  mediaType: "text/csv; charset=utf-8; header=present",
  canMark: false,
  detect: (text) => {
    const names = firstLineOf(text).split(",");
    return names.length > 1 && names.filter((name) => isOmmKey(name.replaceAll('"', "").trim())).length > 2;
  },
  parse,
  // RFC 4180 ends every line with CR LF.
  format: (messages) => ({
    text: [OMM_KEYS.join(","), ...messages.map(formatRow)].map((line) => `${line}\r\n`).join(""),
    omitted: [],
  }),
};
