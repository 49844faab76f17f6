// The illustrative sets of a batch's satellites: their way from lift-off into their slots, as far as the record tells it.
// Not here: the orbits themselves (shared/orbit/life), objects of no batch (illustrative-sets.ts).
import type { ElementProblem, ElementSet } from "../../shared/orbit/elements.ts";
import { shellElementSet } from "../../shared/orbit/illustrative.ts";
import { type BatchOrbit, batchLives, type LifeFailure, type Stop } from "../../shared/orbit/life/batch-lives.ts";
import type { EarlierMotion, ShellMotion } from "../../shared/orbit/life/operating.ts";
import { type PlaneSlots, type SlotFailure, satelliteSlotsDeg, slotDeg } from "../../shared/orbit/slots.ts";
import type { Batch, Constellation, OperatingPlane, Shell } from "../../shared/record/constellation.ts";
import type { SpaceObject } from "../../shared/record/objects.ts";
import type { Raising } from "../../shared/record/raising.ts";
import type { Site } from "../../shared/record/site.ts";
import { fail, must, ok, type Result } from "../../shared/result.ts";
import { parseUtc, type UtcMs } from "../../shared/time/instant.ts";
import { middleUtcMs } from "../../shared/time/when.ts";

/** Where a batch is drawn once it operates. */
export interface BatchPlace {
  readonly shell: ShellMotion;
  readonly plane: OperatingPlane;
  readonly raising?: Raising;
  readonly source: string;
}

/** A batch's place, and the site from which it was launched. */
export interface BatchSite {
  readonly place: BatchPlace;
  readonly site?: Site;
}

/** Why satellites of a batch have no orbit. */
export type BatchFailure = LifeFailure | SlotFailure | { readonly code: ElementProblem["code"] | "invalid_elements" };

function utcMsOf({ utc }: { readonly utc: string }): UtcMs | undefined {
  const parsed = parseUtc(utc);
  return parsed.ok ? parsed.value : undefined;
}

function earlierOf({ earlierMeanMotions = [] }: Shell): readonly EarlierMotion[] {
  return earlierMeanMotions.map(({ until, meanMotionRevPerDay }) => ({
    untilUtcMs: must(utcMsOf(until), "an instant that the record's schema has let through"),
    meanMotionRevPerDay,
  }));
}

/** The place of a batch; nothing where the record gives no plane, or its shell no mean motion. */
export function placeOfBatch(constellation: Constellation, batch: Batch): BatchPlace | undefined {
  const shell = constellation.shells.find(({ id }) => id === batch.shell);
  const epochUtcMs = shell?.epoch && utcMsOf(shell.epoch);
  if (!batch.plane || shell?.meanMotionRevPerDay === undefined || epochUtcMs === undefined) return undefined;
  const { meanMotionRevPerDay } = shell;
  return {
    shell: { meanMotionRevPerDay, epochUtcMs, earlier: earlierOf(shell) },
    plane: batch.plane,
    ...(batch.raising && { raising: batch.raising }),
    source: (batch.cited["plane"] ?? batch.cited["*"])?.[0] ?? constellation.id,
  };
}

/** What a table by piece letters says of the objects that bear one. */
function byObject<T>(objects: readonly SpaceObject[], byPiece: Readonly<Record<string, T>> = {}): Map<string, T> {
  const told = objects.flatMap(({ id, cospar }) => {
    const value = cospar === undefined ? undefined : byPiece[cospar.slice("2024-140".length)];
    return value === undefined ? [] : [[id, value] as const];
  });
  return new Map(told);
}

function slotsOf(objects: readonly SpaceObject[], { slots }: OperatingPlane): PlaneSlots {
  return {
    firstUDeg: slots.firstArgumentOfLatitudeDeg,
    stepDeg: slots.stepDeg,
    bySatellite: byObject(objects, slots.byPiece),
    offsetsDeg: byObject(objects, slots.offsets?.degByPiece),
  };
}

function inSlotsFromLaunchOn(
  { shell, plane, source }: BatchPlace,
  slotsDeg: ReadonlyMap<string, number>,
): Result<ReadonlyMap<string, readonly ElementSet[]>, BatchFailure> {
  const lives = new Map<string, readonly ElementSet[]>();
  const { inclinationDeg, raanDegAtEpoch } = plane;
  for (const [objectId, argumentOfLatitudeDegAtEpoch] of slotsDeg) {
    const place = { inclinationDeg, raanDegAtEpoch, argumentOfLatitudeDegAtEpoch };
    const set = shellElementSet({ objectId, source, shell, ...place });
    if (!set.ok) return fail({ code: set.failure[0]?.code ?? "invalid_elements" });
    lives.set(objectId, [set.value]);
  }
  return ok(lives);
}

interface Rising {
  readonly place: BatchPlace & { readonly raising: Raising };
  readonly slotsDeg: ReadonlyMap<string, number>;
  readonly stops: ReadonlyMap<string, Stop>;
  readonly launched: SpaceObject["launched"];
  readonly site: Site;
}

function orbitOf({ place, slotsDeg, stops, launched, site }: Rising): BatchOrbit {
  const { raising, plane, shell, source } = place;
  const instant = (at: { readonly utc: string }) => must(utcMsOf(at), "an instant of a raising");
  const via = (raising.via ?? []).map((point) => ({ utcMs: instant(point), altitudeKm: point.altitudeKm }));
  const { firstToRise, firstArgumentOfLatitudeDeg, stepDeg } = plane.slots;
  const ring = { firstUDeg: firstArgumentOfLatitudeDeg, stepDeg };
  return {
    source,
    liftOffUtcMs: Math.round(middleUtcMs(launched)),
    siteLatitudeDeg: site.latitudeDeg,
    inclinationDeg: plane.inclinationDeg,
    raanDegAtEpoch: plane.raanDegAtEpoch,
    shell,
    climb: [{ utcMs: instant(raising.start), altitudeKm: raising.injection.altitudeKm }, ...via],
    arrivesUtcMs: instant(raising.end),
    slotsDeg,
    ...(firstToRise && { firstSlotDeg: slotDeg(ring, firstToRise.slot) }),
    stops,
  };
}

/** The sets of each satellite of a batch, in order of time; fails for the whole batch. */
export function batchSets(
  objects: readonly SpaceObject[],
  { place, site }: BatchSite,
): Result<ReadonlyMap<string, readonly ElementSet[]>, BatchFailure> {
  const { raising, plane } = place;
  const stops = byObject<Stop>(objects, raising?.stops?.byPiece);
  const risen = objects.filter(({ id }) => !stops.has(id));
  const slotsDeg = satelliteSlotsDeg(
    risen.map(({ id }) => id),
    slotsOf(risen, plane),
  );
  if (!slotsDeg.ok) return slotsDeg;
  const [first] = objects;
  if (!raising || !site || !first) return inSlotsFromLaunchOn(place, slotsDeg.value);
  const rising = { place: { ...place, raising }, slotsDeg: slotsDeg.value, stops, launched: first.launched, site };
  return batchLives(orbitOf(rising));
}
