// How one mark, count, span or flight is drawn: shape names the programme, fill what happened, edges how well it is known.
import type { ProgrammeShape } from "../../shared/record/programme.ts";
import { DAY_MS } from "../../shared/time/instant.ts";
import { type Cluster, countOf } from "../../shared/timeline/clusters.ts";
import { isLongSpan, isOnRecord, type Mark } from "../../shared/timeline/marks.ts";
import { SHAPE_BOX, SHAPE_PATHS } from "../panels/shape-paths.ts";
import type { PlacedBar } from "./layout.ts";
import { type Ink, STRONG_WORDS, write } from "./lettering.ts";
import { type Palette, seenThrough } from "./palette.ts";
import type { StampBook } from "./stamps.ts";

/** Radius of a round mark, px; the others are drawn to look as large. */
const FILLED_RADIUS_PX = 3.7;
const HOLLOW_RADIUS_PX = 3.4;
const OUTLINE_PX = 1.3;
/** Radius of the circle on the shapes' own box. */
const BOX_RADIUS = 7.54;
const BAR_HEIGHT_PX = 10;

const shapePaths = new Map<ProgrammeShape, Path2D>();

function pathOf(shape: ProgrammeShape): Path2D {
  const known = shapePaths.get(shape);
  if (known) return known;
  const path = new Path2D(SHAPE_PATHS[shape]);
  shapePaths.set(shape, path);
  return path;
}

export interface Brush {
  readonly canvas: Ink;
  readonly stamps: StampBook;
  readonly palette: Palette;
  readonly shapeOf: (programme: string) => ProgrammeShape;
  /** Opacity of a programme's marks: less while another one is lit. */
  readonly opacityOf: (programme: string) => number;
  /** Whether sources differ on an event. */
  readonly isDisputed: (event: string) => boolean;
}

export interface Place {
  readonly xPx: number;
  readonly yPx: number;
}

/** A programme's shape at a place, filled, or hollow with the ground showing inside. */
function paintShape({ canvas, palette, shapeOf }: Brush, mark: Mark, { xPx, yPx }: Place): void {
  const isHollow = !isOnRecord(mark) || mark.status === "unknown";
  const scale = (isHollow ? HOLLOW_RADIUS_PX : FILLED_RADIUS_PX) / BOX_RADIUS;
  const path = pathOf(shapeOf(mark.programme));
  const colour = palette.programme(mark.programme);
  canvas.save();
  canvas.translate(xPx - (SHAPE_BOX / 2) * scale, yPx - (SHAPE_BOX / 2) * scale);
  canvas.scale(scale, scale);
  canvas.fillStyle = isHollow ? palette.surface : colour;
  canvas.fill(path);
  if (isHollow) {
    canvas.strokeStyle = colour;
    canvas.lineWidth = OUTLINE_PX / scale;
    canvas.lineJoin = "round";
    if (mark.status === "unknown") canvas.setLineDash([1.8 / scale, 1.6 / scale]);
    canvas.stroke(path);
  }
  canvas.restore();
}

function strikeThrough({ canvas, palette }: Brush, mark: Mark, { xPx, yPx }: Place): void {
  canvas.strokeStyle = mark.status === "failed" ? palette.bad : palette.secondText;
  canvas.lineWidth = 1.6;
  canvas.beginPath();
  canvas.moveTo(xPx - 5.5, yPx + 4.5);
  canvas.lineTo(xPx + 5.5, yPx - 4.5);
  canvas.stroke();
}

/** An arrow from the mark to the side on which its date is open. */
function paintOpenEnd({ canvas, palette }: Brush, mark: Mark, { xPx, yPx }: Place): void {
  const sign = mark.open === "later" ? 1 : -1;
  const tipPx = xPx + sign * 24;
  canvas.strokeStyle = palette.programme(mark.programme);
  canvas.lineWidth = 1.3;
  canvas.beginPath();
  canvas.moveTo(xPx, yPx);
  canvas.lineTo(tipPx, yPx);
  canvas.moveTo(tipPx - sign * 3.5, yPx - 3);
  canvas.lineTo(tipPx, yPx);
  canvas.lineTo(tipPx - sign * 3.5, yPx + 3);
  canvas.stroke();
}

