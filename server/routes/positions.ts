// GET /positions and /positions.bin: where each object is at an instant.
import { z } from "zod";
import { MOST_OBJECTS, positionsParameters, positionsResponse } from "../../shared/api/orbits.ts";
import { must, ok } from "../../shared/result.ts";
import { BYTES_TYPE, bytesResponse, contentRoute, JSON_TYPE, type ReadRoute } from "../http/read-route.ts";
import type { PositionsRequest } from "../orbits/jobs/positions-job.ts";
import { askedRows } from "../orbits/selection.ts";

const LIMIT = `At most ${MOST_OBJECTS} objects; past it: 422.`;

/** A form of the answer, with what of its route is its own. */
type Form = Pick<ReadRoute, "path" | "summary" | "description" | "response" | "mediaType"> & {
  readonly form: PositionsRequest["form"];
};

function positionsRoute({ form, mediaType, ...own }: Form): ReadRoute {
  return contentRoute({
    ...own,
    mediaType,
    tag: "Orbits",
    query: positionsParameters,
    params: z.object({}),
    nowParameter: "at",
    limited: true,
    awaitsWorker: true,
    read: async ({ query: { at, kind, frame, constellation, objects }, snapshot, orbits }) => {
      const atUtcMs = must(at, "the instant, by default the current minute");
      const rows = askedRows(snapshot, { at: atUtcMs, constellation, objects, kind });
      if (!rows.ok) return rows;
      const done = await orbits.ask(snapshot, "positions", { objects: rows.value, atUtcMs, kind, frame, form });
      return done.ok ? ok({ ...done.value, contentType: mediaType }) : done;
    },
  });
}

export const positionsRoutes = [
  positionsRoute({
    form: "json",
    path: "/positions",
    summary: "Where each object is at an instant, by SGP4",
    description: `Says for each whether its orbit is observed or illustrative, and how old its elements are. ${LIMIT}`,
    response: positionsResponse,
    mediaType: JSON_TYPE,
  }),
  positionsRoute({
    form: "bytes",
    path: "/positions.bin",
    summary: "The same as numbers alone",
    description: `Float64 numbers, little-endian, for the items of /positions in their order: x, y, z in km and then in km/s, or, with \`geodetic\`, latitude and longitude in degrees and altitude in km. ${LIMIT}`,
    response: bytesResponse,
    mediaType: BYTES_TYPE,
  }),
];
