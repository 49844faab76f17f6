// What a layer of the globe is: something that is added once, turned on and off, and shown what there is to draw.
import type { Scene } from "cesium";
import type { Programme } from "../../shared/record/programme.ts";
import type { LayerState } from "../../shared/view/globe-layers.ts";
import type { Drawing } from "./drawing.ts";
import type { EarthLayer } from "./layers/earth-layer.ts";
import type { DrawnOrbits, Emphasis } from "./looks.ts";

/** What a layer is added to. */
export interface LayerGround {
  readonly scene: Scene;
  readonly drawing: Drawing;
  readonly earth: EarthLayer;
  readonly programmes: ReadonlyMap<string, Programme>;
}

/** Shares of latitude bands, south to north, and the programme in whose colour they are drawn. */
export interface TintedBands {
  readonly programme: string;
  readonly bandShares: Float32Array;
}

/** What is on the globe: a frame of orbits, what is looked at, and the moment within the frame. */
export interface Showing {
  readonly orbits: DrawnOrbits;
  readonly emphasis: Emphasis;
  readonly momentUtcMs: number;
  /** What tints the bands of latitude. */
  readonly coverage?: TintedBands | undefined;
  /** The playhead has leapt away and the frame is not the one it wants. */
  readonly isLeft: boolean;
}

export interface GlobeLayer {
  readonly setState: (state: LayerState) => void;
  /** Told when the frame or what is looked at has changed. */
  readonly setShowing?: (showing: Showing) => void;
  /** Told before each drawn frame, for what moves within a frame of orbits. */
  readonly look?: (showing: Showing) => void;
}

/** Adds the layer on top of those added before. */
export type AddGlobeLayer = (ground: LayerGround) => GlobeLayer;
