// Every format of element sets: what the API writes, what the command line reads, what the contract suite runs over.
import { fail, type Result } from "../../result.ts";
import type { ElementFormat, LineProblem, PlacedMessage } from "./element-format.ts";
import { OMM_CSV } from "./omm-csv.ts";
import { OMM_JSON } from "./omm-json.ts";
import { OMM_KVN } from "./omm-kvn.ts";
import { OMM_XML } from "./omm-xml.ts";
import { excerpt, firstLineOf } from "./text-place.ts";
import { THREE_LINE } from "./three-line.ts";
import { TWO_LINE } from "./two-line.ts";

export const ELEMENT_FORMATS: readonly ElementFormat[] = [OMM_JSON, OMM_XML, OMM_KVN, OMM_CSV, THREE_LINE, TWO_LINE];

/** The sets of a text, and the format that it was found to be of. */
export interface ReadElements {
  readonly format?: ElementFormat;
  readonly messages: Result<readonly PlacedMessage[], readonly LineProblem[]>;
}

/** Reads a text of any format. Fails with every problem of every line, or because no format is known by the text. */
export function readElements(text: string): ReadElements {
  // The last that knows it: a name ahead of two lines may look like the head of anything.
  const format = ELEMENT_FORMATS.findLast(({ detect }) => detect(text));
  if (format) return { format, messages: format.parse(text) };
  const expected = ELEMENT_FORMATS.map(({ name }) => name).join(", ");
  const problem = { code: "unknown_format", line: 1, column: 1, found: excerpt(firstLineOf(text)), expected } as const;
  return { messages: fail([problem]) };
}
