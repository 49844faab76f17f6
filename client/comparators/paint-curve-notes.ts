// Writes the comparators' names and numbers at the playhead, in quiet letters over the chart.
// Not here: where they find room (curve-notes.ts).
import type { UtcMs } from "../../shared/time/instant.ts";
import type { HeightScale } from "../../shared/timeline/chart.ts";
import type { Box } from "../../shared/timeline/notes.ts";
import type { Obstacles } from "../timeline/chart-notes.ts";
import type { StageLayout } from "../timeline/layout.ts";
import { NOTE_WORDS, textWidthPx, write } from "../timeline/lettering.ts";
import type { Palette } from "../timeline/palette.ts";
import type { Curve } from "./curve.ts";
import { CHEVRON_PX, type CurveNote, curveNotesAt } from "./curve-notes.ts";

export interface CurvesAtPlayhead {
  readonly canvas: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly layout: StageLayout;
  readonly heights: HeightScale;
  readonly atUtcMs: UtcMs;
  readonly over: Obstacles;
}

function paintChevron({ canvas, palette }: CurvesAtPlayhead, { leftPx, topPx }: Box): void {
  canvas.strokeStyle = palette.thirdText;
  canvas.lineWidth = 1.3;
  canvas.beginPath();
  canvas.moveTo(leftPx + 0.5, topPx + 8);
  canvas.lineTo(leftPx + 3.5, topPx + 5);
  canvas.lineTo(leftPx + 6.5, topPx + 8);
  canvas.stroke();
}

function paintNote(sheet: CurvesAtPlayhead, note: CurveNote): void {
  const { canvas, palette } = sheet;
  if (note.isAbove) paintChevron(sheet, note.box);
  let xPx = note.box.leftPx + (note.isAbove ? CHEVRON_PX : 0);
  const runs = [
    { text: note.name, colour: palette.thirdText },
    { text: note.number, colour: palette.secondText },
    { text: note.after, colour: palette.thirdText },
  ];
  for (const { text, colour } of runs) {
    const style = { lettering: NOTE_WORDS, colour, halo: palette.surface };
    write(canvas, palette, { ...style, text, xPx, yPx: note.box.topPx + 10 });
    xPx += textWidthPx(text, NOTE_WORDS, palette);
  }
}

/** Writes what is to be said of some curves at the playhead. */
export function paintCurvesAtPlayhead(sheet: CurvesAtPlayhead, curves: readonly Curve[]): void {
  const width = (text: string) => textWidthPx(text, NOTE_WORDS, sheet.palette);
  for (const note of curveNotesAt(curves, { ...sheet, textWidthPx: width })) paintNote(sheet, note);
}
