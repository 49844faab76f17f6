// The Cesium scene without its own Earth: a canvas, a camera with its controls, and a loop that draws only on change.
import { Cartesian3, Color, Credit, CreditDisplay, Scene } from "cesium";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { CameraView } from "../../shared/view/view.ts";
import { applyCameraView, CESIUM_INSTANT, limitCamera, openCamera, readCameraView } from "./convert.ts";
import { type CanvasSize, createDrawing, type Drawing } from "./drawing.ts";
import type { Palette } from "./palette.ts";
import type { Stage } from "./stage.ts";

export interface GlobeScene {
  readonly scene: Scene;
  readonly canvas: HTMLCanvasElement;
  readonly drawing: Drawing;
  readonly cameraView: () => CameraView;
  readonly setCameraView: (view: CameraView) => void;
  /** Gives the canvas its place; `sharpness` is the share of the screen's pixels that are drawn. */
  readonly layOut: (stage: Stage, sharpness: number) => void;
  readonly setPalette: (palette: Palette) => void;
  readonly requestDraw: () => void;
  /** Called before each look at whether to draw, with the time of the animation frame. */
  readonly onTick: (listener: (frameMs: number) => void) => void;
  /** Called before each drawn frame, once the eye is where the camera is. */
  readonly onLook: (listener: () => void) => void;
  /** Called after each drawn frame. */
  readonly onDrawn: (listener: () => void) => void;
  /** Draws at once; only for measuring. */
  readonly drawNow: () => void;
  readonly destroy: () => void;
}

const CANVAS_WORDS =
  "Globe. Arrow keys turn it, plus and minus zoom. Everything on it is also in the timeline and the lists.";

/** Sharper than two pixels to one costs four times the work and shows nothing more. */
const SHARPEST = 2;

/** Cesium asks for the same, and a canvas keeps the context that it was first asked for. */
const CONTEXT = { alpha: false, antialias: false, stencil: true, depth: true } as const;

/** Puts a canvas that WebGL 2 can draw on into a container; fails where the browser hands none out. */
export function openCanvas(container: HTMLElement): Result<HTMLCanvasElement, { readonly code: "no_webgl" }> {
  const canvas = document.createElement("canvas");
  if (!canvas.getContext("webgl2", CONTEXT)) return fail({ code: "no_webgl" });
  canvas.className = "globe-canvas";
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-label", CANVAS_WORDS);
  canvas.addEventListener("contextmenu", (event) => event.preventDefault());
  container.append(canvas);
  return ok(canvas);
}

function makeScene(canvas: HTMLCanvasElement): Scene {
  // Nothing of Cesium ion is used, so its logo is not due, and Natural Earth's coastlines are in the public domain.
  CreditDisplay.cesiumCredit = new Credit("");
  const scene = new Scene({
    canvas,
    creditContainer: document.createElement("div"),
    creditViewport: document.createElement("div"),
    contextOptions: { webgl: { ...CONTEXT, powerPreference: "default" } },
    msaaSamples: 1,
    orderIndependentTranslucency: false,
    scene3DOnly: true,
  });
  scene.requestRenderMode = true;
  scene.maximumRenderTimeChange = Number.POSITIVE_INFINITY;
  scene.rethrowRenderErrors = true;
  scene.highDynamicRange = false;
  scene.postProcessStages.fxaa.enabled = false;
  scene.camera.constrainedAxis = Cartesian3.UNIT_Z;
  scene.screenSpaceCameraController.enableLook = false;
  limitCamera(scene);
  return scene;
}

/** Makes the scene on a canvas from `openCanvas`. */
export function createGlobeScene(canvas: HTMLCanvasElement, palette: Palette, drawnUtcMs: number): GlobeScene {
  const scene = makeScene(canvas);
  const drawing = createDrawing(palette, drawnUtcMs);
  const tickListeners: ((frameMs: number) => void)[] = [];
  scene.preRender.addEventListener(() => drawing.look(scene.camera));
  let frame = requestAnimationFrame(function tick(frameMs) {
    frame = requestAnimationFrame(tick);
    for (const listener of tickListeners) listener(frameMs);
    scene.initializeFrame();
    scene.render(CESIUM_INSTANT);
  });
  const setPalette = (next: Palette) => {
    const [red, green, blue] = next.space;
    scene.backgroundColor = new Color(red, green, blue, 1);
    drawing.setPalette(next);
    scene.requestRender();
  };
  setPalette(palette);
  return {
    scene,
    canvas,
    drawing,
    cameraView: () => readCameraView(scene.camera),
    setCameraView: (view) => applyCameraView(scene.camera, view),
    layOut: (stage, sharpness) => placeCanvas({ scene, canvas, drawing }, stage, sharpness),
    setPalette,
    requestDraw: () => scene.requestRender(),
    onTick: (listener) => tickListeners.push(listener),
    onLook: (listener) => {
      scene.preRender.addEventListener(listener);
    },
    onDrawn: (listener) => {
      scene.postRender.addEventListener(listener);
    },
    drawNow: () => {
      scene.requestRender();
      scene.initializeFrame();
      scene.render(CESIUM_INSTANT);
    },
    destroy: () => {
      cancelAnimationFrame(frame);
      scene.destroy();
      canvas.remove();
    },
  };
}

type Placed = Pick<GlobeScene, "scene" | "canvas" | "drawing">;

function placeCanvas({ scene, canvas, drawing }: Placed, stage: Stage, sharpness: number): void {
  const pixelRatio = Math.min(SHARPEST, devicePixelRatio) * sharpness;
  const size: CanvasSize = { widthPx: stage.widthPx, heightPx: stage.heightPx, pixelRatio };
  Object.assign(canvas.style, {
    left: `${stage.leftPx}px`,
    top: `${stage.topPx}px`,
    width: `${stage.widthPx}px`,
    height: `${stage.heightPx}px`,
  });
  canvas.width = Math.max(1, Math.round(stage.widthPx * pixelRatio));
  canvas.height = Math.max(1, Math.round(stage.heightPx * pixelRatio));
  scene.pixelRatio = pixelRatio;
  openCamera(scene.camera, stage);
  drawing.setSize(size);
  scene.requestRender();
}
