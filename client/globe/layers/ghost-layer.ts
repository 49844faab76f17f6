// Satellites as filed or announced: faint hollow dots, in the colour of their programme, without names or planes.
import type { Scene } from "cesium";
import type { Programme } from "../../../shared/record/programme.ts";
import { shareOfSpan } from "../../propagation/key-states.ts";
import type { GhostFrame, OrbitFrame } from "../../propagation/protocol.ts";
import type { Drawing } from "../drawing.ts";
import type { AddGlobeLayer, LayerGround, Showing } from "../globe-layer.ts";
import { addLayer, type Layer } from "../gpu.ts";
import { DIMMED, type Emphasis } from "../looks.ts";
import { parseColour } from "../palette.ts";
import { discRadiusPx } from "../projection.ts";
import fragmentShader from "../shaders/ghosts.frag.glsl?raw";
import vertexShader from "../shaders/ghosts.vert.glsl?raw";
import movingPlace from "../shaders/satellite-moving.glsl?raw";

/** A dot's share of the Earth's disc on screen, and its bounds: on a small globe large dots would run together. */
const SIZE_OF_DISC = 0.016;
const SMALLEST_PX = 2.8;
const LARGEST_PX = 5;
const OPACITY = { dark: 0.4, light: 0.5 } as const;

function dotPx(discPx: number): number {
  return Math.min(LARGEST_PX, Math.max(SMALLEST_PX, SIZE_OF_DISC * discPx));
}

interface GhostDots {
  readonly room: number;
  readonly layer: Layer;
}

interface Moving {
  spanS: number;
  share: number;
  opacity: number;
}

function addGhosts({ scene, drawing, moving, room }: { scene: Scene; drawing: Drawing; moving: Moving; room: number }) {
  const layer = addLayer(scene, {
    vertexShader: `${movingPlace}\n${vertexShader}`,
    fragmentShader,
    topology: "points",
    vertices: room,
    attributes: [
      { name: "a_fromKm", kind: "floats", size: 3 },
      { name: "a_fromKmPerS", kind: "floats", size: 3 },
      { name: "a_toKm", kind: "floats", size: 3 },
      { name: "a_toKmPerS", kind: "floats", size: 3 },
      { name: "a_colour", kind: "colour", size: 4 },
    ],
    uniforms: {
      ...drawing.uniforms,
      u_spanS: () => moving.spanS,
      u_share: () => moving.share,
      u_sizePx: () => dotPx(discRadiusPx(drawing.eye())),
      u_opacity: () => moving.opacity,
    },
  });
  return { room, layer };
}

function writePlaces({ layer }: GhostDots, { from, to }: GhostFrame, { spanS }: OrbitFrame): void {
  layer.write("a_fromKm", from.positionsTemeKm);
  if (spanS === 0) return;
  layer.write("a_fromKmPerS", from.velocitiesTemeKmPerS);
  layer.write("a_toKm", to.positionsTemeKm);
  layer.write("a_toKmPerS", to.velocitiesTemeKmPerS);
}

interface Painting {
  readonly room: number;
  readonly programmes: LayerGround["programmes"];
}

/** Opacity of a shell's dots as a byte: those of a programme that is not under the pointer step back like others. */
function strengthOf(programme: Programme | undefined, { isShown, highlighted }: Emphasis): number {
  if (!programme || !isShown(programme.id)) return 0;
  return highlighted === undefined || highlighted === programme.id ? 255 : 255 * DIMMED;
}

/** N×4 colours; opacity 0 for a shell whose programme is hidden, and for room that is not needed. */
function coloursOf({ counts, wish }: GhostFrame, { emphasis }: Showing, { room, programmes }: Painting): Uint8Array {
  const colours = new Uint8Array(4 * room);
  let row = 0;
  for (const [index, count] of counts.entries()) {
    const programme = programmes.get(wish.shells[index]?.programme ?? "");
    const [red, green, blue] = programme ? parseColour(programme.colour[emphasis.theme]) : [0, 0, 0];
    const bytes = [255 * red, 255 * green, 255 * blue, strengthOf(programme, emphasis)].map(Math.round);
    for (const end = row + count; row < end; row++) colours.set(bytes, 4 * row);
  }
  return colours;
}

export const addGhostLayer: AddGlobeLayer = ({ scene, drawing, programmes }) => {
  const moving: Moving = { spanS: 0, share: 0, opacity: 0 };
  let dots: GhostDots | undefined;
  let isOn = false;
  let ghosts: GhostFrame | undefined;
  const setShowing = (showing: Showing) => {
    const { frame } = showing.orbits;
    const before = ghosts;
    ghosts = isOn ? frame.ghosts : undefined;
    if (!ghosts) return;
    const rows = ghosts.from.positionsTemeKm.length / 3;
    if (!dots || dots.room < rows) {
      if (dots) dots.layer.show = false;
      dots = addGhosts({ scene, drawing, moving, room: rows });
    }
    dots.layer.write("a_colour", coloursOf(ghosts, showing, { room: dots.room, programmes }));
    moving.opacity = OPACITY[showing.emphasis.theme];
    if (ghosts === before) return;
    moving.spanS = frame.spanS;
    writePlaces(dots, ghosts, frame);
  };
  return {
    setState: ({ on }) => {
      isOn = on;
    },
    setShowing,
    look: ({ orbits: { frame }, momentUtcMs }) => {
      moving.share = shareOfSpan(frame, momentUtcMs);
      if (dots) dots.layer.show = isOn && ghosts !== undefined;
    },
  };
};
