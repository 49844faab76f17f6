// GET /sources and /sources/{id}: the published documents behind the record, and what each of them says.
import { z } from "zod";
import { recordPageParameters, recordReadParameters } from "../../shared/api/parameters.ts";
import { sourceListResponse, sourceResponse } from "../../shared/api/records.ts";
import { ok } from "../../shared/result.ts";
import { listName, pageOf } from "../http/page.ts";
import { findById, readRoute } from "../http/read-route.ts";
import { claimToResponse } from "../record/claim-answer.ts";

const sourcesRoute = readRoute({
  path: "/sources",
  tag: "Catalogue",
  summary: "All sources, ordered by id",
  query: recordPageParameters,
  params: z.object({}),
  response: sourceListResponse,
  read: ({ query, snapshot: { catalogue, claims, revision, secret } }) => {
    // As known on a past day, a name may still stand on a source that had not spoken.
    const speaking = [...catalogue.sources.values()].filter(({ id }) => claims.bySource.has(id));
    const sources = speaking.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const placeOf = ({ id }: { readonly id: string }) => ({ sort: 0, id });
    const page = pageOf({ items: sources, placeOf, name: listName("/sources", query), secret }, query);
    if (!page.ok) return page;
    const items = page.value.items.map((source) => {
      return { ...source, claimCount: claims.bySource.get(source.id)?.length ?? 0, revision };
    });
    return ok({ ...page.value, items, revision });
  },
});

const sourceRoute = readRoute({
  path: "/sources/{id}",
  tag: "Catalogue",
  summary: "One source with every claim that it makes",
  query: recordReadParameters,
  params: z.object({ id: z.string() }),
  response: sourceResponse,
  read: ({ params, snapshot: { catalogue, claims, revision } }) => {
    const source = findById(catalogue.sources, params.id, "source");
    if (!source.ok) return source;
    const told = (claims.bySource.get(params.id) ?? []).map(claimToResponse);
    return ok({ ...source.value, claimCount: told.length, claims: told, revision });
  },
});

export const sourceRoutes = [sourcesRoute, sourceRoute];
