// How far around an object can be seen, against what geometry says.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reachOf } from "../../../client/globe/visibility.ts";

const RADIUS_KM = 6378.137;

describe("how far around an object is seen", () => {
  test("is 81.3° for a geostationary satellite on the horizon", () => {
    expect(reachOf(42_164.17, 0)?.arcDeg).toBeCloseTo(81.3, 1);
  });

  test("is told as an angle and over the ground: 1,068.5 km up and 10° over the horizon, some 2,450 km", () => {
    const reach = reachOf(RADIUS_KM + 1068.5, 10);
    expect(reach?.arcDeg).toBeCloseTo(22.5, 1);
    expect(reach?.groundKm).toBeCloseTo(((reach?.arcDeg ?? 0) * Math.PI * 6371.0088) / 180, 6);
  });

  test("ends where the object stands exactly as high as asked, for any height and any mask", () => {
    const radius = fc.double({ min: RADIUS_KM + 100, max: 400_000, noNaN: true });
    const mask = fc.constantFrom(0, 5, 10, 25, 40);
    fc.assert(
      fc.property(radius, mask, (radiusKm, maskDeg) => {
        const arcRad = ((reachOf(radiusKm, maskDeg)?.arcDeg ?? Number.NaN) * Math.PI) / 180;
        const [up, across] = [radiusKm * Math.cos(arcRad) - RADIUS_KM, radiusKm * Math.sin(arcRad)];
        expect((Math.atan2(up, across) * 180) / Math.PI).toBeCloseTo(maskDeg, 6);
      }),
    );
  });

  test("is nothing for what is not above the ground", () => {
    expect(reachOf(0, 10)).toBeUndefined();
    expect(reachOf(RADIUS_KM, 0)).toBeUndefined();
  });
});
