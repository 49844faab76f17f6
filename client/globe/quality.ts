// How much is drawn: everything, or what a machine without a graphics card draws without stutter.
import type { SceneQuality } from "../../shared/view/view.ts";
import type { GlobeScene } from "./globe-scene.ts";
import { waitForGpu } from "./gpu.ts";

export interface Quality {
  readonly name: "low" | "full";
  /** Share of the screen's pixels that are drawn, along each side. */
  readonly sharpness: number;
  /** Glow of the air and stars. */
  readonly sky: boolean;
  readonly mapWidthPx: number;
}

export const LOW: Quality = { name: "low", sharpness: 0.75, sky: false, mapWidthPx: 2048 };
const FULL: Quality = { name: "full", sharpness: 1, sky: true, mapWidthPx: 4096 };

/** A frame that takes longer is felt when the globe is turned. */
const SMOOTH_FRAME_MS = 24;
/** The first frames compile the shaders. */
const WARM_UP_FRAMES = 5;
const MEASURED_FRAMES = 3;

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** Draws a few frames, one an animation frame, and takes their middle one as the machine's speed. */
async function measureFrameMs(globe: GlobeScene): Promise<number> {
  const times: number[] = [];
  for (let frame = 0; frame < WARM_UP_FRAMES + MEASURED_FRAMES; frame++) {
    await nextFrame();
    if (globe.scene.isDestroyed()) break;
    const startedMs = performance.now();
    globe.drawNow();
    waitForGpu(globe.scene);
    times.push(performance.now() - startedMs);
  }
  const measured = times.slice(WARM_UP_FRAMES).sort((a, b) => a - b);
  return measured[Math.floor(measured.length / 2)] ?? Number.POSITIVE_INFINITY;
}

/** The quality asked for; `auto` looks at how fast this machine is. */
export async function chooseQuality(wanted: SceneQuality, globe: GlobeScene): Promise<Quality> {
  if (wanted === "low") return LOW;
  if (wanted === "full") return FULL;
  return (await measureFrameMs(globe)) > SMOOTH_FRAME_MS ? LOW : FULL;
}
