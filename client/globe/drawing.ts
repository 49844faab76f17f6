// What all layers draw by in a frame: the eye, the turn of the Earth, the Sun, the colours; set once before each frame.
import type { Camera } from "cesium";
import { gmst82Rad } from "../../shared/orbit/frames.ts";
import { sunDirectionPef } from "../../shared/orbit/sun.ts";
import type { Vec3 } from "../../shared/orbit/vector.ts";
import { eyeOf, toMatrix, toVec2, toVec3 } from "./convert.ts";
import type { UniformValue } from "./gpu.ts";
import type { Palette } from "./palette.ts";
import type { Eye } from "./projection.ts";

export interface Drawing {
  readonly eye: () => Eye;
  readonly sunPef: () => Vec3;
  readonly palette: () => Palette;
  /** Greenwich sidereal angle of the instant drawn. */
  readonly gmstRad: () => number;
  /** Uniforms that every shader may ask for; see shaders/space.glsl. */
  readonly uniforms: Readonly<Record<string, () => UniformValue>>;
  readonly setInstant: (drawnUtcMs: number) => void;
  readonly setPalette: (palette: Palette) => void;
  readonly setSize: (size: CanvasSize) => void;
  /** Looks through the camera as it is now; called before each frame. */
  readonly look: (camera: Camera) => void;
}

export interface CanvasSize {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pixels of the drawing buffer to one CSS pixel. */
  readonly pixelRatio: number;
}

/** Everything a frame is drawn by, with the palette of now; until `look`, the eye sees nothing. */
export function createDrawing(first: Palette, drawnUtcMs: number): Drawing {
  let palette = first;
  let size: CanvasSize = { widthPx: 1, heightPx: 1, pixelRatio: 1 };
  let eye: Eye = { positionPefKm: [1, 0, 0], clipFromEyeKm: new Array(16).fill(0), widthPx: 1, heightPx: 1 };
  let gmstRad = gmst82Rad(drawnUtcMs);
  let sunPef = sunDirectionPef(drawnUtcMs);
  let eyePosition = toVec3(eye.positionPefKm);
  let clipFromEye = toMatrix(eye.clipFromEyeKm);
  return {
    eye: () => eye,
    sunPef: () => sunPef,
    palette: () => palette,
    gmstRad: () => gmstRad,
    uniforms: {
      u_eyeKm: () => eyePosition,
      u_clipFromEye: () => clipFromEye,
      u_screenPx: () => toVec2(size.widthPx * size.pixelRatio, size.heightPx * size.pixelRatio),
      u_pixelRatio: () => size.pixelRatio,
      u_turn: () => toVec2(Math.cos(gmstRad), Math.sin(gmstRad)),
    },
    setInstant: (utcMs) => {
      gmstRad = gmst82Rad(utcMs);
      sunPef = sunDirectionPef(utcMs);
    },
    setPalette: (next) => {
      palette = next;
    },
    setSize: (next) => {
      size = next;
    },
    look: (camera) => {
      eye = eyeOf(camera, size);
      eyePosition = toVec3(eye.positionPefKm);
      clipFromEye = toMatrix(eye.clipFromEyeKm);
    },
  };
}
