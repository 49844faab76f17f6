// `record format`: the files of data/ in the house format, or which of them are not in it.
// Not here: the format itself (shared/record/format-json.ts); element sets have one of their own, a set to a line.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatProblem, type Problem, type RecordFile } from "../../shared/record/bundle.ts";
import { jsonProblem } from "../../shared/record/files.ts";
import { formatJson } from "../../shared/record/format-json.ts";
import { readJsonFiles } from "../record/record-files.ts";
import { formatStartFailure } from "../start-failure.ts";
import type { Outcome } from "./outcome.ts";
import { problemsLine } from "./record-check.ts";

interface Formatted {
  readonly total: number;
  /** The files that are not in the format, as they should be. */
  readonly changed: readonly RecordFile[];
  readonly problems: readonly Problem[];
}

function formatFiles(files: readonly RecordFile[]): Formatted {
  const changed: RecordFile[] = [];
  const problems: Problem[] = [];
  const own = files.filter(({ path }) => !path.startsWith("elements/"));
  for (const { path, text } of own) {
    const formatted = formatJson(text);
    if (!formatted.ok) problems.push(jsonProblem(path, formatted.failure));
    else if (formatted.value !== text) changed.push({ path, text: formatted.value });
  }
  return { total: own.length, changed, problems };
}

/** Rewrites what is not in the house format; with `onlyTell` nothing is written and any such file is a failure. */
export function formatRecordFolder(dataDir: string, { onlyTell }: { readonly onlyTell: boolean }): Outcome {
  const files = readJsonFiles(dataDir);
  if (!files.ok) return { exitCode: 1, out: [], err: [formatStartFailure(files.failure)] };
  const { total, changed, problems } = formatFiles(files.value);
  if (!onlyTell) for (const { path, text } of changed) writeFileSync(join(dataDir, path), text);
  const what = onlyTell ? "not in the house format" : "rewritten";
  const out = [
    ...changed.map(({ path }) => `data/${path}: ${what}`),
    ...problems.map(formatProblem),
    `${changed.length} of ${total} files ${what}`,
    ...(onlyTell && changed.length > 0 ? ["Next: npm run record -- format"] : []),
    ...(problems.length > 0 ? [`${problemsLine(problems)}, left as they are`] : []),
  ];
  return { exitCode: problems.length > 0 || (onlyTell && changed.length > 0) ? 1 : 0, out, err: [] };
}
