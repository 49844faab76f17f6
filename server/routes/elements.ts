// GET /elements.{json,xml,kvn,csv,tle,2le}: the element set that holds for each object at an instant, in each format.
// Not here: the formats (shared/orbit/formats), all sets over time (element-blobs.ts).
import { z } from "zod";
import { elementsParameters, elementsResponse, MOST_OBJECTS } from "../../shared/api/orbits.ts";
import { type ElementMessage, elementSetToMessage } from "../../shared/orbit/elements.ts";
import { ELEMENT_FORMATS } from "../../shared/orbit/formats/all.ts";
import type { ElementFormat } from "../../shared/orbit/formats/element-format.ts";
import { must, ok } from "../../shared/result.ts";
import type { Steps } from "../../shared/steps.ts";
import { contentRoute, JSON_TYPE, type ReadRoute } from "../http/read-route.ts";
import { ILLUSTRATIVE, OMITTED } from "../orbits/jobs/elements-job.ts";
import { type Selected, selectObjects } from "../orbits/selection.ts";
import { inTurns } from "../turns.ts";

const MADE_UP = "How many of these sets are illustrative: made up from what is on record, tracked by nobody.";
const LEAVES_OUT = "How many sets the format cannot hold: no catalogue number, one above 339,999, or a value too wide.";

function* messagesOf(selected: readonly Selected[]): Steps<readonly ElementMessage[]> {
  const messages: ElementMessage[] = [];
  for (const one of selected) {
    if (!("chosen" in one)) continue;
    const { names, norad } = one.object;
    const named = { objectName: names.en, ...(norad !== undefined && { noradId: norad }) };
    messages.push(elementSetToMessage(one.chosen.set, named));
    yield;
  }
  return messages;
}

function elementsRoute({ name, ending, mediaType, canMark }: ElementFormat): ReadRoute {
  const isJson = mediaType === JSON_TYPE;
  const keys = isJson ? "A bare array with CelesTrak's keys; objects" : "Objects";
  const mark = canMark ? "`COMMENT` and `ORIGINATOR` mark" : "The format has no place to mark";
  return contentRoute({
    path: `/elements.${ending}`,
    tag: "Orbits",
    summary: `The element set that holds for each object at an instant, ${name}`,
    description: [
      `${keys} without a set at the instant are left out. At most ${MOST_OBJECTS} objects; past it: 422.`,
      `${mark} an illustrative set; \`${ILLUSTRATIVE}\` counts them.`,
    ].join(" "),
    query: elementsParameters,
    params: z.object({}),
    response: isJson ? elementsResponse : z.string(),
    mediaType,
    headers: { [OMITTED]: LEAVES_OUT, [ILLUSTRATIVE]: MADE_UP },
    nowParameter: "at",
    limited: true,
    awaitsWorker: true,
    read: async ({ query, snapshot, orbits }) => {
      const at = must(query.at, "the instant, by default the current minute");
      const selected = selectObjects(snapshot, { ...query, at });
      if (!selected.ok) return selected;
      const messages = await inTurns(messagesOf(selected.value));
      const done = await orbits.ask(snapshot, "elements", { messages, format: ending });
      return done.ok ? ok({ ...done.value, contentType: mediaType }) : done;
    },
  });
}

export const elementsRoutes = ELEMENT_FORMATS.map(elementsRoute);
