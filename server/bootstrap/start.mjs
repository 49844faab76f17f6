// `npm start`: installs what is missing, builds what is stale, then serves under the pinned Node until told to stop.

import { buildClient } from "./build.mjs";
import { installPackages } from "./install.mjs";
import { pinnedNode } from "./node.mjs";
import { main, run } from "./run.mjs";

await main(async () => {
  await installPackages();
  const node = await pinnedNode();
  await buildClient(node);
  // PORT, HOST and ORBITLINE_DATA_DIR reach the server with the rest of the environment.
  return run(node, ["server/main.ts"]);
});
