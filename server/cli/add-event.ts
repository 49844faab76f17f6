// `record add-event`: a well-formed block for an event, written where it belongs, and what is left to do.
// Not here: what the flags mean (event-flags.ts), which file is right (event-file.ts), how text is put in (insert-record.ts).
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { formatProblem, type Problem, type RecordFile } from "../../shared/record/bundle.ts";
import { EventRecord, type EventStatus, type Launch } from "../../shared/record/event.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { readJsonFiles } from "../record/record-files.ts";
import { formatStartFailure } from "../start-failure.ts";
import { eventFileOf } from "./event-file.ts";
import { type DescribedEvent, describeEvent, EVENT_FLAGS } from "./event-flags.ts";
import { readFlags } from "./flags.ts";
import { type Inserted, insertRecord } from "./insert-record.ts";
import { lastCoveredDay, readKnownRecords } from "./known-records.ts";
import { type Outcome, refused } from "./outcome.ts";
import { checkRecordFolder } from "./record-check.ts";

const NOTHING_WRITTEN = "nothing was written";

const OUTCOME: Readonly<Record<EventStatus, Launch["outcome"]>> = {
  planned: "pending",
  done: "success",
  failed: "failure",
  partial: "partial",
  cancelled: "pending",
  unknown: "unknown",
};

/** The record, its properties in the order that the files keep; fails with what no event may hold. */
export function eventRecordOf(event: DescribedEvent): Result<EventRecord, readonly string[]> {
  const { id, kind, status, title, when, programme, constellation, vehicle, site, sources } = event;
  const place = site !== undefined && { site };
  const launch = { ...(vehicle !== undefined && { vehicle }), ...place, outcome: OUTCOME[status] };
  const parsed = EventRecord.safeParse({
    ...{ id, kind, status, title, when, programme },
    ...(constellation !== undefined && { constellation }),
    ...(kind === "launch" ? { launch } : place),
    cited: { "*": sources },
  });
  if (parsed.success) return ok(parsed.data);
  return fail(parsed.error.issues.map(({ path, message }) => `${flagOf(path)}: ${message}`));
}

/** The flag by which a property is given. */
function flagOf(path: readonly PropertyKey[]): string {
  return path.join(".") === "title.zh" ? "--title-zh" : `--${String(path[0])}`;
}

function nextSteps({ kind, status, constellation }: DescribedEvent): readonly string[] {
  const known = kind === "launch" ? "payloads, orbit, designation" : "links, summary";
  return [
    `Next: add what your sources tell (${known}, notes); data/README.md says how. Then: npm run record -- check`,
    ...(kind === "launch" && constellation !== undefined && status !== "planned"
      ? [`A launch of a constellation that is followed has its batch in data/constellations/${constellation}.json.`]
      : []),
  ];
}

function write(dataDir: string, path: string, text: string): void {
  const file = join(dataDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Ids of files that are no JSON are unknown, so that a second event of the same id could slip in. */
function unreadable(problems: readonly Problem[]): Outcome {
  return { ...refused(problems.map(formatProblem), NOTHING_WRITTEN), exitCode: 1 };
}

/** The event that the words describe, in the text of its file; or why there is none. */
function compose(args: readonly string[], files: readonly RecordFile[]) {
  const known = readKnownRecords(files);
  if (!known.ok) return unreadable(known.failure);
  const flags = readFlags(args, EVENT_FLAGS);
  const event = describeEvent(flags, { known: known.value, lastCoveredDay: lastCoveredDay(files) });
  if (!event.ok) return refused(event.failure, NOTHING_WRITTEN);
  const record = eventRecordOf(event.value);
  if (!record.ok) return refused(record.failure, NOTHING_WRITTEN);
  const { kind, status, when } = event.value;
  const path = eventFileOf(kind, status, when);
  const inserted = insertRecord(files.find((file) => file.path === path)?.text, record.value);
  if (!inserted.ok) return refused([`data/${path}: not an array; right: an array of records`], NOTHING_WRITTEN);
  return { event: event.value, path, inserted: inserted.value };
}

function addedLine({ kind, id, status }: DescribedEvent, path: string, { index, line }: Inserted): string {
  return `data/${path}:${line}: ${kind} "${id}" (${status}) added as record [${index}]`;
}

/** Adds one event and checks the whole record after it; on any error nothing is written. */
export function addEvent(args: readonly string[], dataDir: string): Outcome {
  const files = readJsonFiles(dataDir);
  if (!files.ok) return { exitCode: 1, out: [], err: [formatStartFailure(files.failure)] };
  const composed = compose(args, files.value);
  if ("exitCode" in composed) return composed;
  const { event, path, inserted } = composed;
  write(dataDir, path, inserted.text);
  const checked = checkRecordFolder(dataDir);
  return { ...checked, out: [addedLine(event, path, inserted), ...checked.out, ...nextSteps(event)] };
}
