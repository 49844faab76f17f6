// The real server as a process: how it starts, what it says when it cannot, and how it ends.

import { once } from "node:events";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { spawnServer, startServer } from "./server-process.ts";
import { projectDir, withFolder } from "./test-app.ts";

async function failedStart(env: NodeJS.ProcessEnv, project = projectDir): Promise<readonly string[]> {
  const { code, err } = await spawnServer(project, env).ended;
  expect(code).toBe(1);
  const lines = err.trimEnd().split("\n");
  expect(lines[0]).toMatch(/^orbitline: /);
  return lines;
}

describe("a running server", { timeout: 30_000 }, () => {
  test("prints its address, answers, and ends with code 0 when told to, idle connections or not", async () => {
    await withFolder(async (dir) => {
      const { child, origin, ended } = await startServer(dir);
      const status = await (await fetch(`${origin}/api/v1/status`)).json();
      expect(status.revision).toBe(1);
      const beganMs = Date.now();
      const idle = connect(Number(new URL(origin).port), "127.0.0.1");
      await once(idle, "connect");
      child.kill("SIGTERM");
      expect(await ended).toEqual({ code: 0, err: "" });
      expect(Date.now() - beganMs).toBeLessThan(3_000);
      idle.destroy();
    });
  });

  test("comes back at the same revision after a restart, and after kill -9", async () => {
    await withFolder(async (dir) => {
      for (const signal of ["SIGTERM", "SIGKILL", "SIGINT"] as const) {
        const { child, origin, ended } = await startServer(dir);
        expect((await (await fetch(`${origin}/api/v1/status`)).json()).revision).toBe(1);
        child.kill(signal);
        await ended;
      }
    });
  });

  test("two on one new folder at once agree on one first revision", async () => {
    await withFolder(async (dir) => {
      const servers = await Promise.all([startServer(dir), startServer(dir)]);
      for (const { origin } of servers) {
        expect((await (await fetch(`${origin}/api/v1/status`)).json()).revision).toBe(1);
      }
      for (const { child } of servers) child.kill("SIGTERM");
      expect((await Promise.all(servers.map(({ ended }) => ended))).map(({ code }) => code)).toEqual([0, 0]);
    });
  });

  test("answers 431 to headers beyond all measure, and cuts off who sends none", async () => {
    await withFolder(async (dir) => {
      const { child, origin, ended } = await startServer(dir);
      const huge = await fetch(`${origin}/healthz`, { headers: { "x-huge": "x".repeat(40_000) } });
      expect(huge.status).toBe(431);
      const slow = connect(Number(new URL(origin).port), "127.0.0.1");
      slow.write("GET /healthz HTTP/1.1\r\nHost: x\r\n");
      const beganMs = Date.now();
      slow.resume();
      await once(slow, "close");
      expect(Date.now() - beganMs).toBeLessThan(9_000);
      child.kill("SIGTERM");
      await ended;
    });
  });
});

