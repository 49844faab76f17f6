// Day and night: drawn by the Earth's own shader, so that the layer only says whether.
import type { AddGlobeLayer } from "../globe-layer.ts";

export const addNightLayer: AddGlobeLayer = ({ earth }) => ({ setState: ({ on }) => earth.setNight(on) });
