// The Earth itself: one square that faces the eye, on which a shader draws land, sea, night and air.
import type { Scene } from "cesium";
import { toVec3, toVec4 } from "../convert.ts";
import type { Drawing } from "../drawing.ts";
import { addLayer, createTexture, type Texture, type UniformValue } from "../gpu.ts";
import type { LandMask } from "../land-mask.ts";
import type { Palette } from "../palette.ts";
import { EQUATOR_KM, type Eye } from "../projection.ts";
import fragmentShader from "../shaders/earth.frag.glsl?raw";
import vertexShader from "../shaders/earth.vert.glsl?raw";

/** The air is drawn this far out, in Earth radii. */
const AIR_REACH = 1.13;

export interface EarthLayer {
  readonly setLand: (mask: LandMask) => void;
  /** The glow of the air is left out where drawing is slow. */
  readonly setAir: (shown: boolean) => void;
}

type Axis = readonly [number, number, number];

function cross(a: Axis, b: Axis): Axis {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function unit(v: Axis): Axis {
  const length = Math.hypot(...v);
  return [v[0] / length, v[1] / length, v[2] / length];
}

/** Two axes of the plane through the Earth's centre that faces the eye. */
function facing({ positionPefKm }: Eye): { readonly right: Axis; readonly up: Axis } {
  const out = unit(positionPefKm);
  // Over a pole the z axis would point along the sight.
  const right = unit(cross(Math.abs(out[2]) > 0.9 ? [1, 0, 0] : [0, 0, 1], out));
  return { right, up: cross(out, right) };
}

/** Half the side of the square that holds the sphere of air as perspective shows it from here. */
function halfSideKm({ positionPefKm }: Eye): number {
  const radiusKm = AIR_REACH * EQUATOR_KM;
  const distanceKm = Math.hypot(...positionPefKm);
  const inside = Math.max(distanceKm * distanceKm - radiusKm * radiusKm, (0.02 * radiusKm) ** 2);
  return (radiusKm * distanceKm) / Math.sqrt(inside);
}

function colours(palette: () => Palette): Readonly<Record<string, () => UniformValue>> {
  return {
    u_oceanLit: () => toVec3(palette().oceanLit),
    u_ocean: () => toVec3(palette().ocean),
    u_oceanDeep: () => toVec3(palette().oceanDeep),
    u_landColour: () => toVec3(palette().land),
    u_landLine: () => toVec3(palette().landLine),
    u_grid: () => toVec4(palette().grid),
    u_night: () => toVec4([palette().night[0], palette().night[1], palette().night[2], palette().nightOpacity]),
    u_atmosphere: () => toVec3(palette().atmosphere),
    u_limb: () => toVec3(palette().limb),
  };
}

/** Adds the Earth; until it has its land it is all sea. */
export function addEarthLayer(scene: Scene, drawing: Drawing): EarthLayer {
  const nothing: LandMask = { widthPx: 1, heightPx: 1, bytes: new Uint8Array(1) };
  const textureOf = (mask: LandMask): Texture => createTexture(scene, { ...mask, channels: 1, wrapsAround: true });
  let land = textureOf(nothing);
  let ready = 0;
  let air = 1;
  addLayer(scene, {
    vertexShader,
    fragmentShader,
    topology: "strip",
    vertices: 4,
    attributes: [{ name: "a_corner", kind: "floats", size: 2, values: new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]) }],
    uniforms: {
      ...drawing.uniforms,
      ...colours(drawing.palette),
      u_right: () => toVec3(facing(drawing.eye()).right),
      u_up: () => toVec3(facing(drawing.eye()).up),
      u_halfSideKm: () => halfSideKm(drawing.eye()),
      u_land: () => land,
      u_landReady: () => ready,
      u_sun: () => toVec3(drawing.sunPef()),
      u_air: () => air,
    },
  });
  return {
    setLand: (mask) => {
      const before = land;
      land = textureOf(mask);
      ready = 1;
      before.destroy();
    },
    setAir: (shown) => {
      air = shown ? 1 : 0;
    },
  };
}
