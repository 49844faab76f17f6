// What moves with the playhead: its line and flag, the counts at it, the targets' standing, and rings on what is chosen.
// Painted on every tick, so it draws little.

import { nextTarget } from "../../shared/record/buildout.ts";
import { formatDay } from "../../shared/time/format.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import { type HeightScale, judgedAtUtcMs, type Stair, stairValueAt } from "../../shared/timeline/chart.ts";
import { chartNotesAt, type Diamond, type Note, type Obstacles, type Run } from "./chart-notes.ts";
import { LINE_ABOVE_PX } from "./layers.ts";
import { type StageLayout, xPxOf } from "./layout.ts";
import { type Lettering, NOTE_WORDS, STRONG_AXIS_WORDS, STRONG_WORDS, textWidthPx, write } from "./lettering.ts";
import { inPlot } from "./paint-chart.ts";
import { AXIS_BASE_PX } from "./paint-ground.ts";
import { laneMiddlePx, paintItem, paintLabel } from "./paint-lanes.ts";
import { type Brush, paintDispute } from "./paint-marks.ts";
import type { UnknownNote } from "./unknown-note.ts";

export interface PlayheadSheet {
  readonly brush: Brush & { readonly canvas: CanvasRenderingContext2D };
  readonly layout: StageLayout;
  readonly scrolledPx: number;
  readonly stairs: readonly Stair[];
  readonly heights: HeightScale;
  readonly atUtcMs: UtcMs;
  readonly nowUtcMs: UtcMs;
  readonly selectedEvent: string | undefined;
  /** Whether the marks below are parted by the veil alone, which cuts those at the playhead in two. */
  readonly isVeiled: boolean;
  /** What the ground says already. */
  readonly unknownNote: UnknownNote | undefined;
  /** Writes what is compared with the subject, past what the chart says itself. */
  readonly paintCurves?: ((over: Obstacles) => void) | undefined;
}

function letteringOf({ style }: Run): Lettering {
  return style === "strong" ? STRONG_WORDS : NOTE_WORDS;
}

function paintNote({ canvas, palette }: Brush, { lines, box, align }: Note): void {
  const colours = { plain: palette.secondText, strong: palette.text, warn: palette.warn };
  for (const [index, runs] of lines.entries()) {
    const widths = runs.map((run) => textWidthPx(run.text, letteringOf(run), palette));
    let xPx = align === "left" ? box.leftPx : box.rightPx - widths.reduce((sum, width) => sum + width, 0);
    for (const [place, run] of runs.entries()) {
      const style = { lettering: letteringOf(run), colour: colours[run.style], halo: palette.surface };
      write(canvas, palette, { ...style, text: run.text, xPx, yPx: box.topPx + 10 + index * 13 });
      xPx += widths[place] ?? 0;
    }
  }
}

function paintDiamond({ canvas, palette }: Brush, { target, xPx, yPx, flownPx }: Diamond): void {
  if (flownPx !== undefined && flownPx > yPx + 8) {
    canvas.strokeStyle = palette.secondText;
    canvas.lineWidth = 1;
    canvas.beginPath();
    canvas.moveTo(xPx, yPx + 6);
    canvas.lineTo(xPx, flownPx - 1);
    canvas.moveTo(xPx - 3, flownPx - 1);
    canvas.lineTo(xPx + 3, flownPx - 1);
    canvas.stroke();
  }
  canvas.beginPath();
  canvas.moveTo(xPx, yPx - 5);
  canvas.lineTo(xPx + 5, yPx);
  canvas.lineTo(xPx, yPx + 5);
  canvas.lineTo(xPx - 5, yPx);
  canvas.closePath();
  canvas.fillStyle = palette.surface;
  canvas.fill();
  canvas.strokeStyle = palette.programme(target.stair.programme);
  canvas.lineWidth = 1.5;
  canvas.stroke();
  if (!target.isAbove) return;
  canvas.lineWidth = 1.3;
  canvas.beginPath();
  canvas.moveTo(xPx - 3, yPx - 8.5);
  canvas.lineTo(xPx, yPx - 11.5);
  canvas.lineTo(xPx + 3, yPx - 8.5);
  canvas.stroke();
}

