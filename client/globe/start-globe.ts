// Starting the globe step by step, telling how far it has got: code, scene, map, orbits.
import { createEffect, createRoot, untrack } from "solid-js";
import type { OrbitFeed } from "../propagation/orbit-feed.ts";
import type { AppState } from "../state/app-state.ts";
import type { OrbitState } from "../state/orbit-status.ts";
import { createGlobe, type Globe } from "./globe.ts";
import type { GlobeTrouble } from "./globe-notice.tsx";
import { openCanvas } from "./globe-scene.ts";
import { HOME_CAMERA, sameCamera } from "./home-camera.ts";
import { drawLandMask } from "./land-mask.ts";
import { chooseQuality } from "./quality.ts";
import type { Stage } from "./stage.ts";

export interface StartOptions {
  readonly container: HTMLElement;
  readonly state: AppState;
  readonly orbits: OrbitState;
  readonly stage: () => Stage;
  readonly feed: OrbitFeed;
  readonly onGlobe: (globe: Globe | undefined) => void;
  readonly onTrouble: (trouble: GlobeTrouble) => void;
}

/** The record is there and so is this code when it runs. */
const STEPS_DONE_BEFORE = 2;
const STEPS = 4;

function tellStep(orbits: OrbitState, step: number, note: string): void {
  const phase = step === STEPS ? "ready" : "loading";
  orbits.setStatus((status) => (status.phase === "ready" ? status : { ...status, phase, step, steps: STEPS, note }));
}

/** Makes the globe, then its map; the orbits arrive on their own. A lost context is made good once. */
export function startGlobe(options: StartOptions, hasBeenLost = false): void {
  const { container, orbits, onGlobe, onTrouble } = options;
  tellStep(orbits, STEPS_DONE_BEFORE, "Drawing the map");
  const canvas = openCanvas(container);
  if (!canvas.ok) {
    orbits.setStatus((status) => ({ ...status, phase: "no-webgl", note: "The globe is not drawn" }));
    onTrouble("no-webgl");
    return;
  }
  const globe = makeGlobe(canvas.value, options);
  globe.view.canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();
    onGlobe(undefined);
    globe.destroy();
    if (hasBeenLost) onTrouble("context-lost");
    else if (container.isConnected) startGlobe(options, true);
  });
  onGlobe(globe);
  void drawMap(globe, options);
}

function makeGlobe(canvas: HTMLCanvasElement, { state, stage }: StartOptions): Globe {
  const globe = createGlobe({
    canvas,
    objects: state.wholeCatalogue.objects.length,
    programmes: state.wholeCatalogue.programmes,
    atUtcMs: untrack(state.atUtcMs),
    onCameraRest: (camera) => {
      const known = untrack(state.camera) ?? HOME_CAMERA;
      if (!sameCamera(known, camera)) state.actions.setCamera(camera);
    },
  });
  globe.setStage(untrack(stage));
  globe.pilot.cutTo(untrack(state.camera) ?? HOME_CAMERA);
  return globe;
}

async function drawMap(globe: Globe, { state, orbits, feed, onTrouble }: StartOptions): Promise<void> {
  const quality = await chooseQuality(untrack(state.quality), globe.view);
  globe.setQuality(quality);
  const mask = await drawLandMask(quality.mapWidthPx);
  if (globe.view.scene.isDestroyed()) return;
  if (mask.ok) globe.setLand(mask.value);
  else {
    console.info("The coastlines are not drawn:", mask.failure.detail);
    onTrouble("no-map");
  }
  tellStep(orbits, STEPS - 1, "Loading orbits");
  createRoot((dispose) => {
    createEffect(() => {
      if (feed.failure()) {
        orbits.setStatus((status) => ({ ...status, phase: "failed", note: "The orbits did not arrive" }));
        dispose();
      } else if (feed.frame()) {
        tellStep(orbits, STEPS, "Orbits are drawn");
        dispose();
      }
    });
  });
}
