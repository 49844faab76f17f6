// How the sets of a text become one result: all of them, or every problem of every one.
import { fail, ok, type Result } from "../../result.ts";
import type { ElementMessage } from "../elements.ts";
import type { LineProblem } from "./element-format.ts";

/** One set, or what is wrong with it. */
export type ReadOne = Result<ElementMessage, readonly LineProblem[]>;

/** All sets in their order; with any problem, here or in `others`, only the problems, in the order of their places. */
export function collect(
  read: readonly ReadOne[],
  others: readonly LineProblem[] = [],
): Result<readonly ElementMessage[], readonly LineProblem[]> {
  const problems = [...others];
  const messages: ElementMessage[] = [];
  for (const one of read) {
    if (one.ok) messages.push(one.value);
    else for (const problem of one.failure) problems.push(problem);
  }
  if (problems.length === 0) return ok(messages);
  return fail(problems.sort((a, b) => a.line - b.line || a.column - b.column));
}
