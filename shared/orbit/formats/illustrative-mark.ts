// How a message says that its orbit is illustrative, and how that is known again: only XML and KVN have a place for it.
import type { ElementMessage } from "../elements.ts";
import type { OmmField } from "../omm-fields.ts";
import type { FormattedSets } from "./element-format.ts";

/** Who wrote the message. */
const ORIGINATOR = "ORBITLINE";
const MARK = `${ORIGINATOR} ILLUSTRATIVE`;

/** The comment of a message whose orbit is illustrative; none of another. */
export function commentOf({ isIllustrative }: ElementMessage): string | undefined {
  return isIllustrative && `${MARK} ORBIT, MADE UP FROM WHAT IS ON RECORD: TRACKED BY NOBODY`;
}

/** Who wrote the message; where its orbit is illustrative this says so too, as converters drop comments. */
export function originatorOf({ isIllustrative }: ElementMessage): string {
  return isIllustrative ? MARK : ORIGINATOR;
}

/** Whether a field of a message is our mark. */
export function isMark({ key, value }: OmmField): boolean {
  const bears = key === "COMMENT" || key === "ORIGINATOR";
  return bears && typeof value === "string" && value.trim().toUpperCase().startsWith(MARK);
}

/** How many of the sets that were written are illustrative. */
export function countIllustrative(messages: readonly ElementMessage[], { omitted }: FormattedSets): number {
  const count = (all: readonly ElementMessage[]) => all.filter(({ isIllustrative }) => isIllustrative).length;
  return count(messages) - count(omitted.map(({ message }) => message));
}
