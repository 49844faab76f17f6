// From the files and the store to the state that is served: read, check, import, work out.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { formatProblem, type Problem, type RecordContent, type RecordFile } from "../shared/record/bundle.ts";
import type { City } from "../shared/record/city.ts";
import { fail, must, ok, type Result } from "../shared/result.ts";
import { formatUtc, type UtcMs } from "../shared/time/instant.ts";
import { checkFiles } from "./check-files.ts";
import type { ObservedSet } from "./orbits/observed-files.ts";
import { entriesToSets, type StoredSets } from "./record/element-entries.ts";
import { canonicalJson, type Entry, entriesToRecord, OTHER_FOLDERS, recordToEntries } from "./record/entries.ts";
import { adoptSets } from "./record/imported-objects.ts";
import { readJsonFiles } from "./record/record-files.ts";
import { createSnapshot, type Snapshot } from "./snapshot.ts";
import type { StartFailure } from "./start-failure.ts";
import type { Import, Store } from "./store/store.ts";

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

/** What entries hold: the record, and with the sets that were imported what these add to it. */
interface State {
  readonly record: RecordContent;
  readonly imported: StoredSets;
}

/** The software that serves a state. */
export interface Software {
  readonly version: string;
  readonly nowUtcMs: UtcMs;
}

/** A state to serve, and what the import came to. */
export interface OpenedRecord {
  readonly snapshot: Snapshot;
  readonly imported: Import;
}

function readState(entries: readonly Entry[], bundled: Bundled): Result<State, readonly Problem[]> {
  const record = entriesToRecord(entries, bundled.record);
  return record.ok ? ok({ record: record.value, imported: entriesToSets(entries) }) : record;
}

async function snapshotOf(state: State, store: Store, rest: { bundled: Bundled; revision: number; version: string }) {
  const { bundled, revision, version } = rest;
  const { sets, unreadable } = state.imported;
  const { record, observed, nameless } = adoptSets(state.record, sets, bundled.observed);
  return createSnapshot({
    revision,
    record,
    observed: [...bundled.observed, ...observed],
    cities: bundled.cities,
    conflicts: await store.conflicts(),
    leftOut: unreadable.length + nameless.length,
    secret: store.secret,
    version,
  });
}

/** Brings the bundled record into the store and works out the state that follows. */
export async function openRecord(
  store: Store,
  bundled: Bundled,
  { version, nowUtcMs }: Software,
): Promise<Result<OpenedRecord, StartFailure>> {
  const author = { who: "orbitline", reason: `bundled record of version ${version}`, atUtc: formatUtc(nowUtcMs) };
  let state: State | undefined;
  const imported = await store.importBundled(bundled.entries, author, (entries) => {
    const read = readState(entries, bundled);
    if (!read.ok) return read.failure;
    state = read.value;
    return undefined;
  });
  if (!imported.ok) {
    const line =
      "the bundled record does not fit what was edited here; the store was left as it was: correct one of the two";
    return fail({ line, problems: imported.failure.map(({ path, at, wrong }) => `${path} ${at}: ${wrong}`) });
  }
  const { revision } = imported.value;
  const read = must(state, "the state that was just read");
  return ok({ snapshot: await snapshotOf(read, store, { bundled, revision, version }), imported: imported.value });
}

/** Works out the state that the store holds now, as another process may have changed it. */
export async function reopenRecord(
  store: Store,
  bundled: Bundled,
  version: string,
): Promise<Result<Snapshot, readonly Problem[]>> {
  const { revision, entries } = await store.state();
  const state = readState(entries, bundled);
  return state.ok ? ok(await snapshotOf(state.value, store, { bundled, revision, version })) : state;
}
