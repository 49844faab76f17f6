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
import { contentRoute, type ReadRoute } from "../http/read-route.ts";
import { type Amount, refuseTooMany } from "../http/too-many.ts";
import { refuseCoarseCurves } from "../orbits/curve-steps.ts";
import type { WantedKind } from "../orbits/element-catalogue.ts";
import { askedRows } from "../orbits/selection.ts";

const LIMITS = `At most ${EPHEMERIS_LIMITS.objects} objects, ${EPHEMERIS_LIMITS.days} days, and ${EPHEMERIS_LIMITS.samples} samples of all objects together; past it: 422.`;

function amountsOf(objects: number, sampling: Sampling): readonly Amount[] {
  return [
    { what: "objects", asked: objects, limit: EPHEMERIS_LIMITS.objects },
    { what: "days", asked: (sampling.toUtcMs - sampling.fromUtcMs) / DAY_MS, limit: EPHEMERIS_LIMITS.days },
    { what: "samples", asked: objects * sampleCount(sampling), limit: EPHEMERIS_LIMITS.samples },
  ];
}

const CURVES =
  "Its curves bear steps of a twentieth of a turn where an object is fastest, 278 s at 15.5 revolutions a day, never less than 60 s; past it: 400, which names the objects and the limit.";

function ephemerisRoute(format: EphemerisFormat): ReadRoute {
  const { ending, mediaType, words, description, hasEdges, hasFrame } = format;
  return contentRoute({
    path: `/ephemeris.${ending}`,
    tag: "Orbits",
    summary: `Where objects are over a span of time, as ${words}`,
    description: [description, ...(hasEdges ? [CURVES] : []), LIMITS].join(" "),
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
      const coarse = () => refuseCoarseCurves(snapshot, rows.value, { sampling, kind: query.kind });
      const failure = refuseTooMany(amountsOf(rows.value.length, sampling)) ?? (hasEdges ? coarse() : undefined);
      if (failure) return { ok: false, failure };
      const { frame = "pef" }: { readonly kind: WantedKind; readonly frame?: StateFrame } = query;
      const asked = { objects: rows.value, sampling, kind: query.kind, frame, format: ending };
      const done = await orbits.ask(snapshot, "ephemeris", asked);
      return done.ok ? ok({ ...done.value, contentType: mediaType }) : done;
    },
  });
}

export const ephemerisRoutes = EPHEMERIS_FORMATS.map(ephemerisRoute);
