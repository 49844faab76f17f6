// The heights and places of everything in the dock, in CSS px from the stage's upper left corner.
// Not here: what is drawn there.

/** The three heights of the dock. */
export const DOCK_SIZES = ["transport", "standard", "tall"] as const;
export type DockSize = (typeof DOCK_SIZES)[number];

/** Height of the row of controls above the stage, its line included. */
const TRANSPORT_PX = 45;

/** From this width on there is room for a higher chart and lanes. */
const WIDE_PX = 1800;

export interface Measures {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Left end of the plot; names and keys stand left of it. */
  readonly gutterPx: number;
  readonly chart: { readonly heightPx: number; readonly basePx: number; readonly topPx: number };
  /** The lanes as far as they are in sight; on a phone they scroll. */
  readonly lanes: { readonly topPx: number; readonly bottomPx: number; readonly laneHeightPx: number };
  readonly axis: { readonly topPx: number; readonly heightPx: number };
  /** Height 0 where there is no room for it. */
  readonly strip: { readonly topPx: number; readonly heightPx: number };
  readonly isCompact: boolean;
}

export interface Room {
  readonly size: DockSize;
  readonly widthPx: number;
  readonly laneCount: number;
}

interface Heights {
  readonly chart: number;
  readonly lane: number;
  readonly axis: number;
  readonly strip: number;
}

function heightsFor({ size, widthPx }: Room): Heights {
  if (size === "tall") return { chart: 200, lane: 24, axis: 24, strip: 20 };
  return widthPx > WIDE_PX
    ? { chart: 150, lane: 20, axis: 24, strip: 20 }
    : { chart: 110, lane: 16, axis: 24, strip: 20 };
}

function stack(
  heights: Heights,
  lanesPx: number,
  rest: Pick<Measures, "widthPx" | "gutterPx" | "isCompact">,
): Measures {
  const lanesEndPx = heights.chart + lanesPx;
  return {
    ...rest,
    heightPx: lanesEndPx + heights.axis + heights.strip,
    chart: { heightPx: heights.chart, basePx: heights.chart - 7, topPx: 22 },
    lanes: { topPx: heights.chart, bottomPx: lanesEndPx, laneHeightPx: heights.lane },
    axis: { topPx: lanesEndPx, heightPx: heights.axis },
    strip: { topPx: lanesEndPx + heights.axis, heightPx: heights.strip },
  };
}

/** The measures of the dock on a large screen. */
export function dockMeasures(room: Room): Measures {
  const heights = heightsFor(room);
  return stack(heights, heights.lane * room.laneCount, { widthPx: room.widthPx, gutterPx: 172, isCompact: false });
}

/** Height of the whole dock, controls included. */
export function dockHeightPx(room: Room): number {
  return room.size === "transport" ? TRANSPORT_PX : TRANSPORT_PX + dockMeasures(room).heightPx;
}

/** At least three lanes stay in sight on a phone. */
const LEAST_LANES = 3;

/** The measures within a phone's sheet of some height; lanes beyond it scroll. */
export function compactMeasures(room: { widthPx: number; heightPx: number; laneCount: number }): Measures {
  const heights = { chart: 118, lane: 24, axis: 30, strip: 0 };
  const freePx = Math.floor(room.heightPx) - heights.chart - heights.axis;
  const lanesPx = Math.min(room.laneCount * heights.lane, Math.max(LEAST_LANES * heights.lane, freePx));
  return stack(heights, lanesPx, { widthPx: room.widthPx, gutterPx: 112, isCompact: true });
}
