// Where labels find room.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LABEL_LEFT_PX, LABEL_RIGHT_PX, type LabelledItem, placeLabels } from "../../../shared/timeline/labels.ts";

const room = { fromPx: 0, toPx: 400 };
const item = (xPx: number, labelPx?: number): LabelledItem => ({
  xPx,
  halfPx: 5,
  ...(labelPx !== undefined && { labelPx }),
});

describe("a label", () => {
  it.each([
    ["stands right of its mark when that side is free", [item(50, 60)], ["right"]],
    ["goes left when the next mark is too near", [item(100, 60), item(130)], ["left", "none"]],
    ["goes left at the right end of the room", [item(380, 60)], ["left"]],
    ["is left out when neither side has room", [item(20), item(60, 60), item(100)], ["none", "none", "none"]],
    [
      "leaves what comes after it its left side only where that is free",
      [item(50, 60), item(150, 40), item(170)],
      ["right", "none", "none"],
    ],
    ["is left out for a mark outside the room", [item(-8, 60)], ["none"]],
  ])("%s", (_, items, sides) => {
    expect(placeLabels(items, room)).toEqual(sides);
  });

  it("never lies over another label, a mark or an end of the room", () => {
    const items = fc.array(
      fc.record({
        xPx: fc.integer({ min: 0, max: 400 }),
        halfPx: fc.constantFrom(0, 5, 11),
        labelPx: fc.integer({ min: 5, max: 120 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(items, (unsorted) => {
        const sorted = [...unsorted].sort((a, b) => a.xPx - b.xPx);
        const sides = placeLabels(sorted, room);
        const labels = sorted.flatMap(({ xPx, labelPx }, index) => {
          if (sides[index] === "right") return [[xPx + LABEL_RIGHT_PX, xPx + LABEL_RIGHT_PX + labelPx, index] as const];
          if (sides[index] === "left") return [[xPx - LABEL_LEFT_PX - labelPx, xPx - LABEL_LEFT_PX, index] as const];
          return [];
        });
        for (const [index, [fromPx, toPx, own]] of labels.entries()) {
          expect(fromPx).toBeGreaterThanOrEqual(room.fromPx);
          expect(toPx).toBeLessThanOrEqual(room.toPx);
          expect(fromPx).toBeGreaterThanOrEqual(labels[index - 1]?.[1] ?? 0);
          const over = sorted.some(
            (mark, at) =>
              at !== own && mark.halfPx > 0 && mark.xPx - mark.halfPx < toPx && mark.xPx + mark.halfPx > fromPx,
          );
          expect(over).toBe(false);
        }
      }),
    );
  });
});
