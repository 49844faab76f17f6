// From the files and the store to the state that is served: read, check, import, work out.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { formatProblem, type Problem, type RecordContent, type RecordFile } from "../shared/record/bundle.ts";
import type { City } from "../shared/record/city.ts";
import { fail, must, ok, type Result } from "../shared/result.ts";
import { atOnce, type Steps } from "../shared/steps.ts";
import { formatUtc, type UtcMs } from "../shared/time/instant.ts";
import { checkFiles } from "./check-files.ts";
import type { ObservedSet } from "./orbits/observed-files.ts";
import { setsOfEntries } from "./record/element-entries.ts";
import { canonicalJson, type Entry, entriesToRecord, OTHER_FOLDERS, recordToEntries } from "./record/entries.ts";
import { adoption } from "./record/imported-objects.ts";
import { readJsonFiles } from "./record/record-files.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";
import type { StartFailure } from "./start-failure.ts";
import type { Import, Store } from "./store/store.ts";
import { inTurns } from "./turns.ts";

/** The bundled record as it lies on disk, checked. */
export interface Bundled {
  readonly record: RecordContent;
  readonly observed: readonly ObservedSet[];
  readonly cities: readonly City[];
  readonly entries: readonly Entry[];
}

function otherFileEntries(files: readonly RecordFile[]): readonly Entry[] {
  return files.flatMap(({ path, text }) => {
    const kind = OTHER_FOLDERS.find((folder) => path.startsWith(`${folder}/`));
    const sha256 = createHash("sha256").update(text).digest("hex");
    return kind === undefined ? [] : [{ kind, id: path, json: canonicalJson({ sha256 }) }];
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
  const { record, observed, cities } = checked.value;
  const entries = [...recordToEntries(record), ...otherFileEntries(files.value)];
  return ok({ record, observed, cities, entries });
}

/** The software that serves a state. */
export interface Software {
  readonly version: string;
  readonly nowUtcMs: UtcMs;
}

/** A state of the store, and what it is read with. */
interface StateParts {
  readonly entries: readonly Entry[];
  readonly record: RecordContent;
  readonly bundled: Bundled;
  readonly store: { readonly revision: number; readonly conflicts: number; readonly secret: string };
  readonly version: string;
}

/** A state to serve, and what the import came to. */
export interface OpenedRecord {
  readonly snapshot: Snapshot;
  readonly imported: Import;
}

function* stateOf({ entries, bundled, store, version, ...read }: StateParts, before?: Snapshot): Steps<Snapshot> {
  const imported = yield* setsOfEntries(entries, before?.imported);
  const { record, observed, nameless } = yield* adoption(read.record, imported.sets, bundled.observed);
  const parts = {
    ...{ ...store, version, record, imported },
    observed: [...bundled.observed, ...observed],
    cities: bundled.cities,
    leftOut: imported.unreadable.length + nameless.length,
  };
  return yield* snapshotOf(parts, before);
}

/** Brings the bundled record into the store and works out the state that follows. */
export async function openRecord(
  store: Store,
  bundled: Bundled,
  { version, nowUtcMs }: Software,
): Promise<Result<OpenedRecord, StartFailure>> {
  const author = { who: "orbitline", reason: `bundled record of version ${version}`, atUtc: formatUtc(nowUtcMs) };
  let state: Pick<StateParts, "entries" | "record"> | undefined;
  const imported = await store.importBundled(bundled.entries, author, (entries) => {
    const read = entriesToRecord(entries, bundled.record);
    if (!read.ok) return read.failure;
    state = { entries, record: read.value };
    return undefined;
  });
  if (!imported.ok) {
    const line =
      "the bundled record does not fit what was edited here; the store was left as it was: correct one of the two";
    return fail({ line, problems: imported.failure.map(({ path, at, wrong }) => `${path} ${at}: ${wrong}`) });
  }
  const { revision } = imported.value;
  const read = must(state, "the state that was just read");
  const stored = { revision, conflicts: await store.conflicts(), secret: store.secret };
  const snapshot = atOnce(stateOf({ ...read, bundled, store: stored, version }));
  return ok({ snapshot, imported: imported.value });
}

/**
 * Works out the state that the store holds now, as another process may have changed it, from the one that is served
 * meanwhile and in turns with its requests.
 */
export async function reopenRecord(
  store: Store,
  bundled: Bundled,
  before: Snapshot,
): Promise<Result<Snapshot, readonly Problem[]>> {
  const { revision, entries } = await store.state();
  const record = entriesToRecord(entries, bundled.record);
  if (!record.ok) return record;
  const stored = { revision, conflicts: await store.conflicts(), secret: store.secret };
  const { version } = before;
  return ok(await inTurns(stateOf({ entries, record: record.value, bundled, store: stored, version }, before)));
}
