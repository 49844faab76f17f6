// How a program is run anew whenever files of some folders change, while it runs and after it failed.
// Not Node's --watch: it follows imports only, and its --watch-path loses a file on Linux once an editor has replaced it.

import { readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { projectDir, run } from "./run.mjs";

/** Looking at the project's 240 files takes 1 to 4 ms, at most 1 % of a core, and works on any file system. */
const LOOK_EVERY_MS = 400;

/** @typedef {ReadonlyMap<string, string>} Stamps what tells a file's contents apart, by its path */
/** @typedef {{ folders: readonly string[], signal: AbortSignal, say?: (line: string) => void, everyMs?: number }} Watched */

/**
 * Runs a program until it ends of itself or by a signal. When a file changes it is ended and run again, and when it
 * fails the next change runs it again.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Watched} watched absolute folders; the signal ends both the program and the watch
 * @returns {Promise<number>} the exit code
 */
export async function runWatching(program, args, { folders, signal, say = console.log, everyMs = LOOK_EVERY_MS }) {
  for (;;) {
    const stamps = stampsOf(folders);
    const restart = new AbortController();
    const ended = run(program, args, { signal: AbortSignal.any([signal, restart.signal]) });
    const over = new AbortController();
    const changed = nextChange(stamps, { folders, signal: AbortSignal.any([signal, over.signal]), everyMs });
    const code = await Promise.race([ended, changed.then(() => undefined)]);
    if (code !== undefined && (isMeant(code) || signal.aborted)) {
      over.abort();
      return code;
    }
    if (code !== undefined) say(`orbitline: ended with exit code ${code}; the next change of a file starts it again`);
    const path = await changed;
    if (path !== undefined) say(`orbitline: ${path} changed; starting again`);
    restart.abort();
    const last = await ended;
    if (path === undefined) return last;
  }
}

/**
 * A program that ends well, or by a signal, was told to end; other codes are failures that a change may mend.
 * @param {number} code
 */
function isMeant(code) {
  return code === 0 || code >= 128;
}

/**
 * The first file that differs, once two looks in a row saw the same: a checkout changes many.
 * @param {Stamps} before
 * @param {{ folders: readonly string[], signal: AbortSignal, everyMs: number }} looked
 * @returns {Promise<string | undefined>} its path from the project's top; nothing when the signal came first
 */
async function nextChange(before, { folders, signal, everyMs }) {
  let seen = before;
  while (!signal.aborted) {
    // Only the signal can end the wait early, and the loop looks at it.
    await wait(everyMs, undefined, { signal }).catch(() => undefined);
    const now = lookAgain(folders, seen);
    const path = firstDifference(before, now);
    if (path !== undefined && firstDifference(seen, now) === undefined) return relative(projectDir, path);
    seen = now;
  }
  return undefined;
}

/**
 * @param {Stamps} a
 * @param {Stamps} b
 * @returns {string | undefined}
 */
function firstDifference(a, b) {
  for (const [path, stamp] of b) if (a.get(path) !== stamp) return path;
  for (const path of a.keys()) if (!b.has(path)) return path;
  return undefined;
}

/**
 * A folder that goes while it is looked at, as in a checkout, is looked at again next time.
 * @param {readonly string[]} folders
 * @param {Stamps} last
 * @returns {Stamps}
 */
function lookAgain(folders, last) {
  try {
    return stampsOf(folders);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return last;
    throw error;
  }
}

/**
 * Size, time and inode of every file; those whose name begins with a dot are an editor's own.
 * @param {readonly string[]} folders
 * @returns {Stamps}
 */
function stampsOf(folders) {
  /** @type {Map<string, string>} */
  const stamps = new Map();
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name.startsWith(".")) continue;
      const path = join(entry.parentPath, entry.name);
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats) stamps.set(path, `${stats.mtimeMs} ${stats.size} ${stats.ino}`);
    }
  }
  return stamps;
}
