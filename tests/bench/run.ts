// `npm run bench`: takes every bench in turn, or those that are named, prints their tables and writes them as JSON.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { BENCHES } from "./all.ts";
import { type Bench, type BenchRow, median } from "./bench.ts";
import { formatTable, ratioOf } from "./report.ts";

const reportDir = join(import.meta.dirname, "../../build/bench");

function chosen(ids: readonly string[]): readonly Bench[] {
  const unknown = ids.filter((id) => !BENCHES.some((bench) => bench.id === id));
  if (unknown.length > 0) {
    throw new Error(`no bench is called ${unknown.join(", ")}; there are ${BENCHES.map(({ id }) => id).join(", ")}`);
  }
  return ids.length === 0 ? BENCHES : BENCHES.filter(({ id }) => ids.includes(id));
}

function writeReport({ id, question }: Bench, rows: readonly BenchRow[]): void {
  mkdirSync(reportDir, { recursive: true });
  const told = rows.map((row) => ({ ...row, median: median(row.samples), ratio: ratioOf(row, rows) }));
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? "unknown", cores: cpus().length };
  writeFileSync(join(reportDir, `${id}.json`), `${JSON.stringify({ id, question, machine, rows: told }, null, 2)}\n`);
}

for (const bench of chosen(process.argv.slice(2))) {
  console.log(`\n${bench.id}: ${bench.question}\n`);
  const rows = await bench.run();
  console.log(formatTable(rows));
  writeReport(bench, rows);
}
