// Coverage as a tint: each band of latitude the stronger, the more of it has a satellite of the constellation in view.
import { toVec3 } from "../convert.ts";
import type { AddGlobeLayer, Showing } from "../globe-layer.ts";
import { addLayer, createTexture, type Texture } from "../gpu.ts";
import { parseColour, type Rgba } from "../palette.ts";
import { EQUATOR_KM } from "../projection.ts";
import fragmentShader from "../shaders/coverage.frag.glsl?raw";
import vertexShader from "../shaders/square.vert.glsl?raw";
import { SQUARE_CORNERS, type Square, squareAround, squareUniforms } from "../square.ts";

/** Opacity of a band that is covered all the time: land and sea stay to be told apart. */
const FULL_OPACITY = { dark: 0.3, light: 0.34 } as const;

export const addCoverageLayer: AddGlobeLayer = ({ scene, drawing, programmes }) => {
  let square: Square = { centrePefKm: [0, 0, 0], right: [1, 0, 0], up: [0, 1, 0], halfSideKm: 0 };
  let colour: Rgba = [0, 0, 0, 0];
  let drawn: Float32Array | undefined;
  let isOn = false;
  const textureOf = (shares: Float32Array): Texture => {
    const bytes = Uint8Array.from(shares, (share) => Math.round(255 * share));
    return createTexture(scene, { widthPx: bytes.length, heightPx: 1, bytes, channels: 1, wrapsAround: false });
  };
  let bands = textureOf(new Float32Array(1));
  const layer = addLayer(scene, {
    vertexShader,
    fragmentShader,
    topology: "strip",
    vertices: 4,
    attributes: [SQUARE_CORNERS],
    uniforms: {
      ...drawing.uniforms,
      ...squareUniforms(() => square),
      u_bands: () => bands,
      u_count: () => drawn?.length ?? 1,
      u_colour: () => toVec3(colour),
      u_full: () => colour[3],
    },
  });
  layer.show = false;
  const setShares = (shares: Float32Array) => {
    if (shares === drawn) return;
    bands.destroy();
    bands = textureOf(shares);
    drawn = shares;
  };
  const setShowing = ({ coverage, emphasis }: Showing) => {
    layer.show = isOn && coverage !== undefined;
    if (!coverage) return;
    setShares(coverage.bandShares);
    const [red, green, blue] = parseColour(programmes.get(coverage.programme)?.colour[emphasis.theme] ?? "#fff");
    colour = [red, green, blue, FULL_OPACITY[emphasis.theme]];
  };
  return {
    setState: ({ on }) => {
      isOn = on;
    },
    setShowing,
    look: () => {
      if (layer.show) square = squareAround(drawing.eye(), { centrePefKm: [0, 0, 0], radiusKm: EQUATOR_KM });
    },
  };
};
