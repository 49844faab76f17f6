// The sets of a text of two-line elements: which lines belong together, with a line for the name or without.
// Not here: what stands in the columns of the two lines (tle-columns.ts).

import { fail, ok, type Result } from "../../result.ts";
import { acceptanceProblems, EPHEMERIS_TYPE_SGP4_XP } from "../acceptance.ts";
import type { ElementMessage } from "../elements.ts";
import { cleanName, isCleanName, LONGEST_NAME } from "../object-name.ts";
import { COLUMN_OF_FIELD, formatTle, parseTle } from "../tle.ts";
import { columnProblem, lineProblems, type TleProblem } from "../tle-columns.ts";
import type { FormattedSets, LineProblem, Omission, PlacedMessage } from "./element-format.ts";
import { collect, type ReadOne } from "./read-all.ts";
import { excerpt, linesOf, openText } from "./text-place.ts";

const LENGTH = 69;

/** Whether a text is meant as line 1 or 2 of a set, damaged or not. */
export function isDataLine(text: string, number: 1 | 2): boolean {
  return text.startsWith(`${number} `) || (text.length === LENGTH && text.startsWith(String(number)));
}

function isAnyDataLine(text: string): boolean {
  return isDataLine(text, 1) || isDataLine(text, 2);
}

/** The lines that are not blank, each with its number. */
function filledLines(text: string): readonly Line[] {
  return linesOf(text).flatMap((one, index) => (one.trim() === "" ? [] : [{ text: one, line: index + 1 }]));
}

interface Line {
  readonly text: string;
  readonly line: number;
}

/** Whether every line of a text is meant as one of a set, so that none is a name. */
export function holdsNoNames(text: string): boolean {
  const lines = filledLines(text.startsWith("\ufeff") ? text.slice(1) : text);
  return lines.length > 0 && lines.every((one) => isAnyDataLine(one.text));
}

/** Whether a text begins like sets of two lines, with a name ahead of them or without. */
export function beginsLikeSets(text: string): boolean {
  const head = filledLines((text.startsWith("\ufeff") ? text.slice(1) : text).slice(0, 1000)).slice(0, 3);
  return head.some((one) => /^[12] [ \dA-Z.+-]{30,}$/.test(one.text));
}

function placed({ code, line, column, found, expected }: TleProblem, lines: readonly [Line, Line]): LineProblem {
  return { code, line: lines[line - 1]?.line ?? 0, column, found: excerpt(found), expected };
}

function readSet(lines: readonly [Line, Line], name: string): ReadOne {
  const read = parseTle([lines[0].text, lines[1].text], name);
  if (!read.ok) return fail(read.failure.map((problem) => placed(problem, lines)));
  const { ephemerisType } = read.value;
  if (ephemerisType === EPHEMERIS_TYPE_SGP4_XP) {
    const expected = "elements for SGP4, not SGP4-XP";
    const { column } = columnProblem("ephemerisType", { code: "column", found: "", expected });
    return fail([{ code: "unsupported", line: lines[0].line, column, found: String(ephemerisType), expected }]);
  }
  const refused = acceptanceProblems(read.value);
  if (refused.length === 0) return ok({ message: read.value, line: lines[0].line, column: 1 });
  return fail(
    refused.map(({ code, field, value, expected }): LineProblem => {
      const { line, column } = columnProblem(COLUMN_OF_FIELD[field], { code: "column", found: "", expected });
      return { code, line: lines[line - 1]?.line ?? 0, column, found: String(value), expected };
    }),
  );
}

/** A line 1 or 2 without its other half; its own faults are told as well. */
function lonely({ text, line }: Line, number: 1 | 2): readonly LineProblem[] {
  const expected = number === 1 ? "line 2 of the set right below" : "line 1 of the set right above";
  const own = lineProblems(number, text).map((problem) => ({ ...problem, line, found: excerpt(problem.found) }));
  return [{ code: "misplaced", line, column: 1, found: `line ${number} alone`, expected }, ...own];
}

/** The name in a line; Space-Track leads it with `0 `. */
function nameIn(text: string): string {
  return (text.startsWith("0 ") ? text.slice(2) : text).trim();
}

function nameProblem({ text, line }: Line, allowsNames: boolean, isFollowed: boolean): LineProblem | undefined {
  const at = { line, column: 1, found: excerpt(text) };
  if (!allowsNames) return { code: "misplaced", ...at, expected: "line 1 or 2 of a set" };
  if (!isFollowed) return { code: "not_tle", ...at, expected: "a name with line 1 of its set right below" };
  if (isCleanName(nameIn(text))) return undefined;
  return { code: "bad_text", ...at, expected: `a name of at most ${LONGEST_NAME} characters, none of them control` };
}

/** Reads all sets; with `allowsNames` a line ahead of a set is its name. */
export function parseSets(
  given: string,
  { allowsNames }: { readonly allowsNames: boolean },
): Result<readonly PlacedMessage[], readonly LineProblem[]> {
  const opened = openText(given);
  if (!opened.ok) return opened;
  const lines = filledLines(opened.value);
  const read: ReadOne[] = [];
  const problems: LineProblem[] = [];
  let name = "";
  for (let index = 0; index < lines.length; index++) {
    const [line, next] = [lines[index], lines[index + 1]];
    if (!line) break;
    if (isDataLine(line.text, 1)) {
      if (next && isDataLine(next.text, 2)) {
        read.push(readSet([line, next], name));
        index += 1;
      } else problems.push(...lonely(line, 1));
      name = "";
    } else if (isDataLine(line.text, 2)) problems.push(...lonely(line, 2));
    else {
      const problem = nameProblem(line, allowsNames, next !== undefined && isDataLine(next.text, 1));
      if (problem) problems.push(problem);
      else name = nameIn(line.text);
    }
  }
  return collect(read, problems);
}

/** A name that could be taken for a line of a set, or for one that is led by `0 `, is led by it. */
function nameLine(name: string): string {
  return name.startsWith("0 ") || isAnyDataLine(name) ? `0 ${name}` : name;
}

/** Writes the sets that the columns can hold, each with its name ahead or without, and tells which were left out. */
export function formatSets(messages: readonly ElementMessage[], withName: (name: string) => string[]): FormattedSets {
  const lines: string[] = [];
  const omitted: Omission[] = [];
  for (const message of messages) {
    const set = formatTle(message);
    if (set.ok) lines.push(...withName(nameLine(cleanName(message.objectName))), ...set.value);
    else omitted.push({ message, ...set.failure });
  }
  return { text: lines.map((line) => `${line}\n`).join(""), omitted };
}
