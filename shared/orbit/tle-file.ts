// A text of two-line element sets, each with or without a line for its name before it.
import { fail, ok, type Result } from "../result.ts";
import type { ElementMessage } from "./elements.ts";
import { parseTle } from "./tle.ts";
import type { TleProblem } from "./tle-columns.ts";

/** A problem of a set in a text: `textLine` counts from 1, `line` and `column` are those of the set. */
export interface TleFileProblem extends Omit<TleProblem, "code" | "line"> {
  readonly code: TleProblem["code"] | "unpaired_line";
  readonly textLine: number;
}

/** Reads every set of a text, blank lines left out; the failure lists the problems of all of them. */
export function parseTleFile(text: string): Result<readonly ElementMessage[], readonly TleFileProblem[]> {
  const lines = text.split(/\r?\n/);
  const messages: ElementMessage[] = [];
  const problems: TleFileProblem[] = [];
  let name = "";
  for (let index = 0; index < lines.length; index++) {
    const line = (lines[index] ?? "").trimEnd();
    if (line.startsWith("1 ")) {
      const parsed = parseTle([line, (lines[index + 1] ?? "").trimEnd()], name);
      if (parsed.ok) messages.push(parsed.value);
      else problems.push(...parsed.failure.map((problem) => inText(problem, index + 1)));
      name = "";
      index += 1;
    } else if (line.startsWith("2 ")) {
      problems.push({
        code: "unpaired_line",
        textLine: index + 1,
        column: 1,
        found: line,
        expected: "line 1 before it",
      });
    } else if (line !== "") name = line.replace(/^0 /, "");
  }
  return problems.length === 0 ? ok(messages) : fail(problems);
}

function inText({ line, ...problem }: TleProblem, firstTextLine: number): TleFileProblem {
  return { ...problem, textLine: firstTextLine + line - 1 };
}
