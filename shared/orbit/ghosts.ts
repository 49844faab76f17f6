// The satellites of a shell that was filed or announced and does not fly: evenly spread places, never objects.
// Nothing of this is in a filing but altitude, inclination and numbers: where the planes lie, and how satellites of
// neighbouring planes stand to one another, are our assumptions, and the split of a total into planes often is too.
// Not here: satellites that were launched (life/), when ghosts may be shown.
import { fail, ok, type Result } from "../result.ts";
import type { UtcMs } from "../time/instant.ts";
import { type ElementProblem, type ElementSet, validateElementSet } from "./elements.ts";
import { EARTH_RADIUS_WGS84_KM, wrap360 } from "./frames.ts";
import { angleOnGrainDeg, inclinationOnGrainDeg, meanMotionOnGrain } from "./grain.ts";
import { semiMajorAxisToMeanMotionRevPerDay } from "./mean-motion.ts";

/** Planes spread over half a turn of nodes, so that one side goes up and the other down, or over the whole turn. */
export type WalkerPattern = "walker-star" | "walker-delta";

/** A shell to spread satellites over; the altitude is a − 6378.137 km. */
export interface GhostShell {
  readonly id: string;
  readonly source: string;
  readonly altitudeKm: number;
  readonly inclinationDeg: number;
  readonly planes: number;
  readonly satellitesPerPlane: number;
  /** Where nobody says: a star from 75° to 105°, where all planes meet near the poles, else a delta. */
  readonly pattern?: WalkerPattern;
  /** Degrees between nodes, where known; else the pattern's even spacing. */
  readonly raanSpacingDeg?: number;
  /** Walker's F: satellites of the next plane are ahead by F / (all satellites) of a turn. Without it 1, an assumption. */
  readonly phasingFactor?: number;
}

/** Why a shell has no ghosts. */
export type GhostFailure =
  | { readonly code: "too_many"; readonly satellites: number; readonly most: number }
  | { readonly code: "not_whole"; readonly planes: number; readonly satellitesPerPlane: number }
  | { readonly code: "invalid_elements"; readonly problems: readonly ElementProblem[] };

/** Ids of ghosts begin with this, and no object's does. */
export const GHOST_PREFIX = "ghost:";

/** More than any shell on file holds; a typing error would otherwise fill the memory. */
const MOST_SATELLITES = 100_000;

/** From here to 180° less this, planes that are spread over a whole turn would fly against one another near the poles. */
const STAR_FROM_DEG = 75;

/** The pattern of a shell: its own, else the one that its inclination suggests. */
export function ghostPattern({ pattern, inclinationDeg }: GhostShell): WalkerPattern {
  const isNearPolar = Math.abs(90 - inclinationDeg) <= 90 - STAR_FROM_DEG;
  return pattern ?? (isNearPolar ? "walker-star" : "walker-delta");
}

/** `ghost:guowang-gw-2-1/03/17`: plane and place in it, counted from 1. */
function ghostId({ id, planes, satellitesPerPlane }: GhostShell, plane: number, place: number): string {
  const numbered = (index: number, of: number) => String(index + 1).padStart(Math.max(2, String(of).length), "0");
  return `${GHOST_PREFIX}${id}/${numbered(plane, planes)}/${numbered(place, satellitesPerPlane)}`;
}

/**
 * Illustrative element sets of every satellite of a shell, plane by plane, circular and without drag; epoch as given
 * (the end of the record). The first node lies at 0° TEME of the epoch, which is an assumption. The same shell and
 * epoch give the same bytes. Fails on what is no shell, and on values out of range.
 */
export function ghostsOf(shell: GhostShell, epochUtcMs: UtcMs): Result<readonly ElementSet[], GhostFailure> {
  const { planes, satellitesPerPlane } = shell;
  const satellites = planes * satellitesPerPlane;
  if (![planes, satellitesPerPlane].every((count) => Number.isInteger(count) && count > 0))
    return fail({ code: "not_whole", planes, satellitesPerPlane });
  if (satellites > MOST_SATELLITES) return fail({ code: "too_many", satellites, most: MOST_SATELLITES });
  const first = firstGhost(shell, epochUtcMs);
  if (!first.ok) return fail({ code: "invalid_elements", problems: first.failure });
  const ghosts: ElementSet[] = [];
  for (let plane = 0; plane < planes; plane++) {
    for (let place = 0; place < satellitesPerPlane; place++) {
      ghosts.push(
        Object.freeze({ ...first.value, objectId: ghostId(shell, plane, place), ...placeOf(shell, plane, place) }),
      );
    }
  }
  return ok(ghosts);
}

/** The first satellite, checked: the others differ in angles alone, which cannot be out of range. */
function firstGhost(shell: GhostShell, epochUtcMs: UtcMs): Result<ElementSet, readonly ElementProblem[]> {
  const semiMajorAxisKm = EARTH_RADIUS_WGS84_KM + shell.altitudeKm;
  return validateElementSet({
    objectId: ghostId(shell, 0, 0),
    kind: "illustrative",
    source: shell.source,
    epochUtcMs,
    meanMotionRevPerDay: meanMotionOnGrain(semiMajorAxisToMeanMotionRevPerDay(semiMajorAxisKm)),
    eccentricity: 0,
    inclinationDeg: inclinationOnGrainDeg(shell.inclinationDeg),
    argumentOfPerigeeDeg: 0,
    bstarPerEarthRadius: 0,
    ...placeOf(shell, 0, 0),
  });
}

function placeOf(shell: GhostShell, plane: number, place: number): Pick<ElementSet, "raanDeg" | "meanAnomalyDeg"> {
  const { planes, satellitesPerPlane, phasingFactor = 1 } = shell;
  const turnDeg = ghostPattern(shell) === "walker-star" ? 180 : 360;
  const raanSpacingDeg = shell.raanSpacingDeg ?? turnDeg / planes;
  const aheadDeg = (plane * phasingFactor * 360) / (planes * satellitesPerPlane);
  return {
    raanDeg: angleOnGrainDeg(plane * raanSpacingDeg),
    meanAnomalyDeg: angleOnGrainDeg(wrap360((place * 360) / satellitesPerPlane + aheadDeg)),
  };
}
