// Which dot is under the pointer: the nearest of those drawn, worked out from the positions themselves.
import { rotateFrameAboutZ, type Vec3 } from "../../shared/orbit/vector.ts";
import type { OrbitFrame } from "../propagation/protocol.ts";
import { type Eye, projectPef } from "./projection.ts";

/** A dot this near the pointer is meant; 24 px across, as targets must be, and more for a finger. */
export const REACH_PX = { mouse: 12, touch: 22 } as const;

/** Position of a row in PEF, km. */
export function positionPefKm(frame: OrbitFrame, row: number, gmstRad: number): Vec3 {
  const [x = 0, y = 0, z = 0] = frame.positionsTemeKm.subarray(3 * row, 3 * row + 3);
  return rotateFrameAboutZ([x, y, z], gmstRad);
}

export interface PickQuestion {
  readonly eye: Eye;
  readonly frame: OrbitFrame;
  readonly gmstRad: number;
  /** Rows that are drawn. */
  readonly rows: readonly number[];
  /** Pointer, from the canvas's top left corner. */
  readonly xPx: number;
  readonly yPx: number;
  readonly reachPx: number;
}

/** The row nearest to the pointer within reach; what lies before the Earth's rim goes before what lies past it. */
export function pickRow({ eye, frame, gmstRad, rows, xPx, yPx, reachPx }: PickQuestion): number | undefined {
  let best: number | undefined;
  let bestPx = reachPx;
  for (const row of rows) {
    const seen = projectPef(eye, positionPefKm(frame, row, gmstRad));
    if (!seen || seen.side === "hidden") continue;
    const apartPx = Math.hypot(seen.xPx - xPx, seen.yPx - yPx) + (seen.side === "beyond" ? 3 : 0);
    if (apartPx < bestPx) {
      bestPx = apartPx;
      best = row;
    }
  }
  return best;
}
