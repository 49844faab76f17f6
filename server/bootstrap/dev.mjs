// `npm run dev`: the server, restarted on each change, and the client from Vite with live updates, side by side.

import { installPackages } from "./install.mjs";
import { pinnedNode } from "./node.mjs";
import { main, run } from "./run.mjs";

await main(async () => {
  await installPackages();
  const node = await pinnedNode();
  // Whichever ends first ends the other, which got no signal of its own.
  const ending = new AbortController();
  const { signal } = ending;
  const server = run(node, ["--watch", "server/main.ts"], { signal });
  const client = run(node, ["node_modules/vite/bin/vite.js", "--config", "client/vite.config.ts"], { signal });
  const code = await Promise.race([server, client]);
  ending.abort();
  await Promise.all([server, client]);
  return code;
});
