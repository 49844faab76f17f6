// Whether build/client still matches its sources, and the build of the client when it does not.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { projectDir, run, Stop, step } from "./run.mjs";

const stampPath = join(projectDir, "build/client.stamp");
const sources = ["client", "shared", "package.json", "package-lock.json", ".tsconfig.base.json"];

/**
 * Builds the client into build/client unless the stamp of the last build names the same sources.
 * @param {string} node path of the Node that runs the build
 */
export async function buildClient(node) {
  const stamp = fingerprint(sources.map((name) => join(projectDir, name)));
  const isFresh = existsSync(join(projectDir, "build/client/index.html")) && existsSync(stampPath);
  if (isFresh && readFileSync(stampPath, "utf8") === stamp) return;
  rmSync(stampPath, { force: true });
  await step("Building the client", async () => {
    const args = ["node_modules/vite/bin/vite.js", "build", "--config", "client/vite.config.ts", "--logLevel", "warn"];
    const code = await run(node, args);
    if (code !== 0) throw new Stop(`the client does not build (exit code ${code}); the reason stands above`);
  });
  mkdirSync(dirname(stampPath), { recursive: true });
  writeFileSync(stampPath, stamp);
}

/**
 * A hash over names and contents, so that a fresh clone, a checkout of another branch and an edit all tell.
 * @param {readonly string[]} paths files and folders; one that is missing counts as empty
 */
export function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesUnder)) {
    const content = readFileSync(path);
    hash.update(`${relative(projectDir, path)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {readonly string[]} the files there, in an order that does not depend on the file system
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
