// GET /ephemeris.{json,czml,csv,geojson}: states of objects over a span of time.
import { z } from "zod";
import {
  EPHEMERIS_LIMITS,
  ephemerisParameters,
  ephemerisResponse,
  framedEphemerisParameters,
} from "../../shared/api/ephemeris.ts";
import type { EphemerisFormat } from "../../shared/export/ephemeris/ephemeris-format.ts";
import { EPHEMERIS_FORMATS } from "../../shared/export/ephemeris/formats.ts";
import { type Sampling, sampleCount } from "../../shared/orbit/ephemeris.ts";
import type { StateFrame } from "../../shared/orbit/framed-state.ts";
import { ok } from "../../shared/result.ts";
import { DAY_MS, SECOND_MS } from "../../shared/time/instant.ts";
import type { RequestFailure } from "../http/problem.ts";
import { contentRoute, type ReadRoute } from "../http/read-route.ts";
import type { WantedKind } from "../orbits/element-catalogue.ts";
import { askedRows } from "../orbits/selection.ts";

const LIMITS = `At most ${EPHEMERIS_LIMITS.objects} objects, ${EPHEMERIS_LIMITS.days} days, and ${EPHEMERIS_LIMITS.samples} samples of all objects together; past it: 422.`;

/** The failure of a request that asks for more than one call gives; nothing where it does not. */
function refuseTooMany(objects: number, sampling: Sampling): RequestFailure | undefined {
  const days = (sampling.toUtcMs - sampling.fromUtcMs) / DAY_MS;
  const samples = objects * sampleCount(sampling);
  const tooMany = [
    { what: "objects", asked: objects, limit: EPHEMERIS_LIMITS.objects },
    { what: "days", asked: days, limit: EPHEMERIS_LIMITS.days },
    { what: "samples", asked: samples, limit: EPHEMERIS_LIMITS.samples },
  ].filter(({ asked, limit }) => asked > limit);
  if (tooMany.length === 0) return undefined;
  const words = tooMany.map(({ what, asked, limit }) => `${asked} ${what} are more than ${limit}`);
  return { code: "too_many", detail: `${words.join(", ")}: ask for less at a time` };
}

function ephemerisRoute({ ending, mediaType, words, description, hasFrame }: EphemerisFormat): ReadRoute {
  return contentRoute({
    path: `/ephemeris.${ending}`,
    tag: "Orbits",
    summary: `Where objects are over a span of time, as ${words}`,
    description: `${description} ${LIMITS}`,
    query: hasFrame ? framedEphemerisParameters : ephemerisParameters,
    params: z.object({}),
    response: ending === "json" ? ephemerisResponse : z.unknown(),
    mediaType,
    limited: true,
    awaitsWorker: true,
    read: async ({ query, snapshot, orbits }) => {
      const rows = askedRows(snapshot, { at: query.from, objects: query.objects, kind: query.kind });
      if (!rows.ok) return rows;
      const sampling = { fromUtcMs: query.from, toUtcMs: query.to, stepMs: query.stepS * SECOND_MS };
      const failure = refuseTooMany(rows.value.length, sampling);
      if (failure) return { ok: false, failure };
      const { frame = "pef" }: { readonly kind: WantedKind; readonly frame?: StateFrame } = query;
      const asked = { objects: rows.value, sampling, kind: query.kind, frame, format: ending };
      const body = await orbits.ask(snapshot, "ephemeris", asked);
      return body.ok ? ok({ body: body.value, contentType: mediaType }) : body;
    },
  });
}

export const ephemerisRoutes = EPHEMERIS_FORMATS.map(ephemerisRoute);
