// How a store of one version becomes one of the next: whole or not at all.

import { join } from "node:path";
import { Kysely } from "kysely";
import { expect, test } from "vitest";
import { MIGRATIONS, migrate, type Tables, versionOf } from "../../../server/store/schema.ts";
import { openSqlite } from "../../../server/store/sqlite-dialect.ts";
import { withFolder } from "../test-app.ts";

async function withDatabase(work: (db: Kysely<Tables>) => Promise<void>): Promise<void> {
  await withFolder(async (dir) => {
    const db = new Kysely<Tables>({ dialect: openSqlite(join(dir, "store.sqlite")).dialect });
    try {
      await work(db);
    } finally {
      await db.destroy();
    }
  });
}

const revision = { number: 1, at_utc: "2026-01-01T00:00:00Z", who: "test", reason: "a test" };

test("an empty file becomes a store of this version", async () => {
  await withDatabase(async (db) => {
    expect(await versionOf(db)).toBe(0);
    await migrate(db, 0);
    expect(await versionOf(db)).toBe(MIGRATIONS.length);
  });
});

test("a later step keeps what is there", async () => {
  await withDatabase(async (db) => {
    await migrate(db, 0);
    await db.insertInto("revision").values(revision).execute();
    const later = [...MIGRATIONS, ["create table token (id text primary key) strict"]];
    await db.transaction().execute((transaction) => migrate(transaction, MIGRATIONS.length, later));
    expect(await db.selectFrom("revision").selectAll().execute()).toEqual([revision]);
    // To this version's eyes the store is now a newer one's.
    expect(await versionOf(db)).toEqual({ code: "newer", found: String(later.length) });
  });
});

test("a step that fails leaves the store as it was", async () => {
  await withDatabase(async (db) => {
    await migrate(db, 0);
    const broken = [...MIGRATIONS, ["create table token (id text primary key) strict", "create table token (id text)"]];
    const migrated = db.transaction().execute((transaction) => migrate(transaction, MIGRATIONS.length, broken));
    await expect(migrated).rejects.toThrow("already exists");
    expect(await versionOf(db)).toBe(MIGRATIONS.length);
    await migrate(db, MIGRATIONS.length);
  });
});
