// Where planes and satellites stand in the chart: node across, argument of latitude upward; what is near a point; who is next.

import { wrap360 } from "../../shared/orbit/frames.ts";
import { angleBetweenDeg } from "../../shared/orbit/gaps.ts";
import { DAY_MS } from "../../shared/time/instant.ts";
import type { PicturedSatellite, PlanePicture, PlaneRow } from "./plane-picture.ts";

/** The node of the instant, or carried to the shells' epoch by their drift, so that planes stand still. */
export type NodeAxis = "now" | "drift-removed";

export interface ChartSize {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Small: no words but the numbers of planes, no rings. */
  readonly isCompact: boolean;
}

/** A line at a plane, with its number. */
export interface PlaneLine {
  readonly row: PlaneRow;
  readonly xPx: number;
  /** Which line of numbers above the plot it stands in: one for each shell. */
  readonly lane: number;
}

export interface PlacedSatellite {
  readonly satellite: PicturedSatellite;
  readonly xPx: number;
  readonly yPx: number;
}

export interface PlaneLayout {
  readonly size: ChartSize;
  /** The node at which the axis begins. */
  readonly startDeg: number;
  readonly plot: {
    readonly leftPx: number;
    readonly rightPx: number;
    readonly topPx: number;
    readonly bottomPx: number;
  };
  /** In the order in which the keys walk: by shell and plane, forward along each. */
  readonly satellites: readonly PlacedSatellite[];
  /** Those within reach of an edge once more at the other. */
  readonly repeated: readonly PlacedSatellite[];
  readonly lines: readonly PlaneLine[];
  /** Shells that have a line of numbers, by their index. */
  readonly lanes: readonly number[];
}

/** The plot goes on past 0° and 360° so far, that a plane at the edge is seen whole. */
const BEYOND_DEG = 6;
const LANE_PX = 15;

/** Horizontal place of a node that lies so far east of where the axis begins, px. */
export function xPxOf({ plot }: Pick<PlaneLayout, "plot">, eastDeg: number): number {
  const perDeg = (plot.rightPx - plot.leftPx) / (360 + 2 * BEYOND_DEG);
  return plot.leftPx + (eastDeg + BEYOND_DEG) * perDeg;
}

/** Vertical place of an argument of latitude, px: the ascending node at the foot. */
export function yPxOf({ plot }: Pick<PlaneLayout, "plot">, argumentOfLatitudeDeg: number): number {
  return plot.bottomPx - (argumentOfLatitudeDeg / 360) * (plot.bottomPx - plot.topPx);
}

/** The instant to which a shell's nodes are carried; nothing where its epoch is not on record. */
export function epochOf(picture: PlanePicture, shell: number | undefined): number | undefined {
  const utc = picture.shells[shell ?? -1]?.shell.epoch?.utc;
  return utc === undefined ? undefined : Date.parse(utc);
}

/** A node on the axis that is shown. */
export function nodeOnAxisDeg(
  picture: PlanePicture,
  axis: NodeAxis,
  { raanDeg, shell }: { readonly raanDeg: number; readonly shell?: number | undefined },
): number {
  const epochUtcMs = axis === "now" ? undefined : epochOf(picture, shell);
  if (epochUtcMs === undefined) return wrap360(raanDeg);
  const driftDegPerDay = picture.shells[shell ?? -1]?.fill.driftDegPerDay ?? 0;
  return wrap360(raanDeg - (driftDegPerDay * (picture.atUtcMs - epochUtcMs)) / DAY_MS);
}

/** How far before its first plane a star of planes begins on the axis, and on which grain. */
const BEFORE_FIRST_DEG = 10;
const START_GRAIN_DEG = 30;

/**
 * Where the axis begins: at 0° for the node of the instant. Where planes stand still it begins before the first plane
 * of the first shell, so that a half circle of planes is in one piece and in the order of its numbers.
 */
function startOfAxisDeg(picture: PlanePicture, axis: NodeAxis): number {
  const first = picture.shells.findIndex(({ fill }) => fill.nodesDeg.length > 0);
  const raanDeg = picture.shells[first]?.fill.nodesDeg[0];
  if (axis === "now" || raanDeg === undefined) return 0;
  const nodeDeg = nodeOnAxisDeg(picture, axis, { raanDeg, shell: first });
  return wrap360(Math.floor((nodeDeg - BEFORE_FIRST_DEG) / START_GRAIN_DEG) * START_GRAIN_DEG);
}

/** As on a phone: shorter words, smaller marks. */
export function isNarrow({ widthPx }: Pick<ChartSize, "widthPx">): boolean {
  return widthPx < 600;
}

