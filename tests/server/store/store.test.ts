// What the store promises: states by number, all or nothing, no edit lost, no file of another version touched.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../../server/record/entries.ts";
import { openStore } from "../../../server/store/store.ts";
import { expectOk, projectDir, withFolder } from "../test-app.ts";
import { AUTHOR, entry, generation, importAll, valuesOf, withStore } from "./made-up.ts";

const FILE = "orbitline.sqlite";

/** Writes a change as another author would, past the import. */
function edit(dir: string, id: string, value: number | undefined): void {
  const database = new DatabaseSync(join(dir, FILE));
  const latest = database.prepare("select max(number) as number from revision").get();
  const number = Number(latest?.["number"]) + 1;
  database.prepare("insert into revision values (?, ?, ?, ?)").run(number, "2026-01-02T00:00:00Z", "editor", "an edit");
  const after = value === undefined ? null : JSON.stringify({ id, value });
  database.prepare("insert into change values (?, 'event', ?, null, ?)").run(number, id, after);
  database.close();
}

describe("imports", () => {
  test("the first makes revision 1, and a restart with the same bundle changes nothing", async () => {
    await withFolder(async (dir) => {
      const bundled = [entry("a", 1), entry("b", 1)];
      for (const added of [2, 0, 0]) {
        const store = expectOk(await openStore(dir));
        const imported = await importAll(store, bundled);
        expect(imported).toEqual({ revision: 1, added, changed: 0, removed: 0, conflicts: 0 });
        expect(await store.revision()).toBe(1);
        await store.close();
      }
    });
  });

  test("an upgrade changes, adds and removes what was not edited here, in one revision", async () => {
    await withStore(async (store) => {
      await importAll(store, [entry("kept", 1), entry("changed", 1), entry("removed", 1)]);
      const upgrade = await importAll(store, [entry("kept", 1), entry("changed", 2), entry("added", 1)]);
      expect(upgrade).toEqual({ revision: 2, added: 1, changed: 1, removed: 1, conflicts: 0 });
      expect(await valuesOf(store)).toEqual({ kept: 1, changed: 2, added: 1 });
    });
  });

  test("an edit made here outlives every upgrade, and is flagged where the bundle changed it too", async () => {
    await withStore(async (store, dir) => {
      await importAll(store, [entry("edited", 1), entry("both", 1), entry("gone-upstream", 1), entry("gone-here", 1)]);
      edit(dir, "edited", 7);
      edit(dir, "both", 7);
      edit(dir, "gone-upstream", 7);
      edit(dir, "gone-here", undefined);
      const upgrade = await importAll(store, [entry("edited", 1), entry("both", 2), entry("gone-here", 2)]);
      expect(upgrade).toMatchObject({ revision: 5, changed: 0, removed: 0, added: 0, conflicts: 3 });
      expect(await store.conflicts()).toBe(3);
      expect(await valuesOf(store)).toEqual({ edited: 7, both: 7, "gone-upstream": 7 });
      await importAll(store, [entry("edited", 1), entry("both", 3), entry("gone-here", 2)]);
      expect(await valuesOf(store)).toEqual({ edited: 7, both: 7, "gone-upstream": 7 });
    });
  });

  test("one that is refused leaves no trace", async () => {
    await withStore(async (store) => {
      await importAll(store, [entry("a", 1)]);
      const refused = await store.importBundled([entry("a", 2)], AUTHOR, () => "no");
      expect(refused).toEqual({ ok: false, failure: "no" });
      expect(await store.revision()).toBe(1);
      expect(await valuesOf(store)).toEqual({ a: 1 });
      expect(await importAll(store, [entry("a", 2)])).toMatchObject({ revision: 2, changed: 1 });
    });
  });
});

describe("puts", () => {
  test("make one revision of all that is new or other, and none of what is there already", async () => {
    await withStore(async (store) => {
      await importAll(store, [entry("bundled", 1)]);
      const put = (...entries: readonly Entry[]) => store.put(() => entries, AUTHOR);
      expect(await put(entry("a", 1), entry("b", 1))).toEqual({ revision: 2, added: 2, changed: 0 });
      expect(await put(entry("a", 1), entry("b", 1))).toEqual({ revision: 2, added: 0, changed: 0 });
      expect(await put(entry("a", 2), entry("c", 1))).toEqual({ revision: 3, added: 1, changed: 1 });
      expect(await valuesOf(store)).toEqual({ bundled: 1, a: 2, b: 1, c: 1 });
      expect(await store.state()).toMatchObject({ revision: 3, entries: { length: 4 } });
    });
  });

  test("outlive every later import of the bundled record", async () => {
    await withStore(async (store) => {
      await importAll(store, [entry("bundled", 1)]);
      await store.put(() => [entry("put", 1)], AUTHOR);
      expect(await importAll(store, [entry("bundled", 2)])).toMatchObject({ changed: 1, removed: 0, conflicts: 0 });
      expect(await valuesOf(store)).toEqual({ bundled: 2, put: 1 });
    });
  });

  test("of two processes at once wait for each other: none is lost, and each sees what was there before it", async () => {
    await withStore(async (store, dir) => {
      const writers = ["a", "b"].map((name) =>
        spawn(process.execPath, [join(projectDir, "tests/server/store/rival.ts"), dir, name], { stdio: "inherit" }),
      );
      const codes = await Promise.all(writers.map(async (writer) => (await once(writer, "close"))[0]));
      expect(codes).toEqual([0, 0]);
      const counts = Object.values(await valuesOf(store)).toSorted((a, b) => a - b);
      expect(counts).toEqual(Array.from({ length: 40 }, (_, index) => index));
      expect((await store.state()).revision).toBe(40);
    });
  });
});

