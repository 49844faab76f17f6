// GET /elements/history.json: every element set with the spans in which it holds, for the browser's worker.
import { z } from "zod";
import { elementHistoryResponse, spansToElementHistory } from "../../shared/api/element-history.ts";
import { recordReadParameters } from "../../shared/api/parameters.ts";
import { ok } from "../../shared/result.ts";
import { readRoute } from "../http/read-route.ts";

export const elementHistoryRoute = readRoute({
  path: "/elements/history.json",
  tag: "Orbits",
  summary: "Every element set of every object, in columns, with the spans in which each holds",
  description: "Provisional: made for this server's own pages, and to be replaced by packed binary blobs.",
  query: recordReadParameters,
  params: z.object({}),
  response: elementHistoryResponse,
  read: ({ snapshot: { elements, revision } }) => {
    const objects = elements.objects.map(({ object, spans }) => ({ objectId: object.id, spans }));
    return ok(spansToElementHistory(objects, revision));
  },
});
