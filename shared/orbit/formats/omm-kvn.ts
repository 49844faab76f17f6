// OMM as KVN: one `KEY = value` to a line, each message opened by CCSDS_OMM_VERS [CCSDS-502.0-B-3].
import { fail, type Result } from "../../result.ts";
import { acceptanceProblems } from "../acceptance.ts";
import type { ElementMessage } from "../elements.ts";
import { fieldsToMessage, isOmmKey, type OmmField, type OmmKey } from "../omm-fields.ts";
import type { ElementFormat, LineProblem } from "./element-format.ts";
import { OMM_PARTS, OMM_VERSION, ORIGINATOR, ommTexts, UNDERSTOOD } from "./omm-text.ts";
import { collect } from "./read-all.ts";
import { excerpt, firstLineOf, linesOf, openText } from "./text-place.ts";

const OPENING = "CCSDS_OMM_VERS";
const PAIR = /^(\s*)([A-Z][A-Z0-9_]*)\s*=(.*)$/;
/** A unit behind a number: `15.5 [rev/day]`. */
const UNIT = /^([-+\d.eE]+)\s*\[[^\]]*\]$/;

interface Message {
  readonly line: number;
  readonly column: number;
  readonly fields: OmmField[];
}

interface Draft {
  readonly messages: Message[];
  readonly problems: LineProblem[];
}

function withoutUnit(text: string): string {
  const value = text.trim();
  return UNIT.exec(value)?.[1] ?? value;
}

function readLine(draft: Draft, text: string, line: number): void {
  if (text.trim() === "" || /^\s*COMMENT(\s|$)/.test(text)) return;
  const [, indent = "", key, rest = ""] = PAIR.exec(text) ?? [];
  const column = (/\S/.exec(text)?.index ?? 0) + 1;
  if (key === undefined) {
    draft.problems.push({ code: "not_kvn", line, column, found: excerpt(text.trim()), expected: "KEY = value" });
    return;
  }
  if (key === OPENING) draft.messages.push({ line, column: indent.length + 1, fields: [] });
  const message = draft.messages.at(-1);
  if (message) message.fields.push({ key, value: withoutUnit(rest), line, column });
  else {
    const expected = `${OPENING}, which opens a message`;
    draft.problems.push({ code: "misplaced", line, column, field: excerpt(key), found: excerpt(key), expected });
  }
}

function parse(given: string): Result<readonly ElementMessage[], readonly LineProblem[]> {
  const opened = openText(given);
  if (!opened.ok) return fail(opened.failure);
  const draft: Draft = { messages: [], problems: [] };
  for (const [index, text] of linesOf(opened.value).entries()) readLine(draft, text, index + 1);
  return collect(
    draft.messages.map((message) => fieldsToMessage(message, acceptanceProblems)),
    draft.problems,
  );
}

function formatMessage(message: ElementMessage): string {
  const texts = ommTexts(message);
  const own = (keys: readonly OmmKey[]) => keys.map((key) => [key, texts.get(key) ?? ""] as const);
  const pairs = [
    [OPENING, OMM_VERSION],
    // No clock is at hand, and equal sets are to be equal texts: the elements are of this instant.
    ["CREATION_DATE", texts.get("EPOCH") ?? ""],
    ["ORIGINATOR", ORIGINATOR],
    ...own(OMM_PARTS.metadata),
    ...UNDERSTOOD,
    ...own(OMM_PARTS.meanElements),
    ...own(OMM_PARTS.tleParameters),
  ];
  return pairs.map(([key = "", value = ""]) => `${key.padEnd(19)} = ${value}`.trimEnd()).join("\n");
}

export const OMM_KVN: ElementFormat = {
  name: "OMM as KVN",
  ending: "kvn",
  mediaType: "text/plain; charset=utf-8",
  detect: (text) => {
    const line = firstLineOf(text);
    return (
      /^COMMENT(\s|$)/.test(line) || (/^[A-Z][A-Z0-9_]* *=/.test(line) && isOmmKey(/^[A-Z0-9_]+/.exec(line)?.[0] ?? ""))
    );
  },
  parse,
  format: (messages) => ({ text: messages.map((one) => `${formatMessage(one)}\n`).join("\n"), omitted: [] }),
};
