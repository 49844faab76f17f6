// The globe as one thing: its scene, its layers and its pilot, told what to draw and asked what is where.
import type { CameraView } from "../../shared/view/view.ts";
import { type CameraPilot, createCameraPilot } from "./camera-pilot.ts";
import { addDots, type Dots } from "./dots.ts";
import { createGlobeScene, type GlobeScene } from "./globe-scene.ts";
import type { LandMask } from "./land-mask.ts";
import { addEarthLayer } from "./layers/earth-layer.ts";
import { addRingLayer, type RingLayer } from "./layers/ring-layer.ts";
import { addStarLayer } from "./layers/star-layer.ts";
import { type DrawnOrbits, drawnRows, type Emphasis, ringLooks } from "./looks.ts";
import { readPalette } from "./palette.ts";
import { type PickQuestion, pickRow } from "./picking.ts";
import type { Quality } from "./quality.ts";
import type { Stage } from "./stage.ts";

export interface Globe {
  readonly view: GlobeScene;
  readonly pilot: CameraPilot;
  /** Draws a frame of orbits. */
  readonly setOrbits: (orbits: DrawnOrbits) => void;
  /** Draws a moment of the frame's span. */
  readonly setMoment: (momentUtcMs: number) => void;
  readonly setEmphasis: (emphasis: Emphasis) => void;
  readonly setLand: (mask: LandMask) => void;
  readonly setStage: (stage: Stage) => void;
  readonly setQuality: (quality: Quality) => void;
  readonly refreshPalette: () => void;
  /** Row of the dot nearest to a place on the canvas. */
  readonly pick: (xPx: number, yPx: number, reachPx: number) => number | undefined;
  readonly destroy: () => void;
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
  readonly dots: Dots;
  orbits?: DrawnOrbits;
  emphasis?: Emphasis;
  momentUtcMs: number;
}

function drawRingLooks({ view, rings, orbits, emphasis }: Parts): void {
  if (!orbits || !emphasis) return;
  const lines = ringLooks(orbits.rows, orbits.frame, emphasis);
  rings.setLooks(lines.colours, lines.styles);
  view.requestDraw();
}

function drawMoment(parts: Parts, momentUtcMs: number): void {
  parts.momentUtcMs = momentUtcMs;
  parts.view.drawing.setInstant(momentUtcMs);
  parts.dots.setMoment(momentUtcMs);
  parts.view.requestDraw();
}

function drawOrbits(parts: Parts, orbits: DrawnOrbits): void {
  const { rings, dots } = parts;
  parts.orbits = orbits;
  dots.setOrbits(orbits);
  rings.setRings(orbits.frame.ringsTemeKm);
  drawRingLooks(parts);
}

function pickIn(parts: Parts, at: Pick<PickQuestion, "xPx" | "yPx" | "reachPx">) {
  const { view, orbits, emphasis, momentUtcMs } = parts;
  if (!orbits || !emphasis) return undefined;
  const { rows, frame } = orbits;
  const { drawing } = view;
  return pickRow({
    ...at,
    eye: drawing.eye(),
    frame,
    momentUtcMs,
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
  const parts: Parts = { view, rings, dots: addDots(view.scene, view.drawing, objects), momentUtcMs: atUtcMs };
  view.onLook(parts.dots.look);
  let stage: Stage | undefined;
  let sharpness = 1;
  const layOut = () => {
    if (stage) view.layOut(stage, sharpness);
  };
  return {
    view,
    pilot: createCameraPilot(view, onCameraRest),
    setOrbits: (orbits) => drawOrbits(parts, orbits),
    setMoment: (momentUtcMs) => drawMoment(parts, momentUtcMs),
    setEmphasis: (emphasis) => {
      parts.emphasis = emphasis;
      parts.dots.setEmphasis(emphasis);
      drawRingLooks(parts);
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
