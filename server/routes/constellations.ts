// GET /constellations, /constellations/{id}?at and /constellations/{id}/buildout.
import { z } from "zod";
import {
  buildoutParameters,
  buildoutResponse,
  constellationAtParameters,
  constellationAtResponse,
} from "../../shared/api/constellation.ts";
import {
  type ConstellationSummaryResponse,
  constellationListResponse,
  constellationSummaryResponse,
} from "../../shared/api/records.ts";
import type { Batch, Constellation, Target } from "../../shared/record/constellation.ts";
import { must, ok } from "../../shared/result.ts";
import { findById, readRoute } from "../http/read-route.ts";
import { buildoutAnswer, constellationAt, shellToResponse, sourceOfTarget } from "../record/constellation-answer.ts";
import { listRoute, type Told } from "./catalogue-routes.ts";

const id = z.string().meta({ examples: ["spacesail"] });

function targetToResponse(target: Target): ConstellationSummaryResponse["targets"][number] {
  const { cited, claims, unverified, notes, ...facts } = target;
  return { ...facts, source: sourceOfTarget(target) };
}

function batchToResponse({
  cited,
  claims,
  unverified,
  notes,
  plane,
  raising,
  ...facts
}: Batch): ConstellationSummaryResponse["batches"][number] {
  return facts;
}

function toSummary(
  { cited, claims, unverified, notes, ...facts }: Constellation,
  told: Told,
): ConstellationSummaryResponse {
  return {
    ...facts,
    shells: facts.shells.map(shellToResponse),
    targets: facts.targets.map(targetToResponse),
    batches: facts.batches.map(batchToResponse),
    ...told,
  };
}

const constellationsRoute = listRoute({
  kind: "constellation",
  plural: "constellations",
  recordsOf: ({ catalogue }) => catalogue.constellations,
  one: constellationSummaryResponse,
  list: constellationListResponse,
  write: toSummary,
});

const constellationRoute = readRoute({
  path: "/constellations/{id}",
  tag: "Constellations",
  summary: "A constellation as it stood at an instant",
  description:
    "`launched` counts the satellites of its batches launched by then; a launch known to its day counts from the end of that day, UTC.",
  query: constellationAtParameters,
  params: z.object({ id }),
  response: constellationAtResponse,
  nowParameter: "at",
  read: ({ query, params, snapshot }) => {
    const at = must(query.at, "the instant, by default the current minute");
    const constellation = findById(snapshot.catalogue.constellations, params.id, "constellation");
    return constellation.ok ? ok(constellationAt(snapshot, constellation.value, at)) : constellation;
  },
});

const buildoutRoute = readRoute({
  path: "/constellations/{id}/buildout",
  tag: "Constellations",
  summary: "A constellation's launches one by one, against what was promised",
  query: buildoutParameters,
  params: z.object({ id }),
  response: buildoutResponse,
  nowParameter: "to",
  read: ({ query, params, snapshot }) => {
    const toUtcMs = must(query.to, "the end of the span, by default the current minute");
    const fromUtcMs = query.from ?? Number.NEGATIVE_INFINITY;
    const constellation = findById(snapshot.catalogue.constellations, params.id, "constellation");
    if (!constellation.ok) return constellation;
    return ok(buildoutAnswer(snapshot, params.id, { fromUtcMs, toUtcMs }));
  },
});

export const constellationRoutes = [constellationsRoute, constellationRoute, buildoutRoute];
