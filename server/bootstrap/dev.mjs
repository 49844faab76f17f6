// `npm run dev`: the server, restarted on each change, and the client from Vite with live updates, side by side.

import { join } from "node:path";
import { installPackages } from "./install.mjs";
import { pinnedNode } from "./node.mjs";
import { main, projectDir, run } from "./run.mjs";
import { runWatching } from "./watch.mjs";

await main(async () => {
  await installPackages();
  const node = await pinnedNode();
  // Whichever ends first ends the other, which got no signal of its own.
  const ending = new AbortController();
  const { signal } = ending;
  const folders = ["server", "shared", "data"].map((name) => join(projectDir, name));
  const server = runWatching(node, ["server/main.ts"], { folders, signal });
  const client = run(node, ["node_modules/vite/bin/vite.js", "--config", "client/vite.config.ts"], { signal });
  const code = await Promise.race([server, client]);
  ending.abort();
  await Promise.all([server, client]);
  return code;
});
