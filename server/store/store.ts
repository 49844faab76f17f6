// The durable log of the record: its states, what each changed, the import of the bundled record and of anything else.
// Not here: the tables (schema.ts), what the record means (record/).
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { Kysely, sql } from "kysely";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Entry } from "../record/entries.ts";
import type { StartFailure } from "../start-failure.ts";
import { type EntryChange, type Merge, mergeBundle } from "./merge.ts";
import { explainDamage, explainSqlite, explainVersion } from "./open-failure.ts";
import { migrate, type Tables, versionOf } from "./schema.ts";
import { openSqlite } from "./sqlite-dialect.ts";

/** The file of a store in its folder. */
export const STORE_FILE = "orbitline.sqlite";
/** Rows of one insert; SQLite binds at most 32,766 values at once. */
const ROWS_AT_ONCE = 500;

/** Who changes the record, when and why. */
export interface Author {
  readonly who: string;
  readonly reason: string;
  readonly atUtc: string;
}

/** What an import came to. */
export interface Import {
  readonly revision: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly conflicts: number;
}

/** What a change came to; without one, `revision` is the latest state. */
export interface Put {
  readonly revision: number;
  readonly added: number;
  readonly changed: number;
}

export interface Store {
  /** Whether it can be read. */
  answers(): Promise<boolean>;
  /** The number of the latest state; 0 before the first import. */
  revision(): Promise<number>;
  /** The latest state, folded from the log. */
  entries(): Promise<readonly Entry[]>;
  /** The latest state with its number, both of one moment. */
  state(): Promise<{ readonly revision: number; readonly entries: readonly Entry[] }>;
  /** How many edited records the bundle has changed too. */
  conflicts(): Promise<number>;
  /** A secret of this store, made with it: signs cursors. */
  readonly secret: string;
  /** Merges the bundled record, all or nothing; `refuse` sees the state to be and may name what is wrong with it. */
  importBundled<F>(
    bundled: readonly Entry[],
    author: Author,
    refuse: (entries: readonly Entry[]) => F | undefined,
  ): Promise<Result<Import, F>>;
  /** Writes the entries that `decide` makes of the latest state, all or nothing, as one state; equal ones not again. */
  put(decide: (current: readonly Entry[]) => readonly Entry[], author: Author): Promise<Put>;
  close(): Promise<void>;
}

/** Leaves a transaction without a trace, carrying the reason out of it. */
class Refused<F> extends Error {
  readonly failure: F;
  constructor(failure: F) {
    super("refused");
    this.failure = failure;
  }
}

async function latestRevision(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom("revision")
    .select((with_) => with_.fn.max("number").as("latest"))
    .executeTakeFirst();
  return Number(row?.latest ?? 0);
}

/** The state at a revision, the latest without one; the log only grows, so no lock is needed to read a past state. */
async function currentEntries(db: Kysely<Tables>, revision = Number.MAX_SAFE_INTEGER): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom("change")
    .select(["kind", "record_id as id", "after_json as json"])
    .where((where) =>
      where.eb(
        "revision",
        "=",
        where
          .selectFrom("change as later")
          .select((with_) => with_.fn.max("later.revision").as("latest"))
          .whereRef("later.kind", "=", "change.kind")
          .whereRef("later.record_id", "=", "change.record_id")
          .where("later.revision", "<=", revision),
      ),
    )
    .where("after_json", "is not", null)
    .orderBy("kind")
    .orderBy("record_id")
    .execute();
  // The query leaves no row without its text.
  return rows.map(({ kind, id, json }) => ({ kind, id, json: json as string }));
}

async function insertAll<T extends keyof Tables>(db: Kysely<Tables>, table: T, rows: readonly Tables[T][]) {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    // Kysely asks for its own view of the row type, which for these plain tables is the row itself.
    await db
      .insertInto(table)
      .values(rows.slice(from, from + ROWS_AT_ONCE) as never)
      .execute();
  }
}

async function appendChanges(db: Kysely<Tables>, { changes }: Pick<Merge, "changes">, author: Author): Promise<number> {
  const latest = await latestRevision(db);
  if (changes.length === 0) return latest;
  const number = latest + 1;
  await insertAll(db, "revision", [{ number, at_utc: author.atUtc, who: author.who, reason: author.reason }]);
  const rows = changes.map(({ kind, id, before = null, after = null }) => ({
    revision: number,
    kind,
    record_id: id,
    before_json: before,
    after_json: after,
  }));
  await insertAll(db, "change", rows);
  return number;
}

async function flagConflicts(db: Kysely<Tables>, { conflicts }: Merge, revision: number): Promise<void> {
  for (const { kind, id, upstream = null } of conflicts) {
    const row = { kind, record_id: id, revision, upstream_json: upstream };
    await db
      .insertInto("conflict")
      .values(row)
      .onConflict((clash) => clash.columns(["kind", "record_id"]).doUpdateSet(row))
      .execute();
  }
}

async function baseEntries(db: Kysely<Tables>): Promise<readonly Entry[]> {
  return db.selectFrom("bundled").select(["kind", "record_id as id", "json"]).execute();
}

function sameEntries(a: readonly Entry[], b: readonly Entry[]): boolean {
  const jsonBy = new Map(a.map(({ kind, id, json }) => [`${kind} ${id}`, json]));
  return a.length === b.length && b.every(({ kind, id, json }) => jsonBy.get(`${kind} ${id}`) === json);
}

