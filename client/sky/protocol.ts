// What the page and the sky worker say to one another: questions about the sky of a place and about coverage, answered
// in parts while the work goes on.
import type { GroundPlace, LookAngles } from "../../shared/orbit/look-angles.ts";
import type { Pass, Presence, SkyPoint } from "../../shared/orbit/passes/pass.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import type { FetchFailure } from "../api/fetch-checked.ts";

/** Every pass of some objects over a place whose culmination lies in [from, to). */
export interface PassesAsk {
  readonly kind: "passes";
  readonly objectIds: readonly string[];
  readonly place: GroundPlace;
  readonly minElevationDeg: number;
  readonly fromUtcMs: UtcMs;
  readonly toUtcMs: UtcMs;
}

/** The way of one object through the sky of a place. */
export interface TrackAsk {
  readonly kind: "track";
  readonly objectId: string;
  readonly place: GroundPlace;
  readonly fromUtcMs: UtcMs;
  readonly toUtcMs: UtcMs;
}

/** A satellite that may count towards coverage, with the height at which it serves. */
export interface CoverageSatellite {
  readonly objectId: string;
  readonly shellAltitudeKm: number;
}

/** How much of the Earth has a satellite above a height, as a mean over a revolution from each instant on. */
export interface CoverageAsk {
  readonly kind: "coverage";
  readonly satellites: readonly CoverageSatellite[];
  readonly minElevationDeg: number;
  readonly instantsUtcMs: readonly UtcMs[];
}

export type SkyAsk = PassesAsk | TrackAsk | CoverageAsk;

export interface SearchProgress {
  readonly daysDone: number;
  readonly days: number;
  /** Of the day that is being searched. */
  readonly objectsDone: number;
  readonly objects: number;
}

/** Where an object is over the whole span, as in `ObjectPasses`. */
export interface ObjectPresence {
  readonly objectId: string;
  readonly presence: Presence;
  readonly highest?: SkyPoint;
}

/** Passes of one day in order of culmination; days come in order, so that parts only have to be strung together. */
export interface PassesPart {
  readonly passes: readonly Pass[];
  readonly progress: SearchProgress;
  /** With the last part: of every object. */
  readonly presences?: readonly ObjectPresence[];
}

export interface TrackPoint extends LookAngles {
  readonly atUtcMs: UtcMs;
}

export interface TrackPart {
  readonly points: readonly TrackPoint[];
}

/** The satellites with an orbit at an instant: those at their shell's height count, by how their orbit is known. */
export interface CountedSatellites {
  readonly tracked: number;
  readonly illustrative: number;
  readonly notAtOrbit: number;
}

/** Coverage at one of the instants asked for. */
export interface CoverageAt {
  readonly atUtcMs: UtcMs;
  readonly counted: CountedSatellites;
  /** Share of the globe by area, 0 to 1. */
  readonly globalShare: number;
  /** Share of the latitudes in which nearly everybody lives (coverage-work.ts). */
  readonly inhabitedShare: number;
  /** By latitude band, from the south pole to the north pole: share with a satellite, and how many are in view. */
  readonly bandShares: Float32Array;
  readonly bandMedians: Float32Array;
}

export interface CoveragePart {
  readonly coverage: CoverageAt;
  readonly done: number;
  readonly of: number;
}

export interface SkyParts {
  readonly passes: PassesPart;
  readonly track: TrackPart;
  readonly coverage: CoveragePart;
}

export type SkyKind = keyof SkyParts;
export type AskOf<K extends SkyKind> = Extract<SkyAsk, { readonly kind: K }>;

/** Why there is no answer: the element sets did not come, or the work itself broke. */
export interface SkyFailure {
  readonly code: FetchFailure["code"] | "broken";
  readonly detail: string;
}

export type ToSkyWorker =
  | {
      readonly type: "ask";
      readonly job: number;
      /** Only element sets that were known at the end of this day, its first instant given; else all. */
      readonly knownOnUtcMs?: UtcMs;
      readonly ask: SkyAsk;
    }
  | { readonly type: "cancel"; readonly job: number };

export type FromSkyWorker =
  | { readonly type: "part"; readonly job: number; readonly part: SkyParts[SkyKind] }
  | { readonly type: "done"; readonly job: number }
  | { readonly type: "failed"; readonly job: number; readonly failure: SkyFailure };
