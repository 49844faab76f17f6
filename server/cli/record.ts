// Starts `npm run record`: reads the words of the call, works on data/, prints what came of it.
import { join } from "node:path";
import { runRecordCommand } from "./record-command.ts";

const { exitCode, out, err } = runRecordCommand(process.argv.slice(2), join(import.meta.dirname, "../../data"));
for (const line of out) console.log(line);
for (const line of err) console.error(line);
process.exitCode = exitCode;