async function keepBase(db: Kysely<Tables>, bundled: readonly Entry[]): Promise<void> {
  await db.deleteFrom("bundled").execute();
  const rows = bundled.map(({ kind, id, json }) => ({ kind, record_id: id, json }));
  await insertAll(db, "bundled", rows);
}

function countChanges({ changes, conflicts }: Merge, revision: number): Import {
  const added = changes.filter(({ before }) => before === undefined).length;
  const removed = changes.filter(({ after }) => after === undefined).length;
  return { revision, added, changed: changes.length - added - removed, removed, conflicts: conflicts.length };
}

/** What changes when entries are written over those that there are. */
function changesBetween(current: readonly Entry[], wanted: readonly Entry[]): readonly EntryChange[] {
  const before = new Map(current.map(({ kind, id, json }) => [`${kind} ${id}`, json]));
  return wanted.flatMap(({ kind, id, json }): readonly EntryChange[] => {
    const was = before.get(`${kind} ${id}`);
    return was === json ? [] : [{ kind, id, ...(was !== undefined && { before: was }), after: json }];
  });
}

async function putEntries(db: Kysely<Tables>, decide: Parameters<Store["put"]>[0], author: Author): Promise<Put> {
  return db.transaction().execute(async (transaction) => {
    const current = await currentEntries(transaction);
    const changes = changesBetween(current, decide(current));
    const revision = await appendChanges(transaction, { changes }, author);
    const added = changes.filter(({ before }) => before === undefined).length;
    return { revision, added, changed: changes.length - added };
  });
}

function createStore(db: Kysely<Tables>, secret: string): Store {
  const importBundled: Store["importBundled"] = async (bundled, author, refuse) => {
    const imported = db.transaction().execute(async (transaction) => {
      const base = await baseEntries(transaction);
      const merge = mergeBundle(base, await currentEntries(transaction), bundled);
      const revision = await appendChanges(transaction, merge, author);
      const failure = refuse(await currentEntries(transaction));
      if (failure !== undefined) throw new Refused(failure);
      await flagConflicts(transaction, merge, revision);
      if (!sameEntries(base, bundled)) await keepBase(transaction, bundled);
      return ok(countChanges(merge, revision));
    });
    return imported.catch((error: unknown) => {
      if (error instanceof Refused) return fail(error.failure);
      throw error;
    });
  };
  return {
    secret,
    importBundled,
    answers: async () => {
      try {
        return (await latestRevision(db)) >= 0;
      } catch (error) {
        // What SQLite throws is the answer; anything else is a mistake of ours.
        if (error instanceof Error && "errcode" in error) return false;
        throw error;
      }
    },
    revision: () => latestRevision(db),
    entries: () => currentEntries(db),
    state: async () => {
      const revision = await latestRevision(db);
      return { revision, entries: await currentEntries(db, revision) };
    },
    put: (decide, author) => putEntries(db, decide, author),
    conflicts: async () => (await db.selectFrom("conflict").select("record_id").execute()).length,
    close: () => db.destroy(),
  };
}

async function secretOf(db: Kysely<Tables>): Promise<string> {
  const row = { key: "secret", value: randomBytes(32).toString("hex") };
  await db
    .insertInto("meta")
    .values(row)
    .onConflict((clash) => clash.doNothing())
    .execute();
  return (await db.selectFrom("meta").select("value").where("key", "=", row.key).executeTakeFirstOrThrow()).value;
}

/** Brings a file that is ours up to date; one that is not is left as it is. */
async function prepare(
  db: Kysely<Tables>,
  path: string,
  makeDurable: () => void,
): Promise<Result<Store, StartFailure>> {
  const found = await versionOf(db);
  if (typeof found !== "number") return fail(explainVersion(found, path));
  makeDurable();
  const secret = await db.transaction().execute(async (transaction) => {
    // Read again under the lock: another server may have brought it up to date meanwhile.
    const version = await versionOf(transaction);
    if (typeof version !== "number") throw new Error(`the store changed while it was opened: ${version.code}`);
    await migrate(transaction, version);
    return secretOf(transaction);
  });
  return ok(createStore(db, secret));
}

/** Makes a folder and those above it; Node's own way of doing so never returns below a file system like /proc. */
function makeFolder(dir: string): void {
  if (existsSync(dir)) return;
  makeFolder(dirname(dir));
  mkdirSync(dir);
}

/** Opens or creates the store in a folder, makes the folder when it is not there, and brings an older store up to date. */
export async function openStore(dir: string): Promise<Result<Store, StartFailure>> {
  const path = join(dir, STORE_FILE);
  try {
    makeFolder(dir);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail({
      line: `the data folder ${dir} cannot be made (${reason}): set ORBITLINE_DATA_DIR to a writable folder`,
    });
  }
  let db: Kysely<Tables> | undefined;
  try {
    const { dialect, damage, makeDurable } = openSqlite(path);
    db = new Kysely<Tables>({ dialect });
    await sql`select 1`.execute(db);
    const opened = damage.length > 0 ? fail(explainDamage(path, damage)) : await prepare(db, path, makeDurable);
    if (!opened.ok) await db.destroy();
    return opened;
  } catch (error) {
    await db?.destroy();
    return fail(explainSqlite(error, path));
  }
}
