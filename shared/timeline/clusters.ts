// Which marks of a lane are drawn as one because they stand too close, and how far to zoom until they part.
// Not here: drawing (client/timeline).
import { DAY_MS, type UtcMs } from "../time/instant.ts";
import type { TimeWindow } from "../view/view.ts";
import type { Mark } from "./marks.ts";

/** Marks whose centres are closer than this join. */
export const JOIN_PX = 14;

/** Half the width of what is drawn, px. */
const MARK_HALF_PX = 5;
const PILL_HALF_PX = 11;
const WIDE_PILL_HALF_PX = 13.5;
const BETWEEN_PX = 2;

/** One or more marks drawn at one place. */
export interface Cluster {
  readonly marks: readonly Mark[];
  /** Mean instant of the marks. */
  readonly atUtcMs: UtcMs;
  /** The one mark whose shape is drawn; absent where a count stands instead, or only stages of flights. */
  readonly head?: Mark;
  /** True where all marks are stages of flights, drawn as notches in their bars. */
  readonly isStages: boolean;
}

interface Growing {
  marks: Mark[];
  sumUtcMs: number;
  heads: number;
}

function centre({ sumUtcMs, marks }: Growing): UtcMs {
  return sumUtcMs / marks.length;
}

function halfWidthPx(cluster: Growing): number {
  if (cluster.heads <= 1) return MARK_HALF_PX;
  return cluster.marks.length > 99 ? WIDE_PILL_HALF_PX : PILL_HALF_PX;
}

function tooClose(a: Growing, b: Growing, msPerPx: number): boolean {
  const neededPx = Math.max(JOIN_PX, halfWidthPx(a) + halfWidthPx(b) + BETWEEN_PX);
  return (centre(b) - centre(a)) / msPerPx < neededPx;
}

function join(a: Growing, b: Growing): Growing {
  for (const mark of b.marks) a.marks.push(mark);
  return { marks: a.marks, sumUtcMs: a.sumUtcMs + b.sumUtcMs, heads: a.heads + b.heads };
}

function finished({ marks, sumUtcMs, heads }: Growing): Cluster {
  const head = heads === 1 ? marks.find(({ stageOf }) => stageOf === undefined) : undefined;
  const atUtcMs = head ? head.atUtcMs : sumUtcMs / marks.length;
  return { marks, atUtcMs, ...(head && { head }), isStages: heads === 0 };
}

/**
 * Joins the marks of a lane, ordered in time, that would stand too close at a scale. It looks at distances only, so
 * moving the window changes nothing. Every mark is in exactly one cluster.
 */
export function clusterMarks(marks: readonly Mark[], msPerPx: number): readonly Cluster[] {
  const grown: Growing[] = [];
  for (const mark of marks) {
    let next: Growing = { marks: [mark], sumUtcMs: mark.atUtcMs, heads: mark.stageOf === undefined ? 1 : 0 };
    for (let last = grown.at(-1); last && tooClose(last, next, msPerPx); last = grown.at(-1)) {
      grown.pop();
      next = join(last, next);
    }
    grown.push(next);
  }
  return grown.map(finished);
}

/** How many marks a cluster stands for, as its pill says; a flight's mark speaks for its stages. */
export function countOf(cluster: Cluster): number {
  return cluster.marks.length;
}

/** The shortest distance in time between neighbouring marks that do not fall together. */
function shortestGapMs(marks: readonly Mark[]): number | undefined {
  let shortest: number | undefined;
  for (const [index, { atUtcMs }] of marks.entries()) {
    const gapMs = atUtcMs - (marks[index - 1]?.atUtcMs ?? atUtcMs);
    if (gapMs > 0 && (shortest === undefined || gapMs < shortest)) shortest = gapMs;
  }
  return shortest;
}

/**
 * The window in which a cluster's marks part, or at least spread over most of it; undefined where they all fall
 * together and no zoom parts them.
 */
export function windowToPart(cluster: Cluster, window: TimeWindow, widthPx: number): TimeWindow | undefined {
  const first = cluster.marks[0]?.atUtcMs ?? 0;
  const last = cluster.marks.at(-1)?.atUtcMs ?? 0;
  const gapMs = shortestGapMs(cluster.marks);
  if (gapMs === undefined) return undefined;
  const lengthMs = window.toUtcMs - window.fromUtcMs;
  const partedMs = (gapMs * widthPx) / (JOIN_PX + BETWEEN_PX);
  const spreadMs = (last - first) * 1.6;
  const nextMs = Math.max(2 * DAY_MS, Math.min(0.6 * lengthMs, Math.max(partedMs, spreadMs)));
  if (nextMs >= lengthMs) return undefined;
  const middle = (first + last) / 2;
  return { fromUtcMs: middle - nextMs / 2, toUtcMs: middle + nextMs / 2 };
}
