// The command line and a running server on one store: what is imported is served without a restart, and is never half there.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { openStore } from "../../server/store/store.ts";
import { ELEMENT_FORMATS } from "../../shared/orbit/formats/all.ts";
import { importedSet } from "./record/imported-sets.ts";
import { startServer } from "./server-process.ts";
import { expectOk, projectDir, withFolder } from "./test-app.ts";

/** Sets of so many objects that the record does not know, from a number on. */
function strangers(count: number, from: number): string {
  const [format] = ELEMENT_FORMATS;
  const messages = Array.from({ length: count }, (_, index) => {
    return importedSet({
      objectName: `STRANGER ${from + index}`,
      objectId: `norad:${from + index}`,
      noradId: from + index,
    }).message;
  });
  return format?.format(messages).text ?? "";
}

/** The command line as a process of its own. */
function orbitline(dir: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [join(projectDir, "server/cli/orbitline.ts"), ...args], {
    cwd: dir,
    env: { ...process.env, ORBITLINE_DATA_DIR: join(dir, "var"), INIT_CWD: dir },
  });
  let out = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
  }
  return { child, ended: once(child, "close").then(([code]) => ({ code, out })) };
}

async function revisionOf(origin: string): Promise<number> {
  return (await (await fetch(`${origin}/api/v1/status`)).json()).revision;
}

async function untilRevision(origin: string, revision: number): Promise<void> {
  while ((await revisionOf(origin)) < revision) await wait(50);
}

describe("an import beside a running server", { timeout: 60_000 }, () => {
  test("is served without a restart: object, position, search and its set in every format; and after one", async () => {
    await withFolder(async (dir) => {
      writeFileSync(join(dir, "sets.json"), strangers(3, 400_001));
      const first = await startServer(join(dir, "var"));
      const tagBefore = (await fetch(`${first.origin}/api/v1/objects?limit=1`)).headers.get("etag");
      const imported = await orbitline(dir, "elements", "import", "sets.json").ended;
      expect(imported).toEqual({ code: 0, out: expect.stringContaining("3 objects new to the record") });
      await untilRevision(first.origin, 2);
      expect((await fetch(`${first.origin}/api/v1/objects?limit=1`)).headers.get("etag")).not.toBe(tagBefore);
      first.child.kill("SIGTERM");
      expect(await first.ended).toEqual({ code: 0, err: "" });
      const second = await startServer(join(dir, "var"));
      const ask = async (path: string) => (await fetch(`${second.origin}/api/v1${path}`)).json();
      expect(await ask("/objects/norad:400002")).toMatchObject({ names: { en: "STRANGER 400002" }, counted: false });
      const at = "2026-08-22T12:00Z";
      const { items } = await ask(`/positions?objects=norad:400001,norad:400002,norad:400003&at=${at}`);
      expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(["observed", "observed", "observed"]);
      expect((await ask("/search?q=stranger")).items).toHaveLength(3);
      const two = await fetch(`${second.origin}/api/v1/elements.2le?objects=norad:400002&at=${at}`);
      expect([await two.text(), two.headers.get("orbitline-omitted")]).toEqual(["", "1"]);
      expect(await ask(`/elements.json?objects=norad:400002&at=${at}`)).toMatchObject([{ NORAD_CAT_ID: 400_002 }]);
      second.child.kill("SIGTERM");
      await second.ended;
    });
  });

  test("of two files at once ends in two revisions that hold both", async () => {
    await withFolder(async (dir) => {
      for (const [index, name] of ["a", "b"].entries()) {
        writeFileSync(join(dir, name), strangers(200, 400_000 + index * 1000));
      }
      const { origin, child, ended } = await startServer(join(dir, "var"));
      const imports = await Promise.all(["a", "b"].map((name) => orbitline(dir, "elements", "import", name).ended));
      expect(imports.map(({ code }) => code)).toEqual([0, 0]);
      await untilRevision(origin, 3);
      for (const number of [400_000, 400_199, 401_000, 401_199]) {
        expect((await fetch(`${origin}/api/v1/objects/norad:${number}`)).status).toBe(200);
      }
      child.kill("SIGTERM");
      await ended;
    });
  });
});

test("killed at any moment, an import has put all of its sets into the store, or none", async () => {
  await withFolder(async (dir) => {
    const counts: number[] = [];
    for (let round = 0; round < 6; round++) {
      writeFileSync(join(dir, "sets"), strangers(3000, 400_000 + round * 10_000));
      const { child, ended } = orbitline(dir, "elements", "import", "sets");
      await Promise.race([ended, wait(400 + 250 * round)]);
      child.kill("SIGKILL");
      await ended;
      const store = expectOk(await openStore(join(dir, "var")));
      counts.push((await store.entries()).length);
      expect((await store.revision()) * 3000).toBe(counts.at(-1));
      await store.close();
    }
    expect(counts).toHaveLength(6);
  });
}, 60_000);
