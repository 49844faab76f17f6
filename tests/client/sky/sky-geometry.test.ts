// Where directions lie on the chart of the sky, and how a path is cut and ticked.
import { describe, expect, test } from "vitest";
import type { TrackPoint } from "../../../client/sky/protocol.ts";
import { pathParts, pointAt, skyPlace, tickLines, tickMinutes, timeLabels } from "../../../client/sky/sky-geometry.ts";
import { FROM, passAt } from "./made-up-sky.ts";

/** A smooth way from the west through 50° up in the north to the east, a point every 10 s for 6 min. */
const points: readonly TrackPoint[] = Array.from({ length: 37 }, (_, index) => ({
  atUtcMs: FROM + index * 10_000,
  azimuthDeg: (270 + index * 5) % 360,
  elevationDeg: 50 - 40 * ((index - 18) / 18) ** 2,
  rangeKm: 1000,
}));

describe("the chart of the sky", () => {
  test("has north at the top, east on the left, the zenith in the middle and the horizon as its rim", () => {
    const at = (azimuthDeg: number, elevationDeg: number) => skyPlace({ azimuthDeg, elevationDeg }, 100);
    expect(at(0, 0)).toMatchObject({ x: 0, y: -100 });
    expect(at(90, 0).x).toBeCloseTo(-100);
    expect(at(180, 0).y).toBeCloseTo(100);
    expect(at(270, 0).x).toBeCloseTo(100);
    expect(at(123, 90)).toEqual({ x: 0, y: 0 });
    expect(at(0, 45).y).toBeCloseTo(-50);
  });

  test("goes through north the short way", () => {
    const north = pointAt(points, FROM + 18 * 10_000 - 5_000);
    expect(north?.azimuthDeg).toBeCloseTo(357.5);
    expect(pointAt(points, FROM + 18 * 10_000 + 5_000)?.azimuthDeg).toBeCloseTo(2.5);
  });

  test("is solid where the Sun shines on the satellite and dashed in the shadow, without a gap between", () => {
    const lit = [{ fromUtcMs: FROM + 65_000, toUtcMs: FROM + 185_000 }];
    const parts = pathParts(points, lit);
    expect(parts.map(({ isLit }) => isLit)).toEqual([false, true, false]);
    expect(parts[0]?.points.at(-1)).toEqual(parts[1]?.points[0]);
    expect(parts[1]?.points[0]?.atUtcMs).toBe(FROM + 65_000);
    expect(parts[2]?.points.at(-1)?.atUtcMs).toBe(points.at(-1)?.atUtcMs);
  });

  test("is one part where nothing changes", () => {
    expect(pathParts(points, [])).toMatchObject([{ isLit: false }]);
    expect(pathParts(points, [{ fromUtcMs: FROM, toUtcMs: FROM + 360_000 }])).toMatchObject([{ isLit: true }]);
    expect(pathParts([], [])).toEqual([]);
  });

  test("has a tick at each whole minute inside the pass, across the path", () => {
    const ticks = tickLines(points.slice(1), 100);
    expect(ticks).toHaveLength(5);
    const [from, to] = ticks[2] ?? [];
    // Due north the path runs from right to left, so the tick stands upright.
    expect(Math.abs((from?.x ?? 9) - (to?.x ?? 0))).toBeLessThan(0.8);
    expect(Math.abs((from?.y ?? 0) - (to?.y ?? 0))).toBeCloseTo(7, 1);
  });

  test("ticks a pass of hours less often", () => {
    expect([6, 30, 200, 700, 3000].map((minutes) => tickMinutes(minutes * 60_000))).toEqual([1, 5, 10, 30, 60]);
  });

  test("writes the times past the ends of the path and beside its highest point", () => {
    const [rise, top, set] = timeLabels(passAt(FROM), 100);
    // It rises in the west, on the right.
    expect(rise?.at.x).toBeGreaterThan(80);
    expect(rise?.label.x).toBeGreaterThan(rise?.at.x ?? 0);
    expect(set?.label.x).toBeLessThan(set?.at.x ?? 0);
    expect(Math.abs((top?.label.y ?? 0) - (top?.at.y ?? 0))).toBeGreaterThan(5);
  });
});
