// Whether node_modules holds what package-lock.json asks for, and `npm ci` when it does not.

import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { projectDir, run, Stop, step } from "./run.mjs";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile */

/** Installs the pinned packages unless they already stand there; 15 to 60 s on an empty cache, 10 ms when all is there. */
export async function installPackages() {
  const installed = readLockfile(join(projectDir, "node_modules/.package-lock.json"));
  const wanted = readLockfile(join(projectDir, "package-lock.json"));
  if (wanted === undefined) throw new Stop("package-lock.json is missing: this is not a whole copy of Orbitline");
  if (installed !== undefined && missingPackages(wanted, installed).length === 0) return;
  await step("Installing packages (npm ci)", async () => {
    // --include=dev: with NODE_ENV=production npm would leave out what builds the client.
    const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
    const code = await run("npm", args, {
      env: outsideEnv(process.env),
      shell: process.platform === "win32",
    });
    if (code !== 0) throw new Stop(`npm ci failed with exit code ${code}; its own message stands above`);
  });
}

/**
 * The packages that the project's lockfile asks for and npm's record of node_modules lacks or holds in another version.
 * npm writes that record last, so an install that was cut off counts as missing.
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 * @returns {readonly string[]} their folders
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).flatMap(([folder, locked]) => {
    const found = installed.packages?.[folder];
    // An optional package belongs to one platform; npm leaves the other platforms' out.
    const absentAsMeant = found === undefined && (folder === "" || locked.optional || locked.devOptional);
    const sameContents = locked.integrity === undefined || found?.integrity === locked.integrity;
    const same = found?.version === locked.version && sameContents;
    return absentAsMeant || same ? [] : [folder];
  });
}

/**
 * The environment as it was before npm put node_modules/.bin first: `npm ci` deletes the Node that lies there.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function outsideEnv(env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const folders = (env[key] ?? "").split(delimiter);
  return {
    ...env,
    [key]: folders.filter((folder) => !/node_modules[\\/]\.bin[\\/]?$/.test(folder)).join(delimiter),
  };
}

/**
 * @param {string} path
 * @returns {Lockfile | undefined}
 */
function readLockfile(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Stop(`${path} is not JSON: ${error.message}`);
    throw error;
  }
}
