// Where everything of the present window stands on the stage: marks, spans, flights, labels and ticks in px.
// Worked out once per window, filter or size; the playhead changes nothing here.

import { leadingCount } from "../../shared/lists.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import { type Cluster, clusterMarks, JOIN_PX } from "../../shared/timeline/clusters.ts";
import { LABEL_LEFT_PX, LABEL_RIGHT_PX, placeLabels } from "../../shared/timeline/labels.ts";
import { isLongSpan, type Mark } from "../../shared/timeline/marks.ts";
import { type AxisTicks, axisTicks } from "../../shared/timeline/ticks.ts";
import type { TimeWindow } from "../../shared/view/view.ts";
import type { Measures } from "./measures.ts";

/** What stands at one place of a lane: a shape, a count, or notches in a flight's bar. */
export interface PlacedItem {
  readonly cluster: Cluster;
  readonly xPx: number;
  /** True where only the name of a flight is drawn whose mark is out of sight. */
  readonly isNameOnly: boolean;
  /** Set where a label is drawn: its text and its left end. */
  readonly label?: { readonly text: string; readonly xPx: number; readonly widthPx: number };
}

/** A bar of some length: an imprecise date or a flight. */
export interface PlacedBar {
  readonly mark: Mark;
  readonly fromPx: number;
  readonly toPx: number;
}

export interface LaneLayout {
  readonly items: readonly PlacedItem[];
  readonly spans: readonly PlacedBar[];
  readonly flights: readonly PlacedBar[];
}

export interface StageLayout {
  readonly measures: Measures;
  readonly window: TimeWindow;
  readonly msPerPx: number;
  readonly lanes: readonly LaneLayout[];
  readonly axis: AxisTicks;
}

/** The scale of a window, rounded so that moving it does not change it. */
export function msPerPxOf(window: TimeWindow, plotWidthPx: number): number {
  return Number(((window.toUtcMs - window.fromUtcMs) / Math.max(1, plotWidthPx)).toPrecision(10));
}

export function xPxOf({ window, msPerPx, measures }: StageLayout, utcMs: UtcMs): number {
  return measures.gutterPx + (utcMs - window.fromUtcMs) / msPerPx;
}

export function utcMsAt({ window, msPerPx, measures }: StageLayout, xPx: number): UtcMs {
  return window.fromUtcMs + (xPx - measures.gutterPx) * msPerPx;
}

/** A lane's marks at one scale: what of it depends on the scale alone, kept while the window moves. */
export interface ScaledLane {
  readonly clusters: readonly Cluster[];
  readonly spans: readonly Mark[];
  readonly flights: readonly Mark[];
}

function sameSpan(mark: Mark): string {
  return `${mark.programme}/${mark.status}/${mark.span?.fromUtcMs}/${mark.span?.toUtcMs}`;
}

function contains(outer: Mark, inner: Mark): boolean {
  if (!outer.span || !inner.span || outer === inner || outer.programme !== inner.programme) return false;
  return outer.span.fromUtcMs <= inner.span.fromUtcMs && outer.span.toUtcMs >= inner.span.toUtcMs;
}

/** Spans to draw: equal ones once, and of spans beyond a year only those that lie within no other. */
function drawnSpans(marks: readonly Mark[]): readonly Mark[] {
  const spans = new Map(marks.filter(({ span }) => span !== undefined).map((mark) => [sameSpan(mark), mark]));
  const long = [...spans.values()].filter(isLongSpan);
  return [...spans.values()].filter((mark) => !isLongSpan(mark) || !long.some((other) => contains(other, mark)));
}

export function scaleLane(marks: readonly Mark[], msPerPx: number): ScaledLane {
  return {
    clusters: clusterMarks(marks, msPerPx),
    spans: drawnSpans(marks),
    flights: marks.filter(({ flight }) => flight !== undefined),
  };
}

/** Marks this far outside the plot may still show their edge or their label. */
const MARGIN_PX = 14;
/** Where the mark of a span sits whose middle is out of sight. */
const INSIDE_EDGE_PX = 9;

function firstAtOrAfter(clusters: readonly Cluster[], utcMs: UtcMs): number {
  return leadingCount(clusters, ({ atUtcMs }) => atUtcMs < utcMs);
}

export interface LayoutParts {
  readonly measures: Measures;
  readonly window: TimeWindow;
  readonly msPerPx: number;
  readonly lanes: readonly ScaledLane[];
  readonly labelWidthPx: (text: string) => number;
}

/** Labels longer than this would fill a lane of their own. */
const LONGEST_LABEL_PX = 190;

interface Unlabelled {
  readonly cluster: Cluster;
  readonly xPx: number;
  readonly halfPx: number;
  readonly isNameOnly?: boolean;
}

function halfPxOf({ head, isStages }: Cluster): number {
  return isStages ? 0 : head ? 5 : 11;
}

