// A bench's rows as a table for people and as JSON for comparing.
import { type BenchRow, median, quantile } from "./bench.ts";

/** Three digits that count. */
function short(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (value === 0) return "0";
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(6, digits));
}

/**
 * A row as a ratio of its baseline; nothing without one. Where both were measured in turn it is the middle of the ratios
 * of neighbours, which a busy moment of the machine does not move.
 */
export function ratioOf({ samples, ...row }: BenchRow, rows: readonly BenchRow[]): number | undefined {
  const baseline = rows.find(({ name }) => name === row.baseline)?.samples;
  if (!baseline) return undefined;
  if (baseline.length !== samples.length) return median(samples) / median(baseline);
  const pairs = samples.map((sample, index) => sample / (baseline[index] ?? Number.NaN));
  return pairs.every(Number.isFinite) ? median(pairs) : median(samples) / median(baseline);
}

const HEAD = ["", "median", "min", "max", "p95", "unit", "ratio", "of", "gate"] as const;

function cellsOf(row: BenchRow, rows: readonly BenchRow[]): readonly string[] {
  const ratio = ratioOf(row, rows);
  const { name, unit, samples, baseline = "", gate = "" } = row;
  const numbers = [0.5, 0, 1, 0.95].map((share) => short(quantile(samples, share)));
  return [name, ...numbers, unit, ratio === undefined ? "" : short(ratio), baseline, gate];
}

/** The rows as lines of equal columns. */
export function formatTable(rows: readonly BenchRow[]): string {
  const lines = [HEAD, ...rows.map((row) => cellsOf(row, rows))];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const isNumber = (column: number) => (column >= 1 && column <= 4) || column === 6;
  const pad = (text: string, column: number) =>
    isNumber(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return lines.map((line) => line.map(pad).join("  ").trimEnd()).join("\n");
}
