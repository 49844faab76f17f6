// The event lanes on their canvases: what happened, and on a canvas of its own what was planned.
// Not here: how a single mark looks (paint-marks.ts).
import { isOnRecord, type Mark } from "../../shared/timeline/marks.ts";
import { clearOfPlayhead, type Ends } from "./labels-at-playhead.ts";
import type { LaneLayout, PlacedBar, PlacedItem, StageLayout } from "./layout.ts";
import { type Ink, MARK_WORDS, write } from "./lettering.ts";
import { type Brush, paintFlight, paintMark, paintNotch, paintPill, paintSpan } from "./paint-marks.ts";

/** The height of a lane's middle line, given how far the lanes are scrolled. */
export function laneMiddlePx({ measures }: StageLayout, lane: number, scrolledPx: number): number {
  return measures.lanes.topPx + (lane + 0.5) * measures.lanes.laneHeightPx - scrolledPx;
}

/** Whether an item holds something that happened; a count does if any of its events did. */
function isItemOnRecord({ cluster }: PlacedItem): boolean {
  return cluster.marks.some(isOnRecord);
}

export function paintLabel(brush: Brush, { cluster, label }: PlacedItem, yPx: number): void {
  if (!label || !cluster.head) return;
  brush.canvas.globalAlpha = brush.opacityOf(cluster.head.programme);
  const { palette } = brush;
  const isInBar = cluster.head.flight !== undefined;
  write(brush.canvas, palette, {
    text: label.text,
    xPx: label.xPx,
    yPx: yPx + 3.6,
    lettering: MARK_WORDS,
    colour: palette.text,
    ...(!isInBar && { halo: palette.surface }),
  });
}

/** A shape, a count or a notch, without its label. */
export function paintItem(brush: Brush, item: PlacedItem, yPx: number): void {
  const { cluster, xPx } = item;
  if (item.isNameOnly) return;
  if (cluster.head) paintMark(brush, cluster.head, { xPx, yPx });
  else if (cluster.isStages) paintNotch(brush, cluster, { xPx, yPx });
  else paintPill(brush, cluster, { xPx, yPx });
}

/** What happened after the playhead is drawn this much fainter. */
const AHEAD_OPACITY = 0.58;

/** A brush for what lies after the playhead. */
function fainter(brush: Brush): Brush {
  return { ...brush, opacityOf: (programme) => AHEAD_OPACITY * brush.opacityOf(programme) };
}

/** Of plans for the same year only one span is drawn: a dozen would add up to a bar that hides the marks. */
function distinctSpans({ spans }: LaneLayout, isWanted: LanePart["isWanted"]): readonly PlacedBar[] {
  const wanted = spans.filter(({ mark }) => isWanted(mark));
  return [...new Map(wanted.map((span) => [`${span.mark.programme} ${span.fromPx} ${span.toPx}`, span])).values()];
}

function paintBars(brush: Brush, lane: LaneLayout, { yPx, isWanted }: LanePart): void {
  for (const span of distinctSpans(lane, isWanted)) paintSpan(brush, span, yPx);
  for (const flight of lane.flights) if (isWanted(flight.mark)) paintFlight(brush, flight, yPx);
}

/** Further than any stage is wide or high. */
const BEYOND_PX = 100_000;

/** Paints within a stretch of the canvas only. */
function within(canvas: Ink, [fromPx, toPx]: readonly [number, number], paint: () => void): void {
  canvas.save();
  canvas.beginPath();
  canvas.rect(fromPx, 0, Math.max(0, toPx - fromPx), BEYOND_PX);
  canvas.clip();
  paint();
  canvas.restore();
}

interface LanePart {
  readonly yPx: number;
  readonly isWanted: (mark: Pick<Mark, "status">) => boolean;
  /** Where the playhead parts bright from faint; all is bright without it. */
  readonly splitPx?: number;
  readonly ends: Ends;
}

function paintLane(brush: Brush, lane: LaneLayout, part: LanePart): void {
  const { splitPx = Number.POSITIVE_INFINITY, yPx } = part;
  const faint = fainter(brush);
  if (Number.isFinite(splitPx)) {
    within(brush.canvas, [0, splitPx], () => paintBars(brush, lane, part));
    within(brush.canvas, [splitPx, BEYOND_PX], () => paintBars(faint, lane, part));
  } else paintBars(brush, lane, part);
  const placed = Number.isFinite(splitPx) ? clearOfPlayhead(lane.items, splitPx, part.ends) : lane.items;
  const items = placed.filter((item) => part.isWanted({ status: isItemOnRecord(item) ? "done" : "planned" }));
  const brushFor = ({ xPx }: PlacedItem) => (xPx > splitPx + 0.5 ? faint : brush);
  for (const item of items) paintItem(brushFor(item), item, yPx);
  for (const item of items) paintLabel(brushFor(item), item, yPx);
}

export interface LanesPart {
  readonly layout: StageLayout;
  readonly scrolledPx: number;
  readonly part: "record" | "plans";
  readonly splitPx?: number;
}

/** Paints what happened, or what was planned, of every lane in sight. */
export function paintLanes(brush: Brush, { layout, scrolledPx, part, splitPx }: LanesPart): void {
  const { canvas } = brush;
  const { gutterPx, widthPx, lanes } = layout.measures;
  canvas.save();
  canvas.beginPath();
  canvas.rect(gutterPx, lanes.topPx, widthPx - gutterPx, lanes.bottomPx - lanes.topPx);
  canvas.clip();
  const isWanted = (mark: Pick<Mark, "status">) => isOnRecord(mark) === (part === "record");
  const ends = { fromPx: gutterPx, toPx: widthPx - 4 };
  for (const [index, lane] of layout.lanes.entries()) {
    const yPx = laneMiddlePx(layout, index, scrolledPx);
    const isInSight = yPx > lanes.topPx - lanes.laneHeightPx && yPx < lanes.bottomPx + lanes.laneHeightPx;
    if (isInSight) paintLane(brush, lane, { yPx, isWanted, ends, ...(splitPx !== undefined && { splitPx }) });
  }
  canvas.restore();
}
