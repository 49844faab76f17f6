// `npm run orbitline`: installs what is missing, then runs the command line of a store under the pinned Node.

import { installPackages } from "./install.mjs";
import { pinnedNode } from "./node.mjs";
import { main, run } from "./run.mjs";

await main(async () => {
  await installPackages();
  return run(await pinnedNode(), ["server/cli/orbitline.ts", ...process.argv.slice(2)]);
});
