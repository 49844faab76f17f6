// Which satellites share a plane at an instant, and the ring that is drawn for each plane.
import { DEG } from "../../shared/orbit/frames.ts";
import { meanMotionToSemiMajorAxisKm } from "../../shared/orbit/mean-motion.ts";
import { type MeanStateTeme, minutesSinceEpoch, propagateMean, secularRates } from "../../shared/orbit/propagate.ts";
import type { LivingObject } from "./orbit-book.ts";
import { type FrameRequest, NONE, type OrbitFrame, RING_NUMBERS } from "./protocol.ts";

/** Satellites of a batch keep within 0.6° of one another; neighbouring planes of one shell are 20° and more apart. */
const SAME_NODE_DEG = 2;
const SAME_INCLINATION_DEG = 0.5;
const SAME_ALTITUDE_KM = 40;

/** A ring of fewer would only repeat the dot. */
const LEAST_ON_A_SHARED_RING = 2;

export type Rings = Pick<OrbitFrame, "ringOf" | "ringsTemeKm" | "ringIllustrative" | "ringLead">;

interface Plane {
  readonly group: string;
  readonly raanDeg: number;
  readonly inclinationDeg: number;
  readonly semiMajorAxisKm: number;
  readonly members: LivingObject[];
}

/** Makes the function that finds the rings of an instant; `planeGroups` names the objects whose planes are shared. */
export function createRingFinder(
  objectIds: readonly string[],
  planeGroups: ReadonlyMap<string, string>,
): (living: readonly LivingObject[], request: FrameRequest) => Rings {
  const groupOfRow = objectIds.map((id) => planeGroups.get(id));
  return (living, request) => {
    const alone = new Set(request.ringsOf);
    const planes: Plane[] = [];
    for (const object of living) {
      const id = objectIds[object.row] ?? "";
      const group = groupOfRow[object.row];
      if (group !== undefined) join(planes, group, planeOf(object, request.drawnUtcMs));
      else if (alone.has(id)) planes.push({ group: id, ...planeOf(object, request.drawnUtcMs) });
    }
    const drawn = planes.filter(
      ({ group, members }) =>
        members.length >= LEAST_ON_A_SHARED_RING || members.some(({ row }) => alone.has(objectIds[row] ?? group)),
    );
    return ringsOfPlanes(drawn, objectIds.length, request.drawnUtcMs);
  };
}

/** The node is carried by SGP4's own secular rate, which is all that moves it where the set has no drag. */
function planeOf(object: LivingObject, atUtcMs: number): Omit<Plane, "group"> {
  const { elements } = object.propagator;
  const turnedDeg =
    (secularRates(object.propagator).raanRadPerMin * minutesSinceEpoch(object.propagator, atUtcMs)) / DEG;
  return {
    raanDeg: elements.raanDeg + turnedDeg,
    inclinationDeg: elements.inclinationDeg,
    semiMajorAxisKm: meanMotionToSemiMajorAxisKm(elements.meanMotionRevPerDay),
    members: [object],
  };
}

function join(planes: Plane[], group: string, plane: Omit<Plane, "group">): void {
  const shared = planes.find(
    (other) =>
      other.group === group &&
      Math.abs(angleBetweenDeg(other.raanDeg, plane.raanDeg)) < SAME_NODE_DEG &&
      Math.abs(other.inclinationDeg - plane.inclinationDeg) < SAME_INCLINATION_DEG &&
      Math.abs(other.semiMajorAxisKm - plane.semiMajorAxisKm) < SAME_ALTITUDE_KM,
  );
  if (shared) shared.members.push(...plane.members);
  else planes.push({ group, ...plane });
}

/** Difference of two angles in [−180, 180). */
function angleBetweenDeg(aDeg: number, bDeg: number): number {
  return ((((aDeg - bDeg + 180) % 360) + 360) % 360) - 180;
}

function ringsOfPlanes(planes: readonly Plane[], objectCount: number, atUtcMs: number): Rings {
  const ringOf = new Int16Array(objectCount).fill(NONE);
  const rings: number[] = [];
  const illustrative: number[] = [];
  const leads: number[] = [];
  for (const { members, semiMajorAxisKm } of planes) {
    const lead = members[0];
    if (!lead) continue;
    const mean = propagateMean(lead.propagator, atUtcMs);
    if (!mean.ok) continue;
    for (const { row } of members) ringOf[row] = leads.length;
    rings.push(...ringTemeKm(mean.value, semiMajorAxisKm));
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
