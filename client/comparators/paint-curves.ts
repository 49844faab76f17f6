// The comparators' lines in the build-out chart: thin, dashed and grey, behind the subject's stairs, never filled.
// Not here: their names and numbers (paint-curve-notes.ts).
import type { UtcMs } from "../../shared/time/instant.ts";
import type { HeightScale } from "../../shared/timeline/chart.ts";
import { type StageLayout, xPxOf } from "../timeline/layout.ts";
import { inPlot } from "../timeline/paint-chart.ts";
import type { Palette } from "../timeline/palette.ts";
import { type Curve, cornerAt } from "./curve.ts";

export interface CurveSheet {
  readonly canvas: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly layout: StageLayout;
  readonly heights: HeightScale;
  readonly opacity: number;
}

/** How far past the plot a line is drawn, so that no end of it shows there. */
const BEYOND_PX = 20;

/** The part of a curve in the window; a line that begins before it comes in at its height. */
function traceCurve({ canvas, layout, heights }: CurveSheet, curve: Curve, firstUtcMs: UtcMs): void {
  const { window, msPerPx } = layout;
  const fromUtcMs = Math.max(firstUtcMs - 1, window.fromUtcMs - BEYOND_PX * msPerPx);
  const toUtcMs = Math.min(curve.endUtcMs, window.toUtcMs + BEYOND_PX * msPerPx);
  let yPx = heights.yPxOf(cornerAt(curve, fromUtcMs)?.launched ?? 0);
  canvas.beginPath();
  canvas.moveTo(xPxOf(layout, fromUtcMs), yPx);
  for (const { utcMs, launched } of curve.corners) {
    if (utcMs <= fromUtcMs) continue;
    if (utcMs > toUtcMs) break;
    const xPx = xPxOf(layout, utcMs);
    canvas.lineTo(xPx, yPx);
    yPx = heights.yPxOf(launched);
    canvas.lineTo(xPx, yPx);
  }
  canvas.lineTo(xPxOf(layout, toUtcMs), yPx);
}

/** Paints some curves; what lies above the chart's top is cut off there. */
export function paintCurves(sheet: CurveSheet, curves: readonly Curve[]): void {
  const { canvas, palette, layout, opacity } = sheet;
  const { gutterPx, widthPx, chart } = layout.measures;
  inPlot(sheet, () => {
    canvas.beginPath();
    canvas.rect(gutterPx, chart.topPx - 1, widthPx - gutterPx, chart.heightPx - chart.topPx + 1);
    canvas.clip();
    canvas.globalAlpha = opacity;
    canvas.strokeStyle = palette.thirdText;
    canvas.lineWidth = 1.1;
    for (const curve of curves) {
      const [first] = curve.corners;
      if (!first || first.utcMs > layout.window.toUtcMs || curve.endUtcMs < layout.window.fromUtcMs) continue;
      canvas.setLineDash([...curve.dashPx]);
      traceCurve(sheet, curve, first.utcMs);
      canvas.stroke();
    }
    canvas.setLineDash([]);
  });
}
