// `record check`: every problem of every file of data/, and one line that counts.
import { formatProblem, type Problem } from "../../shared/record/bundle.ts";
import { type CheckedFiles, checkFiles } from "../check-files.ts";
import { readJsonFiles } from "../record/record-files.ts";
import { formatStartFailure } from "../start-failure.ts";
import type { Outcome } from "./outcome.ts";

function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

function soundLine({ record, observed, cities }: CheckedFiles): string {
  const counts = [
    countOf(record.events.length, "event"),
    countOf(record.programmes.length, "programme"),
    countOf(record.constellations.length, "constellation"),
    countOf(record.craft.length, "craft", "craft"),
    countOf(record.vehicles.length, "vehicle"),
    countOf(record.sites.length, "site"),
    countOf(record.sources.length, "source"),
    countOf(cities.length, "city", "cities"),
    countOf(observed.length, "element set"),
  ];
  return `the record is sound: ${counts.join(", ")}`;
}

/** `3 problems in 2 files` */
export function problemsLine(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ path }) => path)).size;
  return `${countOf(problems.length, "problem")} in ${countOf(files, "file")}`;
}

/** Reads the folder as the server does at its start. */
export function checkRecordFolder(dataDir: string): Outcome {
  const files = readJsonFiles(dataDir);
  if (!files.ok) return { exitCode: 1, out: [], err: [formatStartFailure(files.failure)] };
  const checked = checkFiles(files.value);
  if (checked.ok) return { exitCode: 0, out: [soundLine(checked.value)], err: [] };
  const problems = checked.failure;
  return { exitCode: 1, out: [...problems.map(formatProblem), problemsLine(problems)], err: [] };
}
