// The strip of all years: one brick an event, the years, far targets, and on top of them the window and the playhead.

import type { UtcMs } from "../../shared/time/instant.ts";
import { chartTargets, type Stair } from "../../shared/timeline/chart.ts";
import { type Brick, COLUMN_PX } from "../../shared/timeline/overview.ts";
import type { TimeWindow } from "../../shared/view/view.ts";
import { STRIP_WORDS, write } from "./lettering.ts";
import type { Measures } from "./measures.ts";
import type { Palette } from "./palette.ts";

export interface StripSheet {
  readonly canvas: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly measures: Measures;
  /** The years that the strip shows. */
  readonly span: TimeWindow;
}

/** Room right of the last year, where targets beyond it are pinned. */
const RIGHT_PX = 16;

export function stripWidthPx({ widthPx, gutterPx }: Measures): number {
  return Math.max(1, widthPx - gutterPx - RIGHT_PX);
}

function stripXPx({ measures, span }: Pick<StripSheet, "measures" | "span">, utcMs: UtcMs): number {
  const share = (utcMs - span.fromUtcMs) / (span.toUtcMs - span.fromUtcMs);
  return measures.gutterPx + share * stripWidthPx(measures);
}

export function stripUtcMs({ measures, span }: Pick<StripSheet, "measures" | "span">, xPx: number): UtcMs {
  const share = (xPx - measures.gutterPx) / stripWidthPx(measures);
  return span.fromUtcMs + share * (span.toUtcMs - span.fromUtcMs);
}

function paintYears(sheet: StripSheet): void {
  const { canvas, palette, measures, span } = sheet;
  const { topPx, heightPx } = measures.strip;
  const firstYear = new Date(span.fromUtcMs).getUTCFullYear();
  const lastYear = new Date(span.toUtcMs).getUTCFullYear();
  const style = { lettering: STRIP_WORDS, colour: palette.thirdText };
  for (let year = firstYear; year < lastYear; year += 1) {
    const xPx = stripXPx(sheet, Date.UTC(year, 0, 1));
    canvas.fillStyle = palette.line;
    canvas.fillRect(Math.round(xPx), topPx, 1, heightPx);
    write(canvas, palette, { ...style, text: String(year), xPx: xPx + 4, yPx: topPx + 14, halo: palette.field });
  }
  write(canvas, palette, { ...style, text: "All years", xPx: 40, yPx: topPx + 14 });
}

function paintBricks({ canvas, palette, measures }: StripSheet, bricks: readonly Brick[]): void {
  const { topPx, heightPx } = measures.strip;
  for (const { column, row, programme, isPlan } of bricks) {
    canvas.globalAlpha = isPlan ? 0.5 : 0.95;
    canvas.fillStyle = isPlan ? palette.thirdText : palette.programme(programme);
    canvas.fillRect(measures.gutterPx + column * COLUMN_PX + 1, topPx + heightPx - 3.5 - row * 3, 3, 2.2);
  }
  canvas.globalAlpha = 1;
}

/** The promises of each constellation that were still ahead when the record ended. */
function paintFarTargets(sheet: StripSheet, stairs: readonly Stair[]): void {
  const { canvas, palette, measures, span } = sheet;
  const yPx = measures.strip.topPx + measures.strip.heightPx / 2;
  for (const stair of stairs) {
    canvas.strokeStyle = palette.programme(stair.programme);
    canvas.fillStyle = palette.surface;
    canvas.lineWidth = 1.4;
    for (const { deadlineUtcMs } of chartTargets(stair)) {
      if (deadlineUtcMs === undefined || deadlineUtcMs < stair.endUtcMs || deadlineUtcMs > span.toUtcMs) continue;
      const xPx = stripXPx(sheet, deadlineUtcMs);
      canvas.beginPath();
      canvas.moveTo(xPx, yPx - 4);
      canvas.lineTo(xPx + 4, yPx);
      canvas.lineTo(xPx, yPx + 4);
      canvas.lineTo(xPx - 4, yPx);
      canvas.closePath();
      canvas.fill();
      canvas.stroke();
    }
  }
}

/** Paints what stands still in the strip. */
export function paintStrip(
  sheet: StripSheet,
  parts: { readonly bricks: readonly Brick[]; readonly stairs: readonly Stair[] },
): void {
  const { canvas, palette, measures } = sheet;
  const { topPx, heightPx } = measures.strip;
  if (heightPx === 0) return;
  canvas.fillStyle = palette.field;
  canvas.fillRect(0, topPx, measures.widthPx, heightPx);
  canvas.fillStyle = palette.line;
  canvas.fillRect(0, topPx, measures.widthPx, 1);
  paintBricks(sheet, parts.bricks);
  paintYears(sheet);
  paintFarTargets(sheet, parts.stairs);
}

/** Half the width of a window's handle to the pointer. */
export const HANDLE_REACH_PX = 7;

/** The shown window's ends in the strip, kept within it. */
export function stripWindowPx(
  sheet: Pick<StripSheet, "measures" | "span">,
  window: TimeWindow,
): readonly [number, number] {
  const { gutterPx, widthPx } = sheet.measures;
  const clamp = (px: number) => Math.min(widthPx - 1, Math.max(gutterPx + 1, px));
  return [clamp(stripXPx(sheet, window.fromUtcMs)), clamp(stripXPx(sheet, window.toUtcMs))];
}

/** Paints the window with its two handles, and the playhead. */
export function paintStripWindow(
  sheet: StripSheet,
  at: { readonly window: TimeWindow; readonly atUtcMs: UtcMs },
): void {
  const { canvas, palette, measures } = sheet;
  const { topPx, heightPx } = measures.strip;
  if (heightPx === 0) return;
  const [fromPx, toPx] = stripWindowPx(sheet, at.window);
  canvas.beginPath();
  canvas.roundRect(fromPx, topPx + 1, Math.max(4, toPx - fromPx), heightPx - 2, 4);
  canvas.fillStyle = palette.active;
  canvas.fill();
  canvas.strokeStyle = palette.edge;
  canvas.lineWidth = 1;
  canvas.stroke();
  canvas.fillStyle = palette.secondText;
  canvas.fillRect(fromPx + 3, topPx + 6, 1.5, 8);
  canvas.fillRect(toPx - 4.5, topPx + 6, 1.5, 8);
  const playheadPx = stripXPx(sheet, at.atUtcMs);
  if (playheadPx < measures.gutterPx || playheadPx > measures.widthPx) return;
  canvas.fillStyle = palette.playhead;
  canvas.fillRect(playheadPx - 0.7, topPx, 1.4, heightPx);
}