test("the log cannot be rewritten", async () => {
  await withStore(async (store, dir) => {
    await importAll(store, [entry("a", 1)]);
    const database = new DatabaseSync(join(dir, FILE));
    expect(() => database.exec("update change set after_json = '{}'")).toThrow("append-only");
    expect(() => database.exec("delete from revision")).toThrow("append-only");
    database.close();
  });
});

test("the secret stays the same from start to start", async () => {
  await withFolder(async (dir) => {
    const first = expectOk(await openStore(dir));
    await first.close();
    const second = expectOk(await openStore(dir));
    await second.close();
    expect(second.secret).toBe(first.secret);
    expect(first.secret).toMatch(/^[0-9a-f]{64}$/);
  });
});

test.each(["generations", "puts"])(
  "killed at any moment of its %s, the store holds one whole state and everything acknowledged",
  async (writer) => {
    await withFolder(async (dir) => {
      for (let round = 0; round < 8; round++) {
        const child = spawn(process.execPath, [join(projectDir, `tests/server/store/${writer}.ts`), dir]);
        const printed: string[] = [];
        child.stdout.setEncoding("utf8").on("data", (text: string) => printed.push(text));
        while (printed.length === 0) await wait(5);
        await wait(round * 7);
        child.kill("SIGKILL");
        await once(child, "close");
        const acknowledged = Number(printed.join("").trimEnd().split("\n").at(-1));
        const store = expectOk(await openStore(dir));
        const revision = await store.revision();
        expect(revision).toBeGreaterThanOrEqual(acknowledged);
        expect(await store.entries()).toEqual(generation(revision).toSorted((a, b) => (a.id < b.id ? -1 : 1)));
        await store.close();
      }
    });
  },
  60_000,
);

describe("files that cannot be used are named in one line and left as they are", () => {
  async function refusal(prepare: (path: string, dir: string) => void): Promise<string> {
    return withFolder(async (dir) => {
      const path = join(dir, FILE);
      prepare(path, dir);
      const before = readFileSync(path);
      const opened = await openStore(dir);
      if (opened.ok) {
        await opened.value.close();
        return "it was opened";
      }
      expect(opened.failure.line).not.toContain("\n");
      expect(readFileSync(path).equals(before)).toBe(true);
      return opened.failure.line;
    });
  }

  function withVersion(version: string) {
    return (path: string) => {
      const database = new DatabaseSync(path);
      database.exec("create table meta (key text primary key, value text not null) strict");
      database.prepare("insert into meta values ('schema_version', ?)").run(version);
      database.close();
    };
  }

  test("a store of a newer version", async () => {
    expect(await refusal(withVersion("99"))).toContain("newer Orbitline (version 99)");
  });

  test("a store older than can be brought up to date", async () => {
    expect(await refusal(withVersion("0"))).toContain("too old");
  });

  test("a database of another program", async () => {
    const foreign = (path: string) => {
      const database = new DatabaseSync(path);
      database.exec("create table bookmarks (url text)");
      database.close();
    };
    expect(await refusal(foreign)).toContain("something else");
  });

  test("a file that is no database", async () => {
    expect(await refusal((path) => writeFileSync(path, "this is not a database ".repeat(99)))).toContain(
      "not a database",
    );
  });

  test("a store that was cut short", async () => {
    await withFolder(async (dir) => {
      const store = expectOk(await openStore(dir));
      await importAll(store, generation(1));
      await store.close();
      truncateSync(join(dir, FILE), 20_000);
      const opened = await openStore(dir);
      expect(opened).toMatchObject({ ok: false, failure: { line: expect.stringContaining("damaged") } });
    });
  });

  test("a folder that cannot be made", async () => {
    await withFolder(async (dir) => {
      writeFileSync(join(dir, "file"), "");
      const opened = await openStore(join(dir, "file", "var"));
      expect(opened).toMatchObject({ ok: false, failure: { line: expect.stringContaining("ORBITLINE_DATA_DIR") } });
    });
  });

  test("a store whose place is taken by a folder", async () => {
    await withFolder(async (dir) => {
      mkdirSync(join(dir, FILE));
      const opened = await openStore(dir);
      expect(opened).toMatchObject({ ok: false, failure: { line: expect.stringContaining(FILE) } });
    });
  });
});
