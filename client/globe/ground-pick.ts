// Which place on the ground lies under a pixel of the canvas: the way back of projection.ts.
import { pefToGeodetic } from "../../shared/orbit/frames.ts";
import type { Vec3 } from "../../shared/orbit/vector.ts";
import type { GroundPlace } from "../../shared/view/place.ts";
import { EQUATOR_KM, type Eye, POLE_KM } from "./projection.ts";

/** 1 km: finer than a pixel of any view of the whole Earth. */
const GRAIN_PER_DEG = 100;

function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** The direction of sight through a pixel; its length means nothing. */
function sightThrough({ clipFromEyeKm: m, widthPx, heightPx }: Eye, xPx: number, yPx: number): Vec3 {
  const row = (r: 0 | 1 | 3): Vec3 => [m[r] ?? 0, m[r + 4] ?? 0, m[r + 8] ?? 0];
  const [right, up, ahead] = [row(0), row(1), row(3)];
  const [x, y] = [(2 * xPx) / widthPx - 1, 1 - (2 * yPx) / heightPx];
  // What is seen there lies on two planes through the eye: one for its column of pixels, one for its line.
  const column: Vec3 = [right[0] - x * ahead[0], right[1] - x * ahead[1], right[2] - x * ahead[2]];
  const line: Vec3 = [up[0] - y * ahead[0], up[1] - y * ahead[1], up[2] - y * ahead[2]];
  const sight = cross(column, line);
  const isAhead = sight[0] * ahead[0] + sight[1] * ahead[1] + sight[2] * ahead[2] > 0;
  return isAhead ? sight : [-sight[0], -sight[1], -sight[2]];
}

/** The same vector where the Earth is a unit sphere. */
function onUnitSphere([x, y, z]: Vec3): Vec3 {
  return [x / EQUATOR_KM, y / EQUATOR_KM, z / POLE_KM];
}

/** The place on WGS-84, to 0.01°; nothing beside the Earth. */
export function groundAt(eye: Eye, xPx: number, yPx: number): GroundPlace | undefined {
  const [ex, ey, ez] = onUnitSphere(eye.positionPefKm);
  const [sx, sy, sz] = onUnitSphere(sightThrough(eye, xPx, yPx));
  const squared = sx * sx + sy * sy + sz * sz;
  const nearest = -(ex * sx + ey * sy + ez * sz) / squared;
  const missSquared = (ex + nearest * sx) ** 2 + (ey + nearest * sy) ** 2 + (ez + nearest * sz) ** 2;
  if (!(missSquared < 1) || nearest <= 0) return undefined;
  const t = nearest - Math.sqrt((1 - missSquared) / squared);
  const at = (e: number, s: number, radius: number) => (e + t * s) * radius;
  const ground = pefToGeodetic([at(ex, sx, EQUATOR_KM), at(ey, sy, EQUATOR_KM), at(ez, sz, POLE_KM)]);
  const rounded = (angleDeg: number) => Math.round(angleDeg * GRAIN_PER_DEG) / GRAIN_PER_DEG + 0;
  const longitudeDeg = rounded(ground.longitudeDeg);
  return {
    latitudeDeg: rounded(ground.latitudeDeg),
    longitudeDeg: longitudeDeg === 180 ? -180 : longitudeDeg,
    heightM: 0,
  };
}
