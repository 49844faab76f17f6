// What the page and the propagation worker say to one another about planes: whose are watched, and where they are.
import type { ElementKind } from "../../shared/orbit/elements.ts";
import type { ConstellationFill, ShellPattern, UpSatellite } from "../../shared/orbit/shells.ts";

/** Whose planes are watched; slots are counted in the order of the satellites. */
export interface PlaneSubject {
  readonly satellites: readonly { readonly objectId: string; readonly launchedUtcMs: number }[];
  readonly shells: readonly ShellPattern[];
}

/** Begins to watch, or ends it where there is no subject. */
export interface WatchMessage {
  readonly type: "watch";
  readonly watch: number;
  readonly subject?: PlaneSubject;
}

/** The instant that is asked for. */
export interface PlanesRequest {
  readonly atUtcMs: number;
  /** While time runs fast: since when each satellite keeps its place in its plane, as on the globe. */
  readonly heldSinceUtcMs?: number;
}

export interface PlanesMessage extends PlanesRequest {
  readonly type: "planes";
  readonly watch: number;
}

/** A satellite with an orbit at the instant: the same set as on the globe. */
export interface WatchedSatellite extends UpSatellite {
  readonly objectId: string;
  readonly kind: ElementKind;
}

/** Every living satellite of a subject; those without an orbit at the instant are left out. */
export interface PlanesFrame {
  readonly atUtcMs: number;
  readonly satellites: readonly WatchedSatellite[];
  /** Indices point into `satellites`, shells stand in the order of the subject. */
  readonly fill: ConstellationFill;
}

export interface PlanesAnswer {
  readonly type: "planes";
  readonly watch: number;
  readonly frame: PlanesFrame;
}
