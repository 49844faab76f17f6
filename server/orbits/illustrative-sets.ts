// Which illustrative element sets each object of the record gets: its way into its shell, the plane of its launch, or,
// without either, the planes in which it was seen.
// Not here: the ways of batches (batch-sets.ts), the orbits themselves (shared/orbit/illustrative.ts), observed sets.
import type { ElementSet } from "../../shared/orbit/elements.ts";
import { launchedElementSet } from "../../shared/orbit/illustrative.ts";
import type { Catalogue } from "../../shared/record/catalogue.ts";
import type { OperatingPlane } from "../../shared/record/constellation.ts";
import type { SpaceObject } from "../../shared/record/objects.ts";
import type { Steps } from "../../shared/steps.ts";
import { middleUtcMs } from "../../shared/time/when.ts";
import { type BatchSite, batchSets, placeOfBatch } from "./batch-sets.ts";

/** An object whose recorded orbit no element set can carry. */
export interface UndrawnObject {
  readonly objectId: string;
  readonly code: string;
}

export interface IllustrativeSets {
  /** In order of time. */
  readonly byObject: ReadonlyMap<string, readonly ElementSet[]>;
  readonly planeBasis: ReadonlyMap<string, PlaneBasis>;
  readonly undrawn: readonly UndrawnObject[];
}

/** The observed sets of each object, by its id. */
export type ObservedByObject = ReadonlyMap<string, readonly ElementSet[]>;

interface Draft {
  readonly byObject: Map<string, readonly ElementSet[]>;
  readonly planeBasis: Map<string, PlaneBasis>;
  readonly undrawn: UndrawnObject[];
}

/** No Earth orbit, so nothing for the globe. */
const FAR_REGIMES = new Set(["lunar", "earth-moon", "heliocentric", "suborbital"]);

/** How the plane of an object's illustrative sets is known, where it is that of a batch. */
export type PlaneBasis = OperatingPlane["basis"];

function sourceOfOrbit(catalogue: Catalogue, object: SpaceObject): string {
  const cited = object.event === undefined ? undefined : catalogue.eventById.get(object.event)?.record.cited;
  return (cited?.["launch.orbit"] ?? cited?.["launch"] ?? cited?.["*"])?.[0] ?? object.id;
}

/** Draws a craft in the plane over its site at lift-off; one whose record tells no whole Earth orbit is not drawn. */
function placeLaunched(draft: Draft, catalogue: Catalogue, object: SpaceObject): void {
  const { perigeeKm, apogeeKm, inclinationDeg } = object.orbit ?? {};
  const site = object.site === undefined ? undefined : catalogue.sites.get(object.site);
  const isWhole = perigeeKm !== undefined && apogeeKm !== undefined && inclinationDeg !== undefined;
  if (!isWhole || !site || FAR_REGIMES.has(object.regime)) return;
  const set = launchedElementSet({
    objectId: object.id,
    source: sourceOfOrbit(catalogue, object),
    perigeeKm,
    apogeeKm,
    inclinationDeg,
    siteLatitudeDeg: site.latitudeDeg,
    siteLongitudeDeg: site.longitudeDeg,
    liftOffUtcMs: middleUtcMs(object.launched),
    payloadIndex: object.indexInLaunch,
  });
  if (set.ok) draft.byObject.set(object.id, [set.value]);
  else draft.undrawn.push({ objectId: object.id, code: set.failure.code });
}

/**
 * The illustrative orbits of a craft of no known launch plane that was tracked: each observed plane carried on without
 * drag, so that the station is on the globe between its dated sets too. No catalogue gave these: its book-keeping is
 * not theirs.
 */
function carriedOn(observed: readonly ElementSet[]): readonly ElementSet[] {
  return observed.map(({ bookKeeping: _, ...set }) => ({ ...set, kind: "illustrative", bstarPerEarthRadius: 0 }));
}

function carryOn(draft: Draft, object: SpaceObject, observed: ObservedByObject): void {
  const sets = observed.get(object.id) ?? [];
  if (sets.length > 0) draft.byObject.set(object.id, carriedOn(sets));
}

function placeBatch(draft: Draft, objects: readonly SpaceObject[], at: BatchSite): void {
  const sets = batchSets(objects, at);
  for (const { id: objectId } of objects) {
    draft.planeBasis.set(objectId, at.place.plane.basis);
    const own = sets.ok ? sets.value.get(objectId) : undefined;
    if (own) draft.byObject.set(objectId, own);
    else draft.undrawn.push({ objectId, code: sets.ok ? "no_slot" : sets.failure.code });
  }
}

/** The illustrative sets of every object that can have one: from the record, else carried on from where it was seen. */
export function* illustrativeSetsOf(catalogue: Catalogue, observed: ObservedByObject): Steps<IllustrativeSets> {
  const draft: Draft = { byObject: new Map(), planeBasis: new Map(), undrawn: [] };
  for (const constellation of catalogue.constellations.values()) {
    for (const batch of constellation.batches) {
      const place = placeOfBatch(constellation, batch);
      if (!place) continue;
      const objects = catalogue.objectsByEvent.get(batch.event) ?? [];
      const site = objects[0]?.site === undefined ? undefined : catalogue.sites.get(objects[0].site);
      placeBatch(draft, objects, { place, ...(site && { site }) });
      yield;
    }
  }
  for (const object of catalogue.objects) {
    if (!draft.planeBasis.has(object.id)) placeLaunched(draft, catalogue, object);
    if (!draft.byObject.has(object.id)) carryOn(draft, object, observed);
    yield;
  }
  return draft;
}
