// The marks of satellites in the chart and its key: shape by shell, filled or hollow by how the orbit is known.
import type { ProgrammeShape } from "../../shared/record/programme.ts";
import { SHAPE_BOX, SHAPE_PATHS } from "../panels/shape-paths.ts";
import type { Ink } from "../timeline/lettering.ts";
import type { PlacedSatellite } from "./plane-layout.ts";

/** Shapes of the second shell and those after it: the first has its programme's own; the diamond belongs to targets. */
const FURTHER_SHAPES: readonly ProgrammeShape[] = ["triangle-up", "circle", "hexagon", "cross", "square"];

/** The shape of each shell that has a line of numbers, in their order. */
export function shapeOfLane(own: ProgrammeShape, lane: number): ProgrammeShape {
  const shapes = [own, ...FURTHER_SHAPES.filter((shape) => shape !== own)];
  return shapes[lane % shapes.length] ?? own;
}

export interface MarkStyle {
  readonly shape: ProgrammeShape;
  /** Side of the shape's box, px. */
  readonly sizePx: number;
  readonly colour: string;
  readonly ground: string;
  readonly bad: string;
  /** Tracked marks get a ring, as on the globe; there is no room for one in a small chart. */
  readonly hasRings: boolean;
}

const paths = new Map<ProgrammeShape, Path2D>();

function pathOf(shape: ProgrammeShape): Path2D {
  const known = paths.get(shape);
  if (known) return known;
  const path = new Path2D(SHAPE_PATHS[shape]);
  paths.set(shape, path);
  return path;
}

/** The shape alone: full, or hollow with the ground showing. */
export function paintShape(
  canvas: Ink,
  { xPx, yPx }: Pick<PlacedSatellite, "xPx" | "yPx">,
  { shape, sizePx, colour, ground, isFull }: MarkStyle & { readonly isFull: boolean },
): void {
  const scale = sizePx / SHAPE_BOX;
  canvas.save();
  canvas.translate(xPx - sizePx / 2, yPx - sizePx / 2);
  canvas.scale(scale, scale);
  canvas.fillStyle = isFull ? colour : ground;
  canvas.fill(pathOf(shape));
  if (!isFull) {
    canvas.strokeStyle = colour;
    canvas.lineWidth = 1.3 / scale;
    canvas.stroke(pathOf(shape));
  }
  canvas.restore();
}

/** Rising: a small arrow head above. Above its shell: one below. Stopped: struck through. */
function paintStanding(
  canvas: Ink,
  { satellite, xPx, yPx }: PlacedSatellite,
  { sizePx, colour, bad }: MarkStyle,
): void {
  const reachPx = sizePx * 0.55;
  canvas.beginPath();
  if (satellite.standing === "stopped") {
    canvas.moveTo(xPx - reachPx, yPx + reachPx);
    canvas.lineTo(xPx + reachPx, yPx - reachPx);
    canvas.strokeStyle = bad;
  } else {
    const side = satellite.standing === "above" ? 1 : -1;
    canvas.moveTo(xPx - reachPx * 0.6, yPx + side * reachPx * 0.85);
    canvas.lineTo(xPx, yPx + side * reachPx * 1.45);
    canvas.lineTo(xPx + reachPx * 0.6, yPx + side * reachPx * 0.85);
    canvas.strokeStyle = colour;
  }
  canvas.lineWidth = sizePx < 8 ? 1 : 1.4;
  canvas.stroke();
}

/** Radius of the ring of a tracked mark, in sides of the mark's box. */
export const RING = 0.54;

export function paintMark(canvas: Ink, placed: PlacedSatellite, style: MarkStyle): void {
  const { satellite, xPx, yPx } = placed;
  const isTracked = satellite.kind === "observed";
  paintShape(canvas, placed, { ...style, isFull: isTracked });
  if (isTracked && style.hasRings) {
    canvas.beginPath();
    canvas.arc(xPx, yPx, style.sizePx * RING, 0, 2 * Math.PI);
    canvas.strokeStyle = style.colour;
    canvas.lineWidth = 0.9;
    canvas.stroke();
  }
  if (satellite.standing !== "in-place") paintStanding(canvas, placed, style);
}
