// `npm test` and `npm run check`: types, lint, unit tests, build and browser tests, all of them, then one line of counts.

import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildClient } from "./build.mjs";
import { requireChromium } from "./chromium.mjs";
import { installPackages } from "./install.mjs";
import { pinnedNode } from "./node.mjs";
import { main, projectDir, run, Stop, step } from "./run.mjs";
import { addCounts, countTests } from "./test-counts.mjs";

await main(async () => {
  await installPackages();
  const node = await pinnedNode();
  // Asked for first: a missing browser must not cost the minutes before it.
  const chromePath = await requireChromium();
  // Vitest and tsc see by themselves whether a person watches; Biome's ci command colours a log file too.
  const lint = ["ci", "--error-on-warnings", ...(process.stdout.isTTY ? [] : ["--colors=off"])];
  const counts = [
    await check("Types", () => run(node, ["node_modules/typescript/bin/tsc", "-b"])),
    await check("Lint", () => run(node, ["node_modules/@biomejs/biome/bin/biome", ...lint])),
    await runTests(node, {
      title: "Unit tests",
      projects: ["unit", "dom"],
      env: {},
    }),
    await check("Build", () => buildClient(node).then(() => 0)),
    await runTests(node, {
      title: "Browser tests",
      projects: ["browser"],
      env: { CHROME_PATH: chromePath },
    }),
  ];
  const { passed, failed } = counts.reduce(addCounts);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/**
 * A check without tests of its own: nothing when it holds, one failure when it does not.
 * @param {string} title
 * @param {() => Promise<number>} work gives an exit code
 */
async function check(title, work) {
  const code = await step(title, work).catch((error) => {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    return 1;
  });
  if (code !== 0) console.error(`${title}: FAILED`);
  return { passed: 0, failed: code === 0 ? 0 : 1 };
}

/**
 * @param {string} node
 * @param {{ title: string, projects: readonly string[], env: NodeJS.ProcessEnv }} part projects of tests/vitest.config.ts
 */
async function runTests(node, { title, projects, env }) {
  const report = join(projectDir, `build/tests/${projects.join("-")}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const chosen = projects.flatMap((project) => ["--project", project]);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts", ...chosen, ...reporters];
  const code = await step(title, () => run(node, args, { env: { ...process.env, ...env } }));
  return countTests(existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined, code);
}
