// How each layer of the globe is drawn, in the order of painting: later ones lie over earlier ones.
// Not here: which layers there are, their words and defaults (shared/view/globe-layers.ts). Without its line here a layer
// does not compile.
import type { GlobeLayerId } from "../../shared/view/globe-layers.ts";
import type { AddGlobeLayer } from "./globe-layer.ts";
import { addCoverageLayer } from "./layers/coverage-layer.ts";
import { addFootprintLayer } from "./layers/footprint-layer.ts";
import { addGhostLayer } from "./layers/ghost-layer.ts";
import { addNightLayer } from "./layers/night-layer.ts";
import { addRingLayer } from "./layers/ring-layer.ts";
import { addTrackLayer } from "./layers/track-layer.ts";

export const LAYER_DRAWINGS: Readonly<Record<GlobeLayerId, AddGlobeLayer>> = {
  night: addNightLayer,
  coverage: addCoverageLayer,
  footprint: addFootprintLayer,
  track: addTrackLayer,
  ghosts: addGhostLayer,
  planes: addRingLayer,
};
