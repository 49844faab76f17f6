// How the npm scripts run their steps: child processes, progress lines, and one clear line when something stops them.
// Runs on Node 20.19 without any package, because it runs before packages are installed.

import { spawn } from "node:child_process";
import { constants } from "node:os";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's top folder; every child process starts there. */
export const projectDir = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** A reason to stop that the person at the keyboard can act on: shown as one line, without a stack. */
export class Stop extends Error {}

/**
 * Runs a program to its end and gives its exit code; one ended by a signal gives 128 plus the signal's number.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((done, refuse) => {
    const child = spawn(program, args, {
      cwd: projectDir,
      stdio: "inherit",
      ...options,
    });
    const stopForwarding = forwardSignals(child);
    child.once("error", (error) => {
      // Aborted: the child has been told to end, and is waited for, because what it held must be free afterwards.
      if (error.name === "AbortError") return;
      stopForwarding();
      refuse(new Stop(`cannot run ${program}: ${error.message}`));
    });
    child.once("exit", (code, signal) => {
      stopForwarding();
      done(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/**
 * Says what begins and how long it took: a step that may take more than a second must not look like a hang.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const beganMs = Date.now();
  console.log(`${title} …`);
  const value = await work();
  console.log(`${title}: done in ${((Date.now() - beganMs) / 1000).toFixed(1)} s`);
  return value;
}

/**
 * Runs a whole command: checks the Node that runs it, turns a `Stop` into one line, and sets the exit code.
 * @param {() => Promise<number>} command
 * @returns {Promise<void>}
 */
export async function main(command) {
  try {
    requireNode20(process.versions.node);
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(`orbitline: ${error.message}`);
    process.exitCode = 1;
  }
}

/** @param {string} version */
function requireNode20(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Stop(`Node 20.19 or newer is needed to begin with, and this is ${version}: see https://nodejs.org`);
  }
}

/**
 * Hands the signals that end us on to the child, which decides how to end; returns the way to stop doing so.
 * @param {import("node:child_process").ChildProcess} child
 */
function forwardSignals(child) {
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => void child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  const watch = whenNpmEnds(() => forward("SIGTERM"));
  return () => {
    for (const signal of signals) process.off(signal, forward);
    clearInterval(watch);
  };
}

/**
 * npm hands SIGTERM to the shell between it and us; Debian's shell dies of it and tells nobody, so we look.
 * @param {() => void} act
 */
function whenNpmEnds(act) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 200);
  return watch;
}
