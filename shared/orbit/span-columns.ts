// When each set of each object holds, in columns beside the element columns: what every look at an instant reads.
import type { UtcMs } from "../time/instant.ts";
import { type Lifetime, validitySpans } from "./choose.ts";
import type { ElementColumns } from "./element-columns.ts";

/** No set holds. */
export const NO_SET = -1;

/** No span is there. */
export const NO_SPAN = -1;

/** The spans of object k are the rows from `firstOfObject[k]` to `firstOfObject[k + 1]`, in order of time, half-open. */
export interface SpanColumns {
  /** One more than there are objects. */
  readonly firstOfObject: Uint32Array;
  /** Row of the set in the element columns. */
  readonly setRow: Uint32Array;
  readonly fromUtcMs: Float64Array;
  /** Infinity where the span has no end. */
  readonly toUtcMs: Float64Array;
}

/** An object with its life, and the rows of its sets. */
export interface ObjectRows {
  readonly lifetime: Lifetime;
  readonly setRows: readonly number[];
}

/** Works out the spans of each object (choose.ts), in the order given. */
export function spanColumns(columns: ElementColumns, objects: readonly ObjectRows[]): SpanColumns {
  const firstOfObject = new Uint32Array(objects.length + 1);
  const setRow: number[] = [];
  const fromUtcMs: number[] = [];
  const toUtcMs: number[] = [];
  for (const [object, { lifetime, setRows }] of objects.entries()) {
    const dated = setRows.map((row) => ({
      row,
      kind: columns.isIllustrative[row] === 1 ? ("illustrative" as const) : ("observed" as const),
      // Rows come from the columns themselves.
      epochUtcMs: columns.epochUtcMs[row] as number,
    }));
    for (const span of validitySpans(dated, lifetime)) {
      setRow.push(span.set.row);
      fromUtcMs.push(span.fromUtcMs);
      toUtcMs.push(span.toUtcMs ?? Number.POSITIVE_INFINITY);
    }
    firstOfObject[object + 1] = setRow.length;
  }
  return {
    firstOfObject,
    setRow: Uint32Array.from(setRow),
    fromUtcMs: Float64Array.from(fromUtcMs),
    toUtcMs: Float64Array.from(toUtcMs),
  };
}

/** A span with the row of its set. */
export interface SetSpan {
  readonly setRow: number;
  readonly fromUtcMs: UtcMs;
  readonly toUtcMs: UtcMs;
}

/** The parts of an object's spans that lie in a time, in order. */
export function spansOf(
  spans: SpanColumns,
  object: number,
  within: { readonly fromUtcMs: UtcMs; readonly toUtcMs: UtcMs },
): readonly SetSpan[] {
  const found: SetSpan[] = [];
  // Objects and spans count from the same columns; what is outside them reads as nothing.
  const [first = 0, end = 0] = spans.firstOfObject.subarray(object, object + 2);
  for (let span = first; span < end; span++) {
    const fromUtcMs = Math.max(within.fromUtcMs, spans.fromUtcMs[span] ?? Number.POSITIVE_INFINITY);
    const toUtcMs = Math.min(within.toUtcMs, spans.toUtcMs[span] ?? Number.NEGATIVE_INFINITY);
    if (fromUtcMs < toUtcMs) found.push({ setRow: spans.setRow[span] ?? NO_SET, fromUtcMs, toUtcMs });
  }
  return found;
}

/** Row of the set that holds for an object at an instant, or NO_SET before launch, after the end and in a gap. */
export function setRowAt(spans: SpanColumns, object: number, atUtcMs: UtcMs): number {
  const span = spanRowAt(spans, object, atUtcMs);
  return span === NO_SPAN ? NO_SET : (spans.setRow[span] ?? NO_SET);
}

/** Row of the span in which an object is at an instant, or NO_SPAN. */
export function spanRowAt({ firstOfObject, fromUtcMs, toUtcMs }: SpanColumns, object: number, atUtcMs: UtcMs): number {
  // Objects and spans count from the same columns; what is outside them reads as nothing and ends the search.
  let low = firstOfObject[object] ?? 0;
  const end = firstOfObject[object + 1] ?? low;
  let high = end;
  const first = low;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fromUtcMs[middle] ?? Number.POSITIVE_INFINITY) <= atUtcMs) low = middle + 1;
    else high = middle;
  }
  const span = low - 1;
  return span >= first && atUtcMs < (toUtcMs[span] ?? 0) ? span : NO_SPAN;
}
