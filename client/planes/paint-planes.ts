// Paints the chart of planes: grid, a line at each plane with its number, and a mark for each satellite.
import type { ProgrammeShape } from "../../shared/record/programme.ts";
import { AXIS_WORDS, STRONG_AXIS_WORDS, write } from "../timeline/lettering.ts";
import type { Palette } from "../timeline/palette.ts";
import { isNarrow, type PlacedSatellite, type PlaneLayout, type PlaneLine, xPxOf, yPxOf } from "./plane-layout.ts";
import { type MarkStyle, paintMark, paintShape, RING, shapeOfLane } from "./plane-marks.ts";

export interface PlaneSheet {
  readonly canvas: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly layout: PlaneLayout;
  readonly programme: { readonly id: string; readonly shape: ProgrammeShape };
  /** The colour of the focus ring, for the satellite that the keys stand on. */
  readonly focusColour: string;
  readonly selected: string | undefined;
  readonly pointedAt: string | undefined;
  /** The satellite that the keys stand on, while they are in use. */
  readonly walkedTo: string | undefined;
  /** Satellites of other rows are dimmed. */
  readonly litRow: string | undefined;
}

const UPRIGHT_WORDS: readonly (readonly [deg: number, words: string])[] = [
  [0, "0°"],
  [90, "90° north"],
  [180, "180°"],
  [270, "270° south"],
  [360, "360°"],
];

const DIM = 0.22;

function line(canvas: CanvasRenderingContext2D, [x1, y1, x2, y2]: readonly [number, number, number, number]): void {
  canvas.beginPath();
  canvas.moveTo(x1, y1);
  canvas.lineTo(x2, y2);
  canvas.stroke();
}

function paintGrid({ canvas, palette, layout }: PlaneSheet): void {
  const { plot, size } = layout;
  canvas.lineWidth = 1;
  canvas.strokeStyle = palette.line;
  for (const [deg, words] of UPRIGHT_WORDS) {
    const yPx = Math.round(yPxOf(layout, deg)) + 0.5;
    line(canvas, [plot.leftPx, yPx, plot.rightPx, yPx]);
    if (size.isCompact) continue;
    const written = { lettering: AXIS_WORDS, colour: palette.thirdText, align: "right" as const };
    const text = isNarrow(size) ? `${deg}°` : words;
    write(canvas, palette, { ...written, text, xPx: plot.leftPx - 8, yPx: yPx + 3.5 });
  }
  const everyDeg = size.isCompact ? 90 : isNarrow(size) ? 60 : 30;
  for (let turnDeg = 0; turnDeg <= 360; turnDeg += everyDeg) {
    const deg = layout.startDeg + turnDeg;
    const xPx = xPxOf(layout, turnDeg);
    canvas.strokeStyle = palette.strongLine;
    line(canvas, [xPx, plot.bottomPx, xPx, plot.bottomPx + 4]);
    const isAtEdge = size.isCompact && turnDeg === 360;
    const written = { lettering: AXIS_WORDS, colour: palette.thirdText, align: isAtEdge ? "right" : "center" } as const;
    const text = `${deg > 360 ? deg - 360 : deg}°`;
    write(canvas, palette, { ...written, text, xPx: isAtEdge ? plot.rightPx : xPx, yPx: plot.bottomPx + 15 });
  }
}

/** Numbers that would lie over one another are left out, the later of them; the table has them all. */
function paintLines(sheet: PlaneSheet): void {
  const { canvas, palette, layout, litRow } = sheet;
  const { plot, lanes } = layout;
  const ends = new Map<number, number>();
  for (const each of layout.lines.toSorted((a, b) => a.xPx - b.xPx)) {
    const isEmpty = each.row.kind === "empty";
    canvas.globalAlpha = litRow === undefined || litRow === each.row.id ? 1 : DIM;
    canvas.strokeStyle = isEmpty ? palette.strongLine : palette.edge;
    canvas.setLineDash(isEmpty ? [2, 4] : []);
    canvas.lineWidth = 1;
    line(canvas, [each.xPx, topOfLine(layout, each), each.xPx, plot.bottomPx]);
    canvas.setLineDash([]);
    const halfPx = each.row.number === undefined || each.row.number < 10 ? 5 : 8;
    if ((ends.get(each.lane) ?? -Infinity) > each.xPx - halfPx) continue;
    ends.set(each.lane, each.xPx + halfPx);
    paintNumber(sheet, each);
  }
  canvas.globalAlpha = 1;
  if (lanes.length > 1 && !layout.size.isCompact) paintLaneMarks(sheet);
}

