// How full shells are at an instant: which shell and plane each satellite is in, and which are still on their way.
// Shells are plain numbers here; what the record says of them is the caller's.
import { DAY_MS, type UtcMs } from "../time/instant.ts";
import { EARTH_RADIUS_WGS84_KM, wrap360 } from "./frames.ts";
import { angleBetweenDeg, divideCircle, widestGapDeg } from "./gaps.ts";
import { semiMajorAxisToMeanMotionRevPerDay } from "./mean-motion.ts";
import { numberedNodesDeg, planeNumbers } from "./plane-numbers.ts";
import { groupPlanes, type MeanPlace, nodeDriftDegPerDay, type PlaneGroup, planeGroupOf } from "./planes.ts";
import { type Slot, slotsOf } from "./shell-slots.ts";

/** A shell as filed, announced or observed; angles and altitude as in PlanePlace. */
export interface ShellPattern {
  readonly inclinationDeg: number;
  readonly altitudeKm: number;
  /** Kozai; without it the altitude's. */
  readonly meanMotionRevPerDay?: number;
  /** Seen in orbit rather than filed or announced: a satellite that fits both belongs to the one that was seen. */
  readonly isFlown: boolean;
  readonly satellitesPerPlane?: number;
  readonly raanSpacingDeg?: number;
  /** Nodes of its planes at an instant, which fix their numbers. */
  readonly nodes?: { readonly atUtcMs: UtcMs; readonly raanDeg: readonly number[] };
}

/** A satellite's mean place at an instant, and for how long it has been up. */
export interface UpSatellite extends MeanPlace {
  readonly sinceLaunchDays: number;
}

/** At its shell's altitude; below it and young enough to be rising; below it long after its launch; above it. */
export type Standing = "in-place" | "rising" | "stopped" | "above";

/** Where one satellite is; without a shell it fits none. */
export interface SatelliteStanding {
  readonly shell?: number;
  /** Index among the planes of its shell. */
  readonly plane?: number;
  readonly standing: Standing;
  /** Where its shell tells how many a plane holds. */
  readonly slot?: Slot;
}

/** Satellites at their shell's altitude that share a node; medians are theirs. `members` holds those off it, too. */
export interface ShellPlane extends PlaneGroup {
  /** From 1, eastward (plane-numbers.ts); none for a plane between the known ones. */
  readonly number?: number;
  readonly inPlace: readonly number[];
  /** Widest stretch of the plane without a satellite in place. */
  readonly widestGapDeg: number;
}

/** Satellites of a shell that are in none of its planes. */
export interface AwayGroup extends PlaneGroup {
  readonly standing: Exclude<Standing, "in-place">;
}

export interface ShellFill {
  /** How far its planes turn in a day, westward negative. */
  readonly driftDegPerDay: number;
  /** Where the planes that have numbers lie at the instant, first to last, flown or not; empty where nothing tells. */
  readonly nodesDeg: readonly number[];
  /** By number, those without one last. */
  readonly planes: readonly ShellPlane[];
  readonly away: readonly AwayGroup[];
  readonly inPlace: number;
}

/** Every satellite's standing, in the order given, and the fill of every shell, in the order given. */
export interface ConstellationFill {
  readonly satellites: readonly SatelliteStanding[];
  readonly shells: readonly ShellFill[];
  /** Planes of satellites that fit no shell. */
  readonly elsewhere: readonly PlaneGroup[];
}

/** A satellite this close to its shell's altitude operates there; stragglers are some 50 km lower and more. */
export const AT_ALTITUDE_WITHIN_KM = 10;
/** So close, altitudes are of one shell: a settling one keeps within 20 km, shells of one inclination lie far apart. */
export const SAME_SHELL_KM = 25;
/** Shells of one constellation are 1.5° and more apart, members of one shell within 0.05°. */
export const SAME_INCLINATION_DEG = 1;
/** A satellite below its shell after so long has stopped: the slowest rise on record took seven months. */
export const RISING_UP_TO_DAYS = 300;
/** Satellites in place this close along the equator are of one plane. */
const PLANE_GAP_DEG = 3;
/** A satellite above or below is in a plane, too, if its node is this close. */
const AWAY_REACH_DEG = 2.5;

function fits({ inclinationDeg, altitudeKm }: MeanPlace, shell: ShellPattern): boolean {
  const isTilted = Math.abs(inclinationDeg - shell.inclinationDeg) <= SAME_INCLINATION_DEG;
  return isTilted && altitudeKm <= shell.altitudeKm + SAME_SHELL_KM;
}