describe("a start that cannot be says why in one line, with exit code 1", { timeout: 30_000 }, () => {
  test("a port that is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const address = taken.address();
    const port = String(typeof address === "object" ? address?.port : "");
    await withFolder(async (dir) => {
      const [line, ...more] = await failedStart({ PORT: port, ORBITLINE_DATA_DIR: dir });
      expect(line).toBe(
        `orbitline: http://127.0.0.1:${port} is taken by another program: stop that one, or set PORT to another number`,
      );
      expect(more).toEqual([]);
    });
    taken.close();
  });

  test.each([
    [{ PORT: "eighty" }, "PORT"],
    [{ PORT: "70000" }, "PORT"],
    [{ HOST: "203.0.113.7" }, "HOST"],
    [{ ORBITLINE_LOG: "loud" }, "ORBITLINE_LOG"],
  ])("%o", async (env, named) => {
    await withFolder(async (dir) => {
      const lines = await failedStart({ ORBITLINE_DATA_DIR: dir, ...env });
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(named);
    });
  });

  test("a data folder on a file system that takes none", async () => {
    const lines = await failedStart({ ORBITLINE_DATA_DIR: "/proc/orbitline/var" });
    expect(lines).toEqual([expect.stringContaining("set ORBITLINE_DATA_DIR to a writable folder")]);
  });

  test("a data folder that cannot be made", async () => {
    await withFolder(async (dir) => {
      writeFileSync(join(dir, "file"), "");
      const lines = await failedStart({ ORBITLINE_DATA_DIR: join(dir, "file/below") });
      expect(lines).toEqual([expect.stringContaining("set ORBITLINE_DATA_DIR to a writable folder")]);
    });
  });

  test.each(["0", "99"])("a store of version %s, which stays as it is", async (version) => {
    await withFolder(async (dir) => {
      const first = await startServer(dir);
      first.child.kill("SIGTERM");
      await first.ended;
      const path = join(dir, "orbitline.sqlite");
      const database = new DatabaseSync(path);
      database.prepare("update meta set value = ? where key = 'schema_version'").run(version);
      database.close();
      const before = readFileSync(path);
      const lines = await failedStart({ ORBITLINE_DATA_DIR: dir });
      expect(lines).toEqual([expect.stringContaining(`(version ${version})`)]);
      expect(readFileSync(path).equals(before)).toBe(true);
    });
  });
});

describe("another bundled record", { timeout: 30_000 }, () => {
  let project = "";
  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), "orbitline-copy-"));
    for (const name of ["server", "shared", "package.json"])
      cpSync(join(projectDir, name), join(project, name), { recursive: true });
    symlinkSync(join(projectDir, "node_modules"), join(project, "node_modules"));
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  function restoreData(): void {
    rmSync(join(project, "data"), { recursive: true, force: true });
    cpSync(join(projectDir, "data"), join(project, "data"), { recursive: true });
  }

  function changeData(path: string, change: (text: string) => string): void {
    const file = join(project, "data", path);
    writeFileSync(file, change(readFileSync(file, "utf8")));
  }

  test("that is malformed is refused with every problem of every file, and nothing is written", async () => {
    restoreData();
    appendFileSync(join(project, "data/sites.json"), "]");
    changeData("vehicles.json", (text) => text.replace(/"operator":/, '"operater":'));
    changeData("events/2024-q3.json", (text) => text.replace('"edtf": "2024-08-06"', '"edtf": "2024-13-06"'));
    changeData("elements/2026-08-22-spacesail.json", (text) => text.replace(/"ECCENTRICITY": *0/, '"ECCENTRICITY": 1'));
    await withFolder(async (dir) => {
      const lines = await failedStart({ ORBITLINE_DATA_DIR: join(dir, "var") }, project);
      expect(lines[0]).toMatch(/the record in data\/ has \d+ problems/);
      const problems = lines.slice(1).join("\n");
      for (const place of [
        "data/sites.json: not_json at line",
        "data/vehicles.json → [0]",
        "data/events/2024-q3.json → [",
        "data/elements/2026-08-22-spacesail.json → [0]",
      ]) {
        expect(problems).toContain(place);
      }
      expect(() => readFileSync(join(dir, "var/orbitline.sqlite"))).toThrow("ENOENT");
    });
  });

  test("that is newer makes a new revision; without a built client the page says how to build it", async () => {
    restoreData();
    await withFolder(async (dir) => {
      const first = await startServer(dir);
      first.child.kill("SIGTERM");
      await first.ended;
      changeData("subject.json", (text) => text.replace(/"title": *\{\s*"en": "/, "$&Newer "));
      const second = await startServer(dir, project);
      const { record, revision } = await (await fetch(`${second.origin}/api/v1/catalogue.json`)).json();
      expect(revision).toBe(2);
      expect(record.subject.title.en).toMatch(/^Newer /);
      const page = await fetch(second.origin);
      expect(page.status).toBe(503);
      expect(await page.text()).toContain("npm start");
      second.child.kill("SIGTERM");
      await second.ended;
    });
  });
});
