// Which illustrative element sets each object of the record gets: its place in its shell, the plane of its launch, or,
// without either, the planes in which it was seen.
// Not here: the orbits themselves (shared/orbit/illustrative.ts), observed sets.
import type { ElementSet } from "../../shared/orbit/elements.ts";
import { launchedElementSet, shellElementSet } from "../../shared/orbit/illustrative.ts";
import { satelliteSlotsDeg } from "../../shared/orbit/slots.ts";
import type { Catalogue } from "../../shared/record/catalogue.ts";
import type { Batch, Constellation, OperatingPlane } from "../../shared/record/constellation.ts";
import type { SpaceObject } from "../../shared/record/objects.ts";
import { parseUtc, type UtcMs } from "../../shared/time/instant.ts";
import { middleUtcMs } from "../../shared/time/when.ts";

/** An object whose recorded orbit no element set can carry. */
export interface UndrawnObject {
  readonly objectId: string;
  readonly code: string;
}

export interface IllustrativeSets {
  readonly byObject: ReadonlyMap<string, readonly ElementSet[]>;
  readonly undrawn: readonly UndrawnObject[];
}

/** The observed sets of each object, by its id. */
export type ObservedByObject = ReadonlyMap<string, readonly ElementSet[]>;

interface Draft {
  readonly byObject: Map<string, readonly ElementSet[]>;
  readonly undrawn: UndrawnObject[];
}

/** No Earth orbit, so nothing for the globe. */
const FAR_REGIMES = new Set(["lunar", "earth-moon", "heliocentric", "suborbital"]);

interface Place {
  readonly shell: { readonly meanMotionRevPerDay: number; readonly epochUtcMs: UtcMs };
  readonly plane: OperatingPlane;
  readonly source: string;
}

/** Where a batch is drawn once it operates; nothing where the record gives no plane, or its shell no mean motion. */
function placeOf(constellation: Constellation, batch: Batch): Place | undefined {
  const shell = constellation.shells.find(({ id }) => id === batch.shell);
  const epoch = shell?.epoch && parseUtc(shell.epoch.utc);
  if (!batch.plane || shell?.meanMotionRevPerDay === undefined || !epoch?.ok) return undefined;
  const source = (batch.cited["plane"] ?? batch.cited["*"])?.[0] ?? constellation.id;
  const { meanMotionRevPerDay } = shell;
  return { shell: { meanMotionRevPerDay, epochUtcMs: epoch.value }, plane: batch.plane, source };
}

/** The slots in which satellites of the batch were seen, by object; a piece that the record has no object for is left out. */
function seenSlots(objects: readonly SpaceObject[], { slots }: OperatingPlane): Readonly<Record<string, number>> {
  const seen = objects.flatMap(({ id, cospar }) => {
    const slot = cospar === undefined ? undefined : slots.byPiece?.[cospar.slice("2024-140".length)];
    return slot === undefined ? [] : [[id, slot] as const];
  });
  return Object.fromEntries(seen);
}

function placeBatch(draft: Draft, objects: readonly SpaceObject[], { shell, plane, source }: Place): void {
  const placed = satelliteSlotsDeg(
    objects.map(({ id }) => id),
    {
      firstUDeg: plane.slots.firstArgumentOfLatitudeDeg,
      stepDeg: plane.slots.stepDeg,
      bySatellite: seenSlots(objects, plane),
    },
  );
  for (const { id: objectId } of objects) {
    const uDeg = placed.ok ? placed.value.get(objectId) : undefined;
    if (uDeg === undefined) {
      draft.undrawn.push({ objectId, code: placed.ok ? "no_slot" : placed.failure.code });
      continue;
    }
    const { inclinationDeg, raanDegAtEpoch } = plane;
    const place = { inclinationDeg, raanDegAtEpoch, argumentOfLatitudeDegAtEpoch: uDeg };
    const set = shellElementSet({ objectId, source, shell, ...place });
    if (set.ok) draft.byObject.set(objectId, [set.value]);
    else draft.undrawn.push({ objectId, code: set.failure[0]?.code ?? "invalid_elements" });
  }
}

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
 * drag, so that the station is on the globe between its dated sets too.
 */
function carriedOn(observed: readonly ElementSet[]): readonly ElementSet[] {
  return observed.map((set) => ({ ...set, kind: "illustrative", bstarPerEarthRadius: 0 }));
}

function carryOn(draft: Draft, object: SpaceObject, observed: ObservedByObject): void {
  const sets = observed.get(object.id) ?? [];
  if (sets.length > 0) draft.byObject.set(object.id, carriedOn(sets));
}

/** The illustrative sets of every object that can have one: from the record, else carried on from where it was seen. */
export function illustrativeSetsOf(catalogue: Catalogue, observed: ObservedByObject): IllustrativeSets {
  const draft: Draft = { byObject: new Map(), undrawn: [] };
  const placed = new Set<string>();
  for (const constellation of catalogue.constellations.values()) {
    for (const batch of constellation.batches) {
      const place = placeOf(constellation, batch);
      const objects = catalogue.objectsByEvent.get(batch.event) ?? [];
      if (!place || objects.length === 0) continue;
      placeBatch(draft, objects, place);
      for (const { id } of objects) placed.add(id);
    }
  }
  for (const object of catalogue.objects) {
    if (!placed.has(object.id)) placeLaunched(draft, catalogue, object);
    if (!draft.byObject.has(object.id)) carryOn(draft, object, observed);
  }
  return draft;
}
