// The measures of the dock and of a phone's timeline.
import { describe, expect, it } from "vitest";
import { compactMeasures, dockHeightPx, dockMeasures } from "../../../client/timeline/measures.ts";

const laneCount = 10;

describe("the dock", () => {
  it.each([
    ["transport", 1440, 45],
    ["standard", 1440, 359],
    ["tall", 1440, 529],
    ["standard", 1920, 439],
  ] as const)("is %s at %i px width: %i px high", (size, widthPx, heightPx) => {
    expect(dockHeightPx({ size, widthPx, laneCount })).toBe(heightPx);
  });

  it("stacks chart, lanes, axis and strip without gaps", () => {
    const { chart, lanes, axis, strip, heightPx } = dockMeasures({ size: "standard", widthPx: 1440, laneCount });
    expect([chart.heightPx, lanes.topPx, lanes.bottomPx, axis.topPx, strip.topPx, heightPx]).toEqual([
      110, 110, 270, 270, 294, 314,
    ]);
  });
});

describe("a phone's timeline", () => {
  it("shows as many lanes as fit and leaves the rest to scrolling", () => {
    const measures = compactMeasures({ widthPx: 390, heightPx: 292, laneCount });
    expect(measures).toMatchObject({ gutterPx: 112, heightPx: 292, isCompact: true });
    expect(measures.lanes).toMatchObject({ laneHeightPx: 24, topPx: 118, bottomPx: 262 });
  });

  it("never shows fewer than three lanes nor more than there are", () => {
    expect(compactMeasures({ widthPx: 390, heightPx: 60, laneCount }).lanes.bottomPx).toBe(118 + 72);
    expect(compactMeasures({ widthPx: 390, heightPx: 900, laneCount }).lanes.bottomPx).toBe(118 + 240);
  });
});
