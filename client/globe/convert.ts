// The door to Cesium's units: metres, its camera's frame and its Julian dates stay behind it.
import {
  type Camera,
  Cartesian2,
  Cartesian3,
  Cartesian4,
  Math as CesiumMath,
  JulianDate,
  Matrix4,
  PerspectiveFrustum,
  type Scene,
} from "cesium";
import type { Vec3 } from "../../shared/orbit/vector.ts";
import type { CameraView } from "../../shared/view/view.ts";
import { HIGHEST_CAMERA_KM, LOWEST_CAMERA_KM } from "./home-camera.ts";
import type { Rgba } from "./palette.ts";
import type { Eye } from "./projection.ts";

const METRES_PER_KM = 1000;

/**
 * The instant that Cesium is told. Its own Sun and sky are not drawn, and before 1974 it looks up no Earth orientation
 * files; where the Sun stands is worked out by shared/orbit.
 */
export const CESIUM_INSTANT = JulianDate.fromIso8601("1972-01-01T00:00:00Z");

/** Puts the camera where a view says. */
export function applyCameraView(camera: Camera, view: CameraView): void {
  camera.setView({
    destination: Cartesian3.fromDegrees(view.longitudeDeg, view.latitudeDeg, view.heightKm * METRES_PER_KM),
    orientation: {
      heading: CesiumMath.toRadians(view.headingDeg),
      pitch: CesiumMath.toRadians(view.pitchDeg),
      roll: 0,
    },
  });
}

/** Where the camera is. */
export function readCameraView(camera: Camera): CameraView {
  const { longitude, latitude, height } = camera.positionCartographic;
  const headingDeg = CesiumMath.toDegrees(camera.heading);
  return {
    longitudeDeg: CesiumMath.toDegrees(longitude),
    latitudeDeg: CesiumMath.toDegrees(latitude),
    heightKm: height / METRES_PER_KM,
    headingDeg: headingDeg >= 360 ? 0 : headingDeg,
    pitchDeg: CesiumMath.toDegrees(camera.pitch),
  };
}

/** Sets how near and far the camera may go. */
export function limitCamera(scene: Scene): void {
  scene.screenSpaceCameraController.minimumZoomDistance = LOWEST_CAMERA_KM * METRES_PER_KM;
  scene.screenSpaceCameraController.maximumZoomDistance = HIGHEST_CAMERA_KM * METRES_PER_KM;
}

/** Gives the camera the opening angle at which a focal length of so many pixels fills the canvas. */
export function openCamera(camera: Camera, size: { widthPx: number; heightPx: number; focalPx: number }): void {
  const { widthPx, heightPx, focalPx } = size;
  const { frustum } = camera;
  if (!(frustum instanceof PerspectiveFrustum)) throw new Error("the globe's camera sees in perspective");
  frustum.aspectRatio = widthPx / heightPx;
  // Cesium's angle is that of the longer side.
  frustum.fov = 2 * Math.atan(Math.max(widthPx, heightPx) / 2 / focalPx);
}

/** What projecting needs, from the camera as it is; sizes in CSS pixels. */
export function eyeOf(camera: Camera, size: { readonly widthPx: number; readonly heightPx: number }): Eye {
  const { x, y, z } = camera.positionWC;
  const turning = Matrix4.setTranslation(camera.viewMatrix, Cartesian3.ZERO, new Matrix4());
  const clip = Matrix4.multiply(camera.frustum.projectionMatrix, turning, new Matrix4());
  return {
    positionPefKm: [x / METRES_PER_KM, y / METRES_PER_KM, z / METRES_PER_KM],
    clipFromEyeKm: Matrix4.toArray(clip),
    widthPx: size.widthPx,
    heightPx: size.heightPx,
  };
}

/** Numbers as the types that shaders are handed. */
export function toVec2(x: number, y: number): Cartesian2 {
  return new Cartesian2(x, y);
}

export function toVec3([x, y, z]: Vec3 | Rgba): Cartesian3 {
  return new Cartesian3(x, y, z);
}

export function toVec4([red, green, blue, opacity]: Rgba): Cartesian4 {
  return new Cartesian4(red, green, blue, opacity);
}

export function toMatrix(columns: readonly number[]): Matrix4 {
  return Matrix4.fromArray([...columns]);
}
