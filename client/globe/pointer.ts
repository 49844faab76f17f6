// The hand on the globe: hovering, clicking and keys, told apart from dragging.
import type { CameraView } from "../../shared/view/view.ts";
import { ZOOM_STEP, zoomedCamera } from "./home-camera.ts";

/** A press that moved less was a click. */
const CLICK_WITHIN_PX = 5;

export interface PointerPlace {
  readonly xPx: number;
  readonly yPx: number;
  readonly kind: "mouse" | "touch";
}

export interface PointerListener {
  /** The pointer rests or moves over the globe without pressing; nothing when it left. */
  readonly onHover: (place: PointerPlace | undefined) => void;
  readonly onClick: (place: PointerPlace) => void;
  /** A hand takes the globe. */
  readonly onGrab: () => void;
}

/** Listens on the canvas; the listeners go with it. */
export function listenToPointer(canvas: HTMLCanvasElement, listener: PointerListener): void {
  let pressed: PointerPlace | undefined;
  const placeOf = (event: PointerEvent): PointerPlace => {
    const { left, top } = canvas.getBoundingClientRect();
    const kind = event.pointerType === "touch" ? "touch" : "mouse";
    return { xPx: event.clientX - left, yPx: event.clientY - top, kind };
  };
  canvas.addEventListener("pointerdown", (event) => {
    pressed = placeOf(event);
    listener.onGrab();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (event.buttons === 0 && event.pointerType !== "touch") listener.onHover(placeOf(event));
    else listener.onHover(undefined);
  });
  canvas.addEventListener("pointerleave", () => listener.onHover(undefined));
  canvas.addEventListener("pointercancel", () => {
    pressed = undefined;
  });
  canvas.addEventListener("pointerup", (event) => {
    const released = placeOf(event);
    const moved = pressed ? Math.hypot(released.xPx - pressed.xPx, released.yPx - pressed.yPx) : CLICK_WITHIN_PX;
    pressed = undefined;
    if (moved < CLICK_WITHIN_PX && event.button === 0) listener.onClick(released);
  });
  canvas.addEventListener("wheel", () => listener.onGrab(), { passive: true });
}

/** How far an arrow key turns the globe, in degrees seen from the home height. */
const TURN_DEG = 10;
const HOME_HEIGHT_SHARE = 1 / 25_000;

/** The view after a key of the focused globe; nothing for keys that do nothing here. */
export function cameraAfterKey(key: string, camera: CameraView): CameraView | undefined {
  const stepDeg = TURN_DEG * Math.min(1, camera.heightKm * HOME_HEIGHT_SHARE);
  const turned = (eastDeg: number, northDeg: number): CameraView => ({
    ...camera,
    longitudeDeg: ((((camera.longitudeDeg + eastDeg + 180) % 360) + 360) % 360) - 180,
    latitudeDeg: Math.min(89, Math.max(-89, camera.latitudeDeg + northDeg)),
  });
  if (key === "ArrowLeft") return turned(-stepDeg, 0);
  if (key === "ArrowRight") return turned(stepDeg, 0);
  if (key === "ArrowUp") return turned(0, stepDeg);
  if (key === "ArrowDown") return turned(0, -stepDeg);
  if (key === "+" || key === "=") return zoomedCamera(camera, 1 / ZOOM_STEP);
  return key === "-" ? zoomedCamera(camera, ZOOM_STEP) : undefined;
}
