// A ring for each plane: dots where it is illustrative, a line where it is tracked; fading behind what is looked at.
import { RING_NUMBERS } from "../../propagation/protocol.ts";
import type { AddGlobeLayer, LayerGround, Showing } from "../globe-layer.ts";
import { addLayer, type Layer } from "../gpu.ts";
import { ringLooks } from "../looks.ts";
import { leadTurn, type RingLead, ringLeads } from "../ring-leads.ts";
import fragmentShader from "../shaders/rings.frag.glsl?raw";
import vertexShader from "../shaders/rings.vert.glsl?raw";

/** Steps around a ring: at 180 the chord of a low orbit sags by 0.04 px on the home view. */
const STEPS = 180;
/** More planes than any constellation has batches; those beyond are left out. */
const MOST_RINGS = 512;

/** How much fainter a fading ring is just ahead of its object than at it. */
const FADE = 0.86;

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

function addRings({ scene, drawing }: LayerGround): Layer {
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
      { name: "a_fade", kind: "floats", size: 2, perInstance: true },
    ],
    uniforms: { ...drawing.uniforms, u_steps: () => STEPS },
  });
  layer.setInstances(0);
  return layer;
}

function writeRings(layer: Layer, { orbits: { frame, rows }, emphasis }: Showing): void {
  const count = Math.min(MOST_RINGS, frame.ringLead.length);
  layer.write("a_centreTemeKm", column(frame.ringsTemeKm, 0, count));
  layer.write("a_axisATemeKm", column(frame.ringsTemeKm, 3, count));
  layer.write("a_axisBTemeKm", column(frame.ringsTemeKm, 6, count));
  layer.setInstances(count);
  const { colours, styles } = ringLooks(rows, frame, emphasis);
  layer.write("a_colour", colours.subarray(0, 4 * MOST_RINGS));
  layer.write("a_style", styles.subarray(0, 4 * MOST_RINGS));
}

/** Where each ring fades from and how much, two numbers a ring: none but those of the leads. */
function fadesOf(leads: readonly RingLead[], { orbits: { frame }, momentUtcMs }: Showing): Float32Array {
  const fades = new Float32Array(2 * Math.min(MOST_RINGS, frame.ringLead.length));
  for (const lead of leads) {
    if (2 * lead.ring < fades.length) fades.set([leadTurn(frame, lead, momentUtcMs), FADE], 2 * lead.ring);
  }
  return fades;
}

export const addRingLayer: AddGlobeLayer = (ground) => {
  const layer = addRings(ground);
  let leads: readonly RingLead[] = [];
  let written: Float32Array = new Float32Array();
  return {
    setState: ({ on }) => {
      layer.show = on;
    },
    setShowing: (showing) => {
      writeRings(layer, showing);
      leads = ringLeads(showing.orbits.frame, showing.emphasis);
    },
    look: (showing) => {
      if (!layer.show) return;
      const fades = fadesOf(leads, showing);
      // Nothing moves in most frames that are drawn while the camera does.
      if (fades.length === written.length && fades.every((value, index) => value === written[index])) return;
      written = fades;
      layer.write("a_fade", fades);
    },
  };
};
