// `npm run bench`: installs what is missing, builds what is stale, then measures under the pinned Node.

import { buildClient } from "./build.mjs";
import { requireChromium } from "./chromium.mjs";
import { installPackages } from "./install.mjs";
import { pinnedNode } from "./node.mjs";
import { main, run } from "./run.mjs";

await main(async () => {
  await installPackages();
  const node = await pinnedNode();
  const chromePath = await requireChromium();
  await buildClient(node);
  const env = { ...process.env, CHROME_PATH: chromePath };
  return run(node, ["--expose-gc", "tests/bench/run.ts", ...process.argv.slice(2)], { env });
});
