// OMM as KVN: one `KEY = value` to a line, each message opened by CCSDS_OMM_VERS [CCSDS-502.0-B-3].
import type { Result } from "../../result.ts";
import type { ElementMessage } from "../elements.ts";
import { isOmmKey, type OmmKey } from "../omm-fields.ts";
import type { ElementFormat, LineProblem, PlacedMessage } from "./element-format.ts";
import { commentOf, originatorOf } from "./illustrative-mark.ts";
import { addField, closeDraft, emptyDraft, type OmmDraft, openMessage } from "./omm-draft.ts";
import { OMM_PARTS, OMM_VERSION, ommTexts, UNDERSTOOD } from "./omm-text.ts";
import { excerpt, firstLineOf, linesOf, openText } from "./text-place.ts";

const OPENING = "CCSDS_OMM_VERS";
const PAIR = /^\s*([A-Z][A-Z0-9_]*)\s*=(.*)$/;
const COMMENT = /^\s*COMMENT(?:\s(.*)|)$/;
/** A unit behind a number: `15.5 [rev/day]`. */
const UNIT = /^([-+\d.eE]+)\s*\[[^\]]*\]$/;

function withoutUnit(text: string): string {
  const value = text.trim();
  return UNIT.exec(value)?.[1] ?? value;
}

function readLine(draft: OmmDraft, text: string, line: number): void {
  if (text.trim() === "") return;
  const [, key, rest = ""] = PAIR.exec(text) ?? [];
  const column = (/\S/.exec(text)?.index ?? 0) + 1;
  const comment = COMMENT.exec(text)?.[1];
  if (comment !== undefined) {
    addField(draft, { key: "COMMENT", value: comment.trim(), line, column });
    return;
  }
  if (key === undefined) {
    draft.problems.push({ code: "not_kvn", line, column, found: excerpt(text.trim()), expected: "KEY = value" });
    return;
  }
  if (key === OPENING) openMessage(draft, { line, column });
  if (addField(draft, { key, value: withoutUnit(rest), line, column })) return;
  const expected = `${OPENING}, which opens a message`;
  draft.problems.push({ code: "misplaced", line, column, field: excerpt(key), found: excerpt(key), expected });
}

function parse(given: string): Result<readonly PlacedMessage[], readonly LineProblem[]> {
  const opened = openText(given);
  if (!opened.ok) return opened;
  const draft = emptyDraft();
  for (const [index, text] of linesOf(opened.value).entries()) readLine(draft, text, index + 1);
  return closeDraft(draft);
}

function formatMessage(message: ElementMessage): string {
  const texts = ommTexts(message);
  const comment = commentOf(message);
  const own = (keys: readonly OmmKey[]) => keys.map((key) => [key, texts.get(key) ?? ""] as const);
  const pairs = [
    [OPENING, OMM_VERSION],
    // No clock is at hand, and equal sets are to be equal texts: the elements are of this instant.
    ["CREATION_DATE", texts.get("EPOCH") ?? ""],
    ["ORIGINATOR", originatorOf(message)],
    ...own(OMM_PARTS.metadata),
    ...UNDERSTOOD,
    ...own(OMM_PARTS.meanElements),
    ...own(OMM_PARTS.tleParameters),
  ];
  const lines = pairs.map(([key = "", value = ""]) => `${key.padEnd(19)} = ${value}`.trimEnd());
  return (comment === undefined ? lines : lines.toSpliced(1, 0, `COMMENT ${comment}`)).join("\n");
}

export const OMM_KVN: ElementFormat = {
  name: "OMM as KVN",
  ending: "kvn",
  mediaType: "text/plain; charset=utf-8",
  canMark: true,
  detect: (text) => {
    const line = firstLineOf(text);
    return (
      /^COMMENT(\s|$)/.test(line) || (/^[A-Z][A-Z0-9_]* *=/.test(line) && isOmmKey(/^[A-Z0-9_]+/.exec(line)?.[0] ?? ""))
    );
  },
  parse,
  format: (messages) => ({ text: messages.map((one) => `${formatMessage(one)}\n`).join("\n"), omitted: [] }),
};
