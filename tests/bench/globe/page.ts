// The page's side of the frame-cost bench: the same moving objects drawn by our layer and by Cesium's own points.
import { Cartesian3, Color, PointPrimitiveCollection } from "cesium";
import { addDots, type Dots } from "../../../client/globe/dots.ts";
import { createGlobeScene, type GlobeScene, openCanvas } from "../../../client/globe/globe-scene.ts";
import { waitForGpu } from "../../../client/globe/gpu.ts";
import type { DrawnOrbits, Emphasis } from "../../../client/globe/looks.ts";
import type { ObjectRow } from "../../../client/globe/object-rows.ts";
import { readPalette } from "../../../client/globe/palette.ts";
import type { OrbitFrame } from "../../../client/propagation/protocol.ts";
import type { FrameCost } from "./frame-cost.ts";
import "../../../client/styles/tokens.css";

const AT_UTC_MS = Date.UTC(2026, 7, 22);
const FRAME_MS = 1000 / 60;
const ORBIT_KM = 7500;
const SPEED_KM_PER_S = 7.3;
const SPAN_S = 60;
const METRES_PER_KM = 1000;

function makeScene(): GlobeScene {
  const box = document.createElement("div");
  document.body.append(box);
  const canvas = openCanvas(box);
  if (!canvas.ok) throw new Error("WebGL 2 is needed to measure drawing");
  const view = createGlobeScene(canvas.value, readPalette(), AT_UTC_MS);
  view.layOut(
    {
      centreXPx: 200,
      centreYPx: 150,
      discRadiusPx: 90,
      leftPx: 0,
      topPx: 0,
      widthPx: 400,
      heightPx: 300,
      free: { left: 0, top: 0, right: 400, bottom: 300 },
      focalPx: 450,
    },
    1,
  );
  view.setCameraView({ longitudeDeg: 103, latitudeDeg: 24, heightKm: 25_000, headingDeg: 0, pitchDeg: -90 });
  return view;
}

/** Angle of each object on its circle and the tilt of that circle: spread evenly, the same on every run. */
function stateOf(index: number, sinceS: number): { readonly positionKm: number[]; readonly velocityKmPerS: number[] } {
  const angle = index * 2.399963 + (sinceS * SPEED_KM_PER_S) / ORBIT_KM;
  const tilt = index * 0.754878;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const turned = (along: number, across: number) => [along, across * Math.cos(tilt), across * Math.sin(tilt)];
  return {
    positionKm: turned(ORBIT_KM * cos, ORBIT_KM * sin),
    velocityKmPerS: turned(-SPEED_KM_PER_S * sin, SPEED_KM_PER_S * cos),
  };
}

function keyFrameAt(objects: number, sinceS: number): OrbitFrame["from"] {
  const positionsTemeKm = new Float32Array(3 * objects);
  const velocitiesTemeKmPerS = new Float32Array(3 * objects);
  for (let index = 0; index < objects; index++) {
    const { positionKm, velocityKmPerS } = stateOf(index, sinceS);
    positionsTemeKm.set(positionKm, 3 * index);
    velocitiesTemeKmPerS.set(velocityKmPerS, 3 * index);
  }
  return { positionsTemeKm, velocitiesTemeKmPerS };
}

function orbitsOf(objects: number): DrawnOrbits {
  const row = {
    object: { id: "bench" },
    programme: { id: "bench", colour: { dark: "#f0ad30", light: "#a26105" } },
    shapeIndex: 0,
    inConstellation: true,
    isStation: false,
    // Reason for the cast: of the record only these few values are drawn.
  } as unknown as ObjectRow;
  const frame: OrbitFrame = {
    atUtcMs: AT_UTC_MS,
    drawnUtcMs: AT_UTC_MS,
    spanS: SPAN_S,
    from: keyFrameAt(objects, 0),
    to: keyFrameAt(objects, SPAN_S),
    focus: [],
    setOf: new Int32Array(objects),
    ringOf: new Int16Array(objects),
    ringsTemeKm: new Float32Array(),
    ringIllustrative: new Uint8Array(),
    ringLead: new Int32Array(),
  };
  const table = {
    objectIds: new Array<string>(objects).fill("bench"),
    sources: ["bench"],
    setSource: new Uint16Array(1),
    setEpochUtcMs: new Float64Array(1),
    setIllustrative: new Uint8Array(1),
  };
  return { table, frame, rows: new Array<ObjectRow>(objects).fill(row) };
}

const CALM: Emphasis = { theme: "dark", isShown: () => true, selectedRows: new Set(), dockedRows: new Set() };

/** Milliseconds of script for one frame; what the graphics card does afterwards is waited for, not counted. */
function frameMs(view: GlobeScene, prepare: () => void): number {
  const beganMs = performance.now();
  prepare();
  view.drawNow();
  const tookMs = performance.now() - beganMs;
  waitForGpu(view.scene);
  return tookMs;
}

function ourDots(objects: number): { readonly view: GlobeScene; readonly dots: Dots; readonly orbits: DrawnOrbits } {
  const view = makeScene();
  const dots = addDots(view.scene, view.drawing, objects);
  view.onLook(dots.look);
  const orbits = orbitsOf(objects);
  dots.setEmphasis(CALM);
  dots.setOrbits(orbits);
  return { view, dots, orbits };
}

/** Cesium's points with the positions of each frame worked out beforehand: only moving and drawing them is counted. */
function cesiumPoints(objects: number) {
  const view = makeScene();
  const points = view.scene.primitives.add(new PointPrimitiveCollection());
  for (let index = 0; index < objects; index++) points.add({ pixelSize: 3, color: Color.ORANGE });
  const moves = [0, FRAME_MS / 1000].map((sinceS) =>
    Array.from({ length: objects }, (_, index) => {
      const [x = 0, y = 0, z = 0] = stateOf(index, sinceS).positionKm;
      return new Cartesian3(x * METRES_PER_KM, y * METRES_PER_KM, z * METRES_PER_KM);
    }),
  );
  const move = (frame: number) => {
    const places = moves[frame % 2] ?? [];
    for (let index = 0; index < objects; index++) points.get(index).position = places[index] ?? Cartesian3.ZERO;
  };
  return { view, move };
}

/** Draws so many objects in three scenes in turn; milliseconds of script for each frame and each jump. */
function measure(objects: number, frames: number): FrameCost {
  const empty = makeScene();
  const ours = ourDots(objects);
  const theirs = cesiumPoints(objects);
  const cost = { empty: [] as number[], ours: [] as number[], points: [] as number[], jump: [] as number[] };
  const warmUp = 10;
  for (let frame = 0; frame < warmUp + frames; frame++) {
    const momentUtcMs = AT_UTC_MS + frame * FRAME_MS;
    const nothing = frameMs(empty, () => empty.drawing.setInstant(momentUtcMs));
    const flown = frameMs(ours.view, () => {
      ours.view.drawing.setInstant(momentUtcMs);
      ours.dots.setMoment(momentUtcMs);
    });
    const moved = frameMs(theirs.view, () => theirs.move(frame));
    const leapt = frameMs(ours.view, () => ours.dots.setOrbits({ ...ours.orbits, frame: { ...ours.orbits.frame } }));
    if (frame < warmUp) continue;
    cost.empty.push(nothing);
    cost.ours.push(flown);
    cost.points.push(moved);
    cost.jump.push(leapt);
  }
  for (const view of [empty, ours.view, theirs.view]) view.destroy();
  return cost;
}

Object.assign(window, { measure });
