// A dot for each object in its programme's shape and colour.
import type { Scene } from "cesium";
import { toVec3 } from "../convert.ts";
import type { Drawing } from "../drawing.ts";
import { addLayer, createTexture } from "../gpu.ts";
import fragmentShader from "../shaders/satellites.frag.glsl?raw";
import vertexShader from "../shaders/satellites.vert.glsl?raw";
import { drawShapeSheet, SHEET_CELL_UNITS, SHEET_SHAPES } from "../shape-sheet.ts";

/** Radius of the ring around what is tracked, in units of the shape's box. */
const TRACKED_RING_UNITS = 13.5;

export interface SatelliteLayer {
  /** The most dots it can show. */
  readonly capacity: number;
  /** N×3, TEME, km. */
  readonly setPositions: (positionsTemeKm: Float32Array) => void;
  /** N×4 colours, and N×4 looks: shape, opacity, scale in hundredths of a pixel per unit, 1 where tracked. */
  readonly setLooks: (colours: Uint8Array, looks: Uint8Array) => void;
  /** For good, as when a larger one takes its place. */
  readonly hide: () => void;
}

/** Adds so many dots, all hidden until they have looks. */
export function addSatelliteLayer(scene: Scene, drawing: Drawing, objects: number): SatelliteLayer {
  const shapes = createTexture(scene, drawShapeSheet());
  const layer = addLayer(scene, {
    vertexShader,
    fragmentShader,
    topology: "points",
    vertices: objects,
    passes: 2,
    attributes: [
      { name: "a_positionTemeKm", kind: "floats", size: 3 },
      { name: "a_colour", kind: "colour", size: 4 },
      { name: "a_look", kind: "bytes", size: 4 },
    ],
    uniforms: {
      ...drawing.uniforms,
      u_shapes: () => shapes,
      u_shapeCount: () => SHEET_SHAPES.length,
      u_cellUnits: () => SHEET_CELL_UNITS,
      u_ringUnits: () => TRACKED_RING_UNITS,
      u_halo: () => toVec3(drawing.palette().labelHalo),
    },
  });
  layer.show = objects > 0;
  return {
    capacity: objects,
    setPositions: (positionsTemeKm) => layer.write("a_positionTemeKm", positionsTemeKm),
    setLooks: (colours, looks) => {
      layer.write("a_colour", colours);
      // A smaller table leaves dots of the one before: without looks they are hidden.
      const all = new Uint8Array(4 * objects);
      all.set(looks);
      layer.write("a_look", all);
    },
    hide: () => {
      layer.show = false;
    },
  };
}
