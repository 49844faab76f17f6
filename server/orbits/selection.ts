// Which objects an orbit request asks about, and what holds for each of them at its instant.

import { MOST_OBJECTS } from "../../shared/api/orbits.ts";
import type { ChosenSet } from "../../shared/orbit/choose.ts";
import { findObject } from "../../shared/record/catalogue.ts";
import { isAlive, type SpaceObject } from "../../shared/record/objects.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import type { RequestFailure } from "../http/problem.ts";
import { refuseUnknownIds } from "../http/unknown-ids.ts";
import type { Snapshot } from "../snapshot.ts";
import { type ObjectElements, setAt, type WantedKind } from "./element-catalogue.ts";

export interface OrbitRequest {
  readonly at: UtcMs;
  readonly constellation?: readonly string[] | undefined;
  readonly objects?: readonly string[] | undefined;
  readonly kind: WantedKind;
}

/** An object that was asked for, with the set that holds at the instant, or why there is none. */
export type Selected = { readonly object: SpaceObject; readonly atUtcMs: UtcMs } & (
  | { readonly chosen: ChosenSet }
  | { readonly missing: "not_launched" | "ended" | "no_elements" }
);

function unknownIds({ catalogue }: Snapshot, { constellation = [], objects = [] }: OrbitRequest) {
  return refuseUnknownIds([
    { path: "constellation", what: "constellation", ids: constellation, has: (id) => catalogue.constellations.has(id) },
    { path: "objects", what: "object", ids: objects, has: (id) => findObject(catalogue, id) !== undefined },
  ]);
}

function select(elements: ObjectElements, { at: atUtcMs, kind }: OrbitRequest): Selected {
  const { object } = elements;
  if (atUtcMs < object.launchedUtcMs) return { object, atUtcMs, missing: "not_launched" };
  if (!isAlive(object, atUtcMs)) return { object, atUtcMs, missing: "ended" };
  const chosen = setAt(elements, atUtcMs, kind);
  return chosen ? { object, atUtcMs, chosen } : { object, atUtcMs, missing: "no_elements" };
}

/**
 * The objects asked for. Those named one by one answer even when they don't live at the instant; of a whole
 * constellation, or of everything, only the living do. Fails on unknown ids and on more objects than one call takes.
 */
export function selectObjects(snapshot: Snapshot, request: OrbitRequest): Result<readonly Selected[], RequestFailure> {
  const unknown = unknownIds(snapshot, request);
  if (unknown) return fail(unknown);
  const named = request.objects && new Set(request.objects.map((id) => findObject(snapshot.catalogue, id)?.id));
  const asked = snapshot.elements.objects.filter(
    ({ object }) =>
      (!named || named.has(object.id)) &&
      (!request.constellation || request.constellation.includes(object.constellation ?? "")) &&
      (named !== undefined || isAlive(object, request.at)),
  );
  if (asked.length > MOST_OBJECTS) {
    return fail({
      code: "too_many",
      detail: `${asked.length} objects are more than ${MOST_OBJECTS}: name a constellation or objects`,
    });
  }
  return ok(asked.map((elements) => select(elements, request)));
}