function plotOf({ widthPx, heightPx, isCompact }: ChartSize, lanes: number): PlaneLayout["plot"] {
  const topPx = 4 + Math.max(1, lanes) * LANE_PX;
  if (isCompact) return { leftPx: 2, rightPx: widthPx - 2, topPx, bottomPx: heightPx - 16 };
  return { leftPx: isNarrow({ widthPx }) ? 38 : 66, rightPx: widthPx - 8, topPx, bottomPx: heightPx - 22 };
}

/** Rows in the order of the table. */
export function rowsInOrder({ shells, elsewhere }: PlanePicture): readonly PlaneRow[] {
  return [...shells.flatMap(({ rows }) => rows), ...elsewhere];
}

/** Lays a picture out in a chart of some size. */
export function layOutPlanes(picture: PlanePicture, size: ChartSize, axis: NodeAxis): PlaneLayout {
  const isPlane = ({ kind }: PlaneRow) => kind === "plane" || kind === "empty";
  const lanes = picture.shells.flatMap(({ rows }, index) => (rows.some(isPlane) ? [index] : []));
  const plot = plotOf(size, lanes.length);
  const startDeg = startOfAxisDeg(picture, axis);
  const eastDeg = (of: { readonly raanDeg: number; readonly shell?: number | undefined }) =>
    wrap360(nodeOnAxisDeg(picture, axis, of) - startDeg);
  const lines = rowsInOrder(picture)
    .filter(isPlane)
    .map((row) => ({
      row,
      xPx: xPxOf({ plot }, eastDeg(row)),
      lane: Math.max(0, lanes.indexOf(row.shell ?? -1)),
    }));
  const order = new Map(rowsInOrder(picture).map((row, index) => [row, index]));
  const placed = picture.satellites
    .map((satellite) => ({ satellite, nodeDeg: eastDeg(satellite) }))
    .toSorted(
      (a, b) =>
        (order.get(a.satellite.row) ?? 0) - (order.get(b.satellite.row) ?? 0) ||
        a.satellite.argumentOfLatitudeDeg - b.satellite.argumentOfLatitudeDeg,
    );
  const at = (satellite: PicturedSatellite, nodeDeg: number): PlacedSatellite => ({
    satellite,
    xPx: xPxOf({ plot }, nodeDeg),
    yPx: yPxOf({ plot }, satellite.argumentOfLatitudeDeg),
  });
  return {
    size,
    startDeg,
    plot,
    satellites: placed.map(({ satellite, nodeDeg }) => at(satellite, nodeDeg)),
    repeated: placed.flatMap(({ satellite, nodeDeg }) => {
      if (nodeDeg < BEYOND_DEG) return [at(satellite, nodeDeg + 360)];
      return nodeDeg > 360 - BEYOND_DEG ? [at(satellite, nodeDeg - 360)] : [];
    }),
    lines,
    lanes,
  };
}

/** The satellite nearest to a point within reach. */
export function satelliteNear(
  { satellites, repeated }: PlaneLayout,
  at: { readonly xPx: number; readonly yPx: number },
  reachPx: number,
): PlacedSatellite | undefined {
  let nearest: PlacedSatellite | undefined;
  let leastPx = reachPx;
  for (const placed of [...satellites, ...repeated]) {
    const awayPx = Math.hypot(placed.xPx - at.xPx, placed.yPx - at.yPx);
    if (awayPx > leastPx) continue;
    nearest = placed;
    leastPx = awayPx;
  }
  return nearest;
}

/** Where a key leads from a satellite. */
export type Step = "ahead" | "behind" | "east" | "west" | "first" | "last";

/**
 * The satellite that a step leads to: ahead and behind go round within the row, east and west to the nearest place of
 * the next row that has satellites, first and last to the ends. Without a satellite to start from, the first.
 */
export function satelliteAfter(
  { satellites }: PlaneLayout,
  objectId: string | undefined,
  step: Step,
): PlacedSatellite | undefined {
  const index = satellites.findIndex(({ satellite }) => satellite.objectId === objectId);
  const from = satellites[index];
  if (!from || step === "first") return satellites[0];
  if (step === "last") return satellites.at(-1);
  const rows = [...new Set(satellites.map(({ satellite }) => satellite.row))];
  const own = rows.indexOf(from.satellite.row);
  if (step === "ahead" || step === "behind") {
    const mates = satellites.filter(({ satellite }) => satellite.row === from.satellite.row);
    const next = mates.indexOf(from) + (step === "ahead" ? 1 : -1);
    return mates.at(next % mates.length);
  }
  const row = rows.at((own + (step === "east" ? 1 : -1)) % rows.length);
  const { argumentOfLatitudeDeg } = from.satellite;
  const awayDeg = ({ satellite }: PlacedSatellite) =>
    Math.abs(angleBetweenDeg(satellite.argumentOfLatitudeDeg, argumentOfLatitudeDeg));
  return satellites.filter(({ satellite }) => satellite.row === row).toSorted((a, b) => awayDeg(a) - awayDeg(b))[0];
}
