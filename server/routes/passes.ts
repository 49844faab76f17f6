// GET /passes, /passes.csv and /passes.ics: when objects rise over a place, culminate and set.
import { z } from "zod";
import { PASS_LIMITS, passesParameters, passesResponse, passQueryOf } from "../../shared/api/passes.ts";
import { PASS_FORMATS, type PassFormat } from "../../shared/export/pass-formats.ts";
import type { PassQuery } from "../../shared/orbit/passes/query.ts";
import { must, ok } from "../../shared/result.ts";
import { DAY_MS } from "../../shared/time/instant.ts";
import { contentRoute, type ReadRoute } from "../http/read-route.ts";
import { type Amount, refuseTooMany } from "../http/too-many.ts";
import { askedRows } from "../orbits/selection.ts";

const RULE =
  "Passes whose culmination lies in the span, by SGP4; rise and set are followed out of it. Each says whether its orbit is observed or illustrative: an illustrative pass is no prediction.";
const LIMITS = `At most ${PASS_LIMITS.days} days, and ${PASS_LIMITS.objectDays} object-days, objects times days; past it: 422.`;

function amountsOf(objects: number, { fromUtcMs, toUtcMs }: PassQuery): readonly Amount[] {
  const days = (toUtcMs - fromUtcMs) / DAY_MS;
  return [
    { what: "days", asked: days, limit: PASS_LIMITS.days },
    { what: "object-days", asked: objects * Math.max(1, days), limit: PASS_LIMITS.objectDays },
  ];
}

function passesRoute({ ending, mediaType, words, description }: PassFormat): ReadRoute {
  const isJson = ending === "json";
  return contentRoute({
    path: isJson ? "/passes" : `/passes.${ending}`,
    tag: "Orbits",
    summary: `When objects pass over a place on the ground, as ${words}`,
    description: `${RULE} ${description} ${LIMITS}`,
    query: passesParameters,
    params: z.object({}),
    response: isJson ? passesResponse : z.string(),
    mediaType,
    nowParameter: "from",
    limited: true,
    awaitsWorker: true,
    read: async ({ query: asked, snapshot, orbits }) => {
      const from = must(asked.from, "the start of the span, by default the current minute");
      const query = passQueryOf({ ...asked, from });
      const { fromUtcMs, toUtcMs } = query;
      const { constellation, objects, kind } = asked;
      const rows = askedRows(snapshot, { at: fromUtcMs, until: toUtcMs, constellation, objects, kind });
      if (!rows.ok) return rows;
      const failure = refuseTooMany(amountsOf(rows.value.length, query));
      if (failure) return { ok: false, failure };
      // The same state has the same stamp, whenever it is asked.
      const stampUtcMs = snapshot.elements.observedToUtcMs ?? fromUtcMs;
      const done = await orbits.ask(snapshot, "passes", {
        objects: rows.value,
        query,
        kind,
        format: ending,
        stampUtcMs,
      });
      return done.ok ? ok({ ...done.value, contentType: mediaType }) : done;
    },
  });
}

export const passesRoutes = PASS_FORMATS.map(passesRoute);