/** The shell of a satellite: one that was seen before one on paper, one it is in before one above it, the nearest. */
function shellIndexOf(place: MeanPlace, shells: readonly ShellPattern[]): number | undefined {
  const belowKm = (at: number) => (shells[at]?.altitudeKm ?? 0) - place.altitudeKm;
  const rank = (at: number) => (shells[at]?.isFlown ? 0 : 2) + (belowKm(at) <= SAME_SHELL_KM ? 0 : 1);
  return shells
    .map((_, at) => at)
    .filter((at) => shells[at] !== undefined && fits(place, shells[at]))
    .toSorted((a, b) => rank(a) - rank(b) || Math.abs(belowKm(a)) - Math.abs(belowKm(b)))[0];
}

function standingOf({ altitudeKm, sinceLaunchDays }: UpSatellite, shell: ShellPattern | undefined): Standing {
  const belowKm = shell ? shell.altitudeKm - altitudeKm : 0;
  if (Math.abs(belowKm) <= AT_ALTITUDE_WITHIN_KM) return "in-place";
  if (belowKm < 0) return "above";
  return sinceLaunchDays <= RISING_UP_TO_DAYS ? "rising" : "stopped";
}

function driftOf({ meanMotionRevPerDay, altitudeKm, inclinationDeg }: ShellPattern): number {
  const ofAltitude = () => semiMajorAxisToMeanMotionRevPerDay(EARTH_RADIUS_WGS84_KM + altitudeKm);
  return nodeDriftDegPerDay({ meanMotionRevPerDay: meanMotionRevPerDay ?? ofAltitude(), inclinationDeg });
}

/** What the fill of one shell is worked out from. */
interface ShellDesk {
  readonly shell: ShellPattern;
  readonly satellites: readonly UpSatellite[];
  readonly driftDegPerDay: number;
  readonly nodesDeg: readonly number[];
}

function deskOf(satellites: readonly UpSatellite[], shell: ShellPattern, atUtcMs: UtcMs): ShellDesk {
  const driftDegPerDay = driftOf(shell);
  const turnedDeg = shell.nodes ? (driftDegPerDay * (atUtcMs - shell.nodes.atUtcMs)) / DAY_MS : 0;
  const nodesDeg = numberedNodesDeg(shell.nodes?.raanDeg ?? []).map((node) => wrap360(node + turnedDeg));
  return { shell, satellites, driftDegPerDay, nodesDeg };
}

/** The planes of those in place, each with the satellites above and below that have its node. */
function planesOf(desk: ShellDesk, inPlace: readonly number[], away: readonly number[]): readonly ShellPlane[] {
  const { satellites } = desk;
  const raanDeg = (at: number) => satellites[at]?.raanDeg ?? 0;
  const groups = divideCircle(inPlace.map(raanDeg), { gap: PLANE_GAP_DEG })
    .map((group) => group.map((at) => inPlace[at] ?? 0).toSorted((a, b) => a - b))
    .map((members) => planeGroupOf(satellites, members));
  const nearest = (at: number) => {
    const apartDeg = groups.map((plane) => Math.abs(angleBetweenDeg(plane.raanDeg, raanDeg(at))));
    const leastDeg = Math.min(...apartDeg);
    return leastDeg <= AWAY_REACH_DEG ? apartDeg.indexOf(leastDeg) : undefined;
  };
  const homes = away.map(nearest);
  const numbers = numbersOf(desk, groups);
  return groups
    .map((plane, index) => ({
      ...plane,
      members: [...plane.members, ...away.filter((_, at) => homes[at] === index)],
      inPlace: plane.members,
      widestGapDeg: widestGapDeg(plane.members.map((at) => satellites[at]?.argumentOfLatitudeDeg ?? 0)),
      ...(numbers[index] !== undefined && { number: numbers[index] }),
    }))
    .toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || a.raanDeg - b.raanDeg);
}

/** Planes are numbered where the shell's nodes are known to lie; else in their own order. */
function numbersOf({ shell, nodesDeg }: ShellDesk, planes: readonly PlaneGroup[]) {
  const now = planes.map(({ raanDeg }) => raanDeg);
  if (nodesDeg.length === 0) return planeNumbers(now, numberedNodesDeg(now), undefined);
  return planeNumbers(now, nodesDeg, shell.raanSpacingDeg);
}

