// Values and directions fall into groups at their gaps, whatever order they come in and wherever the circle begins.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  angleBetweenDeg,
  divideCircle,
  divideLine,
  median,
  medianDirectionDeg,
  widestGapDeg,
} from "../../../shared/orbit/gaps.ts";

const values = (groups: readonly (readonly number[])[], of: readonly number[]) =>
  groups.map((group) => group.map((at) => of[at] ?? Number.NaN));

describe("dividing a line", () => {
  test("parts values where neighbours are more than the gap apart", () => {
    const heightsKm = [1068, 800, 1069, 803, 900];
    expect(values(divideLine(heightsKm, { gap: 40 }), heightsKm)).toEqual([[800, 803], [900], [1068, 1069]]);
  });

  test("parts a chain of neighbours at its widest gap where it is longer than it may be", () => {
    const heightsKm = [800, 830, 865, 890];
    expect(divideLine(heightsKm, { gap: 40 })).toHaveLength(1);
    expect(values(divideLine(heightsKm, { gap: 40, span: 80 }), heightsKm)).toEqual([
      [800, 830],
      [865, 890],
    ]);
  });

  test("gives nothing for nothing", () => {
    expect(divideLine([], { gap: 1 })).toEqual([]);
    expect(divideCircle([], { gap: 1 })).toEqual([]);
  });
});

describe("dividing a circle", () => {
  test("keeps directions on both sides of 0° together", () => {
    const raanDeg = [359.2, 90, 0.4, 91, 358.9];
    expect(values(divideCircle(raanDeg, { gap: 2 }), raanDeg)).toEqual([
      [358.9, 359.2, 0.4],
      [90, 91],
    ]);
  });

  test("finds the same groups whatever order the directions come in and however far the circle is turned", () => {
    const directions = fc.array(fc.integer({ min: 0, max: 359 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(directions, fc.integer({ min: 0, max: 359 }), fc.integer({ min: 0, max: 39 }), (deg, turn, shift) => {
        const partners = (angles: readonly number[]) => {
          const groups = values(divideCircle(angles, { gap: 5 }), angles);
          return groups
            .map((group) =>
              group
                .map((angle) => angle % 360)
                .toSorted((a, b) => a - b)
                .join(),
            )
            .toSorted();
        };
        const rotated = [...deg.slice(shift), ...deg.slice(0, shift)];
        const turned = rotated.map((angle) => (angle + turn) % 360);
        const back = values(divideCircle(turned, { gap: 5 }), turned).map((group) =>
          group.map((angle) => (angle - turn + 360) % 360),
        );
        const sorted = back.map((group) => group.toSorted((a, b) => a - b).join()).toSorted();
        expect(sorted).toEqual(partners(deg));
      }),
    );
  });

  test("loses and doubles no direction, and leaves no neighbours of two groups closer than the gap", () => {
    const directions = fc.array(fc.double({ min: -400, max: 800, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(directions, (deg) => {
        const groups = divideCircle(deg, { gap: 4 });
        expect(groups.flat().toSorted((a, b) => a - b)).toEqual(deg.map((_, at) => at));
        for (const [index, group] of groups.entries()) {
          for (const other of groups.slice(index + 1)) {
            const gaps = group.flatMap((a) => other.map((b) => Math.abs(angleBetweenDeg(deg[a] ?? 0, deg[b] ?? 0))));
            expect(Math.min(...gaps)).toBeGreaterThan(4 - 1e-9);
          }
        }
      }),
    );
  });
});

describe("the middle", () => {
  test("of values is the middle one or the mean of the middle two", () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
    expect(() => median([])).toThrow("no middle");
  });

  test("of directions around 0° lies among them, not opposite", () => {
    expect(medianDirectionDeg([359, 1, 2])).toBe(1);
    expect(medianDirectionDeg([358, 0])).toBe(359);
  });

  test("leaves the widest gap: 20° among 18 even places but one, all of the circle around a lonely one", () => {
    const even = Array.from({ length: 18 }, (_, slot) => 20 * slot + 7);
    expect(widestGapDeg(even)).toBeCloseTo(20, 9);
    expect(widestGapDeg(even.slice(1))).toBeCloseTo(40, 9);
    expect([widestGapDeg([12]), widestGapDeg([])]).toEqual([360, 360]);
  });
});
