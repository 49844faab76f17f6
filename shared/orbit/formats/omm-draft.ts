// The messages of an OMM text while it is read line by line or element by element, and what is wrong around them.
import type { Result } from "../../result.ts";
import type { OmmField } from "../omm-fields.ts";
import type { LineProblem, PlacedMessage } from "./element-format.ts";
import { collect, readFields } from "./read-all.ts";
import type { Place } from "./text-place.ts";

/** A message that is being read: where it begins, and its fields so far. */
interface OpenMessage extends Place {
  readonly fields: OmmField[];
}

export interface OmmDraft {
  readonly messages: OpenMessage[];
  readonly problems: LineProblem[];
}

export function emptyDraft(): OmmDraft {
  return { messages: [], problems: [] };
}

/** Begins the next message, with the fields that stand in its opening. */
export function openMessage({ messages }: OmmDraft, { line, column }: Place, fields: readonly OmmField[] = []): void {
  messages.push({ line, column, fields: [...fields] });
}

/** Adds a field to the message that is open; false where none is. */
export function addField({ messages }: OmmDraft, field: OmmField): boolean {
  const message = messages.at(-1);
  message?.fields.push(field);
  return message !== undefined;
}

/** The messages of the whole text. Of one that broke off the last message lacks its end, and says nothing more. */
export function closeDraft(
  { messages, problems }: OmmDraft,
  brokeOff?: LineProblem,
): Result<readonly PlacedMessage[], readonly LineProblem[]> {
  const whole = brokeOff ? messages.slice(0, -1) : messages;
  return collect(whole.map(readFields), brokeOff ? [...problems, brokeOff] : problems);
}
