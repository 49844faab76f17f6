// Names and numbers of the comparators' curves at the playhead, and where there is room for them in the chart.
// Not here: drawing (paint-curve-notes.ts).
import { formatMonth } from "../../shared/time/format.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import type { HeightScale } from "../../shared/timeline/chart.ts";
import { type Box, besidePoint, firstFree } from "../../shared/timeline/notes.ts";
import { formatCount } from "../panels/count-words.ts";
import type { Obstacles } from "../timeline/chart-notes.ts";
import { type StageLayout, utcMsAt, xPxOf } from "../timeline/layout.ts";
import { type Curve, type CurveCorner, cornerAt } from "./curve.ts";

export interface CurveNote {
  /** The name, and what else stands before the number, in the quietest letters. */
  readonly name: string;
  /** Empty for a note that only says where the curve ends. */
  readonly number: string;
  readonly after: string;
  readonly box: Box;
  /** Whether the curve lies above the chart's top here; a chevron says so. */
  readonly isAbove: boolean;
}

export interface CurveNotesParts {
  readonly layout: StageLayout;
  readonly heights: HeightScale;
  readonly atUtcMs: UtcMs;
  /** What the chart says and draws already. */
  readonly over: Obstacles;
  readonly textWidthPx: (text: string) => number;
}

const LINE_PX = 13;
/** The chevron before a name, with the room around it. */
export const CHEVRON_PX = 11;

/** `7,905`, and `10,424+` where at least so many were launched. */
export function formatLaunched({ launched, isAtLeast }: Pick<CurveCorner, "launched" | "isAtLeast">): string {
  return `${formatCount(launched)}${isAtLeast ? "+" : ""}`;
}

/** `to Nov 2025`. */
function untilWords({ endUtcMs }: Curve): string {
  return `to ${formatMonth(endUtcMs - 1)}`;
}

interface Point {
  readonly xPx: number;
  readonly yPx: number;
}

/** Along the curve and off its line: close by, further along, further off. */
const OFFSETS_PX = [
  [9, -10],
  [9, 10],
  [70, -10],
  [70, 10],
  [140, -10],
  [140, 10],
  [9, -23],
  [9, 23],
] as const;
/** How many of these are close by. */
const CLOSE = 2;

/** Places beside a point of the curve, right of it first, none so far off that it could belong to another curve. */
function placesBeside({ xPx, yPx }: Point, widthPx: number): readonly Box[] {
  return OFFSETS_PX.flatMap(([gapPx, offPx]) => {
    const [left, right] = besidePoint({ xPx, yPx: yPx + offPx }, { widthPx, heightPx: LINE_PX }, gapPx);
    return right && left ? [right, left] : [];
  });
}

/** Places along the chart's top beside the playhead, one below the other. */
function placesAtTop(xPx: number, widthPx: number): readonly Box[] {
  return [8, 21, 34, 47].flatMap((yPx) => besidePoint({ xPx, yPx }, { widthPx, heightPx: LINE_PX }, 9).toReversed());
}

/** What is asked of the chart's room, the notes placed so far among what is taken. */
interface Desk extends CurveNotesParts {
  readonly curves: readonly Curve[];
  readonly room: Box;
  readonly taken: Box[];
}

/** Whether a curve runs through a box: asked at its ends and in its middle, since curves are flat at this size. */
function isCrossed({ curves, layout, heights }: Desk, { leftPx, rightPx, topPx, bottomPx }: Box): boolean {
  return curves.some((curve) =>
    [leftPx, (leftPx + rightPx) / 2, rightPx].some((xPx) => {
      const atUtcMs = utcMsAt(layout, xPx);
      const corner = atUtcMs > curve.endUtcMs ? undefined : cornerAt(curve, atUtcMs);
      const yPx = corner && heights.yPxOf(corner.launched);
      return yPx !== undefined && yPx > topPx && yPx < bottomPx;
    }),
  );
}

/** The first place over nothing at all, else over a curve, else over the stairs too. */
function clearPlace(places: readonly Box[], desk: Desk): Box | undefined {
  const { room, taken, over } = desk;
  const uncrossed = places.filter((place) => !isCrossed(desk, place));
  const beyondStairs = [...taken, ...over.stairs];
  return (
    firstFree(uncrossed, room, beyondStairs) ?? firstFree(places, room, beyondStairs) ?? firstFree(places, room, taken)
  );
}

function noteAtPlayhead(curve: Curve, desk: Desk): CurveNote | undefined {
  const { layout, heights, atUtcMs, textWidthPx } = desk;
  const corner = cornerAt(curve, atUtcMs);
  const { gutterPx, widthPx: stagePx } = layout.measures;
  const xPx = Math.min(stagePx, xPxOf(layout, Math.min(atUtcMs, curve.endUtcMs)));
  if (!corner || xPx < gutterPx) return undefined;
  const isAbove = corner.launched > heights.top;
  const [name, number] = [curve.name.en, formatLaunched(corner)];
  const after = atUtcMs < curve.endUtcMs ? "" : ` ${untilWords(curve)}`;
  const widthPx = Math.ceil(textWidthPx(`${name} ${number}${after}`)) + (isAbove ? CHEVRON_PX : 0);
  const point = { xPx, yPx: heights.yPxOf(corner.launched) };
  const box = clearPlace(isAbove ? placesAtTop(xPx, widthPx) : placesBeside(point, widthPx), desk);
  return box && { name: `${name} `, number, after, box, isAbove };
}

/** A curve that ends in sight, ahead of the playhead, says there which it is and until when it is known. */
function noteAtEnd(curve: Curve, desk: Desk): CurveNote | undefined {
  const { layout, heights, atUtcMs, textWidthPx } = desk;
  const last = cornerAt(curve, curve.endUtcMs);
  if (!last || atUtcMs >= curve.endUtcMs || last.launched > heights.top) return undefined;
  const point = { xPx: xPxOf(layout, curve.endUtcMs), yPx: heights.yPxOf(last.launched) };
  const name = `${curve.name.en} ${untilWords(curve)}`;
  const size = { widthPx: Math.ceil(textWidthPx(name)), heightPx: LINE_PX };
  const places = [...besidePoint(point, size, 5).slice(1), ...placesBeside(point, size.widthPx).slice(0, 2 * CLOSE)];
  const box = clearPlace(places, desk);
  return box && { name, number: "", after: "", box, isAbove: false };
}

/** Everything said of some curves at an instant, each where there is room; what finds none stays unsaid. */
export function curveNotesAt(curves: readonly Curve[], parts: CurveNotesParts): readonly CurveNote[] {
  const { gutterPx, widthPx, chart } = parts.layout.measures;
  const room = { leftPx: gutterPx + 4, rightPx: widthPx - 4, topPx: 0, bottomPx: chart.basePx };
  const desk: Desk = { ...parts, curves, room, taken: [...parts.over.taken] };
  return [noteAtPlayhead, noteAtEnd].flatMap((noteOf) =>
    curves.flatMap((curve) => {
      const note = noteOf(curve, desk);
      if (note) desk.taken.push(note.box);
      return note ? [note] : [];
    }),
  );
}
