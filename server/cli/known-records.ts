// Which records the files of data/ hold, by kind and id, as far as they are JSON: enough to check a reference.
// Not here: whether the records are sound (check-files.ts); an unsound record can still be added to.
import { z } from "zod";
import { parseJson } from "../../shared/json.ts";
import type { Problem, RecordFile, RecordKind } from "../../shared/record/bundle.ts";
import { jsonProblem, recordKindOf } from "../../shared/record/files.ts";
import { fail, ok, type Result } from "../../shared/result.ts";

const Identified = z.looseObject({ id: z.string(), kind: z.string().optional() });

/** A record by its file; `kind` is what the record itself says it is, where it does. */
export interface KnownRecord {
  readonly path: string;
  readonly kind: string | undefined;
}

export type KnownRecords = Readonly<Record<RecordKind, ReadonlyMap<string, KnownRecord>>>;

/** Collects the ids of every file; fails with the files that are no JSON, whose ids nobody can know. */
export function readKnownRecords(files: readonly RecordFile[]): Result<KnownRecords, readonly Problem[]> {
  const known = {
    programmes: new Map<string, KnownRecord>(),
    vehicles: new Map<string, KnownRecord>(),
    sites: new Map<string, KnownRecord>(),
    sources: new Map<string, KnownRecord>(),
    constellations: new Map<string, KnownRecord>(),
    craft: new Map<string, KnownRecord>(),
    comparators: new Map<string, KnownRecord>(),
    events: new Map<string, KnownRecord>(),
  };
  const problems: Problem[] = [];
  for (const { path, text } of files) {
    const fileKind = recordKindOf(path);
    if (fileKind === undefined || fileKind === "subject" || fileKind === "coverage") continue;
    const json = parseJson(text);
    if (!json.ok) {
      problems.push(jsonProblem(path, json.failure));
      continue;
    }
    for (const value of [json.value].flat()) {
      const record = Identified.safeParse(value);
      if (record.success) known[fileKind].set(record.data.id, { path, kind: record.data.kind });
    }
  }
  return problems.length === 0 ? ok(known) : fail(problems);
}

/** The last day that the record covers; none while the subject cannot be read. */
export function lastCoveredDay(files: readonly RecordFile[]): string | undefined {
  const json = parseJson(files.find(({ path }) => path === "subject.json")?.text ?? "");
  const Covered = z.looseObject({ coverage: z.looseObject({ to: z.iso.date() }) });
  const subject = Covered.safeParse(json.ok ? json.value : undefined);
  return subject.success ? subject.data.coverage.to : undefined;
}