/** A dashed line from the playhead to the next target: the pace that is needed from here. */
function paintNeededPace({ brush, layout, heights, stairs, atUtcMs }: PlayheadSheet): void {
  const { canvas, palette } = brush;
  canvas.setLineDash([3, 3]);
  canvas.lineWidth = 1;
  for (const stair of stairs) {
    const fromUtcMs = judgedAtUtcMs(stair, atUtcMs);
    const next = nextTarget(stair.buildout, fromUtcMs);
    const flown = stairValueAt(stair, fromUtcMs);
    if (next?.deadlineUtcMs === undefined || flown === 0) continue;
    canvas.globalAlpha = 0.75 * brush.opacityOf(stair.programme);
    canvas.strokeStyle = palette.programme(stair.programme);
    canvas.beginPath();
    canvas.moveTo(xPxOf(layout, fromUtcMs), heights.yPxOf(flown));
    canvas.lineTo(xPxOf(layout, next.deadlineUtcMs), heights.yPxOf(next.target.count));
    canvas.stroke();
  }
  canvas.setLineDash([]);
  canvas.globalAlpha = 1;
}

function paintChartAtPlayhead(sheet: PlayheadSheet): void {
  const { brush, palette, notes, diamonds, over } = { ...sheet, palette: sheet.brush.palette, ...notesOf(sheet) };
  inPlot({ canvas: brush.canvas, layout: sheet.layout }, () => {
    paintNeededPace(sheet);
    for (const diamond of diamonds) {
      brush.canvas.globalAlpha = brush.opacityOf(diamond.target.stair.programme);
      paintDiamond({ ...brush, palette }, diamond);
    }
    brush.canvas.globalAlpha = 1;
    for (const note of notes) paintNote(brush, note);
    sheet.paintCurves?.(over);
  });
}

function notesOf({ brush, layout, heights, stairs, atUtcMs, nowUtcMs, unknownNote }: PlayheadSheet) {
  const runWidthPx = (run: Run) => textWidthPx(run.text, letteringOf(run), brush.palette);
  const said = unknownNote ? [unknownNote.box] : [];
  return chartNotesAt({ layout, heights, stairs, atUtcMs, nowUtcMs, said, runWidthPx });
}

/** Marks and labels that the playhead has just reached would be cut in two by it: they are drawn whole on top. */
function paintReached(sheet: PlayheadSheet, playheadPx: number): void {
  const { brush, layout, scrolledPx } = sheet;
  const { lanes } = layout.measures;
  for (const [index, lane] of layout.lanes.entries()) {
    const yPx = laneMiddlePx(layout, index, scrolledPx);
    if (yPx < lanes.topPx || yPx > lanes.bottomPx) continue;
    for (const item of lane.items) {
      if (item.xPx > playheadPx + 0.5) break;
      const endPx = Math.max(item.xPx + 12, item.label ? item.label.xPx + item.label.widthPx : 0);
      if (endPx < playheadPx || item.isNameOnly) continue;
      if (item.xPx + 12 >= playheadPx) paintItem(brush, item, yPx);
      paintLabel(brush, item, yPx);
    }
  }
  brush.canvas.globalAlpha = 1;
}

function paintSelection({ brush, layout, scrolledPx, selectedEvent }: PlayheadSheet): void {
  if (selectedEvent === undefined) return;
  const { canvas, palette } = brush;
  for (const [index, lane] of layout.lanes.entries()) {
    const item = lane.items.find(
      ({ cluster, isNameOnly }) => !isNameOnly && cluster.marks.some(({ event }) => event === selectedEvent),
    );
    if (!item) continue;
    const yPx = laneMiddlePx(layout, index, scrolledPx);
    paintItem(brush, item, yPx);
    canvas.globalAlpha = 1;
    const isPill = !item.cluster.head && !item.cluster.isStages;
    canvas.beginPath();
    if (isPill) canvas.roundRect(item.xPx - 13.5, yPx - 8, 27, 16, 8);
    else canvas.arc(item.xPx, yPx, 7.6, 0, 2 * Math.PI);
    canvas.strokeStyle = palette.playhead;
    canvas.lineWidth = 1.5;
    canvas.stroke();
    // The ring would run through the dot.
    if (brush.isDisputed(selectedEvent)) paintDispute(brush, { xPx: item.xPx + (isPill ? 12 : 5.4), yPx: yPx - 5.4 });
    return;
  }
}

