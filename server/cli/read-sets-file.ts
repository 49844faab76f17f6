// The element sets of a file, or the outcome of a call that names one which cannot be taken.
// Not here: the formats (shared/orbit/formats), what becomes of the sets (elements-import.ts).
import { readFileSync, statSync } from "node:fs";
import { readElements } from "../../shared/orbit/formats/all.ts";
import { formatLineProblem, type PlacedMessage } from "../../shared/orbit/formats/element-format.ts";
import { LONGEST_TEXT, placesIn } from "../../shared/orbit/formats/text-place.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { type Outcome, refused } from "./outcome.ts";

export const NOTHING_IMPORTED = "nothing was imported";

/** `1 set`, `1,204 sets`. */
export function countOf(count: number, one: string): string {
  return `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;
}

/** The file or the store is at fault: each problem, and a line that says how many and that nothing came of it. */
export function refusedFile(problems: readonly string[], what = ""): Outcome {
  const count = countOf(problems.length, "problem");
  return { exitCode: 1, out: [], err: [...problems, `orbitline: ${count}${what}; ${NOTHING_IMPORTED}`] };
}

function readBytes(path: string): Result<Buffer, Outcome> {
  try {
    const { size } = statSync(path);
    // A character has at most four bytes; a larger file need not be read to be refused.
    if (size <= 4 * LONGEST_TEXT) return ok(readFileSync(path));
    return fail(refusedFile([`${path}: ${size} bytes are too many for a file of element sets`]));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(refused([`${path} cannot be read (${reason})`], NOTHING_IMPORTED));
  }
}

function readText(path: string): Result<string, Outcome> {
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  const text = bytes.value.toString("utf8");
  if (Buffer.from(text).equals(bytes.value)) return ok(text);
  // What is no UTF-8 has become this character.
  const { line, column } = placesIn(text)(text.indexOf("\ufffd"));
  return fail(refusedFile([`${path}: line ${line}, column ${column}: not_utf8; right: a text in UTF-8`]));
}

/** Every set of a file, whichever format its content is of; fails with each problem in its place. */
export function readSetsFile(path: string): Result<readonly PlacedMessage[], Outcome> {
  const text = readText(path);
  if (!text.ok) return text;
  const { format, messages } = readElements(text.value);
  if (messages.ok && messages.value.length > 0) return messages;
  const problems = messages.ok ? ["there is no element set in it"] : messages.failure.map(formatLineProblem);
  return fail(
    refusedFile(
      problems.map((problem) => `${path}: ${problem}`),
      format && ` (read as ${format.name})`,
    ),
  );
}
