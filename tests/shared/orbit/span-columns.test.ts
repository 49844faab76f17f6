// The spans of one object out of the columns of all.
import { describe, expect, test } from "vitest";
import { type SpanColumns, setRowAt, spansOf } from "../../../shared/orbit/span-columns.ts";

/** Two objects: one with three sets and a gap, one that goes on for ever. */
const spans: SpanColumns = {
  firstOfObject: Uint32Array.of(0, 3, 4),
  setRow: Uint32Array.of(5, 6, 7, 8),
  fromUtcMs: Float64Array.of(0, 100, 300, 50),
  toUtcMs: Float64Array.of(100, 200, 400, Number.POSITIVE_INFINITY),
};

describe("the spans of an object in a time", () => {
  test("are those that reach into it, cut at its ends", () => {
    expect(spansOf(spans, 0, { fromUtcMs: 50, toUtcMs: 350 })).toEqual([
      { setRow: 5, fromUtcMs: 50, toUtcMs: 100 },
      { setRow: 6, fromUtcMs: 100, toUtcMs: 200 },
      { setRow: 7, fromUtcMs: 300, toUtcMs: 350 },
    ]);
    expect(spansOf(spans, 1, { fromUtcMs: 0, toUtcMs: 1000 })).toEqual([{ setRow: 8, fromUtcMs: 50, toUtcMs: 1000 }]);
  });

  test("are none in a gap, after the end, of no time, and of an object that is not there", () => {
    expect(spansOf(spans, 0, { fromUtcMs: 200, toUtcMs: 300 })).toEqual([]);
    expect(spansOf(spans, 0, { fromUtcMs: 400, toUtcMs: 500 })).toEqual([]);
    expect(spansOf(spans, 0, { fromUtcMs: 60, toUtcMs: 60 })).toEqual([]);
    expect(spansOf(spans, 9, { fromUtcMs: 0, toUtcMs: 1000 })).toEqual([]);
  });

  test("hold the sets that hold at their instants", () => {
    for (const { setRow, fromUtcMs, toUtcMs } of spansOf(spans, 0, { fromUtcMs: 0, toUtcMs: 1000 })) {
      expect([setRowAt(spans, 0, fromUtcMs), setRowAt(spans, 0, toUtcMs - 1)]).toEqual([setRow, setRow]);
    }
  });
});