function topOfLine({ plot, lanes }: PlaneLayout, { lane }: PlaneLine): number {
  return plot.topPx - 15 * (Math.max(1, lanes.length) - 1 - lane) - 2;
}

function paintNumber({ canvas, palette, layout, litRow }: PlaneSheet, each: PlaneLine): void {
  const { kind, number, id } = each.row;
  write(canvas, palette, {
    text: number === undefined ? "–" : String(number),
    xPx: each.xPx,
    yPx: topOfLine(layout, each) - 4,
    lettering: STRONG_AXIS_WORDS,
    colour: litRow === id ? palette.text : kind === "empty" ? palette.thirdText : palette.secondText,
    align: "center",
    halo: palette.surface,
  });
}

/** The shape of each shell stands before its line of numbers. */
function paintLaneMarks(sheet: PlaneSheet): void {
  const { canvas, layout } = sheet;
  for (const lane of layout.lanes.keys()) {
    const yPx = layout.plot.topPx - 15 * (layout.lanes.length - 1 - lane) - 9.5;
    const place = { xPx: layout.plot.leftPx - 14, yPx };
    paintShape(canvas, place, { ...styleOf(sheet, lane), isFull: true });
  }
}

/** Marks shrink where planes and slots lie close, down to 5 px. */
function sizePxOf({ size, satellites }: PlaneLayout): number {
  if (size.isCompact) return 6;
  return satellites.length > 1000 || isNarrow(size) ? 7 : 9;
}

function styleOf({ palette, layout, programme }: PlaneSheet, lane: number): MarkStyle {
  return {
    shape: shapeOfLane(programme.shape, lane),
    sizePx: sizePxOf(layout),
    colour: palette.programme(programme.id),
    ground: palette.surface,
    bad: palette.bad,
    hasRings: !layout.size.isCompact,
  };
}

function ring(canvas: CanvasRenderingContext2D, { xPx, yPx }: PlacedSatellite, radiusPx: number): void {
  canvas.beginPath();
  canvas.arc(xPx, yPx, radiusPx, 0, 2 * Math.PI);
  canvas.stroke();
}

/** The selected satellite in white as on the globe, the one that the keys stand on in the colour of the focus. */
function paintChosen({ canvas, palette, layout, focusColour, ...chosen }: PlaneSheet): void {
  const radiusPx = sizePxOf(layout) * RING + 3.5;
  for (const placed of layout.satellites) {
    const { objectId } = placed.satellite;
    canvas.lineWidth = 1.6;
    if (objectId === chosen.selected) {
      canvas.strokeStyle = palette.playhead;
      ring(canvas, placed, radiusPx);
    }
    if (objectId === chosen.walkedTo) {
      canvas.strokeStyle = focusColour;
      ring(canvas, placed, radiusPx + 2.5);
    } else if (objectId === chosen.pointedAt) {
      canvas.strokeStyle = palette.secondText;
      ring(canvas, placed, radiusPx);
    }
  }
}

/** Paints the whole chart; the canvas is cleared first. Lengths are CSS px, the context is scaled to the screen's. */
export function paintPlanes(sheet: PlaneSheet): void {
  const { canvas, layout, litRow } = sheet;
  canvas.clearRect(0, 0, layout.size.widthPx, layout.size.heightPx);
  paintGrid(sheet);
  paintLines(sheet);
  const styles = layout.lanes.map((_, lane) => styleOf(sheet, lane));
  const plain = styleOf(sheet, 0);
  const styleFor = ({ satellite }: PlacedSatellite) => styles[layout.lanes.indexOf(satellite.shell ?? -1)] ?? plain;
  const paint = (placed: PlacedSatellite, opacity: number) => {
    const isLit = litRow === undefined || litRow === placed.satellite.row.id;
    canvas.globalAlpha = isLit ? opacity : opacity * DIM;
    paintMark(canvas, placed, styleFor(placed));
  };
  for (const placed of layout.repeated) paint(placed, 0.45);
  for (const placed of layout.satellites) paint(placed, 1);
  canvas.globalAlpha = 1;
  paintChosen(sheet);
}
