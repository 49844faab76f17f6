// From a place around the Earth to a pixel of the canvas, and whether the Earth hides it.
// Not here: the same sum on the graphics card (shaders).
import type { Vec3 } from "../../shared/orbit/vector.ts";

/** What is needed to see as the camera does; column-major matrix, PEF, km from the camera. */
export interface Eye {
  readonly positionPefKm: Vec3;
  /** Projection times the turning part of the view: clip space from km relative to the camera. */
  readonly clipFromEyeKm: readonly number[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Semi-axes of WGS-84: hiding is worked out where the Earth is a unit sphere [NGA-WGS84 Table 3.1]. */
export const EQUATOR_KM = 6378.137;
export const POLE_KM = 6356.752314245;

/** `front`: between us and the Earth's rim; `beyond`: past the rim but beside the disc; `hidden`: behind the disc. */
export type Side = "front" | "beyond" | "hidden";

export interface Projected {
  readonly xPx: number;
  readonly yPx: number;
  readonly side: Side;
}

/** Pixel of a PEF position, km, from the canvas's top left corner; nothing for what lies behind the camera. */
export function projectPef(eye: Eye, [xKm, yKm, zKm]: Vec3): Projected | undefined {
  const m = eye.clipFromEyeKm;
  const [dx, dy, dz] = [xKm - eye.positionPefKm[0], yKm - eye.positionPefKm[1], zKm - eye.positionPefKm[2]];
  const row = (r: 0 | 1 | 3) => (m[r] ?? 0) * dx + (m[r + 4] ?? 0) * dy + (m[r + 8] ?? 0) * dz;
  const w = row(3);
  if (w <= 0) return undefined;
  return {
    xPx: (0.5 + (0.5 * row(0)) / w) * eye.widthPx,
    yPx: (0.5 - (0.5 * row(1)) / w) * eye.heightPx,
    side: sideOf(eye.positionPefKm, [xKm, yKm, zKm]),
  };
}

/** Radius of the Earth's disc on the canvas, if all of it were there. */
export function discRadiusPx({ positionPefKm, clipFromEyeKm: m, heightPx }: Eye): number {
  // The matrix's second row turns and scales by the focal length: its length is that of the unturned one.
  const focalPx = 0.5 * heightPx * Math.hypot(m[1] ?? 0, m[5] ?? 0, m[9] ?? 0);
  const distanceKm = Math.hypot(...positionPefKm);
  return (focalPx * EQUATOR_KM) / Math.sqrt(Math.max(1, distanceKm * distanceKm - EQUATOR_KM * EQUATOR_KM));
}

/** Where the line of sight passes nearest the Earth's centre decides: before it, past it, or through the Earth. */
export function sideOf([eyeX, eyeY, eyeZ]: Vec3, [xKm, yKm, zKm]: Vec3): Side {
  const eye = [eyeX / EQUATOR_KM, eyeY / EQUATOR_KM, eyeZ / POLE_KM] as const;
  const sight = [xKm / EQUATOR_KM - eye[0], yKm / EQUATOR_KM - eye[1], zKm / POLE_KM - eye[2]] as const;
  const lengthSquared = sight[0] ** 2 + sight[1] ** 2 + sight[2] ** 2;
  const nearest = -(eye[0] * sight[0] + eye[1] * sight[1] + eye[2] * sight[2]) / lengthSquared;
  if (nearest >= 1) return "front";
  const passes = eye.map((part, axis) => part + nearest * (sight[axis] ?? 0));
  return passes.reduce((sum, part) => sum + part * part, 0) < 1 ? "hidden" : "beyond";
}
