// Where a Chrome or Chromium for the browser tests lies on this machine, and how Debian gets one.

import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { run, Stop, step } from "./run.mjs";

const programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** The path of a browser that starts; installs one as root on Debian, else stops and says what to install. */
export async function requireChromium() {
  const found = findChromium(process.env);
  if (found !== undefined) return found;
  if (isRootOnDebian()) {
    await step("Installing chromium (apt-get)", async () => {
      const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      await run("apt-get", ["update", "-qq"], { env });
      await run("apt-get", ["install", "-y", "-qq", "chromium"], {
        env,
        stdio: ["ignore", "ignore", "inherit"],
      });
    });
    const installed = findChromium(process.env);
    if (installed !== undefined) return installed;
  }
  throw new Stop("the browser tests need Chrome or Chromium: install it, or set CHROME_PATH to the program");
}

/**
 * The first browser that is there and starts: CHROME_PATH, then PATH, then the usual places, then Playwright's cache.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function findChromium(env) {
  if (env.CHROME_PATH) {
    if (isProgram(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Stop(`CHROME_PATH names ${env.CHROME_PATH}, which is not a program that can be run`);
  }
  return [...onPath(env), ...usualPlaces(env), ...playwrightCache(env)].find((path) => isProgram(path) && starts(path));
}

/** @param {NodeJS.ProcessEnv} env */
function onPath(env) {
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

/** @param {NodeJS.ProcessEnv} env */
function usualPlaces(env) {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium"].flatMap((app) =>
      ["/Applications", join(homedir(), "Applications")].map((dir) => `${dir}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (process.platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
    return roots.flatMap((root) => (root === undefined ? [] : [join(root, "Google/Chrome/Application/chrome.exe")]));
  }
  return ["/usr/lib/chromium/chromium", "/opt/google/chrome/chrome", "/snap/bin/chromium"];
}

/** @param {NodeJS.ProcessEnv} env */
function playwrightCache(env) {
  const systemCache = { darwin: "Library/Caches", win32: "AppData/Local" }[String(process.platform)] ?? ".cache";
  const root = env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), systemCache, "ms-playwright");
  if (!existsSync(root)) return [];
  const macPrograms = ["Chromium", "Google Chrome for Testing"].map((app) => `${app}.app/Contents/MacOS/${app}`);
  return readdirSync(root)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.split("-")[1]) - Number(a.split("-")[1]))
    .flatMap((name) => readdirSync(join(root, name)).map((platform) => join(root, name, platform)))
    .flatMap((dir) => ["chrome", "chrome.exe", ...macPrograms].map((program) => join(dir, program)));
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}

/**
 * Ubuntu's chromium-browser is a stub that only says to install a snap, so being there is not enough.
 * On Windows `--version` opens a window instead of answering: there being there must do.
 * @param {string} path
 */
function starts(path) {
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}
