// Passes of objects over a place, written in one of the formats of passes.
import { PASS_FORMATS } from "../../../shared/export/pass-formats.ts";
import type { SearchedObject } from "../../../shared/export/pass-table.ts";
import type { Lifetime } from "../../../shared/orbit/choose.ts";
import { setOfRow } from "../../../shared/orbit/element-columns.ts";
import { lifeCode, type NoStateCode } from "../../../shared/orbit/ephemeris.ts";
import type { ObjectPasses, Pass } from "../../../shared/orbit/passes/pass.ts";
import type { PassQuery } from "../../../shared/orbit/passes/query.ts";
import { createPassSearch, type WatchedObject } from "../../../shared/orbit/passes/search.ts";
import { spansOf } from "../../../shared/orbit/span-columns.ts";
import { must } from "../../../shared/result.ts";
import type { Steps } from "../../../shared/steps.ts";
import { DAY_MS, type UtcMs } from "../../../shared/time/instant.ts";
import type { WantedKind } from "../element-catalogue.ts";
import type { JobAnswer, OrbitJob } from "../orbit-job.ts";
import type { OrbitShelf } from "../orbit-shelf.ts";

/** Objects by their rows in the catalogue. */
export interface PassesRequest {
  readonly objects: readonly number[];
  /** Checked where the route read it. */
  readonly query: PassQuery;
  readonly kind: WantedKind;
  /** Ending of the format. */
  readonly format: string;
  /** When the elements were last changed. */
  readonly stampUtcMs: UtcMs;
}

/** Spans are not cut to the time asked for: a rise or set is followed out of it. */
const ALWAYS = { fromUtcMs: Number.NEGATIVE_INFINITY, toUtcMs: Number.POSITIVE_INFINITY };

function watched({ library, spansOf: spansOfKind }: OrbitShelf, object: number, kind: WantedKind): WatchedObject {
  const spans = spansOf(spansOfKind(kind), object, ALWAYS).map(({ setRow, ...span }) => {
    return { ...span, set: setOfRow(library.columns, setRow) };
  });
  return { objectId: must(library.objectIds[object], "an object of the catalogue"), spans };
}

/** Why an object has no element set in all of a span. */
function codeOver(lifetime: Lifetime, { fromUtcMs, toUtcMs }: PassQuery): NoStateCode {
  const first = lifeCode(lifetime, fromUtcMs);
  return first === "not_launched" && lifetime.fromUtcMs < toUtcMs ? "no_elements" : first;
}

function searchedObject(found: ObjectPasses, lifetime: Lifetime, query: PassQuery): SearchedObject {
  const { objectId: id, presence, passes, highest } = found;
  const failure = found.failure ?? (presence === "no_position" ? { code: codeOver(lifetime, query) } : undefined);
  return { id, presence, passes: passes.length, ...(highest && { highest }), ...(failure && { failure }) };
}

/** Each object is a step, some 0.15 ms for a day of one at a low orbit. */
function* writePasses(shelf: OrbitShelf, request: PassesRequest): Steps<JobAnswer> {
  const { query, kind, stampUtcMs } = request;
  const { library, nameOf, revision } = shelf;
  const format = must(
    PASS_FORMATS.find(({ ending }) => ending === request.format),
    `the format ${request.format}`,
  );
  const search = createPassSearch(query);
  if (!search.ok) throw new Error(`a search that makes no sense: ${JSON.stringify(search.failure)}`);
  const passes: Pass[] = [];
  const objects: SearchedObject[] = [];
  const names = new Map<string, string>();
  for (const object of request.objects) {
    const found = search.value.passesOf(watched(shelf, object, kind));
    passes.push(...found.passes);
    objects.push(searchedObject(found, must(library.objects[object], found.objectId).lifetime, query));
    names.set(found.objectId, nameOf(object));
    yield;
  }
  const text = format.format({
    ...{ ...query, passes, objects, revision, stampUtcMs },
    nameOf: (id) => must(names.get(id), id),
  });
  return { body: new TextEncoder().encode(text) };
}

const MANY_OBJECT_DAYS = 400;

/** Answers with the file. */
export const passesJob: OrbitJob<PassesRequest> = {
  isLong: ({ objects, query }) => (objects.length * (query.toUtcMs - query.fromUtcMs)) / DAY_MS > MANY_OBJECT_DAYS,
  run: writePasses,
};
