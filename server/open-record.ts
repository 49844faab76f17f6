// From the files and the store to the state that is served: read, check, import, work out.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { formatProblem, type RecordContent, type RecordFile } from "../shared/record/bundle.ts";
import { fail, must, ok, type Result } from "../shared/result.ts";
import { formatUtc, type UtcMs } from "../shared/time/instant.ts";
import { checkFiles } from "./check-files.ts";
import type { ObservedSet } from "./orbits/observed-files.ts";
import { canonicalJson, ELEMENT_FILE_KIND, type Entry, entriesToRecord, recordToEntries } from "./record/entries.ts";
import { readJsonFiles } from "./record/record-files.ts";
import { createSnapshot, type Snapshot } from "./snapshot.ts";
import type { StartFailure } from "./start-failure.ts";
import type { Import, Store } from "./store/store.ts";

/** The bundled record as it lies on disk, checked. */
export interface Bundled {
  readonly record: RecordContent;
  readonly observed: readonly ObservedSet[];
  readonly entries: readonly Entry[];
}

function elementFileEntries(files: readonly RecordFile[]): readonly Entry[] {
  return files
    .filter(({ path }) => path.startsWith("elements/"))
    .map(({ path, text }) => {
      const sha256 = createHash("sha256").update(text).digest("hex");
      return { kind: ELEMENT_FILE_KIND, id: path, json: canonicalJson({ sha256 }) };
    });
}

/** Reads and checks data/; fails with every problem of every file. */
export function readBundled(projectDir: string): Result<Bundled, StartFailure> {
  const files = readJsonFiles(join(projectDir, "data"));
  if (!files.ok) return files;
  const checked = checkFiles(files.value);
  if (!checked.ok) {
    const problems = checked.failure.map(formatProblem);
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    return fail({
      line: `the record in data/ has ${count}; nothing was changed: correct the files named here`,
      problems,
    });
  }
  const { record, observed } = checked.value;
  const entries = [...recordToEntries(record), ...elementFileEntries(files.value)];
  return ok({ record, observed, entries });
}

/** A state to serve, and what the import came to. */
export interface OpenedRecord {
  readonly snapshot: Snapshot;
  readonly imported: Import;
}

/** Brings the bundled record into the store and works out the state that follows. */
export async function openRecord(
  store: Store,
  bundled: Bundled,
  software: { readonly version: string; readonly nowUtcMs: UtcMs },
): Promise<Result<OpenedRecord, StartFailure>> {
  const { version, nowUtcMs } = software;
  const author = { who: "orbitline", reason: `bundled record of version ${version}`, atUtc: formatUtc(nowUtcMs) };
  let record: RecordContent | undefined;
  const imported = await store.importBundled(bundled.entries, author, (entries) => {
    const read = entriesToRecord(entries, bundled.record);
    if (!read.ok) return read.failure;
    record = read.value;
    return undefined;
  });
  if (!imported.ok) {
    const line =
      "the bundled record does not fit what was edited here; the store was left as it was: correct one of the two";
    return fail({ line, problems: imported.failure.map(({ path, at, wrong }) => `${path} ${at}: ${wrong}`) });
  }
  const { revision } = imported.value;
  const conflicts = await store.conflicts();
  const { observed } = bundled;
  const parts = {
    revision,
    record: must(record, "the record that was just read"),
    observed,
    conflicts,
    secret: store.secret,
    version,
  };
  return ok({ snapshot: createSnapshot(parts), imported: imported.value });
}
