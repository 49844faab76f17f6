// Where the globe lies on the page, held against the measures of the pictures.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOutStage } from "../../../client/globe/stage.ts";

describe("the globe's place on the page", () => {
  test("is where the desktop picture has it: 250 px about (826, 350) at 1440 × 900", () => {
    const stage = layOutStage(1440, 900, { leftPx: 304, topPx: 44, rightPx: 92, bottomPx: 359 });
    expect([stage.centreXPx, stage.centreYPx]).toEqual([826, 350]);
    expect(Math.abs(stage.discRadiusPx - 250)).toBeLessThan(1);
  });

  test("moves to the middle of what the inspector leaves free", () => {
    const stage = layOutStage(1440, 900, { leftPx: 304, topPx: 44, rightPx: 384, bottomPx: 359 });
    expect(stage.centreXPx).toBe(680);
  });

  test("fits a phone's width above the sheet", () => {
    const stage = layOutStage(390, 844, { leftPx: 0, topPx: 52, rightPx: 0, bottomPx: 444 });
    expect(stage.centreXPx).toBe(195);
    expect(Math.abs(stage.discRadiusPx - 146)).toBeLessThan(1);
  });

  test("covers everything above the dock with a canvas whose middle is the disc's, whatever the window", () => {
    const px = fc.integer({ min: 0, max: 700 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 2000 }), px, px, px, px, (...given) => {
        const [width, height, leftPx, topPx, rightPx, bottomPx] = given;
        const stage = layOutStage(width, height, { leftPx, topPx, rightPx, bottomPx });
        expect(stage.leftPx + stage.widthPx / 2).toBe(stage.centreXPx);
        expect(stage.topPx + stage.heightPx / 2).toBe(stage.centreYPx);
        expect(stage.leftPx).toBeLessThanOrEqual(0);
        expect(stage.leftPx + stage.widthPx).toBeGreaterThanOrEqual(width);
        expect(stage.topPx + stage.heightPx).toBeGreaterThanOrEqual(height - bottomPx);
        expect(stage.discRadiusPx).toBeGreaterThan(0);
      }),
    );
  });
});