function awayGroups(desk: ShellDesk, members: readonly number[], standing: AwayGroup["standing"]): AwayGroup[] {
  const own = members.map((at) => desk.satellites[at]).filter((place) => place !== undefined);
  const limits = {
    raanGapDeg: PLANE_GAP_DEG,
    inclinationGapDeg: 0.5,
    altitudeGapKm: Infinity,
    altitudeSpanKm: Infinity,
  };
  return groupPlanes(own, limits).map((group) => {
    const indices = group.map((at) => members[at] ?? 0);
    return { ...planeGroupOf(desk.satellites, indices), standing };
  });
}

function fillOf(desk: ShellDesk, members: readonly number[], standings: readonly Standing[]): ShellFill {
  const inPlace = members.filter((at) => standings[at] === "in-place");
  const others = members.filter((at) => standings[at] !== "in-place");
  const planes = planesOf(desk, inPlace, others);
  const placed = new Set(planes.flatMap((plane) => plane.members));
  const away = (["rising", "stopped", "above"] as const).flatMap((standing) => {
    const lost = others.filter((at) => standings[at] === standing && !placed.has(at));
    return awayGroups(desk, lost, standing);
  });
  const { driftDegPerDay, nodesDeg } = desk;
  return { driftDegPerDay, nodesDeg, planes, away, inPlace: inPlace.length };
}

/** Slots of the satellites in place, by satellite. */
function slotsOfShell({ shell, satellites }: ShellDesk, { planes }: ShellFill): ReadonlyMap<number, Slot> {
  const { satellitesPerPlane } = shell;
  if (satellitesPerPlane === undefined) return new Map();
  return new Map(
    planes.flatMap(({ inPlace }) => {
      // With more satellites than slots there are places between the slots, and no telling which are which.
      if (inPlace.length > satellitesPerPlane) return [];
      const slots = slotsOf(
        inPlace.map((at) => satellites[at]?.argumentOfLatitudeDeg ?? 0),
        satellitesPerPlane,
      );
      return inPlace.flatMap((at, place) => (slots[place] ? [[at, slots[place]] as const] : []));
    }),
  );
}

/** What was found of each satellite, by its index. */
interface Findings {
  readonly homes: readonly (number | undefined)[];
  readonly standings: readonly Standing[];
  readonly planes: ReadonlyMap<number, number>;
  readonly slots: ReadonlyMap<number, Slot>;
}

function standingFrom(at: number, { homes, standings, planes, slots }: Findings): SatelliteStanding {
  const [shell, plane, slot] = [homes[at], planes.get(at), slots.get(at)];
  return {
    standing: standings[at] ?? "in-place",
    ...(shell !== undefined && { shell }),
    ...(plane !== undefined && { plane }),
    ...(slot !== undefined && { slot }),
  };
}

/** Planes of the satellites that fit no shell. */
function planesElsewhere(satellites: readonly UpSatellite[], homes: Findings["homes"]): readonly PlaneGroup[] {
  const strays = satellites.map((_, at) => at).filter((at) => homes[at] === undefined);
  const groups = groupPlanes(strays.flatMap((at) => satellites[at] ?? []));
  return groups.map((group) => {
    const members = group.map((at) => strays[at] ?? 0);
    return planeGroupOf(satellites, members);
  });
}

/**
 * Sorts satellites into shells and planes at an instant. In place: within 10 km of the altitude and 1° of the
 * inclination of the shell. Below: rising, or stopped where the launch is more than 300 days past; above: up to 25 km
 * over it. Those off the altitude are in a plane where the node is within 2.5° of it. Slots count forward from the plane's first satellite in the order given.
 */
export function fillShells(
  satellites: readonly UpSatellite[],
  shells: readonly ShellPattern[],
  atUtcMs: UtcMs,
): ConstellationFill {
  const homes = satellites.map((place) => shellIndexOf(place, shells));
  const standings = satellites.map((place, at) => standingOf(place, shells[homes[at] ?? -1]));
  const desks = shells.map((shell) => deskOf(satellites, shell, atUtcMs));
  const filled = desks.map((desk, index) => {
    const members = satellites.map((_, at) => at).filter((at) => homes[at] === index);
    const fill = fillOf(desk, members, standings);
    return { fill, slots: slotsOfShell(desk, fill) };
  });
  const inPlanes = filled.flatMap(({ fill }) =>
    fill.planes.flatMap(({ members }, plane) => members.map((at) => [at, plane] as const)),
  );
  const slots = new Map(filled.flatMap((shell) => [...shell.slots]));
  const findings = { homes, standings, planes: new Map(inPlanes), slots };
  return {
    satellites: satellites.map((_, at) => standingFrom(at, findings)),
    shells: filled.map(({ fill }) => fill),
    elsewhere: planesElsewhere(satellites, homes),
  };
}
