// The globe as one thing: its scene, its layers and its pilot, told what to draw and asked what is where.
import type { Programme } from "../../shared/record/programme.ts";
import type { GlobeLayerId, GlobeLayers } from "../../shared/view/globe-layers.ts";
import type { CameraView } from "../../shared/view/view.ts";
import { type CameraPilot, createCameraPilot } from "./camera-pilot.ts";
import { addDots, type Dots } from "./dots.ts";
import type { AddGlobeLayer, GlobeLayer, LayerGround, Showing, TintedBands } from "./globe-layer.ts";
import { createGlobeScene, type GlobeScene } from "./globe-scene.ts";
import type { LandMask } from "./land-mask.ts";
import { LAYER_DRAWINGS } from "./layer-list.ts";
import { addEarthLayer } from "./layers/earth-layer.ts";
import { addStarLayer } from "./layers/star-layer.ts";
import { type DrawnOrbits, drawnRows, type Emphasis } from "./looks.ts";
import { readPalette } from "./palette.ts";
import { type PickQuestion, pickGhostShell, pickRow } from "./picking.ts";
import type { Quality } from "./quality.ts";
import type { Stage } from "./stage.ts";

export type Picked = { readonly row: number } | { readonly shellId: string };

export interface Globe {
  readonly view: GlobeScene;
  readonly pilot: CameraPilot;
  /** Draws a frame of orbits. */
  readonly setOrbits: (orbits: DrawnOrbits) => void;
  /** Draws a moment of the frame's span; `isLeft` where the playhead has leapt away from it. */
  readonly setMoment: (momentUtcMs: number, isLeft: boolean) => void;
  readonly setEmphasis: (emphasis: Emphasis) => void;
  readonly setLayers: (layers: GlobeLayers) => void;
  readonly setCoverage: (coverage: TintedBands | undefined) => void;
  readonly setLand: (mask: LandMask) => void;
  readonly setStage: (stage: Stage) => void;
  readonly setQuality: (quality: Quality) => void;
  readonly refreshPalette: () => void;
  /** What is drawn nearest to a place on the canvas: the row of an object, else a shell that was filed. */
  readonly pick: (place: PickPlace) => Picked | undefined;
  readonly destroy: () => void;
}

export interface GlobeOptions {
  readonly canvas: HTMLCanvasElement;
  /** How many objects there may be; their dots are made ready before they arrive. */
  readonly objects: number;
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly atUtcMs: number;
  readonly onCameraRest: (view: CameraView) => void;
}

/** What the globe is made of and what it shows now. */
interface Parts {
  readonly view: GlobeScene;
  readonly layers: ReadonlyMap<GlobeLayerId, GlobeLayer>;
  readonly dots: Dots;
  orbits?: DrawnOrbits;
  emphasis?: Emphasis;
  coverage: TintedBands | undefined;
  momentUtcMs: number;
  isLeft: boolean;
}

function showingOf({ orbits, emphasis, coverage, momentUtcMs, isLeft }: Parts): Showing | undefined {
  return orbits && emphasis && { orbits, emphasis, coverage, momentUtcMs, isLeft };
}

/** Shows the layers what has changed. */
function showLayers(parts: Parts): void {
  const showing = showingOf(parts);
  if (!showing) return;
  for (const layer of parts.layers.values()) layer.setShowing?.(showing);
  parts.view.requestDraw();
}

/** Called before each drawn frame. */
function look(parts: Parts): void {
  parts.dots.look();
  const showing = showingOf(parts);
  if (!showing) return;
  for (const layer of parts.layers.values()) layer.look?.(showing);
}

function drawMoment(parts: Parts, momentUtcMs: number, isLeft: boolean): void {
  parts.momentUtcMs = momentUtcMs;
  parts.isLeft = isLeft;
  parts.view.drawing.setInstant(momentUtcMs);
  parts.dots.setMoment(momentUtcMs);
  parts.view.requestDraw();
}

function drawOrbits(parts: Parts, orbits: DrawnOrbits): void {
  parts.orbits = orbits;
  parts.dots.setOrbits(orbits);
  showLayers(parts);
}

function drawEmphasis(parts: Parts, emphasis: Emphasis): void {
  parts.emphasis = emphasis;
  parts.dots.setEmphasis(emphasis);
  showLayers(parts);
}

function setLayers(parts: Parts, { states }: GlobeLayers): void {
  for (const [id, layer] of parts.layers) layer.setState(states[id]);
  showLayers(parts);
  parts.view.requestDraw();
}

/** A place on the canvas, and how near to it things are meant. */
export interface PickPlace extends Pick<PickQuestion, "xPx" | "yPx" | "reachPx"> {
  readonly ghostReachPx: number;
}

function pickIn(parts: Parts, { ghostReachPx, ...place }: PickPlace): Picked | undefined {
  const showing = showingOf(parts);
  if (!showing) return undefined;
  const { orbits, emphasis, momentUtcMs } = showing;
  const { rows, frame } = orbits;
  const { drawing } = parts.view;
  const question = { ...place, eye: drawing.eye(), frame, momentUtcMs, gmstRad: drawing.gmstRad() };
  const row = pickRow({ ...question, rows: drawnRows(rows, frame, emphasis) });
  if (row !== undefined) return { row };
  const shells = frame.ghosts?.wish.shells ?? [];
  const shell = pickGhostShell({ ...question, reachPx: ghostReachPx }, (index) =>
    emphasis.isShown(shells[index]?.programme ?? ""),
  );
  return shell === undefined ? undefined : { shellId: shells[shell]?.id ?? "" };
}

function addLayers(ground: LayerGround): Parts["layers"] {
  // Reason for the cast: Object.entries forgets that the keys are those of the list.
  const drawings = Object.entries(LAYER_DRAWINGS) as readonly (readonly [GlobeLayerId, AddGlobeLayer])[];
  return new Map(drawings.map(([id, add]) => [id, add(ground)]));
}

/** Makes the globe on a canvas from `openCanvas`. */
export function createGlobe({ canvas, objects, programmes, atUtcMs, onCameraRest }: GlobeOptions): Globe {
  const view = createGlobeScene(canvas, readPalette(), atUtcMs);
  const { scene, drawing } = view;
  const stars = addStarLayer(scene, drawing);
  const earth = addEarthLayer(scene, drawing);
  const layers = addLayers({ scene, drawing, earth, programmes });
  const dots = addDots(scene, drawing, objects);
  const parts: Parts = { view, layers, dots, coverage: undefined, momentUtcMs: atUtcMs, isLeft: false };
  view.onLook(() => look(parts));
  let stage: Stage | undefined;
  let sharpness = 1;
  const layOut = () => {
    if (stage) view.layOut(stage, sharpness);
  };
  return {
    view,
    pilot: createCameraPilot(view, onCameraRest),
    setOrbits: (orbits) => drawOrbits(parts, orbits),
    setMoment: (momentUtcMs, isLeft) => drawMoment(parts, momentUtcMs, isLeft),
    setEmphasis: (emphasis) => drawEmphasis(parts, emphasis),
    setLayers: (states) => setLayers(parts, states),
    setCoverage: (coverage) => {
      parts.coverage = coverage;
      showLayers(parts);
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
    pick: (place) => pickIn(parts, place),
    destroy: () => view.destroy(),
  };
}
