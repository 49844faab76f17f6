// Which objects an orbit request asks about, and what holds for each of them at its instant.

import { MOST_OBJECTS } from "../../shared/api/orbits.ts";
import type { ChosenSet } from "../../shared/orbit/choose.ts";
import { findObject } from "../../shared/record/catalogue.ts";
import { isAlive, type SpaceObject } from "../../shared/record/objects.ts";
import { fail, must, ok, type Result } from "../../shared/result.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import type { RequestFailure } from "../http/problem.ts";
import { refuseUnknownIds } from "../http/unknown-ids.ts";
import type { Snapshot } from "../snapshot.ts";
import { type ObjectElements, setAt, type WantedKind } from "./element-catalogue.ts";

export interface OrbitRequest {
  readonly at: UtcMs;
  /** End of the span that is asked about, itself outside it; without it the instant alone. */
  readonly until?: UtcMs;
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

/** Whether the object lives at the instant, or at some time of the span. */
function isInSpace(object: SpaceObject, { at, until }: OrbitRequest): boolean {
  if (until === undefined) return isAlive(object, at);
  return object.launchedUtcMs < until && at < (object.endedUtcMs ?? Number.POSITIVE_INFINITY);
}

function select(elements: ObjectElements, { at: atUtcMs, kind }: OrbitRequest): Selected {
  const { object } = elements;
  if (atUtcMs < object.launchedUtcMs) return { object, atUtcMs, missing: "not_launched" };
  if (!isAlive(object, atUtcMs)) return { object, atUtcMs, missing: "ended" };
  const chosen = setAt(elements, atUtcMs, kind);
  return chosen ? { object, atUtcMs, chosen } : { object, atUtcMs, missing: "no_elements" };
}

/**
 * The rows of the objects asked for. Those named one by one are asked for even when they don't live then; of a whole
 * constellation, or of everything, only the living are. Fails on unknown ids and on more than one call takes.
 */
export function askedRows(snapshot: Snapshot, request: OrbitRequest): Result<readonly number[], RequestFailure> {
  const unknown = unknownIds(snapshot, request);
  if (unknown) return fail(unknown);
  const named = request.objects && new Set(request.objects.map((id) => findObject(snapshot.catalogue, id)?.id));
  const isAsked = ({ object }: ObjectElements) =>
    (!named || named.has(object.id)) &&
    (!request.constellation || request.constellation.includes(object.constellation ?? "")) &&
    (named !== undefined || isInSpace(object, request));
  const rows = snapshot.elements.objects.flatMap((one, row) => (isAsked(one) ? [row] : []));
  if (rows.length > MOST_OBJECTS) {
    return fail({
      code: "too_many",
      detail: `${rows.length} objects are more than ${MOST_OBJECTS}: name a constellation or objects`,
    });
  }
  return ok(rows);
}

/** The objects asked for, each with the set that holds, or why there is none. */
export function selectObjects(snapshot: Snapshot, request: OrbitRequest): Result<readonly Selected[], RequestFailure> {
  const rows = askedRows(snapshot, request);
  if (!rows.ok) return rows;
  return ok(
    rows.value.map((row) => select(must(snapshot.elements.objects[row], "an object that was asked for"), request)),
  );
}
