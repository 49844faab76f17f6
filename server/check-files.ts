// The files of data/ as one checked whole: the record, its element sets and the cities, or every problem of every file.
// Not here: where the files lie (record/record-files.ts), the store (open-record.ts).
import type { Problem, RecordBundle, RecordFile } from "../shared/record/bundle.ts";
import { type City, readCities } from "../shared/record/city.ts";
import { readRecord } from "../shared/record/files.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import { type ObservedSet, readObservedSets } from "./orbits/observed-files.ts";

export interface CheckedFiles {
  readonly record: RecordBundle;
  readonly observed: readonly ObservedSet[];
  readonly cities: readonly City[];
}

/** Reads and cross-checks all files; what the server refuses to start with and what the command line tells. */
export function checkFiles(files: readonly RecordFile[]): Result<CheckedFiles, readonly Problem[]> {
  const record = readRecord(files);
  const observed = readObservedSets(files);
  const cities = readCities(files);
  if (record.ok && observed.ok && cities.ok) {
    return ok({ record: record.value, observed: observed.value, cities: cities.value });
  }
  return fail([record, observed, cities].flatMap((read) => (read.ok ? [] : read.failure)));
}
