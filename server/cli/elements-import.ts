// `orbitline elements import`: the element sets of a file, matched to objects and put into the store as one state.
// Not here: reading the file (read-sets-file.ts), what imported sets add to the record (record/imported-objects.ts).
import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { ElementMessage } from "../../shared/orbit/elements.ts";
import type { PlacedMessage } from "../../shared/orbit/formats/element-format.ts";
import type { RecordContent } from "../../shared/record/bundle.ts";
import { closest } from "../../shared/record/closest.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { formatUtc, formatUtcDay } from "../../shared/time/instant.ts";
import { type Bundled, readBundled } from "../open-record.ts";
import {
  elementSetEntry,
  entriesToSets,
  type ImportedSet,
  isKnownSet,
  unnamedSource,
} from "../record/element-entries.ts";
import { type Entry, entriesToRecord } from "../record/entries.ts";
import { adoptSets } from "../record/imported-objects.ts";
import { readSettings } from "../settings.ts";
import { formatStartFailure, type StartFailure } from "../start-failure.ts";
import { openStore, type Put, STORE_FILE, type Store } from "../store/store.ts";
import { freshSets, type Known } from "./import-problems.ts";
import type { Surroundings } from "./orbitline-command.ts";
import { type Outcome, refused } from "./outcome.ts";
import { countOf, NOTHING_IMPORTED, readSetsFile, refusedFile } from "./read-sets-file.ts";

/** What a call asks for. */
export interface ImportRequest {
  readonly file: string;
  readonly source?: string;
  readonly isDry: boolean;
}

/** What an import works on. */
interface Desk {
  readonly request: ImportRequest;
  /** Of the file, from the root. */
  readonly path: string;
  readonly around: Surroundings;
  readonly known: Known;
  /** The state before. */
  readonly revision: number;
  readonly current: readonly Entry[];
}

function cannotStart(failure: StartFailure): Outcome {
  return { exitCode: 1, out: [], err: [formatStartFailure(failure), `orbitline: ${NOTHING_IMPORTED}`] };
}

/** The source by which the sets are known; fails for one that the record does not have. */
function sourceFor({ request: { source }, known: { record }, around }: Desk): Result<string, Outcome> {
  if (source === undefined) return ok(unnamedSource(formatUtcDay(around.nowUtcMs)));
  const ids = record.sources.map(({ id }) => id);
  if (ids.includes(source)) return ok(source);
  const near = closest(source, ids).join(", ");
  const complaint = `the record has no source "${source}"; right: an id from data/sources.json${near && `, such as ${near}`}`;
  return fail(refused([complaint], NOTHING_IMPORTED));
}

/** A TLE writes 00000 where there is no catalogue number. */
function withRealNumber({ noradId, ...message }: ElementMessage): ElementMessage {
  return noradId === undefined || noradId === 0 ? message : { ...message, noradId };
}

/** Entries of sets that say something new; a set that is known keeps its day of import and its name. */
function newEntries(sets: readonly ImportedSet[], current: readonly Entry[]): readonly Entry[] {
  const known = new Map(current.map((entry) => [`${entry.kind} ${entry.id}`, entry]));
  const wanted = new Map(sets.map(elementSetEntry).map((entry) => [`${entry.kind} ${entry.id}`, entry]));
  return [...wanted].flatMap(([key, entry]) => {
    const was = known.get(key);
    return was !== undefined && isKnownSet(was, entry) ? [] : [entry];
  });
}

/** How many objects the sets bring that neither the record nor the sets imported before have. */
function countNewObjects(sets: readonly ImportedSet[], { record, imported }: Known): number {
  const [without, along] = [imported, [...imported, ...sets]].map((all) => adoptSets(record, all, []).strangers.length);
  return (along ?? 0) - (without ?? 0);
}

