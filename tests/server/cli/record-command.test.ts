// The record's command line: what each command tells, writes and ends with.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runRecordCommand } from "../../../server/cli/record-command.ts";
import { projectDir } from "../test-app.ts";
import { copyRecord } from "./record-copy.ts";

describe("npm run record -- check", () => {
  test("says of a sound record what it holds, and ends with 0", () => {
    const { exitCode, out, err } = runRecordCommand(["check"], join(projectDir, "data"));
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: [] });
    expect(out).toEqual([expect.stringMatching(/^the record is sound: \d+ events, .*, 1,656 element sets$/)]);
  });

  test("tells every problem of every broken file in one run, counts them, and ends with 1", () => {
    using copy = copyRecord({ withElements: true });
    copy.change("sites.json", (text) => `${text}]`);
    copy.change("vehicles.json", (text) => text.replace(/"operator":/, '"operater":'));
    copy.change("events/2024-q3.json", (text) => text.replace('"edtf": "2024-08-06"', '"edtf": "2024-13-06"'));
    copy.change("events/2024-q4.json", (text) => text.replace('"programme": "guowang"', '"programme": "guowan"'));
    copy.change("places/cities.json", (text) => text.replace('"Asia/Shanghai"', '"Asia/Peking"'));
    copy.change("elements/2026-08-22-spacesail.json", (text) =>
      text.replace(/"ECCENTRICITY": *0/, '"ECCENTRICITY": 1'),
    );
    const { exitCode, out } = runRecordCommand(["check"], copy.dir);
    expect(exitCode).toBe(1);
    for (const place of [
      "data/sites.json: not_json at line",
      "data/vehicles.json → [0]",
      "data/events/2024-q3.json → [",
      'data/events/2024-q4.json → [0].programme: there is no programme "guowan"',
      "data/elements/2026-08-22-spacesail.json → [0]",
      "data/places/cities.json → cities[",
    ]) {
      expect(out.filter((line) => line.startsWith(place))).not.toEqual([]);
    }
    expect(out.at(-1)).toBe(`${out.length - 1} problems in 6 files`);
  });

  test("finds a folder that is not there", () => {
    const { exitCode, err } = runRecordCommand(["check"], join(projectDir, "no-such-folder"));
    expect([exitCode, err.join()]).toEqual([1, expect.stringContaining("cannot be read")]);
  });
});

describe("npm run record -- format", () => {
  test("puts right what is not in the house format, and nothing else", () => {
    using copy = copyRecord();
    const before = copy.texts();
    copy.change("sites.json", (text) => text.replaceAll(/\n */g, ""));
    copy.change("events/2024-q4.json", (text) => text.replaceAll("\n", "\r\n\t"));
    const told = runRecordCommand(["format", "--check"], copy.dir);
    expect(told.exitCode).toBe(1);
    expect(told.out.slice(0, 2)).toEqual([
      "data/events/2024-q4.json: not in the house format",
      "data/sites.json: not in the house format",
    ]);
    expect(copy.texts()).not.toEqual(before);
    expect(runRecordCommand(["format"], copy.dir).exitCode).toBe(0);
    expect(copy.texts()).toEqual(before);
    expect(runRecordCommand(["format", "--check"], copy.dir)).toMatchObject({ exitCode: 0 });
  });

  test("leaves a file that is no JSON as it is, and says where it stops being JSON", () => {
    using copy = copyRecord();
    copy.change("sites.json", (text) => `${text}]`);
    const broken = copy.read("sites.json");
    const { exitCode, out } = runRecordCommand(["format"], copy.dir);
    expect(exitCode).toBe(1);
    expect(out.join("\n")).toContain("data/sites.json: not_json at line");
    expect(copy.read("sites.json")).toBe(broken);
  });
});

describe("npm run record", () => {
  test.each([[[]], [["--help"]], [["check", "-h"]], [["help"]]])("%j prints the help", (args) => {
    const { exitCode, out } = runRecordCommand(args, "no-such-folder");
    expect([exitCode, out.join("\n")]).toEqual([0, expect.stringContaining("add-event FLAGS")]);
  });

  test("answers a command that it does not know with the likely one and the help, and ends with 2", () => {
    const { exitCode, out, err } = runRecordCommand(["chekc"], "no-such-folder");
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: [] });
    expect(err[0]).toBe('orbitline: there is no command "chekc"; did you mean check?');
    expect(err.join("\n")).toContain("add-event FLAGS");
  });

  test("does nothing when a word of the call is no flag of its command", () => {
    const { exitCode, err } = runRecordCommand(["format", "--chek", "all"], "no-such-folder");
    expect([exitCode, ...err]).toEqual([
      2,
      "orbitline: 1 thing to correct; nothing was done",
      "  there is no --chek; right: --check; one of --check",
    ]);
  });

  test("starts the command under the pinned Node and hands on its lines and its exit code", () => {
    const entry = join(projectDir, "server/bootstrap/record.mjs");
    const sound = spawnSync(process.execPath, [entry, "format", "--check"], { encoding: "utf8", cwd: "/" });
    expect([sound.status, sound.stdout, sound.stderr]).toEqual([0, expect.stringMatching(/^0 of \d+ files/), ""]);
    expect(spawnSync(process.execPath, [entry, "chekc"]).status).toBe(2);
  });
});
