// GET /elements.json: the element set that holds for each object at an instant, as CCSDS OMM.
// Not here: all sets over time (element-blobs.ts).
import { z } from "zod";
import { elementsParameters, elementsResponse, MOST_OBJECTS } from "../../shared/api/orbits.ts";
import { elementSetToMessage } from "../../shared/orbit/elements.ts";
import { formatOmm } from "../../shared/orbit/omm.ts";
import { must, ok } from "../../shared/result.ts";
import { readRoute } from "../http/read-route.ts";
import { selectObjects } from "../orbits/selection.ts";

export const elementsRoute = readRoute({
  path: "/elements.json",
  tag: "Orbits",
  summary: "The element set that holds for each object at an instant, as CCSDS OMM",
  description: `A bare array with CelesTrak's keys; objects without a set at the instant are left out. At most ${MOST_OBJECTS} objects; past it: 422.`,
  query: elementsParameters,
  params: z.object({}),
  response: elementsResponse,
  nowParameter: "at",
  limited: true,
  read: ({ query, snapshot }) => {
    const at = must(query.at, "the instant, by default the current minute");
    const selected = selectObjects(snapshot, { ...query, at });
    if (!selected.ok) return selected;
    const sets = selected.value.flatMap((one) => {
      if (!("chosen" in one)) return [];
      const { names, norad } = one.object;
      const named = { objectName: names.en, ...(norad !== undefined && { noradId: norad }) };
      return [formatOmm(elementSetToMessage(one.chosen.set, named))];
    });
    return ok(sets);
  },
});
