// Every object in its programme's shape and colour: all of them on curves between two key frames, the chosen few exactly.
import type { Scene } from "cesium";
import type { OrbitFrame } from "../../propagation/protocol.ts";
import { toVec3 } from "../convert.ts";
import type { Drawing } from "../drawing.ts";
import { type Attribute, addLayer, createTexture, type Layer, type Texture } from "../gpu.ts";
import chosenPlace from "../shaders/satellite-chosen.glsl?raw";
import movingPlace from "../shaders/satellite-moving.glsl?raw";
import fragmentShader from "../shaders/satellites.frag.glsl?raw";
import vertexShader from "../shaders/satellites.vert.glsl?raw";
import { drawShapeSheet, SHEET_CELL_UNITS, SHEET_SHAPES } from "../shape-sheet.ts";

/** Radius of the ring around what is tracked, in units of the shape's box. */
const TRACKED_RING_UNITS = 13.5;

/** The selected, the hovered, and room for more. */
const MOST_CHOSEN = 8;

export interface SatelliteLayer {
  /** The most dots it can show. */
  readonly capacity: number;
  /** The two key frames between which everything moves. */
  readonly setKeyFrames: (frame: Pick<OrbitFrame, "from" | "to" | "spanS">) => void;
  /** How far between them it is now, 0 to 1. */
  readonly setShare: (share: number) => void;
  /** N×4 colours. */
  readonly setColours: (colours: Uint8Array) => void;
  /** N×4: shape, opacity, scale in hundredths of a pixel per unit, 1 where tracked. */
  readonly setLooks: (looks: Uint8Array) => void;
  /** For good, as when a larger one takes its place. */
  readonly hide: () => void;
}

const LOOKS: readonly Attribute[] = [
  { name: "a_colour", kind: "colour", size: 4 },
  { name: "a_look", kind: "bytes", size: 4 },
];

interface Dots {
  readonly place: string;
  readonly places: readonly Attribute[];
  readonly vertices: number;
  readonly uniforms: Readonly<Record<string, () => number>>;
}

const shapesOf = new WeakMap<Scene, Texture>();

function shapesFor(scene: Scene): Texture {
  const known = shapesOf.get(scene);
  if (known) return known;
  const made = createTexture(scene, drawShapeSheet());
  shapesOf.set(scene, made);
  return made;
}

function addDots(scene: Scene, drawing: Drawing, { place, places, vertices, uniforms }: Dots): Layer {
  const shapes = shapesFor(scene);
  return addLayer(scene, {
    vertexShader: `${place}\n${vertexShader}`,
    fragmentShader,
    topology: "points",
    vertices,
    passes: 2,
    attributes: [...places, ...LOOKS],
    uniforms: {
      ...drawing.uniforms,
      ...uniforms,
      u_shapes: () => shapes,
      u_shapeCount: () => SHEET_SHAPES.length,
      u_cellUnits: () => SHEET_CELL_UNITS,
      u_ringUnits: () => TRACKED_RING_UNITS,
      u_halo: () => toVec3(drawing.palette().labelHalo),
    },
  });
}

/** Adds so many dots, all hidden until they have looks. */
export function addSatelliteLayer(scene: Scene, drawing: Drawing, objects: number): SatelliteLayer {
  let spanS = 0;
  let share = 0;
  const layer = addDots(scene, drawing, {
    place: movingPlace,
    places: (["a_fromKm", "a_fromKmPerS", "a_toKm", "a_toKmPerS"] as const).map((name) => ({
      name,
      kind: "floats",
      size: 3,
    })),
    vertices: objects,
    uniforms: { u_spanS: () => spanS, u_share: () => share },
  });
  layer.show = objects > 0;
  return {
    capacity: objects,
    setKeyFrames: (frame) => {
      spanS = frame.spanS;
      layer.write("a_fromKm", frame.from.positionsTemeKm);
      // Without a span the shader multiplies the rest by nothing.
      if (spanS === 0) return;
      layer.write("a_fromKmPerS", frame.from.velocitiesTemeKmPerS);
      layer.write("a_toKm", frame.to.positionsTemeKm);
      layer.write("a_toKmPerS", frame.to.velocitiesTemeKmPerS);
    },
    setShare: (next) => {
      share = next;
    },
    setColours: (colours) => layer.write("a_colour", colours),
    setLooks: (looks) => {
      // A smaller table leaves dots of the one before: without looks they are hidden.
      const all = looks.length === 4 * objects ? looks : new Uint8Array(4 * objects);
      if (all !== looks) all.set(looks);
      layer.write("a_look", all);
    },
    hide: () => {
      layer.show = false;
    },
  };
}

/** A chosen dot: where it is from the eye, and its four bytes each of colour and look. */
export interface ChosenDot {
  readonly fromEyeKm: readonly [number, number, number];
  readonly colour: Uint8Array;
  readonly look: Uint8Array;
}

export interface ChosenLayer {
  readonly most: number;
  readonly setDots: (dots: readonly ChosenDot[]) => void;
}

/**
 * Adds the dots of the chosen few. Their places are worked out in double precision and handed over as seen from the
 * eye, so that they stand still to the millimetre however near the camera comes.
 */
export function addChosenLayer(scene: Scene, drawing: Drawing): ChosenLayer {
  const layer = addDots(scene, drawing, {
    place: chosenPlace,
    places: [{ name: "a_fromEyeKm", kind: "floats", size: 3 }],
    vertices: MOST_CHOSEN,
    uniforms: {},
  });
  layer.show = false;
  const places = new Float32Array(3 * MOST_CHOSEN);
  const colours = new Uint8Array(4 * MOST_CHOSEN);
  const looks = new Uint8Array(4 * MOST_CHOSEN);
  return {
    most: MOST_CHOSEN,
    setDots: (dots) => {
      looks.fill(0);
      for (const [index, dot] of dots.slice(0, MOST_CHOSEN).entries()) {
        places.set(dot.fromEyeKm, 3 * index);
        colours.set(dot.colour, 4 * index);
        looks.set(dot.look, 4 * index);
      }
      layer.write("a_fromEyeKm", places);
      layer.write("a_colour", colours);
      layer.write("a_look", looks);
      layer.show = dots.length > 0;
    },
  };
}
