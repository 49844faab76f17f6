// The planes of a constellation of the bundled record at a moment, as the worker answers them.
import { planeSubjectOf } from "../../../client/planes/plane-subject.ts";
import { createOrbitBook, type OrbitBook } from "../../../client/propagation/orbit-book.ts";
import type { PlanesFrame, PlanesRequest } from "../../../client/propagation/planes-protocol.ts";
import { createElementCatalogue } from "../../../server/orbits/element-catalogue.ts";
import { readObservedSets } from "../../../server/orbits/observed-files.ts";
import { setsToColumns } from "../../../shared/orbit/element-columns.ts";
import { joinElements } from "../../../shared/orbit/element-library.ts";
import { createCatalogue } from "../../../shared/record/catalogue.ts";
import { must } from "../../../shared/result.ts";
import { bundledFiles, bundledRecord } from "../../data/bundled-files.ts";

export const catalogue = createCatalogue(bundledRecord(), 1);

let opened: OrbitBook | undefined;

function book(): OrbitBook {
  if (opened) return opened;
  const observed = readObservedSets(bundledFiles());
  if (!observed.ok) throw new Error("the bundled element files have problems");
  const { objects } = createElementCatalogue(catalogue, observed.value);
  const columns = setsToColumns(objects.flatMap(({ sets }) => sets));
  const wanted = objects.map(({ object: { id, launchedUtcMs, endedUtcMs } }) => ({
    id,
    lifetime: { fromUtcMs: launchedUtcMs, ...(endedUtcMs !== undefined && { toUtcMs: endedUtcMs }) },
  }));
  opened = createOrbitBook(joinElements([columns], wanted), new Map());
  return opened;
}

export function constellationOf(id: string) {
  return must(catalogue.constellations.get(id), `constellation ${id}`);
}

export function planesOfBundled(id: string, at: string, more: Partial<PlanesRequest> = {}): PlanesFrame {
  const subject = planeSubjectOf(catalogue, constellationOf(id));
  return book().planesAt(subject, { atUtcMs: Date.parse(at), ...more });
}
