// What the page and the propagation worker say to one another; typed arrays cross without being copied.
import type { GhostShell } from "../../shared/orbit/ghosts.ts";
import type { FetchFailure } from "../api/fetch-checked.ts";
import type { GroundTrack } from "./ground-track.ts";
import type { PlanesAnswer, PlanesMessage, WatchMessage } from "./planes-protocol.ts";

/** Sent once: which element sets are wanted, and which objects share planes worth drawing. */
export interface LoadMessage {
  readonly type: "load";
  /** Only what was known at the end of this day, its first instant given; else all. */
  readonly knownOnUtcMs?: number | undefined;
  /** Objects whose planes are drawn, each with the group inside which planes are told apart: its constellation. */
  readonly planeGroups: ReadonlyMap<string, string>;
}

/** Asks for every object at an instant, or over a short span of true motion. */
export interface FrameRequest {
  readonly atUtcMs: number;
  /** The instant whose Earth, Sun and planes are drawn; the same as `atUtcMs` unless time runs. */
  readonly drawnUtcMs: number;
  /** While time runs slowly: key frames are given for `drawnUtcMs` and for so much later; 0 for one instant alone. */
  readonly spanS: number;
  /** While time runs fast: since when each object keeps its place in its plane. */
  readonly heldSinceUtcMs?: number;
  /** Objects that get their own ring, whether they share a plane or not: the selected and the hovered. */
  readonly ringsOf: readonly string[];
  /** The object whose ground track is drawn. */
  readonly trackOf?: string;
  /** Shells whose satellites are drawn as filed; none where they are not. */
  readonly ghosts?: GhostWish;
}

/** A shell that was filed or announced, and the programme in whose colour it is drawn. */
export interface DrawnShell extends GhostShell {
  readonly programme: string;
}

/** Which ghosts: they come into being at an instant and stay. */
export interface GhostWish {
  readonly shells: readonly DrawnShell[];
  readonly fromUtcMs: number;
}

/** The satellites of the shells, in the order of the wish; no objects of the table, and never counted. */
export interface GhostFrame {
  readonly wish: GhostWish;
  /** How many rows each shell has. */
  readonly counts: readonly number[];
  readonly from: KeyFrame;
  readonly to: KeyFrame;
}

export interface FrameMessage extends FrameRequest {
  readonly type: "frame";
}

export type ToWorker = LoadMessage | FrameMessage | WatchMessage | PlanesMessage;

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

/** States of all objects at one instant in single precision, 0.5 m at a low orbit; zeros without a set. */
export interface KeyFrame {
  /** N×3, TEME, km. */
  readonly positionsTemeKm: Float32Array;
  /** N×3, TEME, km/s; empty where nothing moves between two key frames. */
  readonly velocitiesTemeKmPerS: Float32Array;
}

/** One object in double precision: a state every `stepS` from the frame's drawn instant on. */
export interface FocusTrack {
  readonly row: number;
  readonly stepS: number;
  /** M×6: position and velocity, TEME, km and km/s. */
  readonly statesTeme: Float64Array;
}

/** Where everything is at an instant, or over a span; row per object of the table. */
export interface OrbitFrame {
  readonly atUtcMs: number;
  /** The instant of the first key frame. */
  readonly drawnUtcMs: number;
  /** How long the span lasts; 0 where one instant is drawn. */
  readonly spanS: number;
  readonly from: KeyFrame;
  /** The key frame at the end of the span; the first one again where there is no span. */
  readonly to: KeyFrame;
  /** The selected and the hovered, exactly. */
  readonly focus: readonly FocusTrack[];
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
  /** Time runs fast: each object keeps its place in its plane, and its place over the ground means nothing. */
  readonly isHeld?: boolean;
  /** Where the object asked for flies over the ground; none while places are held, where it would mean nothing. */
  readonly track?: GroundTrack;
  readonly ghosts?: GhostFrame;
}

export type FromWorker =
  | PlanesAnswer
  | { readonly type: "loaded"; readonly table: OrbitTable }
  | { readonly type: "failed"; readonly failure: FetchFailure }
  | { readonly type: "frame"; readonly frame: OrbitFrame };
