// Starts `npm run orbitline`: reads the words of the call, works on the store, prints what came of it.
import { userInfo } from "node:os";
import { join } from "node:path";
import { runOrbitlineCommand } from "./orbitline-command.ts";

const { exitCode, out, err } = await runOrbitlineCommand(process.argv.slice(2), {
  projectDir: join(import.meta.dirname, "../.."),
  env: process.env,
  // Where npm was called: it runs scripts in the project's folder.
  callerDir: process.env["INIT_CWD"] ?? process.cwd(),
  who: `${userInfo().username}, by the command line`,
  nowUtcMs: Date.now(),
});
for (const line of out) console.log(line);
for (const line of err) console.error(line);
process.exitCode = exitCode;
