// The dots of the globe from frame to frame: all of them on the graphics card, the chosen ones exactly, from the eye.
import type { Scene } from "cesium";
import { momentOfFrame, shareOfSpan } from "../propagation/key-states.ts";
import { seenFromEyeKm } from "./chosen-places.ts";
import type { Drawing } from "./drawing.ts";
import {
  addChosenLayer,
  addSatelliteLayer,
  type ChosenDot,
  type ChosenLayer,
  type SatelliteLayer,
} from "./layers/satellite-layer.ts";
import { type DrawnOrbits, dotColours, dotLooks, type Emphasis } from "./looks.ts";

export interface Dots {
  readonly setOrbits: (orbits: DrawnOrbits) => void;
  readonly setEmphasis: (emphasis: Emphasis) => void;
  /** The moment within the frame that is drawn from now on. */
  readonly setMoment: (momentUtcMs: number) => void;
  /** Places the chosen dots before the eye; called before each frame. */
  readonly look: () => void;
}

interface Parts {
  readonly scene: Scene;
  readonly drawing: Drawing;
  readonly chosen: ChosenLayer;
  satellites: SatelliteLayer;
  orbits?: DrawnOrbits;
  emphasis?: Emphasis;
  momentUtcMs: number;
  looks: Uint8Array;
  colours: Uint8Array;
  /** What the colours were made of. */
  coloured?: { readonly rows: DrawnOrbits["rows"]; readonly theme: Emphasis["theme"] };
}

function writeColours(parts: Parts, { rows }: DrawnOrbits, { theme }: Emphasis): void {
  if (parts.coloured?.rows === rows && parts.coloured.theme === theme) return;
  parts.coloured = { rows, theme };
  parts.colours = dotColours(rows, theme);
  parts.satellites.setColours(parts.colours);
}

function writeLooks(parts: Parts): void {
  const { orbits, emphasis } = parts;
  if (!orbits || !emphasis) return;
  writeColours(parts, orbits, emphasis);
  parts.looks = dotLooks(orbits, emphasis);
  const ofMany = parts.looks.slice();
  for (const { row } of orbits.frame.focus) ofMany[4 * row + 1] = 0;
  parts.satellites.setLooks(ofMany);
}

function chosenDots({ orbits, drawing, momentUtcMs, looks, colours }: Parts): readonly ChosenDot[] {
  if (!orbits) return [];
  const at = { eyePefKm: drawing.eye().positionPefKm, gmstRad: drawing.gmstRad(), momentUtcMs };
  return orbits.frame.focus.map(({ row }) => ({
    fromEyeKm: seenFromEyeKm(orbits.frame, row, at),
    colour: colours.subarray(4 * row, 4 * row + 4),
    look: looks.subarray(4 * row, 4 * row + 4),
  }));
}

function showMoment(parts: Parts, momentUtcMs: number): void {
  parts.momentUtcMs = momentUtcMs;
  if (parts.orbits) parts.satellites.setShare(shareOfSpan(parts.orbits.frame, momentUtcMs));
}

/** Adds the dots on top of what is drawn so far; there is room for so many from the start. */
export function addDots(scene: Scene, drawing: Drawing, objects: number): Dots {
  const parts: Parts = {
    scene,
    drawing,
    satellites: addSatelliteLayer(scene, drawing, objects),
    chosen: addChosenLayer(scene, drawing),
    momentUtcMs: 0,
    looks: new Uint8Array(),
    colours: new Uint8Array(),
  };
  return {
    setOrbits: (orbits) => {
      if (orbits.table.objectIds.length > parts.satellites.capacity) {
        parts.satellites.hide();
        parts.satellites = addSatelliteLayer(scene, drawing, orbits.table.objectIds.length);
        delete parts.coloured;
      }
      parts.orbits = orbits;
      parts.satellites.setKeyFrames(orbits.frame);
      // Another frame may begin while the moment stays.
      showMoment(parts, momentOfFrame(orbits.frame, parts.momentUtcMs));
      writeLooks(parts);
    },
    setEmphasis: (emphasis) => {
      parts.emphasis = emphasis;
      writeLooks(parts);
    },
    setMoment: (momentUtcMs) => showMoment(parts, momentUtcMs),
    look: () => parts.chosen.setDots(chosenDots(parts)),
  };
}
