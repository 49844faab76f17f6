// What lies under the pointer: an event, a count, a launch or a target of the chart, or a part of the stage.

import { chartTargets } from "../../shared/timeline/chart.ts";
import type { Cluster } from "../../shared/timeline/clusters.ts";
import { type StageLayout, xPxOf } from "./layout.ts";
import type { TimelineModel } from "./model.ts";
import { laneMiddlePx } from "./paint-lanes.ts";
import { HANDLE_REACH_PX, stripWindowPx } from "./paint-strip.ts";

export interface Point {
  readonly xPx: number;
  readonly yPx: number;
}

/** What a click or a hover means; the place is where a tooltip points. */
export type Hit =
  | { readonly kind: "cluster"; readonly cluster: Cluster; readonly place: Point }
  | {
      readonly kind: "launch";
      readonly event: string;
      readonly launched: number;
      readonly name: string;
      readonly place: Point;
    }
  | { readonly kind: "target"; readonly constellation: string; readonly target: string; readonly place: Point };

export type StagePart = "gutter" | "chart" | "lanes" | "axis" | "strip" | "strip-from" | "strip-to" | "strip-window";

/** Half of the area that a mark answers to, 24 px wide. */
const REACH_PX = 12;

function stripPartAt({ layout, span }: TimelineModel, { xPx }: Point): StagePart {
  const [fromPx, toPx] = stripWindowPx({ measures: layout().measures, span }, layout().window);
  if (Math.abs(xPx - fromPx) <= HANDLE_REACH_PX) return "strip-from";
  if (Math.abs(xPx - toPx) <= HANDLE_REACH_PX) return "strip-to";
  return xPx > fromPx && xPx < toPx ? "strip-window" : "strip";
}

/** The part of the stage at a point. */
export function partAt(model: TimelineModel, point: Point): StagePart {
  const { gutterPx, chart, axis, strip } = model.layout().measures;
  if (strip.heightPx > 0 && point.yPx >= strip.topPx)
    return point.xPx < gutterPx ? "gutter" : stripPartAt(model, point);
  if (point.yPx >= axis.topPx) return point.xPx < gutterPx - REACH_PX * 5 ? "gutter" : "axis";
  if (point.xPx < gutterPx) return "gutter";
  return point.yPx < chart.heightPx ? "chart" : "lanes";
}

function oneMarkCluster(mark: Cluster["marks"][number]): Cluster {
  return { marks: [mark], atUtcMs: mark.atUtcMs, head: mark, isStages: false };
}

/** In a lane: the nearest mark within reach, else the flight or the span that the point lies in. */
function hitInLanes(layout: StageLayout, point: Point, scrolledPx: number): Hit | undefined {
  const { topPx, laneHeightPx } = layout.measures.lanes;
  const index = Math.floor((point.yPx - topPx + scrolledPx) / laneHeightPx);
  const lane = layout.lanes[index];
  if (!lane) return undefined;
  const yPx = laneMiddlePx(layout, index, scrolledPx);
  const near = lane.items
    .filter(({ xPx, isNameOnly }) => !isNameOnly && Math.abs(xPx - point.xPx) <= REACH_PX)
    .sort((a, b) => Math.abs(a.xPx - point.xPx) - Math.abs(b.xPx - point.xPx))[0];
  if (near) return { kind: "cluster", cluster: near.cluster, place: { xPx: near.xPx, yPx } };
  const labelled = lane.items.find(
    ({ label }) => label && point.xPx >= label.xPx && point.xPx <= label.xPx + label.widthPx,
  );
  if (labelled) return { kind: "cluster", cluster: labelled.cluster, place: { xPx: point.xPx, yPx } };
  const bar = [...lane.flights, ...lane.spans].find(({ fromPx, toPx }) => point.xPx >= fromPx && point.xPx <= toPx);
  return bar && { kind: "cluster", cluster: oneMarkCluster(bar.mark), place: { xPx: point.xPx, yPx } };
}

const DOT_REACH_PX = 7;

function hitInChart(model: TimelineModel, point: Point): Hit | undefined {
  const layout = model.layout();
  const heights = model.heights();
  for (const stair of model.stairs()) {
    for (const { target, deadlineUtcMs } of chartTargets(stair)) {
      if (deadlineUtcMs === undefined) continue;
      const place = {
        xPx: xPxOf(layout, deadlineUtcMs),
        yPx: target.count > heights.top ? 13 : heights.yPxOf(target.count),
      };
      if (Math.hypot(place.xPx - point.xPx, place.yPx - point.yPx) <= DOT_REACH_PX + 2) {
        return { kind: "target", constellation: stair.constellation, target: target.id, place };
      }
    }
    for (const { utcMs, event, launched } of stair.buildout.steps) {
      const place = { xPx: xPxOf(layout, utcMs), yPx: heights.yPxOf(launched) };
      if (utcMs <= stair.endUtcMs && Math.hypot(place.xPx - point.xPx, place.yPx - point.yPx) <= DOT_REACH_PX) {
        return { kind: "launch", event, launched, name: stair.name, place };
      }
    }
  }
  return undefined;
}

/** What lies at a point of the stage, if anything can be chosen there. */
export function hitAt(model: TimelineModel, point: Point, scrolledPx: number): Hit | undefined {
  const part = partAt(model, point);
  if (part === "lanes") return hitInLanes(model.layout(), point, scrolledPx);
  return part === "chart" ? hitInChart(model, point) : undefined;
}
