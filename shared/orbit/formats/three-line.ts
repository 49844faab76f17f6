// Two-line sets with a line ahead of each for the object's name, which may be blank or left out.
import type { ElementFormat } from "./element-format.ts";
import { beginsLikeSets, formatSets, holdsNoNames, parseSets } from "./tle-sets.ts";

export const THREE_LINE: ElementFormat = {
  name: "TLE",
  ending: "tle",
  mediaType: "text/plain; charset=utf-8",
  canMark: false,
  detect: (text) => beginsLikeSets(text) && !holdsNoNames(text),
  parse: (text) => parseSets(text, { allowsNames: true }),
  format: (messages) => formatSets(messages, (name) => [name]),
};
