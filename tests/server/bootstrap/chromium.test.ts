// Which browser the browser tests use, shown with programs that only answer `--version`.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findChromium } from "../../../server/bootstrap/chromium.mjs";

let dir = "";

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "orbitline-"));
});

afterEach(() => rmSync(dir, { recursive: true }));

function plantProgram(path: string, exitCode: number): string {
  const program = join(dir, path);
  mkdirSync(join(program, ".."), { recursive: true });
  writeFileSync(program, `#!/bin/sh\nexit ${exitCode}\n`, { mode: 0o755 });
  return program;
}

test("CHROME_PATH comes first", () => {
  const chosen = plantProgram("my-chrome", 0);
  plantProgram("chromium", 0);
  expect(findChromium({ CHROME_PATH: chosen, PATH: dir })).toBe(chosen);
});

test("a CHROME_PATH that is no program is named instead of passed over", () => {
  expect(() => findChromium({ CHROME_PATH: join(dir, "nothing"), PATH: dir })).toThrow(/nothing/);
});

test("a browser on PATH that does not start is passed over for the next", () => {
  plantProgram("chromium", 1);
  const working = plantProgram("google-chrome", 0);
  expect(findChromium({ PATH: dir })).toBe(working);
});
