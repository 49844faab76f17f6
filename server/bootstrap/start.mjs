// `npm start`: installs what is missing, builds what is stale, then serves under the pinned Node until told to stop.

import { join } from "node:path";
import { buildClient } from "./build.mjs";
import { installPackages } from "./install.mjs";
import { pinnedNode } from "./node.mjs";
import { main, projectDir, run } from "./run.mjs";

await main(async () => {
  await installPackages();
  const node = await pinnedNode();
  await buildClient(node);
  // Node keeps what it has compiled: a quarter of a second of every start. A folder that cannot be written is none.
  const compiled = { NODE_COMPILE_CACHE: join(projectDir, "build/compiled") };
  // PORT, HOST and ORBITLINE_DATA_DIR reach the server with the rest of the environment.
  return run(node, ["server/main.ts"], { env: { ...compiled, ...process.env } });
});
