// The canvases that lie over one another on the stage: in which order, how large, and how they are made ready.
import type { Measures } from "./measures.ts";

/**
 * From below: lines and the axis; the strip; the chart after the playhead and before it; what happened, what was planned,
 * and what happened as it looks while the playhead rests; the playhead itself.
 */
export const LAYERS = ["ground", "strip", "ahead", "flown", "record", "plans", "rest", "playhead"] as const;
export type Layer = (typeof LAYERS)[number];

/** How far the playhead's line reaches above the stage. */
export const LINE_ABOVE_PX = 6;

export interface Area {
  readonly topPx: number;
  readonly heightPx: number;
}

/** The part of the stage that a canvas covers. */
export function areaOf(layer: Layer, { chart, lanes, strip, heightPx }: Measures): Area {
  switch (layer) {
    case "ground":
      return { topPx: 0, heightPx };
    case "strip":
      return strip;
    case "ahead":
    case "flown":
      return { topPx: 0, heightPx: chart.heightPx };
    case "record":
    case "plans":
    case "rest":
      return { topPx: lanes.topPx, heightPx: lanes.bottomPx - lanes.topPx };
    case "playhead":
      return { topPx: -LINE_ABOVE_PX - 2, heightPx: heightPx + LINE_ABOVE_PX + 2 };
  }
}

/** Fits a canvas to its area at the screen's own resolution, clears it, and sets it to the stage's coordinates. */
export function prepareLayer(canvas: CanvasRenderingContext2D, layer: Layer, measures: Measures): void {
  const ratio = devicePixelRatio;
  const { topPx, heightPx } = areaOf(layer, measures);
  const element = canvas.canvas;
  const width = Math.round(measures.widthPx * ratio);
  const height = Math.round(heightPx * ratio);
  if (element.width !== width || element.height !== height) {
    element.width = width;
    element.height = height;
  }
  element.style.top = `${topPx}px`;
  element.style.width = `${measures.widthPx}px`;
  element.style.height = `${heightPx}px`;
  canvas.setTransform(1, 0, 0, 1, 0, 0);
  canvas.globalAlpha = 1;
  canvas.setLineDash([]);
  canvas.clearRect(0, 0, width, height);
  canvas.setTransform(ratio, 0, 0, ratio, 0, -topPx * ratio);
}
