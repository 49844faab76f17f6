// The Earth itself: one square that faces the eye, on which a shader draws land, sea, night and air.
import type { Scene } from "cesium";
import { toVec3, toVec4 } from "../convert.ts";
import type { Drawing } from "../drawing.ts";
import { addLayer, createTexture, type Texture, type UniformValue } from "../gpu.ts";
import type { LandMask } from "../land-mask.ts";
import type { Palette } from "../palette.ts";
import { EQUATOR_KM } from "../projection.ts";
import fragmentShader from "../shaders/earth.frag.glsl?raw";
import vertexShader from "../shaders/square.vert.glsl?raw";
import { SQUARE_CORNERS, squareAround, squareUniforms } from "../square.ts";

/** The air is drawn this far out, in Earth radii. */
const AIR_REACH = 1.13;

export interface EarthLayer {
  readonly setLand: (mask: LandMask) => void;
  /** The glow of the air is left out where drawing is slow. */
  readonly setAir: (shown: boolean) => void;
  /** Without night all of the Earth is lit. */
  readonly setNight: (shown: boolean) => void;
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
  let night = 1;
  addLayer(scene, {
    vertexShader,
    fragmentShader,
    topology: "strip",
    vertices: 4,
    attributes: [SQUARE_CORNERS],
    uniforms: {
      ...drawing.uniforms,
      ...colours(drawing.palette),
      ...squareUniforms(() =>
        squareAround(drawing.eye(), { centrePefKm: [0, 0, 0], radiusKm: AIR_REACH * EQUATOR_KM }),
      ),
      u_land: () => land,
      u_landReady: () => ready,
      u_sun: () => toVec3(drawing.sunPef()),
      u_air: () => air,
      u_nightShown: () => night,
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
    setNight: (shown) => {
      night = shown ? 1 : 0;
    },
  };
}
