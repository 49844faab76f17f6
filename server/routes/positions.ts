// GET /positions: where each object is at an instant.
import { z } from "zod";
import {
  MOST_OBJECTS,
  type PositionResponse,
  type PositionsResponse,
  positionsParameters,
  positionsResponse,
} from "../../shared/api/orbits.ts";
import { pefToGeodetic, temeToPef } from "../../shared/orbit/frames.ts";
import { formatEpochUtc } from "../../shared/orbit/omm-epoch.ts";
import { propagateTeme, type TemeState } from "../../shared/orbit/propagate.ts";
import { fail, must, ok, type Result } from "../../shared/result.ts";
import { formatUtc } from "../../shared/time/instant.ts";
import { readRoute } from "../http/read-route.ts";
import { type Selected, selectObjects } from "../orbits/selection.ts";
import type { Snapshot } from "../snapshot.ts";

type Frame = PositionsResponse["frame"];

function stateInFrame(teme: TemeState, frame: Frame): Partial<PositionResponse> {
  if (frame === "teme") return { positionKm: [...teme.positionKm], velocityKmPerS: [...teme.velocityKmPerS] };
  const pef = temeToPef(teme);
  if (frame === "pef") return { positionKm: [...pef.positionKm], velocityKmPerS: [...pef.velocityKmPerS] };
  const { latitudeDeg, longitudeDeg, altitudeKm } = pefToGeodetic(pef.positionKm);
  return { latitudeDeg, longitudeDeg, altitudeKm };
}

type Failed = PositionsResponse["failed"][number];

/** Where one object is, or why that cannot be said. */
function positionOf(snapshot: Snapshot, one: Selected, frame: Frame): Result<PositionResponse, Failed> {
  const { id } = one.object;
  if ("missing" in one) return fail({ id, code: one.missing });
  const { set, kind, ageDays } = one.chosen;
  const state = propagateTeme(snapshot.elements.propagatorOf(set), one.atUtcMs);
  if (!state.ok) return fail({ id, code: state.failure.code, minutesSinceEpoch: state.failure.minutesSinceEpoch });
  const elementEpochUtc = `${formatEpochUtc(set.epochUtcMs)}Z`;
  return ok({ id, kind, elementEpochUtc, elementAgeDays: ageDays, ...stateInFrame(state.value, frame) });
}

export const positionsRoute = readRoute({
  path: "/positions",
  tag: "Orbits",
  summary: "Where each object is at an instant, by SGP4",
  description: `Says for each whether its orbit is observed or illustrative, and how old its elements are. At most ${MOST_OBJECTS} objects; past it: 422.`,
  query: positionsParameters,
  params: z.object({}),
  response: positionsResponse,
  nowParameter: "at",
  limited: true,
  read: ({ query, snapshot }) => {
    const at = must(query.at, "the instant, by default the current minute");
    const selected = selectObjects(snapshot, { ...query, at });
    if (!selected.ok) return selected;
    const items: PositionResponse[] = [];
    const failed: Failed[] = [];
    for (const one of selected.value) {
      const position = positionOf(snapshot, one, query.frame);
      if (position.ok) items.push(position.value);
      else failed.push(position.failure);
    }
    return ok({ at: formatUtc(at), frame: query.frame, items, failed, revision: snapshot.revision });
  },
});