/** Marks of spans that reach into the window while their middle lies outside: they sit just inside its edge. */
function edgeItems(spans: readonly Mark[], { window, measures }: LayoutParts): readonly Unlabelled[] {
  const reaching = spans.filter(
    (mark) =>
      mark.span && !isLongSpan(mark) && mark.span.fromUtcMs < window.toUtcMs && mark.span.toUtcMs > window.fromUtcMs,
  );
  const sides = [
    { marks: reaching.filter(({ atUtcMs }) => atUtcMs < window.fromUtcMs), xPx: measures.gutterPx + INSIDE_EDGE_PX },
    { marks: reaching.filter(({ atUtcMs }) => atUtcMs > window.toUtcMs), xPx: measures.widthPx - INSIDE_EDGE_PX },
  ];
  return sides.flatMap(({ marks, xPx }) => {
    const [first, second] = marks;
    if (!first) return [];
    const cluster = { marks, atUtcMs: first.atUtcMs, isStages: false, ...(!second && { head: first }) };
    return [{ cluster, xPx, halfPx: halfPxOf(cluster) }];
  });
}

/** A flight that began before the window shows its name at the left edge. */
function namesOfOngoing(flights: readonly PlacedBar[], gutterPx: number): readonly Unlabelled[] {
  const ongoing = flights.find(({ fromPx, toPx }) => fromPx < gutterPx - MARGIN_PX && toPx > gutterPx + 60);
  if (!ongoing) return [];
  const cluster = { marks: [ongoing.mark], atUtcMs: ongoing.mark.atUtcMs, head: ongoing.mark, isStages: false };
  return [{ cluster, xPx: gutterPx, halfPx: 0, isNameOnly: true }];
}

function labelled(items: readonly Unlabelled[], { measures, labelWidthPx }: LayoutParts): readonly PlacedItem[] {
  const widths = items.map(({ cluster: { head } }) => {
    const widthPx = head ? labelWidthPx(head.label) : 0;
    return widthPx > 0 && widthPx <= LONGEST_LABEL_PX ? widthPx : undefined;
  });
  const measured = items.map(({ xPx, halfPx }, index) => {
    const labelPx = widths[index];
    return { xPx, halfPx, ...(labelPx !== undefined && { labelPx }) };
  });
  const sides = placeLabels(measured, { fromPx: measures.gutterPx, toPx: measures.widthPx - 4 });
  return items.map(({ cluster, xPx, isNameOnly = false }, index) => {
    const widthPx = widths[index] ?? 0;
    const side = sides[index];
    const item = { cluster, xPx, isNameOnly };
    if (side === undefined || side === "none" || !cluster.head) return item;
    const startPx = side === "right" ? xPx + LABEL_RIGHT_PX : xPx - LABEL_LEFT_PX - widthPx;
    return { ...item, label: { text: cluster.head.label, xPx: startPx, widthPx } };
  });
}

function layOutLane(lane: ScaledLane, parts: LayoutParts): LaneLayout {
  const { measures, window, msPerPx } = parts;
  const toPx = (utcMs: UtcMs) => measures.gutterPx + (utcMs - window.fromUtcMs) / msPerPx;
  const marginMs = MARGIN_PX * msPerPx;
  const first = firstAtOrAfter(lane.clusters, window.fromUtcMs - marginMs);
  const end = firstAtOrAfter(lane.clusters, window.toUtcMs + marginMs);
  const inSight = lane.clusters
    .slice(first, end)
    .map((cluster) => ({ cluster, xPx: toPx(cluster.atUtcMs), halfPx: halfPxOf(cluster) }));
  const spans = lane.spans.flatMap((mark) => {
    const { span } = mark;
    if (!span || span.fromUtcMs >= window.toUtcMs || span.toUtcMs <= window.fromUtcMs) return [];
    return [{ mark, fromPx: toPx(span.fromUtcMs), toPx: toPx(span.toUtcMs) }];
  });
  const flights = lane.flights.flatMap((mark) => {
    const endUtcMs = mark.flight?.endUtcMs ?? mark.atUtcMs;
    if (mark.atUtcMs >= window.toUtcMs || endUtcMs <= window.fromUtcMs) return [];
    return [{ mark, fromPx: toPx(mark.atUtcMs), toPx: toPx(endUtcMs) }];
  });
  const atEdges = [...edgeItems(lane.spans, parts), ...namesOfOngoing(flights, measures.gutterPx)];
  const free = atEdges.filter(({ xPx }) => inSight.every((item) => Math.abs(item.xPx - xPx) >= JOIN_PX));
  const items = labelled(
    [...inSight, ...free].sort((a, b) => a.xPx - b.xPx),
    parts,
  );
  return { items, spans, flights };
}

/** Lays the stage out for a window. */
export function layOutStage(parts: LayoutParts): StageLayout {
  const { measures, window, msPerPx } = parts;
  return {
    measures,
    window,
    msPerPx,
    lanes: parts.lanes.map((lane) => layOutLane(lane, parts)),
    axis: axisTicks(window, measures.widthPx - measures.gutterPx),
  };
}
