// OMM as XML: messages in an `ndm`, or one alone, in the parts that the standard gives them [CCSDS-502.0-B-3].
import type { Result } from "../../result.ts";
import type { ElementMessage } from "../elements.ts";
import type { ElementFormat, LineProblem, PlacedMessage } from "./element-format.ts";
import { commentOf, originatorOf } from "./illustrative-mark.ts";
import { addField, closeDraft, emptyDraft, type OmmDraft, openMessage } from "./omm-draft.ts";
import { OMM_PARTS, OMM_VERSION, ommTexts, UNDERSTOOD } from "./omm-text.ts";
import { excerpt, firstLineOf, openText } from "./text-place.ts";
import { type OpenedElement, readXml } from "./xml-leaves.ts";

/** The elements that hold others, each with those that it may stand in; the empty name is the text itself. */
const CONTAINERS: Readonly<Record<string, readonly string[]>> = {
  ndm: [""],
  omm: ["", "ndm"],
  header: ["omm"],
  body: ["omm"],
  segment: ["body"],
  metadata: ["segment"],
  data: ["segment"],
  meanElements: ["data"],
  tleParameters: ["data"],
  userDefinedParameters: ["data"],
};

/** The containers that hold keys. */
const PARTS: ReadonlySet<string> = new Set([
  "header",
  "metadata",
  "meanElements",
  "tleParameters",
  "userDefinedParameters",
]);

function isContainer(name: string): boolean {
  return Object.hasOwn(CONTAINERS, name);
}

function misplaced({ line, column, name }: OpenedElement, expected: string): LineProblem {
  return { code: "misplaced", line, column, field: excerpt(name), found: excerpt(name), expected };
}

function openElement(draft: OmmDraft, element: OpenedElement): void {
  const { name, within, attributes, line, column } = element;
  const parent = within.at(-1) ?? "";
  if (!isContainer(name)) {
    const isKey = PARTS.has(parent) || (name === "COMMENT" && (parent === "data" || parent === "ndm"));
    if (!isKey) draft.problems.push(misplaced(element, "a key of an OMM in its part of the message"));
    return;
  }
  if (!CONTAINERS[name]?.includes(parent)) {
    const places = CONTAINERS[name]?.filter((place) => place !== "").join(" or ");
    draft.problems.push(misplaced(element, `${name} in ${places || "no other element"}`));
    return;
  }
  if (name !== "omm") return;
  const version = attributes["version"];
  openMessage(draft, element, version === undefined ? [] : [{ key: "CCSDS_OMM_VERS", value: version, line, column }]);
}

function closeElement(draft: OmmDraft, element: OpenedElement, text: string): void {
  const { name, line, column } = element;
  if (!isContainer(name)) addField(draft, { key: name, value: text.trim(), line, column });
  else if (text.trim() !== "") {
    draft.problems.push({
      code: "misplaced",
      line,
      column,
      found: excerpt(text.trim()),
      expected: `no text in ${name}`,
    });
  }
}

function parse(given: string): Result<readonly PlacedMessage[], readonly LineProblem[]> {
  const opened = openText(given);
  if (!opened.ok) return opened;
  const draft = emptyDraft();
  const read = readXml(opened.value, {
    onOpen: (element) => openElement(draft, element),
    onClose: (element, text) => closeElement(draft, element, text),
  });
  return read.ok ? closeDraft(draft) : closeDraft(draft, read.failure);
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function elementOf(name: string, text: string): string {
  return `<${name}>${text.replaceAll(/[&<>]/g, (character) => ESCAPES[character] ?? "")}</${name}>`;
}

function formatMessage(message: ElementMessage): string {
  const texts = ommTexts(message);
  const comment = commentOf(message);
  const own = (part: keyof typeof OMM_PARTS) =>
    OMM_PARTS[part].map((key) => elementOf(key, texts.get(key) ?? "")).join("");
  const header = [
    ...(comment === undefined ? [] : [["COMMENT", comment] as const]),
    // No clock is at hand, and equal sets are to be equal texts: the elements are of this instant.
    ["CREATION_DATE", texts.get("EPOCH") ?? ""] as const,
    ["ORIGINATOR", originatorOf(message)] as const,
  ];
  const understood = UNDERSTOOD.map(([key, text]) => elementOf(key, text)).join("");
  return [
    `<omm id="CCSDS_OMM_VERS" version="${OMM_VERSION}">`,
    `<header>${header.map(([key, text]) => elementOf(key, text)).join("")}</header>`,
    `<body><segment><metadata>${own("metadata")}${understood}</metadata>`,
    `<data><meanElements>${own("meanElements")}</meanElements>`,
    `<tleParameters>${own("tleParameters")}</tleParameters></data></segment></body></omm>`,
  ].join("\n");
}

export const OMM_XML: ElementFormat = {
  name: "OMM as XML",
  ending: "xml",
  mediaType: "application/xml",
  canMark: true,
  detect: (text) => firstLineOf(text).startsWith("<"),
  parse,
  format: (messages) => {
    const body = messages.map((message) => `${formatMessage(message)}\n`).join("");
    return { text: `<?xml version="1.0" encoding="UTF-8"?>\n<ndm>\n${body}</ndm>\n`, omitted: [] };
  },
};
