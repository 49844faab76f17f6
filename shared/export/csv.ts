// Tables as CSV text that a spreadsheet opens without running anything that stands in them.
// Not here: which columns there are (passes-csv.ts), how a cell is quoted and defused (orbit/formats/csv-cells.ts).
import { defuse, formatCell } from "../orbit/formats/csv-cells.ts";

/** What a cell may hold; nothing is an empty cell. */
export type CsvCell = string | number | boolean | undefined;

/** The table with its header, CRLF at the end of every line [RFC-4180]. */
export function formatCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

/** A cell: text is defused, numbers stay numbers. Throws on one that is not finite. */
function cellText(cell: CsvCell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number" && !Number.isFinite(cell)) throw new RangeError(`no number for a table: ${cell}`);
  return typeof cell === "string" ? formatCell(defuse(cell)) : String(cell);
}
