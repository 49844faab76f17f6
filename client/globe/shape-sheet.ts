// One picture with every programme's shape in a cell of its own: red where it is filled, green where its halo reaches.
import { PROGRAMME_SHAPES } from "../../shared/record/programme.ts";
import { must } from "../../shared/result.ts";
import { SHAPE_BOX, SHAPE_PATHS } from "../panels/shape-paths.ts";
import type { Picture } from "./gpu.ts";

/** The shapes in the order of their cells. */
export const SHEET_SHAPES = PROGRAMME_SHAPES;

/** Side of a cell in units of the shape's box: room for the halo and for the ring of what is tracked. */
export const SHEET_CELL_UNITS = 36;

const CELL_PX = 72;
/** A halo of 1.3 px around a dot that is drawn at 0.32 px a unit. */
const HALO_UNITS = 4;

/** Draws the sheet; cells stand in one row. */
export function drawShapeSheet(): Picture {
  const canvas = document.createElement("canvas");
  canvas.width = CELL_PX * SHEET_SHAPES.length;
  canvas.height = CELL_PX;
  // Drawn by the processor: reading it back from a graphics card would take 0.1 s.
  const pen = must(canvas.getContext("2d", { willReadFrequently: true }) ?? undefined, "a canvas to draw shapes on");
  pen.fillStyle = "#000";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  // Adding keeps the two channels apart: green for the halo, red for the shape on it.
  pen.globalCompositeOperation = "lighter";
  for (const [cell, shape] of SHEET_SHAPES.entries()) {
    const path = new Path2D(SHAPE_PATHS[shape]);
    const scale = CELL_PX / SHEET_CELL_UNITS;
    const middle = (cell + 0.5) * CELL_PX;
    pen.setTransform(scale, 0, 0, scale, middle - (SHAPE_BOX / 2) * scale, CELL_PX / 2 - (SHAPE_BOX / 2) * scale);
    pen.lineJoin = "round";
    pen.lineWidth = 2 * HALO_UNITS;
    pen.strokeStyle = "#0f0";
    pen.stroke(path);
    pen.fillStyle = "#0f0";
    pen.fill(path);
    pen.fillStyle = "#f00";
    pen.fill(path);
  }
  const { width: widthPx, height: heightPx, data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  return { widthPx, heightPx, bytes: new Uint8Array(data.buffer), channels: 4, wrapsAround: false };
}
