// Which dot is under the pointer: the nearest of those drawn, worked out from the positions themselves.
import { rotateFrameAboutZ, type Vec3 } from "../../shared/orbit/vector.ts";
import { positionBetween, positionTemeKmAt, shareOfSpan } from "../propagation/key-states.ts";
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
export function pickRow({ rows, ...question }: PickQuestion): number | undefined {
  return nearest(rows, (row) => positionPefKm(question, row), question);
}

/** Index of the shell, in the order of the wish, whose filed satellite is nearest to the pointer. */
export function pickGhostShell(
  question: Omit<PickQuestion, "rows">,
  isShown: (shellIndex: number) => boolean,
): number | undefined {
  const { frame, momentUtcMs, gmstRad } = question;
  const { ghosts } = frame;
  if (!ghosts) return undefined;
  const shellOf = ghosts.counts.flatMap((count, shell) => new Array<number>(count).fill(shell));
  const rows = shellOf.flatMap((shell, row) => (isShown(shell) ? row : []));
  const share = shareOfSpan(frame, momentUtcMs);
  const span = { from: ghosts.from, to: ghosts.to, spanS: frame.spanS };
  const row = nearest(rows, (each) => rotateFrameAboutZ(positionBetween(span, each, share), gmstRad), question);
  return row === undefined ? undefined : shellOf[row];
}

type Pointer = Pick<PickQuestion, "eye" | "xPx" | "yPx" | "reachPx">;

function nearest(rows: Iterable<number>, positionOf: (row: number) => Vec3, { eye, xPx, yPx, reachPx }: Pointer) {
  let best: number | undefined;
  let bestPx = reachPx;
  for (const row of rows) {
    const seen = projectPef(eye, positionOf(row));
    if (!seen || seen.side === "hidden") continue;
    const apartPx = Math.hypot(seen.xPx - xPx, seen.yPx - yPx) + (seen.side === "beyond" ? 3 : 0);
    if (apartPx < bestPx) {
      bestPx = apartPx;
      best = row;
    }
  }
  return best;
}
