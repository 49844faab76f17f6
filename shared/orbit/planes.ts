// The planes that satellites move in at an instant: the mean place of each, which of them share a plane, and how a plane turns.
// Not here: which shell a plane belongs to and how full it is (shells.ts).
import { ok, type Result } from "../result.ts";
import { DAY_MS, MINUTE_MS, type UtcMs } from "../time/instant.ts";
import { DEG, wrap360 } from "./frames.ts";
import { divideCircle, divideLine, median, medianDirectionDeg } from "./gaps.ts";
import { meanMotionToAltitudeKm } from "./mean-motion.ts";
import {
  createPropagator,
  type PropagationFailure,
  type Propagator,
  propagateMean,
  secularRates,
} from "./propagate.ts";

/** A plane with a height: mean elements in TEME of date; the altitude is a − 6378.137 km of the set (mean-motion.ts). */
export interface PlanePlace {
  readonly raanDeg: number;
  readonly inclinationDeg: number;
  readonly altitudeKm: number;
}

/** A place in a plane; the argument of latitude is the mean one, ω + M, counted from the ascending node. */
export interface MeanPlace extends PlanePlace {
  readonly argumentOfLatitudeDeg: number;
}

/** How far apart members of one plane may be. */
export interface PlaneLimits {
  /** Between neighbours along the equator. */
  readonly raanGapDeg: number;
  readonly inclinationGapDeg: number;
  readonly altitudeGapKm: number;
  /** Between the lowest and the highest of a plane. */
  readonly altitudeSpanKm: number;
}

/**
 * Satellites of one batch keep within 0.6° of one another and those of a whole plane within 1.7°; neighbouring planes
 * of the shells on record are 20° and more apart.
 */
export const SAME_PLANE: PlaneLimits = {
  raanGapDeg: 2,
  inclinationGapDeg: 0.5,
  altitudeGapKm: 40,
  altitudeSpanKm: 80,
};

/** Mean place at an instant, angles in [0, 360), as SGP4's secular rates carry it; fails as a position would. */
export function meanPlaceAt(propagator: Propagator, atUtcMs: UtcMs): Result<MeanPlace, PropagationFailure> {
  const mean = propagateMean(propagator, atUtcMs);
  if (!mean.ok) return mean;
  const { raanRad, inclinationRad, argumentOfPerigeeRad, meanAnomalyRad } = mean.value;
  return ok({
    raanDeg: wrap360(raanRad / DEG),
    inclinationDeg: inclinationRad / DEG,
    argumentOfLatitudeDeg: wrap360((argumentOfPerigeeRad + meanAnomalyRad) / DEG),
    altitudeKm: meanMotionToAltitudeKm(propagator.elements.meanMotionRevPerDay),
  });
}

/** How far the node of a circular orbit moves in a day, degrees, westward negative, as SGP4 turns it. */
export function nodeDriftDegPerDay(orbit: {
  readonly meanMotionRevPerDay: number;
  readonly inclinationDeg: number;
}): number {
  const plain = { eccentricity: 0, raanDeg: 0, argumentOfPerigeeDeg: 0, meanAnomalyDeg: 0, bstarPerEarthRadius: 0 };
  const named = { objectId: "shell", kind: "illustrative", source: "shell", epochUtcMs: 0 } as const;
  const { raanRadPerMin } = secularRates(createPropagator({ ...named, ...plain, ...orbit }));
  return (raanRadPerMin / DEG) * (DAY_MS / MINUTE_MS);
}

/** Whether no two values lie further apart than neighbours may: there is nothing to divide then, nor to sort for it. */
function isTight(values: readonly number[], gap: number): boolean {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least <= gap;
}

type Groups = readonly (readonly number[])[];

/** Divides each group of indices by one of its numbers. */
function dividedBy(groups: Groups, values: readonly number[], divide: (values: readonly number[]) => Groups): Groups {
  return groups.flatMap((members) => {
    const parts = divide(members.map((at) => values[at] ?? 0));
    return parts.length < 2 ? [members] : parts.map((part) => part.map((at) => members[at] ?? 0));
  });
}

/**
 * Which places share a plane: lists of indices, each in the order given, ordered by their first member. Inclination,
 * node and altitude divide in turn until none finds a gap, so the answer hangs neither on the order of the places nor
 * on where the circle begins.
 */
export function groupPlanes(
  places: readonly PlanePlace[],
  { raanGapDeg, inclinationGapDeg, altitudeGapKm, altitudeSpanKm }: PlaneLimits = SAME_PLANE,
): Groups {
  const of = (part: keyof PlanePlace) => places.map((place) => place[part]);
  const [raanDeg, inclinationDeg, altitudeKm] = [of("raanDeg"), of("inclinationDeg"), of("altitudeKm")];
  const unless = (gap: number, divide: (values: readonly number[]) => Groups) => (values: readonly number[]) =>
    isTight(values, gap) ? [] : divide(values);
  const byInclination = unless(inclinationGapDeg, (values) => divideLine(values, { gap: inclinationGapDeg }));
  const byNode = unless(raanGapDeg, (values) => divideCircle(values, { gap: raanGapDeg }));
  const byAltitude = unless(Math.min(altitudeGapKm, altitudeSpanKm), (values) =>
    divideLine(values, { gap: altitudeGapKm, span: altitudeSpanKm }),
  );
  let groups: Groups = places.length === 0 ? [] : [places.map((_, at) => at)];
  for (let before = -1; before !== groups.length; ) {
    before = groups.length;
    groups = dividedBy(groups, inclinationDeg, byInclination);
    groups = dividedBy(groups, raanDeg, byNode);
    groups = dividedBy(groups, altitudeKm, byAltitude);
  }
  return groups.map((members) => members.toSorted((a, b) => a - b)).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** Satellites that share a plane, by their index; medians of their places. */
export interface PlaneGroup extends PlanePlace {
  readonly members: readonly number[];
  readonly lowestKm: number;
  readonly highestKm: number;
}

/** The medians of some places, given by their index; throws where there are none. */
export function planeGroupOf(places: readonly PlanePlace[], members: readonly number[]): PlaneGroup {
  const own = members.flatMap((at) => places[at] ?? []);
  const altitudesKm = own.map(({ altitudeKm }) => altitudeKm);
  return {
    members,
    raanDeg: medianDirectionDeg(own.map(({ raanDeg }) => raanDeg)),
    inclinationDeg: median(own.map(({ inclinationDeg }) => inclinationDeg)),
    altitudeKm: median(altitudesKm),
    lowestKm: Math.min(...altitudesKm),
    highestKm: Math.max(...altitudesKm),
  };
}
