// The ground under the marks: lines of lanes and dates, the hatched time that nobody has on record, and the axis.
import type { UtcMs } from "../../shared/time/instant.ts";
import { type StageLayout, xPxOf } from "./layout.ts";
import { AXIS_WORDS, STRONG_AXIS_WORDS, write } from "./lettering.ts";
import type { Palette } from "./palette.ts";
import { UNKNOWN_LINE_PX, type UnknownNote } from "./unknown-note.ts";

export interface Ground {
  readonly canvas: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly layout: StageLayout;
  readonly scrolledPx: number;
  readonly recordEndUtcMs: UtcMs;
  readonly nowUtcMs: UtcMs;
  /** What is said of the time between the record's end and the present. */
  readonly unknownNote: UnknownNote | undefined;
}

function line(
  canvas: CanvasRenderingContext2D,
  colour: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
) {
  canvas.strokeStyle = colour;
  canvas.lineWidth = 1;
  canvas.beginPath();
  canvas.moveTo(x1, y1);
  canvas.lineTo(x2, y2);
  canvas.stroke();
}

/** Lines lie on half pixels, so that they are one pixel wide. */
function crisp(px: number): number {
  return Math.round(px) + 0.5;
}

function paintGrid({ canvas, palette, layout }: Ground): void {
  const { measures, axis } = layout;
  for (const tick of axis.ticks) {
    const xPx = crisp(xPxOf(layout, tick.utcMs));
    if (!tick.grid || xPx < measures.gutterPx) continue;
    const isStrong = tick.weight === "strong";
    const untilPx = isStrong ? measures.strip.topPx : measures.axis.topPx;
    line(canvas, isStrong ? palette.strongLine : palette.line, [xPx, 0, xPx, untilPx]);
  }
}

function paintLaneLines({ canvas, palette, layout, scrolledPx }: Ground): void {
  const { lanes, widthPx, axis, gutterPx } = layout.measures;
  for (const [index] of layout.lanes.entries()) {
    const yPx = crisp(lanes.topPx + index * lanes.laneHeightPx - scrolledPx);
    if (yPx >= lanes.topPx && yPx < lanes.bottomPx) line(canvas, palette.line, [0, yPx, widthPx, yPx]);
  }
  line(canvas, palette.strongLine, [0, axis.topPx + 0.5, widthPx, axis.topPx + 0.5]);
  line(canvas, palette.strongLine, [gutterPx + 0.5, 0, gutterPx + 0.5, layout.measures.heightPx]);
}

const HATCH_PX = 7;

/** The last pattern made, since a new one is needed only for another colour or resolution. */
let lastHatch: { readonly key: string; readonly pattern: CanvasPattern } | undefined;

function hatchOf(canvas: CanvasRenderingContext2D, colour: string): CanvasPattern | undefined {
  const key = `${colour}/${devicePixelRatio}`;
  if (lastHatch?.key === key) return lastHatch.pattern;
  const pattern = drawHatch(canvas, colour);
  if (pattern) lastHatch = { key, pattern };
  return pattern;
}

/** Slanting lines, 5 px apart: a pattern of one tile that repeats without a seam. */
function drawHatch(canvas: CanvasRenderingContext2D, colour: string): CanvasPattern | undefined {
  const tile = document.createElement("canvas");
  const ratio = devicePixelRatio;
  tile.width = tile.height = Math.round(HATCH_PX * ratio);
  const ink = tile.getContext("2d");
  if (!ink) return undefined;
  const side = tile.width;
  ink.strokeStyle = colour;
  ink.lineWidth = 1.4 * ratio;
  ink.beginPath();
  for (const shift of [-side, 0, side]) {
    ink.moveTo(shift - side / 2, side * 1.5);
    ink.lineTo(shift + side * 1.5, -side / 2);
  }
  ink.stroke();
  const pattern = canvas.createPattern(tile, "repeat") ?? undefined;
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}

