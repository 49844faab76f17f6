// When `npm start` builds the client anew.

import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprint } from "../../../server/bootstrap/build.mjs";

let dir = "";

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "orbitline-"));
  mkdirSync(join(dir, "inner"));
  writeFileSync(join(dir, "inner/a.ts"), "a");
  writeFileSync(join(dir, "b.ts"), "b");
});

afterEach(() => rmSync(dir, { recursive: true }));

test("a source that is edited, renamed, added or removed makes the build stale", () => {
  const before = fingerprint([dir]);
  writeFileSync(join(dir, "b.ts"), "B");
  const edited = fingerprint([dir]);
  writeFileSync(join(dir, "c.ts"), "");
  const added = fingerprint([dir]);
  rmSync(join(dir, "inner/a.ts"));
  const removed = fingerprint([dir]);
  expect(new Set([before, edited, added, removed]).size).toBe(4);
});

test("a checkout that only touches the files' times does not", () => {
  const before = fingerprint([dir]);
  utimesSync(join(dir, "b.ts"), 1, 1);
  expect(fingerprint([dir])).toBe(before);
});

test("a source that does not exist yet counts as empty", () => {
  expect(fingerprint([dir, join(dir, "missing")])).toBe(fingerprint([dir]));
});
