// The strip of all years: its span, and how many events fall into each of its narrow columns.
// Not here: drawing (client/timeline).
import type { UtcMs } from "../time/instant.ts";
import type { TimeWindow } from "../view/view.ts";
import { isOnRecord, type Mark } from "./marks.ts";

/** Width of a column of the strip, px. */
export const COLUMN_PX = 5;
/** The strip is 20 px high: six small bricks fit above one another. */
const TALLEST = 6;

/** One brick of a column; a plan has no colour of its own. */
export interface Brick {
  readonly column: number;
  readonly row: number;
  readonly programme: string;
  readonly isPlan: boolean;
}

/** Years that the strip shows after the later of record and present, so that near promises have a place. */
const YEARS_AHEAD = 4;

/** From the first day of the record's first year to four years past the present, in whole years. */
export function overviewSpan(recordFromUtcMs: UtcMs, presentUtcMs: UtcMs): TimeWindow {
  const firstYear = new Date(recordFromUtcMs).getUTCFullYear();
  const lastYear = new Date(presentUtcMs).getUTCFullYear() + YEARS_AHEAD;
  return { fromUtcMs: Date.UTC(firstYear, 0, 1), toUtcMs: Date.UTC(lastYear + 1, 0, 1) };
}

/** The bricks of the strip, from below; a column with more events than rows is full. */
export function overviewBricks(
  lanes: readonly (readonly Mark[])[],
  span: TimeWindow,
  widthPx: number,
): readonly Brick[] {
  const pxPerMs = widthPx / (span.toUtcMs - span.fromUtcMs);
  const heights = new Map<number, number>();
  const bricks: Brick[] = [];
  const marks = lanes.flat().sort((a, b) => Number(isOnRecord(b)) - Number(isOnRecord(a)) || a.atUtcMs - b.atUtcMs);
  for (const mark of marks) {
    if (mark.atUtcMs < span.fromUtcMs || mark.atUtcMs >= span.toUtcMs) continue;
    const column = Math.floor(((mark.atUtcMs - span.fromUtcMs) * pxPerMs) / COLUMN_PX);
    const row = heights.get(column) ?? 0;
    if (row >= TALLEST) continue;
    heights.set(column, row + 1);
    bricks.push({ column, row, programme: mark.programme, isPlan: !isOnRecord(mark) });
  }
  return bricks;
}
