// Where the camera hangs when nobody has moved it, and how near and far it may go.
import type { CameraView } from "../../shared/view/view.ts";

/** Straight down over China, far enough out that the disc looks as round as on a map sheet. */
export const HOME_CAMERA: CameraView = {
  longitudeDeg: 103,
  latitudeDeg: 24,
  heightKm: 25_000,
  headingDeg: 0,
  pitchDeg: -90,
};

export const LOWEST_CAMERA_KM = 600;
export const HIGHEST_CAMERA_KM = 600_000;

/** One press of + or −. */
export const ZOOM_STEP = 1.5;

/** The same view nearer (factor below 1) or farther, within what the camera may do. */
export function zoomedCamera(camera: CameraView, factor: number): CameraView {
  const heightKm = Math.min(HIGHEST_CAMERA_KM, Math.max(LOWEST_CAMERA_KM, camera.heightKm * factor));
  return { ...camera, heightKm };
}

/** The same place with north up, seen from straight above. */
export function northUpCamera(camera: CameraView): CameraView {
  return { ...camera, headingDeg: 0, pitchDeg: -90 };
}

/** Whether two cameras would give the same link: 0.01° of place, 1 km of height, 0.1° of direction. */
export function sameCamera(a: CameraView, b: CameraView): boolean {
  return (
    Math.abs(turnDeg(a.longitudeDeg, b.longitudeDeg)) < 0.01 &&
    Math.abs(a.latitudeDeg - b.latitudeDeg) < 0.01 &&
    Math.abs(a.heightKm - b.heightKm) < 1 &&
    Math.abs(turnDeg(a.headingDeg, b.headingDeg)) < 0.1 &&
    Math.abs(a.pitchDeg - b.pitchDeg) < 0.1
  );
}

/** From one angle to another the short way, in [−180, 180). */
export function turnDeg(fromDeg: number, toDeg: number): number {
  return ((((toDeg - fromDeg + 180) % 360) + 360) % 360) - 180;
}
