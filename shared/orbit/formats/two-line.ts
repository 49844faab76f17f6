// Two-line sets without a line for names: the names are lost.
import type { ElementFormat } from "./element-format.ts";
import { beginsLikeSets, formatSets, holdsNoNames, parseSets } from "./tle-sets.ts";

export const TWO_LINE: ElementFormat = {
  name: "2LE",
  ending: "2le",
  mediaType: "text/plain; charset=utf-8",
  canMark: false,
  detect: (text) => beginsLikeSets(text) && holdsNoNames(text),
  parse: (text) => parseSets(text, { allowsNames: false }),
  format: (messages) => formatSets(messages, () => []),
};
