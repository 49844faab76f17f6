// How the sets of a text become one result: all of them with their places, or every problem of every one.
import { fail, ok, type Result } from "../../result.ts";
import { acceptanceProblems } from "../acceptance.ts";
import { fieldsToMessage, type OmmFields } from "../omm-fields.ts";
import type { LineProblem, PlacedMessage } from "./element-format.ts";

/** One set, or what is wrong with it. */
export type ReadOne = Result<PlacedMessage, readonly LineProblem[]>;

/** The set that the fields of an OMM make, if it is one that is let in. */
export function readFields(fields: OmmFields): ReadOne {
  const { line, column } = fields;
  const message = fieldsToMessage(fields, acceptanceProblems);
  return message.ok ? ok({ message: message.value, line, column }) : message;
}

/** All sets in their order; with any problem, here or in `others`, only the problems, in the order of their places. */
export function collect(
  read: readonly ReadOne[],
  others: readonly LineProblem[] = [],
): Result<readonly PlacedMessage[], readonly LineProblem[]> {
  const problems = [...others];
  const messages: PlacedMessage[] = [];
  for (const one of read) {
    if (one.ok) messages.push(one.value);
    else for (const problem of one.failure) problems.push(problem);
  }
  if (problems.length === 0) return ok(messages);
  return fail(problems.sort((a, b) => a.line - b.line || a.column - b.column));
}
