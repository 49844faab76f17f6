// A ring for each plane: dots where it is illustrative, a line where it is tracked.
import type { Scene } from "cesium";
import { RING_NUMBERS } from "../../propagation/protocol.ts";
import type { Drawing } from "../drawing.ts";
import { addLayer } from "../gpu.ts";
import fragmentShader from "../shaders/rings.frag.glsl?raw";
import vertexShader from "../shaders/rings.vert.glsl?raw";

/** Steps around a ring: at 180 the chord of a low orbit sags by 0.04 px on the home view. */
const STEPS = 180;
/** More planes than any constellation has batches; those beyond are left out. */
const MOST_RINGS = 512;

export interface RingLayer {
  /** Nine numbers a ring, TEME, km: centre and two axes. */
  readonly setRings: (ringsTemeKm: Float32Array) => void;
  /** Four bytes a ring each: colour, and style (dotted, width in tenths of a pixel, opacity before and past the rim). */
  readonly setLooks: (colours: Uint8Array, styles: Uint8Array) => void;
}

function bandPlaces(): Float32Array {
  const places = new Float32Array(4 * (STEPS + 1));
  for (let step = 0; step <= STEPS; step++) places.set([step / STEPS, -1, step / STEPS, 1], 4 * step);
  return places;
}

/** One of the three vectors of every ring, as a column of its own. */
function column(ringsTemeKm: Float32Array, offset: number, count: number): Float32Array {
  const values = new Float32Array(3 * count);
  for (let ring = 0; ring < count; ring++) {
    const from = RING_NUMBERS * ring + offset;
    values.set(ringsTemeKm.subarray(from, from + 3), 3 * ring);
  }
  return values;
}

/** Adds the rings; none until they are set. */
export function addRingLayer(scene: Scene, drawing: Drawing): RingLayer {
  const layer = addLayer(scene, {
    vertexShader,
    fragmentShader,
    topology: "strip",
    vertices: 2 * (STEPS + 1),
    instances: MOST_RINGS,
    attributes: [
      { name: "a_place", kind: "floats", size: 2, values: bandPlaces() },
      { name: "a_centreTemeKm", kind: "floats", size: 3, perInstance: true },
      { name: "a_axisATemeKm", kind: "floats", size: 3, perInstance: true },
      { name: "a_axisBTemeKm", kind: "floats", size: 3, perInstance: true },
      { name: "a_colour", kind: "colour", size: 4, perInstance: true },
      { name: "a_style", kind: "bytes", size: 4, perInstance: true },
    ],
    uniforms: { ...drawing.uniforms, u_steps: () => STEPS },
  });
  layer.setInstances(0);
  return {
    setRings: (ringsTemeKm) => {
      const count = Math.min(MOST_RINGS, ringsTemeKm.length / RING_NUMBERS);
      layer.write("a_centreTemeKm", column(ringsTemeKm, 0, count));
      layer.write("a_axisATemeKm", column(ringsTemeKm, 3, count));
      layer.write("a_axisBTemeKm", column(ringsTemeKm, 6, count));
      layer.setInstances(count);
    },
    setLooks: (colours, styles) => {
      layer.write("a_colour", colours.subarray(0, 4 * MOST_RINGS));
      layer.write("a_style", styles.subarray(0, 4 * MOST_RINGS));
    },
  };
}
