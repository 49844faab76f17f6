// The leaves of an XML text with their places and the elements around them, read as a stream: no tree, no recursion.
// A document type and entities beyond XML's own five are refused: an element set needs none, and both can be bombs.
// Not here: which elements an OMM has (omm-xml.ts).

import { SaxesParser } from "saxes";
import { fail, ok, type Result } from "../../result.ts";
import type { LineProblem } from "./element-format.ts";
import { excerpt, linesOf, type Place } from "./text-place.ts";

/** An element as it opens; its place is that of its `<`. */
export interface OpenedElement extends Place {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The names of the elements around it, the outermost first. */
  readonly within: readonly string[];
}

/** What is told of a text while it is read; text is told when its element closes. */
export interface XmlListener {
  readonly onOpen: (element: OpenedElement) => void;
  readonly onClose: (element: OpenedElement, text: string) => void;
}

/** An OMM has seven levels, and what has many more is no data. */
const DEEPEST = 16;

/** XML's own five; without a prototype, since an entity may bear any name. */
const ENTITIES: Record<string, string> = Object.assign(Object.create(null), {
  amp: "&",
  gt: ">",
  lt: "<",
  quot: '"',
  apos: "'",
});

/** Thrown inside the reading only; `readXml` turns it into a `Result`. */
class Stop extends Error {
  readonly problem: LineProblem;
  constructor(problem: LineProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

interface Opened {
  readonly element: OpenedElement;
  text: string;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** What the parser says is wrong, as a problem; it puts the place ahead of its words. */
function grammarProblem(message: string, place: Place): LineProblem {
  const words = message.replace(/^[\d:]+ /, "");
  if (/entity/.test(words))
    return { code: "forbidden_xml", ...place, found: words, expected: "XML's own five entities" };
  return { code: "not_xml", ...place, found: excerpt(words), expected: "well-formed XML" };
}

/** The place of the tag that the parser stands behind; no `<` can stand inside it. */
function startOfTag(text: string, { line, position, columnIndex }: SaxesParser): Place {
  const start = text.lastIndexOf("<", position - 1);
  const ends = linesOf(text.slice(start, position)).length - 1;
  if (ends === 0) return { line, column: columnIndex - (position - start) + 1 };
  // The line begins no further back than the end of the last such tag.
  let lineStart = start;
  while (lineStart > 0 && !/[\r\n]/.test(text.charAt(lineStart - 1))) lineStart -= 1;
  return { line: line - ends, column: start - lineStart + 1 };
}

/** Reads a text to its end, or to the first thing that is not well-formed or not allowed, which is the failure. */
export function readXml(text: string, { onOpen, onClose }: XmlListener): Result<undefined, LineProblem> {
  const parser = new SaxesParser();
  parser.ENTITIES = ENTITIES;
  const open: Opened[] = [];
  const place = (): Place => ({ line: parser.line, column: parser.columnIndex + 1 });
  const addText = (more: string) => {
    const inner = open.at(-1);
    if (inner) inner.text += more;
  };
  parser.on("error", ({ message }) => {
    throw new Stop(grammarProblem(message, place()));
  });
  parser.on("doctype", () => {
    const found = "a document type";
    throw new Stop({ code: "forbidden_xml", ...place(), found, expected: "elements and text alone" });
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length >= DEEPEST) {
      const found = `level ${open.length + 1}`;
      throw new Stop({ code: "too_deep", ...place(), found, expected: `at most ${DEEPEST} levels` });
    }
    const within = open.map(({ element }) => element.name);
    const element = { name: localName(name), attributes, within, ...startOfTag(text, parser) };
    open.push({ element, text: "" });
    onOpen(element);
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed) onClose(closed.element, closed.text);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Stop) return fail(error.problem);
    throw error;
  }
  return ok(undefined);
}