/** Says in the hatched ground between the end of what is known and the present that nothing is known of it. */
function paintUnknownNote({ canvas, palette }: Ground, { lines, xPx, yPx, isUpright }: UnknownNote): void {
  const style = { lettering: AXIS_WORDS, colour: palette.thirdText, halo: palette.surface, align: "center" } as const;
  canvas.save();
  if (isUpright) {
    canvas.translate(xPx + 3.5, yPx);
    canvas.rotate(-Math.PI / 2);
  } else canvas.translate(xPx, yPx);
  for (const [index, text] of lines.entries()) {
    write(canvas, palette, { ...style, text, xPx: 0, yPx: index * UNKNOWN_LINE_PX });
  }
  canvas.restore();
}

function paintUnknown(ground: Ground): void {
  const { canvas, palette, layout, recordEndUtcMs, nowUtcMs, unknownNote } = ground;
  const { gutterPx, widthPx, axis } = layout.measures;
  const fromPx = Math.max(gutterPx, xPxOf(layout, Math.min(recordEndUtcMs, nowUtcMs)));
  if (fromPx >= widthPx) return;
  const hatch = hatchOf(canvas, palette.line);
  if (hatch) {
    canvas.fillStyle = hatch;
    canvas.fillRect(fromPx, 0, widthPx - fromPx, axis.topPx);
  }
  if (unknownNote) paintUnknownNote(ground, unknownNote);
}

function paintNow({ canvas, palette, layout, nowUtcMs }: Ground): void {
  const { gutterPx, widthPx, axis } = layout.measures;
  const nowPx = xPxOf(layout, nowUtcMs);
  if (nowPx < gutterPx || nowPx > widthPx) return;
  canvas.setLineDash([3, 3]);
  line(canvas, palette.thirdText, [nowPx, 0, nowPx, axis.topPx]);
  canvas.setLineDash([]);
  canvas.fillStyle = palette.raised;
  canvas.beginPath();
  canvas.roundRect(nowPx - 16, 3, 32, 15, 4);
  canvas.fill();
  write(canvas, palette, {
    text: "Now",
    xPx: nowPx,
    yPx: 14,
    lettering: AXIS_WORDS,
    colour: palette.text,
    align: "center",
  });
}

const TICK_PX = { strong: 8, medium: 6, light: 3.5 } as const;
/** Base line of the axis' words below its upper edge. */
export const AXIS_BASE_PX = 16;

function paintAxis({ canvas, palette, layout }: Ground): void {
  const { axis: place, gutterPx } = layout.measures;
  let isContextShown = false;
  for (const { utcMs, weight, label } of layout.axis.ticks) {
    const xPx = xPxOf(layout, utcMs);
    line(canvas, palette.edge, [crisp(xPx), place.topPx, crisp(xPx), place.topPx + TICK_PX[weight]]);
    if (label === undefined) continue;
    const isStrong = weight === "strong";
    isContextShown ||= isStrong && xPx < gutterPx + 60;
    write(canvas, palette, {
      text: label,
      xPx: xPx + (isStrong ? 5 : 4),
      yPx: place.topPx + AXIS_BASE_PX,
      lettering: isStrong ? STRONG_AXIS_WORDS : AXIS_WORDS,
      colour: isStrong ? palette.text : palette.thirdText,
    });
  }
  if (isContextShown) return;
  const yPx = place.topPx + AXIS_BASE_PX;
  const style = { lettering: STRONG_AXIS_WORDS, colour: palette.text, align: "right" } as const;
  write(canvas, palette, { ...style, text: layout.axis.context, xPx: gutterPx - 8, yPx });
}

/** Paints everything that lies under the marks. */
export function paintGround(ground: Ground): void {
  const { canvas, layout } = ground;
  const { gutterPx, widthPx, heightPx } = layout.measures;
  canvas.save();
  canvas.beginPath();
  canvas.rect(gutterPx, 0, widthPx - gutterPx, heightPx);
  canvas.clip();
  paintUnknown(ground);
  paintGrid(ground);
  canvas.restore();
  paintLaneLines(ground);
  paintAxis(ground);
  paintNow(ground);
}
