// The observed element sets that are bundled beside the record: OMM files named for their day and source.

import { parseJson } from "../../shared/json.ts";
import { type ElementMessage, type ElementSet, messageToElementSet } from "../../shared/orbit/elements.ts";
import { parseOmm } from "../../shared/orbit/omm.ts";
import type { Problem, RecordFile } from "../../shared/record/bundle.ts";
import { fail, ok, type Result } from "../../shared/result.ts";

/** An observed set, bundled or imported, with the catalogue number by which its object may be known instead. */
export interface ObservedSet {
  readonly set: ElementSet;
  readonly noradId?: number;
  readonly isImported?: true;
}

/** `2026-08-22-spacesail.json` holds what CelesTrak published around that day. */
const FILE_NAME = /^elements\/(\d{4}-\d{2}-\d{2})-[a-z0-9-]+\.json$/;

function readSet(json: unknown, source: string): Result<ObservedSet, readonly Omit<Problem, "path">[]> {
  const message = parseOmm(json);
  if (!message.ok) return fail(message.failure.map(({ key, message: wrong }) => ({ at: key, wrong })));
  const set = messageToElementSet(message.value, { kind: "observed", source });
  if (!set.ok) {
    return fail(set.failure.map(({ field, value, expected }) => ({ at: field, wrong: `${value}`, right: expected })));
  }
  return ok(withNumber(set.value, message.value));
}

function withNumber(set: ElementSet, { noradId }: ElementMessage): ObservedSet {
  return { set, ...(noradId !== undefined && { noradId }) };
}

function readFile({ path, text }: RecordFile, problems: Problem[]): readonly ObservedSet[] {
  const day = FILE_NAME.exec(path)?.[1];
  if (day === undefined) {
    problems.push({ path, at: "", wrong: "the name tells no day", right: "elements/YYYY-MM-DD-name.json" });
    return [];
  }
  const json = parseJson(text);
  if (!json.ok || !Array.isArray(json.value)) {
    const wrong = json.ok ? "not an array" : `${json.failure.code} at line ${json.failure.line}`;
    problems.push({ path, at: "", wrong, right: "an array of OMM objects" });
    return [];
  }
  return json.value.flatMap((one: unknown, index) => {
    const set = readSet(one, `celestrak-gp-${day}`);
    if (set.ok) return [set.value];
    for (const { at, ...rest } of set.failure) problems.push({ path, at: `[${index}].${at}`, ...rest });
    return [];
  });
}

/** Reads every file below `elements/`; fails with all problems of all files. */
export function readObservedSets(files: readonly RecordFile[]): Result<readonly ObservedSet[], readonly Problem[]> {
  const problems: Problem[] = [];
  const sets = files.filter(({ path }) => path.startsWith("elements/")).flatMap((file) => readFile(file, problems));
  return problems.length === 0 ? ok(sets) : fail(problems);
}