/** Writes the sets, or in a rehearsal says what that would come to. */
async function write(sets: readonly ImportedSet[], store: Store | undefined, desk: Desk): Promise<Put> {
  const { request, around, current, revision } = desk;
  if (store && !request.isDry) {
    const reason = `element sets of ${basename(request.file)}`;
    const author = { who: around.who, reason, atUtc: formatUtc(around.nowUtcMs) };
    return store.put((latest) => newEntries(sets, latest), author);
  }
  const known = new Set(current.map(({ kind, id }) => `${kind} ${id}`));
  const wanted = newEntries(sets, current);
  const changed = wanted.filter(({ kind, id }) => known.has(`${kind} ${id}`)).length;
  return { revision, added: wanted.length - changed, changed };
}

/** How many sets there are, each object, epoch and source once. */
function countSets(sets: readonly ImportedSet[]): number {
  return new Set(sets.map((set) => elementSetEntry(set).id)).size;
}

/** What became of the sets of a file. */
interface Done extends Put {
  readonly source: string;
  /** Sets that the store had already, and sets that came with the record. */
  readonly inStore: number;
  readonly inRecord: number;
  readonly newObjects: number;
}

function tell({ revision, added, changed, source, inStore, inRecord, newObjects }: Done): string {
  const known = [
    ...(inStore > 0 ? [`${inStore} in the store already`] : []),
    ...(inRecord > 0 ? [`${inRecord} in the record already`] : []),
  ];
  if (added + changed === 0) {
    return `nothing new: ${countOf(inStore + inRecord, "element set")}, ${known.join(", ")}; revision ${revision}`;
  }
  const parts = [
    `${countOf(added, "element set")} added`,
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...known,
    ...(newObjects > 0 ? [`${countOf(newObjects, "object")} new to the record`] : []),
  ];
  return `${parts.join(", ")}; source ${source}; revision ${revision}`;
}

async function importMessages(
  messages: readonly PlacedMessage[],
  store: Store | undefined,
  desk: Desk,
): Promise<Outcome> {
  const source = sourceFor(desk);
  if (!source.ok) return source.failure;
  const sets = messages.map((one) => ({ ...one, message: withRealNumber(one.message), source: source.value }));
  const fresh = freshSets(sets, desk.known);
  if (!fresh.ok) return refusedFile(fresh.failure.map((problem) => `${desk.path}: ${problem}`));
  const newObjects = countNewObjects(fresh.value, desk.known);
  const put = await write(fresh.value, store, desk);
  const count = countSets(fresh.value);
  const inStore = count - put.added - put.changed;
  const line = tell({ ...put, source: source.value, inStore, inRecord: countSets(sets) - count, newObjects });
  return { exitCode: 0, out: desk.request.isDry ? [line, "a dry run: nothing was written"] : [line], err: [] };
}

/** The record that the store holds; that of the files where no server has put it there yet. */
function recordIn(entries: readonly Entry[], bundled: Bundled): Result<RecordContent, Outcome> {
  const isThere = entries.some(({ kind }) => kind === "subject");
  const record = isThere ? entriesToRecord(entries, bundled.record) : ok(bundled.record);
  if (record.ok) return record;
  return fail(cannotStart({ line: "the record in the store has problems: start the server to see them" }));
}

/** Imports a file, or tells why not; a dry run writes nothing and makes no store. */
export async function importElements(request: ImportRequest, around: Surroundings): Promise<Outcome> {
  const path = resolve(around.callerDir, request.file);
  const messages = readSetsFile(path);
  if (!messages.ok) return messages.failure;
  const settings = readSettings(around.env, around.projectDir);
  if (!settings.ok) return cannotStart(settings.failure);
  const bundled = readBundled(around.projectDir);
  if (!bundled.ok) return cannotStart(bundled.failure);
  const { storeDir } = settings.value;
  const isThere = existsSync(join(storeDir, STORE_FILE));
  const store = request.isDry && !isThere ? undefined : await openStore(storeDir);
  if (store?.ok === false) return cannotStart(store.failure);
  try {
    const { revision, entries: current } = (await store?.value.state()) ?? { revision: 0, entries: [] };
    const record = recordIn(current, bundled.value);
    if (!record.ok) return record.failure;
    return await importMessages(messages.value, store?.value, {
      request,
      path,
      around,
      known: { record: record.value, imported: entriesToSets(current).sets, observed: bundled.value.observed },
      revision,
      current,
    });
  } finally {
    await store?.value.close();
  }
}
