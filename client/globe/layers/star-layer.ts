// A few faint stars, the same on every visit; they stand for the sky, not for real stars.
import type { Scene } from "cesium";
import { toVec4 } from "../convert.ts";
import type { Drawing } from "../drawing.ts";
import { addLayer, type Layer } from "../gpu.ts";
import fragmentShader from "../shaders/stars.frag.glsl?raw";
import vertexShader from "../shaders/stars.vert.glsl?raw";

const STARS = 1400;
const SEED = 20_240_806;

/** A small generator of even numbers in [0, 1) from a seed (mulberry32), so that the sky never changes. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Adds the sky; in a theme without stars nothing of it shows. */
export function addStarLayer(scene: Scene, drawing: Drawing): Layer {
  const next = numbersFrom(SEED);
  const directions = new Float32Array(3 * STARS);
  const looks = new Float32Array(2 * STARS);
  for (let star = 0; star < STARS; star++) {
    const z = 2 * next() - 1;
    const angle = 2 * Math.PI * next();
    const flat = Math.sqrt(1 - z * z);
    directions.set([flat * Math.cos(angle), flat * Math.sin(angle), z], 3 * star);
    // Few are bright: the cube leaves most near the faint end.
    const brightness = next() ** 3;
    looks.set([0.35 + 0.75 * brightness, 0.1 + 0.5 * brightness], 2 * star);
  }
  return addLayer(scene, {
    vertexShader,
    fragmentShader,
    topology: "points",
    vertices: STARS,
    attributes: [
      { name: "a_direction", kind: "floats", size: 3, values: directions },
      { name: "a_look", kind: "floats", size: 2, values: looks },
    ],
    uniforms: { ...drawing.uniforms, u_star: () => toVec4(drawing.palette().star) },
  });
}
