// The build-out chart on its canvases: its axis, the stairs as flown by the playhead, and thin where they go on after it.
// Not here: what changes with every tick of the playhead (paint-playhead.ts), the numbers (shared/timeline/chart.ts).
import { chartTargets, type HeightScale, type Stair } from "../../shared/timeline/chart.ts";
import { formatCount } from "../panels/count-words.ts";
import { type StageLayout, xPxOf } from "./layout.ts";
import { AXIS_WORDS, write } from "./lettering.ts";
import { type Palette, seenThrough } from "./palette.ts";

export interface ChartSheet {
  readonly canvas: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly layout: StageLayout;
  readonly stairs: readonly Stair[];
  readonly heights: HeightScale;
  readonly opacityOf: (programme: string) => number;
}

/** Runs a paint inside the plot of the chart. */
export function inPlot({ canvas, layout }: Pick<ChartSheet, "canvas" | "layout">, paint: () => void): void {
  const { gutterPx, widthPx, chart } = layout.measures;
  canvas.save();
  canvas.beginPath();
  canvas.rect(gutterPx, 0, widthPx - gutterPx, chart.heightPx);
  canvas.clip();
  paint();
  canvas.restore();
}

/** The counts at the left, and their lines. */
export function paintChartAxis({ canvas, palette, layout, heights }: ChartSheet): void {
  const { gutterPx, widthPx, chart } = layout.measures;
  for (const count of heights.ticks) {
    const yPx = Math.round(heights.yPxOf(count)) + 0.5;
    canvas.strokeStyle = count === 0 ? palette.strongLine : palette.line;
    canvas.lineWidth = 1;
    canvas.setLineDash(count === 0 ? [] : [1, 3]);
    canvas.beginPath();
    canvas.moveTo(gutterPx, yPx);
    canvas.lineTo(widthPx, yPx);
    canvas.stroke();
    const style = { lettering: AXIS_WORDS, colour: palette.thirdText, align: "right" } as const;
    write(canvas, palette, { ...style, text: formatCount(count), xPx: gutterPx - 8, yPx: yPx + 3.5 });
  }
  canvas.setLineDash([]);
  if (!heights.isLog) return;
  const style = { lettering: AXIS_WORDS, colour: palette.secondText, align: "right" } as const;
  write(canvas, palette, { ...style, text: "log scale", xPx: gutterPx - 8, yPx: chart.topPx - 8 });
}

/** The outline of a stair, from its first launch on the base line to its end. */
function tracePath({ canvas, layout, heights }: ChartSheet, stair: Stair): void {
  const [first] = stair.corners;
  canvas.beginPath();
  if (!first) return;
  canvas.moveTo(xPxOf(layout, first.utcMs), heights.yPxOf(0));
  let yPx = heights.yPxOf(0);
  for (const { utcMs, launched } of stair.corners) {
    const xPx = xPxOf(layout, utcMs);
    canvas.lineTo(xPx, yPx);
    yPx = heights.yPxOf(launched);
    canvas.lineTo(xPx, yPx);
  }
  canvas.lineTo(xPxOf(layout, stair.endUtcMs), yPx);
}

function paintDots(sheet: ChartSheet, stair: Stair): void {
  const { canvas, palette, layout, heights } = sheet;
  const { gutterPx, widthPx } = layout.measures;
  let lastPx = Number.NEGATIVE_INFINITY;
  for (const { utcMs, launched } of stair.corners) {
    const xPx = xPxOf(layout, utcMs);
    if (xPx < gutterPx - 3 || xPx > widthPx + 3 || xPx - lastPx < 4) continue;
    lastPx = xPx;
    canvas.beginPath();
    canvas.arc(xPx, heights.yPxOf(launched), 2.7, 0, 2 * Math.PI);
    canvas.fillStyle = palette.programme(stair.programme);
    canvas.fill();
    canvas.strokeStyle = palette.surface;
    canvas.lineWidth = 1.2;
    canvas.stroke();
  }
}

/** The stairs as flown: filled under a strong line. */
export function paintFlown(sheet: ChartSheet): void {
  const { canvas, palette, layout, heights, stairs } = sheet;
  inPlot(sheet, () => {
    for (const stair of stairs) {
      const colour = palette.programme(stair.programme);
      canvas.globalAlpha = sheet.opacityOf(stair.programme);
      tracePath(sheet, stair);
      canvas.strokeStyle = colour;
      canvas.lineWidth = 2;
      canvas.lineJoin = "round";
      canvas.stroke();
      canvas.lineTo(xPxOf(layout, stair.endUtcMs), heights.yPxOf(0));
      const wash = canvas.createLinearGradient(0, layout.measures.chart.topPx, 0, heights.yPxOf(0));
      wash.addColorStop(0, seenThrough(colour, 0.28));
      wash.addColorStop(1, seenThrough(colour, 0.04));
      canvas.fillStyle = wash;
      canvas.fill();
    }
    for (const stair of stairs) paintDots(sheet, stair);
  });
}

/** The stairs as they go on after the playhead: a thin line. */
export function paintAhead(sheet: ChartSheet): void {
  const { canvas, palette, stairs } = sheet;
  inPlot(sheet, () => {
    for (const stair of stairs) {
      canvas.globalAlpha = 0.42 * sheet.opacityOf(stair.programme);
      tracePath(sheet, stair);
      canvas.strokeStyle = palette.programme(stair.programme);
      canvas.lineWidth = 1.4;
      canvas.stroke();
      canvas.globalAlpha = 0.55 * sheet.opacityOf(stair.programme);
      paintDots(sheet, stair);
    }
  });
}

/** A dashed line from the first launch to the first promise: the pace that was meant. */
export function paintPromisedPace(sheet: ChartSheet): void {
  const { canvas, palette, layout, heights, stairs } = sheet;
  inPlot(sheet, () => {
    canvas.setLineDash([3, 3]);
    canvas.lineWidth = 1;
    for (const stair of stairs) {
      const [first] = stair.corners;
      const promise = chartTargets(stair).find(({ deadlineUtcMs = 0 }) => first && deadlineUtcMs > first.utcMs);
      if (!first || promise?.deadlineUtcMs === undefined) continue;
      canvas.globalAlpha = 0.55 * sheet.opacityOf(stair.programme);
      canvas.strokeStyle = palette.programme(stair.programme);
      canvas.beginPath();
      canvas.moveTo(xPxOf(layout, first.utcMs), heights.yPxOf(0));
      canvas.lineTo(xPxOf(layout, promise.deadlineUtcMs), heights.yPxOf(promise.target.count));
      canvas.stroke();
    }
  });
}
