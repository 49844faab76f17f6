// The footprint of the selected object: a soft patch with an edge, from which it stands higher than chosen.
import { DEG } from "../../../shared/orbit/frames.ts";
import type { Vec3 } from "../../../shared/orbit/vector.ts";
import { toVec3, toVec4 } from "../convert.ts";
import type { AddGlobeLayer, Showing } from "../globe-layer.ts";
import { addLayer } from "../gpu.ts";
import { parseColour, type Rgba } from "../palette.ts";
import { positionPefKm } from "../picking.ts";
import { EQUATOR_KM, type Eye } from "../projection.ts";
import fragmentShader from "../shaders/footprint.frag.glsl?raw";
import vertexShader from "../shaders/square.vert.glsl?raw";
import { soleSelectedRow } from "../sole-selected.ts";
import { SQUARE_CORNERS, type Square, squareAround, squareUniforms } from "../square.ts";
import { reachOf } from "../visibility.ts";

const EDGE_OPACITY = 0.75;
const FILL_OPACITY = { dark: 0.1, light: 0.09 } as const;
/** The edge on the ellipsoid lies a little beyond that on the sphere; the sphere drawn around it leaves room. */
const ROOM = 1.04;

/** A square that holds the patch: around the patch alone, or around the Earth where the eye is too near for that. */
function squareAroundPatch(eye: Eye, objectPefKm: Vec3, leastHeightDeg: number): Square | undefined {
  const radiusKm = Math.hypot(...objectPefKm);
  const reach = reachOf(radiusKm, leastHeightDeg);
  if (!reach) return undefined;
  const arcRad = reach.arcDeg * DEG;
  const share = (EQUATOR_KM * Math.cos(arcRad)) / radiusKm;
  const [x, y, z] = objectPefKm;
  const patch = {
    centrePefKm: [x * share, y * share, z * share] as const,
    radiusKm: ROOM * EQUATOR_KM * Math.sin(arcRad),
  };
  const apart = eye.positionPefKm.map((part, axis) => part - (patch.centrePefKm[axis] ?? 0));
  const isNear = Math.hypot(...apart) < 1.5 * patch.radiusKm;
  return squareAround(eye, isNear ? { centrePefKm: [0, 0, 0], radiusKm: EQUATOR_KM } : patch);
}

export const addFootprintLayer: AddGlobeLayer = ({ scene, drawing }) => {
  let square: Square = { centrePefKm: [0, 0, 0], right: [1, 0, 0], up: [0, 1, 0], halfSideKm: 0 };
  let object: Vec3 = [0, 0, 0];
  let colour: Rgba = [0, 0, 0, 0];
  let fill = 0;
  let isOn = false;
  let leastHeightDeg = 0;
  const layer = addLayer(scene, {
    vertexShader,
    fragmentShader,
    topology: "strip",
    vertices: 4,
    attributes: [SQUARE_CORNERS],
    uniforms: {
      ...drawing.uniforms,
      ...squareUniforms(() => square),
      u_objectKm: () => toVec3(object),
      u_sinMask: () => Math.sin(leastHeightDeg * DEG),
      u_colour: () => toVec4(colour),
      u_fill: () => fill,
    },
  });
  layer.show = false;
  const look = (showing: Showing) => {
    const row = soleSelectedRow(showing);
    layer.show = isOn && row !== undefined;
    if (!layer.show || row === undefined) return;
    const { orbits, emphasis, momentUtcMs } = showing;
    object = positionPefKm({ frame: orbits.frame, momentUtcMs, gmstRad: drawing.gmstRad() }, row);
    const around = squareAroundPatch(drawing.eye(), object, leastHeightDeg);
    if (!around) {
      layer.show = false;
      return;
    }
    square = around;
    const [red, green, blue] = parseColour(orbits.rows[row]?.programme.colour[emphasis.theme] ?? "#fff");
    colour = [red, green, blue, EDGE_OPACITY];
    fill = FILL_OPACITY[emphasis.theme];
  };
  return {
    setState: ({ on, value = 0 }) => {
      isOn = on;
      leastHeightDeg = value;
    },
    look,
  };
};
