// Which dot is under the pointer: the nearest of those drawn, worked out from the positions themselves.
import { rotateFrameAboutZ, type Vec3 } from "../../shared/orbit/vector.ts";
import { positionTemeKmAt } from "../propagation/key-states.ts";
import type { OrbitFrame } from "../propagation/protocol.ts";
import { type Eye, projectPef } from "./projection.ts";

/** A dot this near the pointer is meant; 24 px across, as targets must be, and more for a finger. */
export const REACH_PX = { mouse: 12, touch: 22 } as const;

/** What is drawn: a frame, the moment within it, and how far the Earth has turned by then. */
export interface DrawnMoment {
  readonly frame: OrbitFrame;
  readonly momentUtcMs: number;
  readonly gmstRad: number;
}

/** Position of a row in PEF, km. */
export function positionPefKm({ frame, momentUtcMs, gmstRad }: DrawnMoment, row: number): Vec3 {
  return rotateFrameAboutZ(positionTemeKmAt(frame, row, momentUtcMs), gmstRad);
}

export interface PickQuestion extends DrawnMoment {
  readonly eye: Eye;
  /** Rows that are drawn. */
  readonly rows: readonly number[];
  /** Pointer, from the canvas's top left corner. */
  readonly xPx: number;
  readonly yPx: number;
  readonly reachPx: number;
}

/** The row nearest to the pointer within reach; what lies before the Earth's rim goes before what lies past it. */
export function pickRow({ eye, rows, xPx, yPx, reachPx, ...moment }: PickQuestion): number | undefined {
  let best: number | undefined;
  let bestPx = reachPx;
  for (const row of rows) {
    const seen = projectPef(eye, positionPefKm(moment, row));
    if (!seen || seen.side === "hidden") continue;
    const apartPx = Math.hypot(seen.xPx - xPx, seen.yPx - yPx) + (seen.side === "beyond" ? 3 : 0);
    if (apartPx < bestPx) {
      bestPx = apartPx;
      best = row;
    }
  }
  return best;
}