/** Room for a mark's shape and for the arrow of an open date on either side. */
const MARK_BOX_PX = { widthPx: 54, heightPx: 16 };
const ORIGIN: Place = { xPx: 0, yPx: 0 };

const DISPUTE_RADIUS_PX = 1.9;

/** The amber dot at the upper right corner: sources differ. */
export function paintDispute({ canvas, palette }: Pick<Brush, "canvas" | "palette">, { xPx, yPx }: Place): void {
  canvas.beginPath();
  canvas.arc(xPx, yPx, DISPUTE_RADIUS_PX + 1, 0, 2 * Math.PI);
  canvas.fillStyle = palette.surface;
  canvas.fill();
  canvas.beginPath();
  canvas.arc(xPx, yPx, DISPUTE_RADIUS_PX, 0, 2 * Math.PI);
  canvas.fillStyle = palette.warn;
  canvas.fill();
}

/** One event: its shape, what became of it, and whether sources differ. */
export function paintMark(brush: Brush, mark: Mark, place: Place): void {
  brush.canvas.globalAlpha = brush.opacityOf(mark.programme);
  const isDisputed = brush.isDisputed(mark.event);
  const draw = (canvas: Ink) => {
    const inked = { ...brush, canvas };
    if (mark.open) paintOpenEnd(inked, mark, ORIGIN);
    paintShape(inked, mark, ORIGIN);
    if (mark.status === "failed" || mark.status === "cancelled") strikeThrough(inked, mark, ORIGIN);
    if (isDisputed) paintDispute(inked, { xPx: 4.6, yPx: -4.6 });
  };
  const name = `${mark.programme}/${mark.status}/${mark.open ?? ""}/${isDisputed}`;
  brush.stamps.put(brush.canvas, { name, ...MARK_BOX_PX, draw }, place);
}

function drawPill(canvas: Ink, palette: Palette, { text, colour }: { readonly text: string; readonly colour: string }) {
  const halfPx = text.length > 2 ? 13.5 : 11;
  canvas.beginPath();
  canvas.roundRect(-halfPx, -6, 2 * halfPx, 12, 6);
  canvas.fillStyle = palette.surface;
  canvas.fill();
  canvas.strokeStyle = colour;
  canvas.lineWidth = 1;
  canvas.stroke();
  canvas.globalAlpha = 0.22;
  canvas.fillStyle = colour;
  canvas.fill();
  canvas.globalAlpha = 1;
  write(canvas, palette, { text, xPx: 0, yPx: 3.6, lettering: STRONG_WORDS, colour: palette.text, align: "center" });
}

/** A count in place of marks that stand too close. */
export function paintPill(brush: Brush, cluster: Cluster, place: Place): void {
  const { canvas, palette } = brush;
  const [first, ...rest] = cluster.marks;
  const isOne = first !== undefined && rest.every(({ programme }) => programme === first.programme);
  const colour = isOne ? palette.programme(first.programme) : palette.secondText;
  const text = String(countOf(cluster));
  canvas.globalAlpha = Math.max(...cluster.marks.map(({ programme }) => brush.opacityOf(programme)));
  const isDisputed = cluster.marks.some(({ event }) => brush.isDisputed(event));
  const draw = (ink: Ink) => {
    drawPill(ink, palette, { text, colour });
    if (isDisputed) paintDispute({ canvas: ink, palette }, { xPx: text.length > 2 ? 11.5 : 9, yPx: -4.6 });
  };
  brush.stamps.put(canvas, { name: `${text}/${colour}/${isDisputed}`, widthPx: 30, heightPx: 16, draw }, place);
}

