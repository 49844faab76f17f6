// GET /search: anything in the record, by name.
import { z } from "zod";
import { searchParameters, searchResponse } from "../../shared/api/search.ts";
import { ok } from "../../shared/result.ts";
import { readRoute } from "../http/read-route.ts";

export const searchRoute = readRoute({
  path: "/search",
  tag: "Record",
  summary: "Anything by name: English, Chinese, pinyin or id, best first",
  query: searchParameters,
  params: z.object({}),
  response: searchResponse,
  read: async ({ query, snapshot }) => {
    const search = await snapshot.search();
    const items = [...search(query.q, query.limit)];
    return ok({ items, revision: snapshot.revision });
  },
});
