// Which satellites share a plane at an instant, and the ring that is drawn for each plane.
import { groupBy } from "../../shared/lists.ts";
import { DEG } from "../../shared/orbit/frames.ts";
import { meanMotionToAltitudeKm, meanMotionToSemiMajorAxisKm } from "../../shared/orbit/mean-motion.ts";
import { groupPlanes, type PlanePlace } from "../../shared/orbit/planes.ts";
import { type MeanStateTeme, minutesSinceEpoch, propagateMean, secularRates } from "../../shared/orbit/propagate.ts";
import type { LivingObject } from "./orbit-book.ts";
import { type FrameRequest, NONE, type OrbitFrame, RING_NUMBERS } from "./protocol.ts";

/** A ring of fewer would only repeat the dot. */
const LEAST_ON_A_SHARED_RING = 2;

export type Rings = Pick<OrbitFrame, "ringOf" | "ringsTemeKm" | "ringIllustrative" | "ringLead">;

/** Makes the function that finds the rings of an instant; `planeGroups` names the objects whose planes are shared. */
export function createRingFinder(
  objectIds: readonly string[],
  planeGroups: ReadonlyMap<string, string>,
): (living: readonly LivingObject[], request: FrameRequest) => Rings {
  const groupOfRow = objectIds.map((id) => planeGroups.get(id));
  return (living, request) => {
    const alone = new Set(request.ringsOf);
    const isAlone = ({ row }: LivingObject) => alone.has(objectIds[row] ?? "");
    const byGroup = groupBy(living, ({ row }) => groupOfRow[row]);
    const lonely = (byGroup.get(undefined) ?? []).filter(isAlone).map((object) => [object]);
    byGroup.delete(undefined);
    const shared = [...byGroup.values()]
      .flatMap((objects) => planesAmong(objects, request.drawnUtcMs))
      .filter((members) => members.length >= LEAST_ON_A_SHARED_RING || members.some(isAlone));
    return ringsOfPlanes([...shared, ...lonely], objectIds.length, request.drawnUtcMs);
  };
}

function planesAmong(objects: readonly LivingObject[], atUtcMs: number): readonly (readonly LivingObject[])[] {
  const planes = groupPlanes(objects.map((object) => placeOf(object, atUtcMs)));
  return planes.map((members) => members.flatMap((at) => objects[at] ?? []));
}

/** The node is carried by SGP4's own secular rate, which is all that moves it where the set has no drag. */
function placeOf({ propagator }: LivingObject, atUtcMs: number): PlanePlace {
  const { raanDeg, inclinationDeg, meanMotionRevPerDay } = propagator.elements;
  const turnedDeg = (secularRates(propagator).raanRadPerMin * minutesSinceEpoch(propagator, atUtcMs)) / DEG;
  return {
    raanDeg: raanDeg + turnedDeg,
    inclinationDeg,
    altitudeKm: meanMotionToAltitudeKm(meanMotionRevPerDay),
  };
}

function ringsOfPlanes(planes: readonly (readonly LivingObject[])[], objectCount: number, atUtcMs: number): Rings {
  const ringOf = new Int16Array(objectCount).fill(NONE);
  const rings: number[] = [];
  const illustrative: number[] = [];
  const leads: number[] = [];
  for (const members of planes) {
    const lead = members[0];
    if (!lead) continue;
    const mean = propagateMean(lead.propagator, atUtcMs);
    if (!mean.ok) continue;
    for (const { row } of members) ringOf[row] = leads.length;
    const { meanMotionRevPerDay } = lead.propagator.elements;
    rings.push(...ringTemeKm(mean.value, meanMotionToSemiMajorAxisKm(meanMotionRevPerDay)));
    const tracked = members.filter(({ propagator }) => propagator.elements.kind === "observed").length;
    illustrative.push(2 * tracked > members.length ? 0 : 1);
    leads.push(lead.row);
  }
  return {
    ringOf,
    ringsTemeKm: Float32Array.from(rings),
    ringIllustrative: Uint8Array.from(illustrative),
    ringLead: Int32Array.from(leads),
  };
}

/** Centre and axes of the mean ellipse; the object itself swings up to 9 km about it in a revolution. */
function ringTemeKm(mean: MeanStateTeme, semiMajorAxisKm: number): readonly number[] {
  const { raanRad, inclinationRad, argumentOfPerigeeRad, eccentricity } = mean;
  const [cosNode, sinNode] = [Math.cos(raanRad), Math.sin(raanRad)];
  const [cosTilt, sinTilt] = [Math.cos(inclinationRad), Math.sin(inclinationRad)];
  const [cosPerigee, sinPerigee] = [Math.cos(argumentOfPerigeeRad), Math.sin(argumentOfPerigeeRad)];
  const toPerigee = [
    cosNode * cosPerigee - sinNode * sinPerigee * cosTilt,
    sinNode * cosPerigee + cosNode * sinPerigee * cosTilt,
    sinPerigee * sinTilt,
  ];
  const ahead = [
    -cosNode * sinPerigee - sinNode * cosPerigee * cosTilt,
    -sinNode * sinPerigee + cosNode * cosPerigee * cosTilt,
    cosPerigee * sinTilt,
  ];
  const semiMinorAxisKm = semiMajorAxisKm * Math.sqrt(1 - eccentricity * eccentricity);
  const ring = [
    ...toPerigee.map((part) => -part * semiMajorAxisKm * eccentricity),
    ...toPerigee.map((part) => part * semiMajorAxisKm),
    ...ahead.map((part) => part * semiMinorAxisKm),
  ];
  if (ring.length !== RING_NUMBERS) throw new Error(`a ring of ${ring.length} numbers`);
  return ring;
}
