// Which Node runs Orbitline: version 24, which comes as a pinned npm package, whatever Node the machine has.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { outsideEnv } from "./install.mjs";
import { projectDir, run, Stop, step } from "./run.mjs";

const packageDir = join(projectDir, "node_modules/node");

/** The path of a Node ≥ 24. npm can be told to block install scripts, so the pinned one may have to be fetched here. */
export async function pinnedNode() {
  const pinned = join(packageDir, process.platform === "win32" ? "bin/node.exe" : "bin/node");
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  await step("Fetching Node 24 (npm blocked its install script)", () =>
    // npm_config_ignore_scripts stays as the user set it: the package that holds the program has no scripts.
    run(process.execPath, ["installArchSpecificPackage.js"], {
      cwd: packageDir,
      env: outsideEnv(process.env),
    }),
  );
  if (existsSync(pinned)) return pinned;
  throw new Stop(
    `Node 24 is missing and could not be fetched; put Node ≥ 24 first on PATH (this is ${process.version}) and try again`,
  );
}
