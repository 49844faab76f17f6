// What is told of a satellite's pass over a place.
import type { UtcMs } from "../../time/instant.ts";
import type { AgeClass } from "../choose.ts";
import type { ElementKind } from "../elements.ts";
import type { LookAngles } from "../look-angles.ts";
import type { PropagationCode } from "../propagate.ts";
import type { Illumination } from "../shadow.ts";
import type { UtcSpan } from "./candidates.ts";

/** Where the object stands in the sky at an instant. */
export interface SkyPoint extends LookAngles {
  readonly atUtcMs: UtcMs;
}

/**
 * What begins or ends a pass: the horizon; the place where another element set takes over (`hand_over`), whose orbit
 * is not above the horizon; the end of the elements, or of the orbit (`elements`); the end of the search (`reach`).
 */
export type EdgeCause = "horizon" | "hand_over" | "elements" | "reach";

/** The first or last instant of a pass. */
export interface PassEdge extends SkyPoint {
  readonly cause: EdgeCause;
}

/** Whether a pass can be seen: the Sun on the satellite, and the sky at the place. */
export interface PassLight {
  /** Of the satellite, at culmination. */
  readonly illumination: Illumination;
  /** Of the Sun's centre at the place, at culmination. */
  readonly sunElevationDeg: number;
  /** The Sun is more than 6° below the horizon at culmination. */
  readonly isSkyDark: boolean;
  /** The parts of the pass in which at least half of the Sun's disc shines on the satellite. */
  readonly sunlit: readonly UtcSpan[];
  /** The parts of these in which the sky is dark as well. */
  readonly visible: readonly UtcSpan[];
}

/** One time above the mask, from rise to set; culmination is its highest point. */
export interface Pass {
  readonly objectId: string;
  /** Kind, source and age of the element set at culmination. */
  readonly kind: ElementKind;
  readonly source: string;
  readonly elementAgeDays: number;
  readonly ageClass: AgeClass;
  readonly rise: PassEdge;
  readonly culmination: SkyPoint;
  readonly set: PassEdge;
  readonly light: PassLight;
}

/**
 * Where an object is over the time asked for: it comes and goes (`rises_and_sets`); it is above the mask from
 * 3 days before until 3 days after (`never_sets`); it stays below (`never_rises`); no element set holds or SGP4 fails
 * all the time (`no_position`).
 */
export type Presence = "rises_and_sets" | "never_sets" | "never_rises" | "no_position";

/** An instant at which SGP4 refused a state, and why: the earliest that the search came upon in the time asked for. */
export interface PassFailure {
  readonly code: PropagationCode;
  readonly atUtcMs: UtcMs;
}

/** All that a search finds of one object; passes in order of culmination. */
export interface ObjectPasses {
  readonly objectId: string;
  readonly presence: Presence;
  readonly passes: readonly Pass[];
  /** Of an object that never sets: its highest point in the time asked for. */
  readonly highest?: SkyPoint;
  readonly failure?: PassFailure;
}
