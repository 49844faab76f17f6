// The Earth's shadow against what geometry says of it.
import { describe, expect, test } from "vitest";
import { illuminationOf, sunAboveLimbRad } from "../../../shared/orbit/shadow.ts";
import type { Vec3 } from "../../../shared/orbit/vector.ts";

const DEG = Math.PI / 180;
const GEO_RADIUS_KM = 42_164;
const SUN: Vec3 = [1, 0, 0];

/** A place on a circle in the plane of the equator, so far behind the Earth. */
const behind = (radiusKm: number, fromAxisDeg: number): Vec3 => [
  -radiusKm * Math.cos(fromAxisDeg * DEG),
  radiusKm * Math.sin(fromAxisDeg * DEG),
  0,
];

describe("the Earth's shadow", () => {
  test("covers a geostationary satellite for 69 minutes at an equinox, and dims it for 2 minutes more at each end", () => {
    const minutesIn = (state: string) => {
      const seconds = Array.from({ length: 86_164 }, (_, second) => (second / 86_164) * 360);
      const inState = seconds.filter(
        (deg) => illuminationOf(sunAboveLimbRad(behind(GEO_RADIUS_KM, deg), SUN)) === state,
      );
      return inState.length / 60;
    };
    // arcsin(6378 / 42164) = 8.70° and half the Sun's disc 0.27° are 34.6 and 1.06 min of a day's turn.
    expect(minutesIn("umbra")).toBeCloseTo(2 * (34.63 - 1.06), 0);
    expect(minutesIn("penumbra")).toBeCloseTo(4 * 1.06, 0);
  });

  test("begins where the Sun's centre touches the limb of the ellipsoid, at the pole nearer than at the equator", () => {
    const beside = (axis: 1 | 2, distanceKm: number): Vec3 =>
      axis === 1 ? [-1000, distanceKm, 0] : [-1000, 0, distanceKm];
    expect(sunAboveLimbRad(beside(1, 6378.2), SUN)).toBeGreaterThan(0);
    expect(sunAboveLimbRad(beside(1, 6378.1), SUN)).toBeLessThan(0);
    expect(sunAboveLimbRad(beside(2, 6356.8), SUN)).toBeGreaterThan(0);
    expect(sunAboveLimbRad(beside(2, 6356.7), SUN)).toBeLessThan(0);
  });

  test("is behind the Earth only", () => {
    expect(illuminationOf(sunAboveLimbRad([7000, 0, 0], SUN))).toBe("sunlit");
    expect(illuminationOf(sunAboveLimbRad([-7000, 0, 0], SUN))).toBe("umbra");
  });
});
