// The reach rail's scale and the room between its labels.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reachShare, spreadApart } from "../../../client/globe/reach.ts";

describe("the reach rail's scale", () => {
  test("runs from 250 km to 3 million km by equal factors and ends there", () => {
    expect([reachShare(250), reachShare(3_000_000)]).toEqual([0, 1]);
    expect(reachShare(Math.sqrt(250 * 3_000_000))).toBeCloseTo(0.5, 12);
    expect([reachShare(100), reachShare(1e9)]).toEqual([0, 1]);
  });
});

describe("labels on the rail", () => {
  test("stay where they belong when nothing is in the way", () => {
    expect(spreadApart([10, 60, 120], 24, 330)).toEqual([10, 60, 120]);
  });

  test("make room to both sides of where they belong", () => {
    expect(spreadApart([100, 100, 100], 24, 330)).toEqual([76, 100, 124]);
  });

  test("stay on the rail, in order and a target's height apart", () => {
    const places = fc.array(fc.double({ min: 0, max: 330, noNaN: true }), { maxLength: 13 });
    fc.assert(
      fc.property(places, (unsorted) => {
        const spread = spreadApart(
          unsorted.toSorted((a, b) => a - b),
          24,
          330,
        );
        expect(spread.every((place) => place >= -1e-6 && place <= 330 + 1e-6)).toBe(true);
        expect(spread.every((place, index) => index === 0 || place - (spread[index - 1] ?? 0) >= 24 - 1e-6)).toBe(true);
      }),
    );
  });
});
