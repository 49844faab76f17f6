// At which instant an object is drawn while time runs. Days pass between two frames, and its place on its orbit would be
// noise: it is drawn at whole revolutions from where it was as time began to run, so it keeps its place while its plane
// turns. Where one element set gives way to the next the count goes on from the revolution nearest to the hand-over, so
// a satellite that climbs does not leap about its orbit.
import { type Propagator, secularRates } from "../../shared/orbit/propagate.ts";
import type { SpanColumns } from "../../shared/orbit/span-columns.ts";

const MS_PER_MINUTE = 60_000;

/** Since when places are held, and the instant that is drawn. */
export interface HeldSince {
  readonly heldSinceUtcMs: number;
  readonly drawnUtcMs: number;
}

/** An object by its place in the span columns, with what makes a set ready for SGP4. */
export interface HeldObject {
  readonly spans: SpanColumns;
  readonly object: number;
  /** Row of the span that holds at the instant that is drawn. */
  readonly spanRow: number;
  readonly propagatorOf: (setRow: number) => Propagator;
}

/** The whole revolution of a set, counted from an instant, that is nearest to another. */
function nearestRevolutionUtcMs(propagator: Propagator, fromUtcMs: number, toUtcMs: number): number {
  const { argumentOfPerigeeRadPerMin, meanAnomalyRadPerMin } = secularRates(propagator);
  const periodMs = ((2 * Math.PI) / (argumentOfPerigeeRadPerMin + meanAnomalyRadPerMin)) * MS_PER_MINUTE;
  return fromUtcMs + Math.round((toUtcMs - fromUtcMs) / periodMs) * periodMs;
}

/** The instant, within half a revolution of the one to draw, at which the object stands in its held place. */
export function heldUtcMs(object: HeldObject, { heldSinceUtcMs, drawnUtcMs }: HeldSince): number {
  const { spans, spanRow } = object;
  const step = drawnUtcMs < heldSinceUtcMs ? -1 : 1;
  const propagatorAt = (row: number) => object.propagatorOf(spans.setRow[row] ?? 0);
  const startUtcMs = (row: number) => spans.fromUtcMs[row] ?? heldSinceUtcMs;
  let row = firstRow(object, heldSinceUtcMs);
  // An object that was launched since is held where it was then.
  let heldUtcMs = step > 0 ? Math.max(heldSinceUtcMs, startUtcMs(row)) : heldSinceUtcMs;
  for (; row !== spanRow; row += step) {
    heldUtcMs = nearestRevolutionUtcMs(propagatorAt(row), heldUtcMs, startUtcMs(step > 0 ? row + 1 : row));
  }
  return nearestRevolutionUtcMs(propagatorAt(spanRow), heldUtcMs, drawnUtcMs);
}

/** The span that held as time began to run, or the object's one nearest to it. */
function firstRow({ spans, object, spanRow }: HeldObject, heldSinceUtcMs: number): number {
  const first = spans.firstOfObject[object] ?? spanRow;
  const end = spans.firstOfObject[object + 1] ?? spanRow + 1;
  let row = spanRow;
  while (row > first && (spans.fromUtcMs[row] ?? heldSinceUtcMs) > heldSinceUtcMs) row--;
  while (row + 1 < end && (spans.fromUtcMs[row + 1] ?? heldSinceUtcMs) <= heldSinceUtcMs) row++;
  return row;
}
