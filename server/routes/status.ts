// GET /status: what this server holds.
import { z } from "zod";
import { readParameters } from "../../shared/api/parameters.ts";
import { statusResponse } from "../../shared/api/status.ts";
import { ok } from "../../shared/result.ts";
import { formatUtc, type UtcMs } from "../../shared/time/instant.ts";
import { readRoute } from "../http/read-route.ts";

function formatEpoch(utcMs: UtcMs | undefined): string | null {
  return utcMs === undefined ? null : formatUtc(utcMs);
}

export const statusRoute = readRoute({
  path: "/status",
  tag: "Server",
  summary: "What this server holds",
  query: readParameters,
  params: z.object({}),
  response: statusResponse,
  read: ({ snapshot: { version, revision, catalogue, record, elements, claims, conflicts } }) =>
    ok({
      version,
      revision,
      coverage: { from: catalogue.subject.coverage.from, to: catalogue.subject.coverage.to },
      counts: {
        events: catalogue.events.length,
        launches: record.events.filter(({ kind }) => kind === "launch").length,
        constellations: catalogue.constellations.size,
        objects: catalogue.objects.length,
        elementSets: elements.setCount,
        sources: catalogue.sources.size,
        claims: claims.count,
      },
      elements: {
        observedFrom: formatEpoch(elements.observedFromUtcMs),
        observedTo: formatEpoch(elements.observedToUtcMs),
        unmatched: elements.unmatched.length,
      },
      conflicts,
    }),
});
