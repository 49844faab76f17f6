// `npm run record`: installs what is missing, then runs the record's command line under the pinned Node.

import { installPackages } from "./install.mjs";
import { pinnedNode } from "./node.mjs";
import { main, run } from "./run.mjs";

await main(async () => {
  await installPackages();
  return run(await pinnedNode(), ["server/cli/record.ts", ...process.argv.slice(2)]);
});
