// The globe as one thing: its scene, its layers and its pilot, told what to draw and asked what is where.
import type { CameraView } from "../../shared/view/view.ts";
import type { OrbitFrame, OrbitTable } from "../propagation/protocol.ts";
import { type CameraPilot, createCameraPilot } from "./camera-pilot.ts";
import { createGlobeScene, type GlobeScene } from "./globe-scene.ts";
import type { LandMask } from "./land-mask.ts";
import { addEarthLayer } from "./layers/earth-layer.ts";
import { addRingLayer, type RingLayer } from "./layers/ring-layer.ts";
import { addSatelliteLayer, type SatelliteLayer } from "./layers/satellite-layer.ts";
import { addStarLayer } from "./layers/star-layer.ts";
import { dotLooks, drawnRows, type Emphasis, ringLooks } from "./looks.ts";
import type { ObjectRow } from "./object-rows.ts";
import { readPalette } from "./palette.ts";
import { type PickQuestion, pickRow } from "./picking.ts";
import type { Quality } from "./quality.ts";
import type { Stage } from "./stage.ts";

export interface Globe {
  readonly view: GlobeScene;
  readonly pilot: CameraPilot;
  /** Draws a frame of orbits. */
  readonly setOrbits: (orbits: DrawnOrbits) => void;
  readonly setEmphasis: (emphasis: Emphasis) => void;
  readonly setLand: (mask: LandMask) => void;
  readonly setStage: (stage: Stage) => void;
  readonly setQuality: (quality: Quality) => void;
  readonly refreshPalette: () => void;
  /** Row of the dot nearest to a place on the canvas. */
  readonly pick: (xPx: number, yPx: number, reachPx: number) => number | undefined;
  readonly destroy: () => void;
}

export interface DrawnOrbits {
  readonly table: OrbitTable;
  readonly rows: readonly (ObjectRow | undefined)[];
  readonly frame: OrbitFrame;
}

export interface GlobeOptions {
  readonly canvas: HTMLCanvasElement;
  /** How many objects there may be; their dots are made ready before they arrive. */
  readonly objects: number;
  readonly atUtcMs: number;
  readonly onCameraRest: (view: CameraView) => void;
}

/** What the globe is made of and what it shows now. */
interface Parts {
  readonly view: GlobeScene;
  readonly rings: RingLayer;
  satellites: SatelliteLayer;
  orbits?: DrawnOrbits;
  emphasis?: Emphasis;
}

function drawLooks({ view, rings, satellites, orbits, emphasis }: Parts): void {
  if (!orbits || !emphasis) return;
  const dots = dotLooks(orbits, emphasis);
  satellites.setLooks(dots.colours, dots.looks);
  const lines = ringLooks(orbits.rows, orbits.frame, emphasis);
  rings.setLooks(lines.colours, lines.styles);
  view.requestDraw();
}

function drawOrbits(parts: Parts, orbits: DrawnOrbits): void {
  const { view, rings } = parts;
  const { table, frame } = orbits;
  if (table.objectIds.length > parts.satellites.capacity) {
    parts.satellites.hide();
    parts.satellites = addSatelliteLayer(view.scene, view.drawing, table.objectIds.length);
  }
  parts.orbits = orbits;
  view.drawing.setInstant(frame.drawnUtcMs);
  parts.satellites.setPositions(frame.positionsTemeKm);
  rings.setRings(frame.ringsTemeKm);
  drawLooks(parts);
}

function pickIn({ view, orbits, emphasis }: Parts, at: Pick<PickQuestion, "xPx" | "yPx" | "reachPx">) {
  if (!orbits || !emphasis) return undefined;
  const { rows, frame } = orbits;
  const { drawing } = view;
  return pickRow({
    ...at,
    eye: drawing.eye(),
    frame,
    gmstRad: drawing.gmstRad(),
    rows: drawnRows(rows, frame, emphasis),
  });
}

/** Makes the globe on a canvas from `openCanvas`. */
export function createGlobe({ canvas, objects, atUtcMs, onCameraRest }: GlobeOptions): Globe {
  const view = createGlobeScene(canvas, readPalette(), atUtcMs);
  const stars = addStarLayer(view.scene, view.drawing);
  const earth = addEarthLayer(view.scene, view.drawing);
  const rings = addRingLayer(view.scene, view.drawing);
  const parts: Parts = { view, rings, satellites: addSatelliteLayer(view.scene, view.drawing, objects) };
  let stage: Stage | undefined;
  let sharpness = 1;
  const layOut = () => {
    if (stage) view.layOut(stage, sharpness);
  };
  return {
    view,
    pilot: createCameraPilot(view, onCameraRest),
    setOrbits: (orbits) => drawOrbits(parts, orbits),
    setEmphasis: (emphasis) => {
      parts.emphasis = emphasis;
      drawLooks(parts);
    },
    setLand: (mask) => {
      earth.setLand(mask);
      view.requestDraw();
    },
    setStage: (next) => {
      stage = next;
      layOut();
    },
    setQuality: (quality) => {
      if (view.scene.isDestroyed()) return;
      view.canvas.dataset["quality"] = quality.name;
      sharpness = quality.sharpness;
      stars.show = quality.sky;
      earth.setAir(quality.sky);
      layOut();
    },
    refreshPalette: () => view.setPalette(readPalette()),
    pick: (xPx, yPx, reachPx) => pickIn(parts, { xPx, yPx, reachPx }),
    destroy: () => view.destroy(),
  };
}
