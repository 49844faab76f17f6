// Who moves the camera besides the hand on the globe: links, buttons, flights; and what is told back to the view.
import type { CameraView } from "../../shared/view/view.ts";
import { cameraBetween, easeCamera, flightMs } from "./flight.ts";
import type { GlobeScene } from "./globe-scene.ts";
import { HOME_CAMERA, sameCamera } from "./home-camera.ts";

/** A camera that rested so long has arrived. */
const REST_MS = 180;

export interface CameraPilot {
  /** Puts the camera there at once. */
  readonly cutTo: (view: CameraView) => void;
  /** Flies there; with reduced motion it cuts. */
  readonly flyTo: (view: CameraView, durationMs?: number) => void;
  /** Stops a flight where it is, as when a hand takes the globe. */
  readonly stop: () => void;
}

interface Flight {
  readonly from: CameraView;
  readonly to: CameraView;
  readonly durationMs: number;
  startedMs?: number;
}

function prefersStill(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Starts the pilot; `onRest` is told where the camera came to rest when it was not put there by `cutTo`. */
export function createCameraPilot(globe: GlobeScene, onRest: (view: CameraView) => void): CameraPilot {
  let flight: Flight | undefined;
  let told: CameraView = HOME_CAMERA;
  let last: CameraView = HOME_CAMERA;
  let movedAtMs = 0;

  const advance = (frameMs: number) => {
    if (!flight) return;
    flight.startedMs ??= frameMs;
    const fraction = flight.durationMs === 0 ? 1 : (frameMs - flight.startedMs) / flight.durationMs;
    globe.setCameraView(cameraBetween(flight.from, flight.to, easeCamera(fraction)));
    if (fraction >= 1) flight = undefined;
  };
  globe.onTick((frameMs) => {
    advance(frameMs);
    const now = globe.cameraView();
    if (!sameCamera(now, last)) {
      last = now;
      movedAtMs = frameMs;
    } else if (!flight && frameMs - movedAtMs > REST_MS && !sameCamera(now, told)) {
      told = now;
      onRest(now);
    }
  });
  return {
    cutTo: (view) => {
      flight = undefined;
      globe.setCameraView(view);
      told = view;
      last = view;
      globe.requestDraw();
    },
    flyTo: (to, durationMs) => {
      const from = globe.cameraView();
      flight = { from, to, durationMs: prefersStill() ? 0 : (durationMs ?? flightMs(from, to)) };
    },
    stop: () => {
      flight = undefined;
    },
  };
}
