// The ground track of the selected object: a line or dots on the ground with an arrowhead at each round time.
import type { Scene } from "cesium";
import { SECOND_MS } from "../../../shared/time/instant.ts";
import { ARROW_NUMBERS, type GroundTrack } from "../../propagation/ground-track.ts";
import { toVec2, toVec3 } from "../convert.ts";
import type { AddGlobeLayer, LayerGround, Showing } from "../globe-layer.ts";
import { addLayer, type Layer, type UniformValue } from "../gpu.ts";
import { parseColour, type Rgba } from "../palette.ts";
import arrowFragmentShader from "../shaders/arrows.frag.glsl?raw";
import arrowVertexShader from "../shaders/arrows.vert.glsl?raw";
import lineFragmentShader from "../shaders/track.frag.glsl?raw";
import strengthShader from "../shaders/track.glsl?raw";
import lineVertexShader from "../shaders/track.vert.glsl?raw";
import { soleSelectedRow } from "../sole-selected.ts";
import { SQUARE_CORNERS } from "../square.ts";
import { trackColumns } from "../track-columns.ts";

const APPEARS_IN_MS = 220;
const WIDTH_PX = 1.7;
const ARROW_PX = 5.5;
/** Two revolutions of any orbit, in steps of at most 2° and 3°, with room for cuts. */
const MOST_STEPS = 2_048;
const MOST_ARROWS = 128;

type Uniforms = Readonly<Record<string, () => UniformValue>>;

function addLine({ scene }: LayerGround, uniforms: Uniforms): Layer {
  const ends = ["a_fromKm", "a_toKm", "a_fromAhead", "a_toAhead", "a_times"] as const;
  return addLayer(scene, {
    vertexShader: `${strengthShader}\n${lineVertexShader}`,
    fragmentShader: `${strengthShader}\n${lineFragmentShader}`,
    topology: "strip",
    vertices: 4,
    instances: MOST_STEPS,
    attributes: [
      { name: "a_place", kind: "floats", size: 2, values: new Float32Array([0, -1, 0, 1, 1, -1, 1, 1]) },
      ...ends.map((name) => ({ name, kind: "floats", size: 3, perInstance: true }) as const),
    ],
    uniforms: { ...uniforms, u_widthPx: () => WIDTH_PX },
  });
}

function addArrows({ scene }: LayerGround, uniforms: Uniforms): Layer {
  return addLayer(scene, {
    vertexShader: `${strengthShader}\n${arrowVertexShader}`,
    fragmentShader: arrowFragmentShader,
    topology: "strip",
    vertices: 4,
    instances: MOST_ARROWS,
    attributes: [
      SQUARE_CORNERS,
      { name: "a_placeKm", kind: "floats", size: 3, perInstance: true },
      { name: "a_ahead", kind: "floats", size: 3, perInstance: true },
      { name: "a_atS", kind: "floats", size: 1, perInstance: true },
    ],
    uniforms: { ...uniforms, u_sizePx: () => ARROW_PX },
  });
}

function writeLine(line: Layer, track: GroundTrack): void {
  const columns = trackColumns(track);
  const steps = Math.min(MOST_STEPS, columns.steps);
  const write = (name: string, values: Float32Array) => line.write(name, values.subarray(0, 3 * steps));
  write("a_fromKm", columns.fromKm);
  write("a_toKm", columns.toKm);
  write("a_fromAhead", columns.fromAhead);
  write("a_toAhead", columns.toAhead);
  write("a_times", columns.times);
  line.setInstances(steps);
}

function writeArrows(layer: Layer, { arrows }: GroundTrack): void {
  const count = Math.min(MOST_ARROWS, arrows.length / ARROW_NUMBERS);
  const column = (offset: number, size: number) =>
    Float32Array.from({ length: size * count }, (_, index) => {
      const arrow = Math.floor(index / size);
      return arrows[ARROW_NUMBERS * arrow + offset + (index % size)] ?? 0;
    });
  layer.write("a_atS", column(0, 1));
  layer.write("a_placeKm", column(1, 3));
  layer.write("a_ahead", column(4, 3));
  layer.setInstances(count);
}

/**
 * How much of the track has appeared, 0 to 1. It goes at once when the playhead leaps and comes back softly, so that it
 * does not flicker while time is scrubbed.
 */
function createAppearing(scene: Scene): (isShown: boolean) => number {
  let sinceMs: number | undefined;
  return (isShown) => {
    if (!isShown) {
      sinceMs = undefined;
      return 0;
    }
    sinceMs ??= performance.now();
    const share = Math.min(1, (performance.now() - sinceMs) / APPEARS_IN_MS);
    if (share < 1) scene.requestRender();
    return share;
  };
}

export const addTrackLayer: AddGlobeLayer = (ground) => {
  let track: GroundTrack | undefined;
  let colour: Rgba = [0, 0, 0, 0];
  let nowS = 0;
  let strength = 0;
  let isOn = false;
  const uniforms: Uniforms = {
    ...ground.drawing.uniforms,
    u_nowS: () => nowS,
    u_reachS: () => toVec2(track?.backS ?? 1, track?.aheadS ?? 1),
    u_colour: () => toVec3(colour),
    u_strength: () => strength,
  };
  const [line, arrows] = [addLine(ground, uniforms), addArrows(ground, uniforms)];
  const show = (isShown: boolean) => {
    line.show = isShown;
    arrows.show = isShown;
  };
  const appear = createAppearing(ground.scene);
  show(false);
  const setShowing = (showing: Showing) => {
    const { orbits, emphasis } = showing;
    const row = soleSelectedRow(showing);
    const next = orbits.frame.track?.row === row ? orbits.frame.track : undefined;
    if (next && next !== track) {
      writeLine(line, next);
      writeArrows(arrows, next);
    }
    track = next;
    if (row !== undefined) colour = parseColour(orbits.rows[row]?.programme.colour[emphasis.theme] ?? "#fff");
  };
  return {
    setState: ({ on }) => {
      isOn = on;
    },
    setShowing,
    look: ({ momentUtcMs, isLeft }) => {
      if (track) nowS = (momentUtcMs - track.baseUtcMs) / SECOND_MS;
      const isShown = isOn && track !== undefined && !isLeft;
      show(isShown);
      strength = appear(isShown);
    },
  };
};