function paintLine({ canvas, palette }: Brush, layout: StageLayout, playheadPx: number): void {
  const { axis, strip } = layout.measures;
  const lines = [
    { colour: palette.halo, widthPx: 4, fromPx: 0 },
    { colour: palette.playhead, widthPx: 1.5, fromPx: -LINE_ABOVE_PX },
  ];
  for (const { colour, widthPx, fromPx } of lines) {
    canvas.strokeStyle = colour;
    canvas.lineWidth = widthPx;
    canvas.beginPath();
    canvas.moveTo(playheadPx, fromPx);
    canvas.lineTo(playheadPx, Math.min(axis.topPx + 8, strip.topPx));
    canvas.stroke();
  }
}

function paintCounts({ brush, heights, stairs, atUtcMs }: PlayheadSheet, playheadPx: number): void {
  const { canvas, palette } = brush;
  for (const stair of stairs) {
    const flown = stairValueAt(stair, atUtcMs);
    if (flown === 0 || atUtcMs > stair.endUtcMs) continue;
    canvas.beginPath();
    canvas.arc(playheadPx, heights.yPxOf(flown), 4, 0, 2 * Math.PI);
    canvas.fillStyle = palette.programme(stair.programme);
    canvas.fill();
    canvas.strokeStyle = palette.playhead;
    canvas.lineWidth = 1.5;
    canvas.stroke();
  }
}

/** Takes axis words away that the flag would cover in part. */
function clearWordsUnderFlag(brush: Brush, layout: StageLayout, [leftPx, rightPx]: readonly [number, number]): void {
  const { canvas, palette } = brush;
  const { axis } = layout.measures;
  canvas.fillStyle = palette.surface;
  for (const { utcMs, label } of layout.axis.ticks) {
    if (label === undefined) continue;
    const fromPx = xPxOf(layout, utcMs) + 2;
    const toPx = fromPx + textWidthPx(label, STRONG_AXIS_WORDS, palette) + 5;
    if (toPx > leftPx && fromPx < rightPx) canvas.fillRect(fromPx, axis.topPx + 4, toPx - fromPx, 16);
  }
}

function paintFlag(
  brush: Brush,
  layout: StageLayout,
  at: { readonly playheadPx: number; readonly text: string },
): void {
  const { canvas, palette } = brush;
  const { gutterPx, widthPx, axis } = layout.measures;
  const halfPx = textWidthPx(at.text, STRONG_AXIS_WORDS, palette) / 2 + 11;
  const middlePx = Math.min(widthPx - halfPx - 2, Math.max(gutterPx + halfPx - 60, at.playheadPx));
  clearWordsUnderFlag(brush, layout, [middlePx - halfPx - 2, middlePx + halfPx + 2]);
  const topPx = axis.topPx + 6;
  canvas.fillStyle = palette.playhead;
  canvas.beginPath();
  canvas.moveTo(at.playheadPx, topPx - 5);
  canvas.lineTo(at.playheadPx + 5, topPx);
  canvas.lineTo(at.playheadPx - 5, topPx);
  canvas.closePath();
  canvas.fill();
  canvas.beginPath();
  canvas.roundRect(middlePx - halfPx, topPx, 2 * halfPx, 17, 4);
  canvas.fill();
  const style = { lettering: STRONG_AXIS_WORDS, colour: palette.surface, align: "center" } as const;
  write(canvas, palette, { ...style, text: at.text, xPx: middlePx, yPx: topPx + AXIS_BASE_PX - 3.8 });
}

/** Paints everything that moves with the playhead; a playhead out of sight leaves only the chart's words. */
export function paintPlayhead(sheet: PlayheadSheet): void {
  const { brush, layout, atUtcMs } = sheet;
  const { gutterPx, widthPx } = layout.measures;
  const playheadPx = xPxOf(layout, atUtcMs);
  const isInSight = playheadPx >= gutterPx - 0.5 && playheadPx <= widthPx + 0.5;
  paintChartAtPlayhead(sheet);
  if (isInSight && sheet.isVeiled) paintReached(sheet, playheadPx);
  if (isInSight) paintLine(brush, layout, playheadPx);
  paintSelection(sheet);
  if (!isInSight) return;
  paintCounts(sheet, playheadPx);
  paintFlag(brush, layout, { playheadPx, text: formatDay(atUtcMs) });
}
