// Tables as CSV text that a spreadsheet opens without running anything that stands in them.
// Not here: which columns there are (passes-csv.ts).

/** What a cell may hold; nothing is an empty cell. */
export type CsvCell = string | number | boolean | undefined;

/** The table with its header, CRLF at the end of every line [RFC-4180]. */
export function formatCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}

/**
 * A cell: text that a spreadsheet would take for a formula gets an apostrophe before it, as it would be typed there.
 * Also behind blanks and in the wide forms of Chinese input. Numbers stay numbers. Throws on one that is not finite.
 */
function formatCell(cell: CsvCell): string {
  if (cell === undefined) return "";
  if (typeof cell === "number" && !Number.isFinite(cell)) throw new RangeError(`no number for a table: ${cell}`);
  if (typeof cell !== "string") return String(cell);
  const harmless = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