/** A span of years is a thin line: several of them lie over one another, and the marks stand out from them. */
const THIN_PX = 3;
/** Somewhat more than a quarter. */
const SEASON_MS = 100 * DAY_MS;

/** The less is known of a date, the fainter its span: months, up to a year, beyond. */
function spanLook(mark: Mark): { readonly opacity: number; readonly heightPx: number } {
  if (isLongSpan(mark)) return { opacity: 0.16, heightPx: THIN_PX };
  const lengthMs = mark.span ? mark.span.toUtcMs - mark.span.fromUtcMs : 0;
  return { opacity: lengthMs > SEASON_MS ? 0.2 : 0.34, heightPx: BAR_HEIGHT_PX };
}

/** A date known to a month, a quarter or a year: soft at both ends, since nobody knows more. */
export function paintSpan(brush: Brush, { mark, fromPx, toPx }: PlacedBar, yPx: number): void {
  const { canvas, palette } = brush;
  const colour = palette.programme(mark.programme);
  const { opacity, heightPx } = spanLook(mark);
  const soft = canvas.createLinearGradient(fromPx, 0, toPx, 0);
  soft.addColorStop(0, seenThrough(colour, 0));
  soft.addColorStop(0.28, seenThrough(colour, opacity));
  soft.addColorStop(0.72, seenThrough(colour, opacity));
  soft.addColorStop(1, seenThrough(colour, 0));
  canvas.globalAlpha = brush.opacityOf(mark.programme);
  canvas.fillStyle = soft;
  canvas.fillRect(fromPx, yPx - heightPx / 2, toPx - fromPx, heightPx);
}

/** How far before an assumed end the bar fades out. */
const FADE_PX = 24;

/** A flight from launch to landing; a cap where the end is known, a soft edge where it is assumed. */
export function paintFlight(brush: Brush, { mark, fromPx, toPx }: PlacedBar, yPx: number): void {
  const { canvas, palette } = brush;
  const colour = palette.programme(mark.programme);
  const isKnown = mark.flight?.endBasis === "known";
  const widthPx = Math.max(1, toPx - fromPx);
  canvas.globalAlpha = brush.opacityOf(mark.programme);
  canvas.fillStyle = seenThrough(colour, 0.3);
  if (!isKnown) {
    const soft = canvas.createLinearGradient(fromPx, 0, toPx, 0);
    soft.addColorStop(Math.max(0, 1 - FADE_PX / widthPx), seenThrough(colour, 0.3));
    soft.addColorStop(1, seenThrough(colour, 0));
    canvas.fillStyle = soft;
  }
  canvas.beginPath();
  canvas.roundRect(fromPx, yPx - BAR_HEIGHT_PX / 2, widthPx, BAR_HEIGHT_PX, 3);
  canvas.fill();
  if (!isKnown) return;
  canvas.strokeStyle = colour;
  canvas.lineWidth = 1.5;
  canvas.beginPath();
  canvas.moveTo(toPx, yPx - BAR_HEIGHT_PX / 2);
  canvas.lineTo(toPx, yPx + BAR_HEIGHT_PX / 2);
  canvas.moveTo(toPx - 3, yPx + BAR_HEIGHT_PX / 2);
  canvas.lineTo(toPx + 3, yPx + BAR_HEIGHT_PX / 2);
  canvas.stroke();
}

/** A stage of a flight, such as a docking or a spacewalk: a notch at the lower edge of its bar. */
export function paintNotch(brush: Brush, cluster: Cluster, { xPx, yPx }: Place): void {
  const [first] = cluster.marks;
  if (!first || cluster.marks.every(({ endsFlight }) => endsFlight)) return;
  const { canvas, palette } = brush;
  canvas.globalAlpha = brush.opacityOf(first.programme);
  canvas.fillStyle = palette.programme(first.programme);
  canvas.fillRect(xPx - 0.75, yPx + BAR_HEIGHT_PX / 2 - 3.5, cluster.marks.length > 1 ? 3 : 1.5, 3.5);
}
