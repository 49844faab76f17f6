// A square that faces the eye and holds a sphere: on it a shader draws what lies on the Earth, ray by ray.
import type { Vec3 } from "../../shared/orbit/vector.ts";
import { toVec3 } from "./convert.ts";
import type { Attribute, UniformValue } from "./gpu.ts";
import type { Eye } from "./projection.ts";

export interface Sphere {
  readonly centrePefKm: Vec3;
  readonly radiusKm: number;
}

/** Centre, two unit axes and half the side. */
export interface Square {
  readonly centrePefKm: Vec3;
  readonly right: Vec3;
  readonly up: Vec3;
  readonly halfSideKm: number;
}

function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function unit(v: Vec3): Vec3 {
  const length = Math.hypot(...v);
  return [v[0] / length, v[1] / length, v[2] / length];
}

/** The square through the sphere's centre; just outside the sphere it is as large as it may become. */
export function squareAround({ positionPefKm }: Eye, { centrePefKm, radiusKm }: Sphere): Square {
  const toEye: Vec3 = [
    positionPefKm[0] - centrePefKm[0],
    positionPefKm[1] - centrePefKm[1],
    positionPefKm[2] - centrePefKm[2],
  ];
  const out = unit(toEye);
  // Over a pole the z axis would point along the sight.
  const right = unit(cross(Math.abs(out[2]) > 0.9 ? [1, 0, 0] : [0, 0, 1], out));
  const distanceKm = Math.hypot(...toEye);
  const tangentKm = Math.sqrt(Math.max(distanceKm * distanceKm - radiusKm * radiusKm, (0.02 * radiusKm) ** 2));
  return { centrePefKm, right, up: cross(out, right), halfSideKm: (radiusKm * distanceKm) / tangentKm };
}

/** The column of the square's corners, for shaders/square.vert.glsl. */
export const SQUARE_CORNERS: Attribute = {
  name: "a_corner",
  kind: "floats",
  size: 2,
  values: new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]),
};

/** What that shader asks for. */
export function squareUniforms(square: () => Square): Readonly<Record<string, () => UniformValue>> {
  return {
    u_centreKm: () => toVec3(square().centrePefKm),
    u_right: () => toVec3(square().right),
    u_up: () => toVec3(square().up),
    u_halfSideKm: () => square().halfSideKm,
  };
}
