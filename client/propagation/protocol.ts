// What the page and the propagation worker say to one another; typed arrays cross without being copied.
import type { FetchFailure } from "../api/fetch-checked.ts";

/** Sent once: where the element sets are, and which objects share planes worth drawing. */
export interface LoadMessage {
  readonly type: "load";
  readonly historyUrl: string;
  /** Objects whose planes are drawn, each with the group inside which planes are told apart: its constellation. */
  readonly planeGroups: ReadonlyMap<string, string>;
}

/** Asks for every object at an instant. */
export interface FrameRequest {
  readonly atUtcMs: number;
  /** The instant whose Earth, Sun and planes are drawn; the same as `atUtcMs` unless time runs. */
  readonly drawnUtcMs: number;
  /** While time runs: since when each object keeps its place in its plane. */
  readonly heldSinceUtcMs?: number;
  /** Objects that get their own ring, whether they share a plane or not: the selected and the hovered. */
  readonly ringsOf: readonly string[];
}

export interface FrameMessage extends FrameRequest {
  readonly type: "frame";
}

export type ToWorker = LoadMessage | FrameMessage;

/** What is known of the element sets once they are loaded; frames point into it. */
export interface OrbitTable {
  /** Row of an object in every frame. */
  readonly objectIds: readonly string[];
  readonly sources: readonly string[];
  readonly setSource: Uint16Array;
  readonly setEpochUtcMs: Float64Array;
  /** 1 where the set is illustrative. */
  readonly setIllustrative: Uint8Array;
}

/** Marks an object without a position, or outside every plane. */
export const NONE = -1;

/** Numbers of one ring: centre, then the two axes of its ellipse, x, y and z each. */
export const RING_NUMBERS = 9;

/** Where everything is at an instant; row per object of the table. */
export interface OrbitFrame {
  readonly atUtcMs: number;
  readonly drawnUtcMs: number;
  /** N×3 positions, TEME, km; zeros without a set. */
  readonly positionsTemeKm: Float32Array;
  /** The element set in use, or NONE before launch, after the end and where there is no orbit. */
  readonly setOf: Int32Array;
  /** The ring that the object runs on, or NONE. */
  readonly ringOf: Int16Array;
  /** Per ring: centre and two axes, TEME, km; the point at eccentric anomaly E is centre + a·cos E + b·sin E. */
  readonly ringsTemeKm: Float32Array;
  /** 1 where most of the ring's objects are drawn from illustrative sets. */
  readonly ringIllustrative: Uint8Array;
  /** Row of the object that stands for each ring. */
  readonly ringLead: Int32Array;
}

export type FromWorker =
  | { readonly type: "loaded"; readonly table: OrbitTable }
  | { readonly type: "failed"; readonly failure: FetchFailure }
  | { readonly type: "frame"; readonly frame: OrbitFrame };
