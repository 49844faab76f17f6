// GET /objects and /objects/{id}: every satellite and craft of the record.
import { z } from "zod";
import {
  type ObjectResponse,
  objectListParameters,
  objectListResponse,
  objectResponse,
} from "../../shared/api/object.ts";
import { recordReadParameters } from "../../shared/api/parameters.ts";
import { whenToResponse } from "../../shared/api/when.ts";
import { findObject } from "../../shared/record/catalogue.ts";
import { isAlive, type SpaceObject } from "../../shared/record/objects.ts";
import { fail, must, ok, type Result } from "../../shared/result.ts";
import { formatUtc } from "../../shared/time/instant.ts";
import { listName, pageOf } from "../http/page.ts";
import type { RequestFailure } from "../http/problem.ts";
import { readRoute } from "../http/read-route.ts";
import { refuseUnknownIds } from "../http/unknown-ids.ts";
import type { ObjectElements } from "../orbits/element-catalogue.ts";
import type { Snapshot } from "../snapshot.ts";

function endedOf({ endedUtcMs, endBasis, endHow }: SpaceObject): ObjectResponse["ended"] {
  if (endedUtcMs === undefined) return undefined;
  return { at: formatUtc(endedUtcMs), basis: endBasis ?? "known", ...(endHow && { how: endHow }) };
}

/** The date of launch, as the event or the craft's own record writes it. */
function launchedOf(snapshot: Snapshot, { event, launched }: SpaceObject): ObjectResponse["launched"] {
  const record = event === undefined ? undefined : snapshot.catalogue.eventById.get(event)?.record;
  if (record) return whenToResponse(record.when);
  const { edtf, utcMs, precision } = launched;
  const timed =
    precision === "second" || precision === "minute" || precision === "quarter-hour" || precision === "hour";
  return whenToResponse({
    edtf,
    ...(timed && utcMs !== undefined && { utc: formatUtc(utcMs), utcPrecision: precision }),
  });
}

function objectToResponse(snapshot: Snapshot, { object, sets, planeBasis }: ObjectElements): ObjectResponse {
  const { launchedUtcMs, endedUtcMs, endBasis, endHow, indexInLaunch, launched, ...facts } = object;
  const observed = sets.filter(({ kind }) => kind === "observed").length;
  const ended = endedOf(object);
  return {
    ...facts,
    launched: launchedOf(snapshot, object),
    ...(ended && { ended }),
    elementSets: { observed, illustrative: sets.length - observed },
    ...(planeBasis && { planeBasis }),
    revision: snapshot.revision,
  };
}

interface ObjectFilters {
  readonly constellation?: string | undefined;
  readonly event?: string | undefined;
  readonly at?: number | undefined;
}

function filterObjects(snapshot: Snapshot, filters: ObjectFilters): Result<readonly ObjectElements[], RequestFailure> {
  const { constellation, event, at } = filters;
  const { constellations, eventById } = snapshot.wholeCatalogue;
  const unknown = refuseUnknownIds([
    { path: "constellation", what: "constellation", ids: [constellation], has: (id) => constellations.has(id) },
    { path: "event", what: "event", ids: [event], has: (id) => eventById.has(id) },
  ]);
  if (unknown) return fail(unknown);
  const found = snapshot.elements.objects.filter(
    ({ object }) =>
      (constellation === undefined || object.constellation === constellation) &&
      (event === undefined || object.event === event) &&
      (at === undefined || isAlive(object, at)),
  );
  return ok(found);
}

const objectsRoute = readRoute({
  path: "/objects",
  tag: "Objects",
  summary: "Satellites and craft, ordered by launch, then id",
  query: objectListParameters,
  params: z.object({}),
  response: objectListResponse,
  read: ({ query, snapshot }) => {
    const found = filterObjects(snapshot, query);
    if (!found.ok) return found;
    const placeOf = ({ object }: ObjectElements) => ({ sort: object.launchedUtcMs, id: object.id });
    const name = listName("/objects", query);
    const page = pageOf({ items: found.value, placeOf, name, secret: snapshot.secret }, query);
    if (!page.ok) return page;
    const items = page.value.items.map((one) => objectToResponse(snapshot, one));
    return ok({ ...page.value, items, revision: snapshot.revision });
  },
});

function readObject(snapshot: Snapshot, id: string): Result<ObjectResponse, RequestFailure> {
  const object = findObject(snapshot.catalogue, id);
  if (!object) return fail({ code: "not_found", detail: `there is no object "${id}"` });
  return ok(objectToResponse(snapshot, must(snapshot.elements.byId.get(object.id), object.id)));
}

const objectRoute = readRoute({
  path: "/objects/{id}",
  tag: "Objects",
  summary: "One object: by its COSPAR piece, its catalogue number (norad:60379), or the slug of a craft",
  query: recordReadParameters,
  params: z.object({ id: z.string().meta({ examples: ["2024-140A"] }) }),
  response: objectResponse,
  read: ({ params, snapshot }) => readObject(snapshot, params.id),
});

const unlettered = readRoute({
  path: "/objects/{launch}/{ordinal}",
  tag: "Objects",
  summary: "One object by launch and ordinal, 2024-140/07: for those that have no piece letter yet",
  description: "The same as /objects/2024-140%2F07.",
  query: recordReadParameters,
  params: z.object({ launch: z.string(), ordinal: z.string() }),
  response: objectResponse,
  read: ({ params: { launch, ordinal }, snapshot }) => readObject(snapshot, `${launch}/${ordinal}`),
});

export const objectRoutes = [objectsRoute, objectRoute, unlettered];
