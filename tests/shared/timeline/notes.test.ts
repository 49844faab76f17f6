// Where words in the chart find room.
import { describe, expect, it } from "vitest";
import { type Box, besidePoint, firstFree, overlaps } from "../../../shared/timeline/notes.ts";

const room: Box = { leftPx: 0, topPx: 0, rightPx: 300, bottomPx: 100 };
const point = { xPx: 150, yPx: 50 };
const size = { widthPx: 80, heightPx: 20 };

describe("words beside a point", () => {
  it("stand left of it when that is free", () => {
    const box = firstFree(besidePoint(point, size, 10), room, []);
    expect(box).toEqual({ leftPx: 60, rightPx: 140, topPx: 40, bottomPx: 60 });
  });

  it("go right of it when something stands left", () => {
    const taken = { leftPx: 100, rightPx: 110, topPx: 0, bottomPx: 100 };
    expect(firstFree(besidePoint(point, size, 10), room, [taken])?.leftPx).toBe(160);
  });

  it("stay unsaid when both sides are taken or lie outside", () => {
    const narrow: Box = { ...room, leftPx: 100, rightPx: 200 };
    expect(firstFree(besidePoint(point, size, 10), narrow, [])).toBeUndefined();
  });

  it("may touch their neighbours", () => {
    const left: Box = { leftPx: 0, rightPx: 60, topPx: 40, bottomPx: 60 };
    expect(overlaps(left, { ...left, leftPx: 60, rightPx: 90 })).toBe(false);
    expect(overlaps(left, { ...left, leftPx: 59, rightPx: 90 })).toBe(true);
  });
});
