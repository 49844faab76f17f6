// `npm run orbitline`: its commands, its help, and which of them a call means.
// Not here: what each command does (elements-import.ts).
import { ELEMENT_FORMATS } from "../../shared/orbit/formats/all.ts";
import { closest } from "../../shared/record/closest.ts";
import { importElements } from "./elements-import.ts";
import { readFlags } from "./flags.ts";
import { type Outcome, refused } from "./outcome.ts";

/** What surrounds a call. */
export interface Surroundings {
  readonly projectDir: string;
  readonly env: NodeJS.ProcessEnv;
  /** The folder to which relative paths of the call refer. */
  readonly callerDir: string;
  /** Whose name stands in the log. */
  readonly who: string;
  readonly nowUtcMs: number;
}

const HELP = `npm run orbitline -- COMMAND: the store of this copy (ORBITLINE_DATA_DIR, unless set var/), also while a server runs on it.

  elements import FILE [--source ID] [--dry-run]
      puts the element sets of a file into the store, all or none:
      ${ELEMENT_FORMATS.map(({ name }) => name).join(", ")}; the content tells which
      --source ID   the source of the sets, from the record; unless given, a source for the day of the import
      --dry-run     tells what would come of it, and writes nothing

A running server serves what was imported within two seconds.
It ends with 0 when all is well, 1 when the file has problems, 2 when the call was wrong; unless with 0, nothing was written.`;

const COMMANDS: Readonly<Record<string, (args: readonly string[], around: Surroundings) => Promise<Outcome>>> = {
  "elements import": async (args, around) => {
    const { values, words, complaints } = readFlags(args, { source: "text", "dry-run": "yes" }, 1);
    const [file] = words;
    const missing = file === undefined ? ["a file is missing; right: elements import FILE"] : [];
    if (file === undefined || complaints.length > 0) return refused([...missing, ...complaints], "nothing was done");
    const source = values.get("source")?.[0];
    return importElements({ file, ...(source !== undefined && { source }), isDry: values.has("dry-run") }, around);
  },
};

/** Does what the words behind `npm run orbitline --` ask. */
export async function runOrbitlineCommand(args: readonly string[], around: Surroundings): Promise<Outcome> {
  if (args.length === 0 || args[0] === "help" || args.includes("--help") || args.includes("-h")) {
    return { exitCode: 0, out: [HELP], err: [] };
  }
  const name = args.slice(0, 2).join(" ");
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command(args.slice(2), around);
  const near = closest(name, Object.keys(COMMANDS), 1).map((one) => `; did you mean ${one}?`);
  return { exitCode: 2, out: [], err: [`orbitline: there is no command "${name}"${near.join("")}`, "", HELP] };
}
