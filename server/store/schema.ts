// The tables of the store, and how an older store becomes one of this version.
import { type Kysely, sql } from "kysely";

/** Rows of every table; `…_json` is text with sorted keys. */
export interface Tables {
  readonly meta: { readonly key: string; readonly value: string };
  /** One row per state of the record. */
  readonly revision: {
    readonly number: number;
    readonly at_utc: string;
    readonly who: string;
    readonly reason: string;
  };
  /** The append-only log: what a revision changed. */
  readonly change: {
    readonly revision: number;
    readonly kind: string;
    readonly record_id: string;
    readonly before_json: string | null;
    readonly after_json: string | null;
  };
  /** Each record as the last imported bundle had it: the common ancestor of a three-way merge. */
  readonly bundled: { readonly kind: string; readonly record_id: string; readonly json: string };
  /** Records edited here and changed by the bundle too; without `upstream_json` the bundle removed it. */
  readonly conflict: {
    readonly kind: string;
    readonly record_id: string;
    readonly revision: number;
    readonly upstream_json: string | null;
  };
}

/** A step from one version to the next, run in one transaction with all others. */
export type Migration = readonly string[];

const appendOnly = (table: string, verb: string) =>
  `create trigger ${table}_keeps_${verb} before ${verb} on ${table} begin select raise(abort, 'the log is append-only'); end`;

const FIRST: Migration = [
  "create table meta (key text primary key, value text not null) strict",
  "create table revision (number integer primary key, at_utc text not null, who text not null, reason text not null) strict",
  `create table change (
    revision integer not null references revision (number),
    kind text not null,
    record_id text not null,
    before_json text,
    after_json text,
    primary key (revision, kind, record_id)
  ) strict`,
  "create index change_of_record on change (kind, record_id, revision)",
  ...["revision", "change"].flatMap((table) => ["update", "delete"].map((verb) => appendOnly(table, verb))),
  "create table bundled (kind text not null, record_id text not null, json text not null, primary key (kind, record_id)) strict",
  `create table conflict (
    kind text not null,
    record_id text not null,
    revision integer not null,
    upstream_json text,
    primary key (kind, record_id)
  ) strict`,
];

/** Step n leads from version n to n + 1; version 0 is an empty file. */
export const MIGRATIONS: readonly Migration[] = [FIRST];

/** What a file's version means for us. */
export type VersionFailure =
  | { readonly code: "foreign" }
  | { readonly code: "older"; readonly found: string }
  | { readonly code: "newer"; readonly found: string };

/** The version of a store; 0 for an empty file. A file with tables that are not ours is foreign. */
export async function versionOf(db: Kysely<Tables>): Promise<number | VersionFailure> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_schema where type = 'table'`.execute(db);
  if (rows.length === 0) return 0;
  if (!rows.some(({ name }) => name === "meta")) return { code: "foreign" };
  const row = await db.selectFrom("meta").select("value").where("key", "=", "schema_version").executeTakeFirst();
  if (!row) return { code: "foreign" };
  const version = /^\d{1,6}$/.test(row.value) ? Number(row.value) : 0;
  if (version > MIGRATIONS.length) return { code: "newer", found: row.value };
  return version < 1 ? { code: "older", found: row.value } : version;
}

/** Brings a store from a version to this one in the given transaction. */
export async function migrate(db: Kysely<Tables>, from: number, migrations = MIGRATIONS): Promise<void> {
  for (const statement of migrations.slice(from).flat()) await sql.raw(statement).execute(db);
  const row = { key: "schema_version", value: String(migrations.length) };
  await db
    .insertInto("meta")
    .values(row)
    .onConflict((clash) => clash.column("key").doUpdateSet(row))
    .execute();
}
