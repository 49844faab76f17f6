// The outline of each programme shape, as SVG path data for panels, lanes and globe alike.
// Not here: which programme has which shape (the record), its colour.
import type { ProgrammeShape } from "../../shared/record/programme.ts";

/** Side of the square box that every path is drawn in, centred at half of it; a row draws it 14 px wide. */
export const SHAPE_BOX = 24;

/** Path data on a 24×24 box centred at (12, 12); the same text serves `<path d>` and `Path2D`. */
export const SHAPE_PATHS: Readonly<Record<ProgrammeShape, string>> = {
  circle: "M19.54 12A7.54 7.54 0 1 1 4.46 12A7.54 7.54 0 1 1 19.54 12Z",
  square: "M5.4 5.4L18.6 5.4L18.6 18.6L5.4 18.6Z",
  hexagon: "M12 3.7L19.17 7.85L19.17 16.15L12 20.3L4.83 16.15L4.83 7.85Z",
  "triangle-up": "M12 4.08L19.92 18.41L4.08 18.41Z",
  bar: "M3.7 7.1L20.3 7.1L20.3 16.9L3.7 16.9Z",
  arrowhead: "M5.21 4.46L20.3 12L5.21 19.54L8.61 12Z",
  crescent: "M15.39 4.08A8.11 8.11 0 1 0 19.92 15.58A6.6 6.6 0 0 1 15.39 4.08Z",
  "ringed-disc":
    "M17.66 12A5.66 5.66 0 1 1 6.34 12A5.66 5.66 0 1 1 17.66 12ZM1.82 16.15L6.53 13.7L7.1 15.21ZM22.18 7.85L17.47 10.3L16.9 8.79Z",
  "four-point-star": "M12 2.57L14.64 9.36L21.43 12L14.64 14.64L12 21.43L9.36 14.64L2.57 12L9.36 9.36Z",
  cross:
    "M9.17 4.08L14.83 4.08L14.83 9.17L19.92 9.17L19.92 14.83L14.83 14.83L14.83 19.92L9.17 19.92L9.17 14.83L4.08 14.83L4.08 9.17L9.17 9.17Z",
  "triangle-down": "M12 19.92L19.92 5.59L4.08 5.59Z",
  dot: "M16.2 12A4.2 4.2 0 1 1 7.8 12A4.2 4.2 0 1 1 16.2 12Z",
  flag: "M5.97 4.08L18.03 4.08L18.03 19.92L12 15.77L5.97 19.92Z",
};
