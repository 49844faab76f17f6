// `npm run record`: its commands, its help, and which of them a call means.
// Not here: what each command does (add-event.ts, record-check.ts, record-format.ts).

import { closest } from "../../shared/record/closest.ts";
import { EVENT_KINDS, EVENT_STATUSES } from "../../shared/record/event.ts";
import { addEvent } from "./add-event.ts";
import { type FlagKind, readFlags } from "./flags.ts";
import { type Outcome, refused } from "./outcome.ts";
import { checkRecordFolder } from "./record-check.ts";
import { formatRecordFolder } from "./record-format.ts";

const HELP = `npm run record -- COMMAND: the record in data/, checked, added to and kept in form.

  check               tells every problem of every file
  format [--check]    puts the files into the house format; --check only tells which are not in it
  add-event FLAGS     writes a block for one event where it belongs, and checks the record

Flags of add-event:
  --kind KIND         ${EVENT_KINDS.slice(0, 8).join(", ")},
                      ${EVENT_KINDS.slice(8).join(", ")}
  --id ID             lower-case words joined by hyphens; never changes: shenzhou-19-docking
  --date DATE         the day in UTC, or as much of it as is known, in EDTF: 2024-11-03, 2024-11, 2024-36, 2024
  --title TEXT        what happened, in English
  --programme ID      the line of work, from data/programmes.json
  --source ID         from data/sources.json; may stand more than once
and where they are known:
  --utc TIME          2024-11-03T17:24Z; --date can be left out then
  --utc-precision P   second, minute, quarter-hour or hour; as many digits as --utc has unless given
  --title-zh TEXT     the title in simplified Chinese
  --status STATUS     ${EVENT_STATUSES.join(", ")}; unless given, done,
                      and planned for plans, targets and dates beyond the record's last day
  --constellation ID  from data/constellations/
  --site ID           from data/sites.json
  --vehicle ID        of a launch, from data/vehicles.json

It ends with 0 when all is well, 1 when the record has problems, 2 when the call was wrong and nothing was done.`;

const COMMANDS: Readonly<Record<string, (args: readonly string[], dataDir: string) => Outcome>> = {
  check: (args, dataDir) => withFlags(args, {}, () => checkRecordFolder(dataDir)),
  format: (args, dataDir) =>
    withFlags(args, { check: "yes" }, (given) => formatRecordFolder(dataDir, { onlyTell: given.has("check") })),
  "add-event": addEvent,
};

function withFlags(
  args: readonly string[],
  kinds: Readonly<Record<string, FlagKind>>,
  work: (given: ReadonlyMap<string, readonly string[]>) => Outcome,
): Outcome {
  const { values, complaints } = readFlags(args, kinds);
  return complaints.length === 0 ? work(values) : refused(complaints, "nothing was done");
}

function unknownCommand(name: string): Outcome {
  const near = closest(name, Object.keys(COMMANDS), 1).map((one) => `; did you mean ${one}?`);
  return { exitCode: 2, out: [], err: [`orbitline: there is no command "${name}"${near.join("")}`, "", HELP] };
}

/** Does what the words behind `npm run record --` ask, on the record in a folder. */
export function runRecordCommand(args: readonly string[], dataDir: string): Outcome {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || args.includes("--help") || args.includes("-h")) {
    return { exitCode: 0, out: [HELP], err: [] };
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return command ? command(rest, dataDir) : unknownCommand(name);
}
