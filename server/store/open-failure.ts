// Why a store cannot be opened, and what the person at the keyboard can do about it.
import type { StartFailure } from "../start-failure.ts";
import type { VersionFailure } from "./schema.ts";

/** A file that is not a store of this version. */
export function explainVersion(failure: VersionFailure, path: string): StartFailure {
  if (failure.code === "foreign") {
    return { line: `${path} is a database of something else: set ORBITLINE_DATA_DIR to another folder` };
  }
  const what = failure.code === "newer" ? "a newer Orbitline" : "an Orbitline too old to be brought up to date";
  const cure = failure.code === "newer" ? "start that version" : "set ORBITLINE_DATA_DIR to another folder";
  return { line: `the store ${path} was written by ${what} (version ${failure.found}); it was left as it is: ${cure}` };
}

/** SQLite's primary result codes that a person can do something about. */
const CURES: Readonly<Record<number, string>> = {
  5: "another process holds it: stop that one first",
  8: "it is read-only: make it writable",
  10: "the disk fails to read or write: check the disk",
  11: "it is damaged: restore it from a backup, or move it away to begin anew from the bundled record",
  13: "the disk is full: make room",
  14: "it cannot be opened: make the folder writable or set ORBITLINE_DATA_DIR",
  26: "it is not a database: restore it from a backup, or move it away to begin anew from the bundled record",
};

/** What SQLite says of a file; rethrows what is no failure of the world. */
export function explainSqlite(error: unknown, path: string): StartFailure {
  if (!(error instanceof Error)) throw error;
  const code = "errcode" in error && typeof error.errcode === "number" ? error.errcode & 0xff : 0;
  return { line: `the store ${path} cannot be used (${error.message}); ${CURES[code] ?? "look at the reason given"}` };
}

/** A file whose pages contradict each other. */
export function explainDamage(path: string, damage: readonly string[]): StartFailure {
  const line = `the store ${path} is damaged: restore it from a backup, or move it away to begin anew from the bundled record`;
  return { line, problems: damage };
}
