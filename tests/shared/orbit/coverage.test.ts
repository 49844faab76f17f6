// Coverage of the ground against geometry, and against looks from many places.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CoverageQuery, coverage, evenInstants, revolutionInstants } from "../../../shared/orbit/coverage.ts";
import { geodeticToPef } from "../../../shared/orbit/frames.ts";
import { groundSite, pefToLookAngles } from "../../../shared/orbit/look-angles.ts";
import type { Vec3 } from "../../../shared/orbit/vector.ts";

const GEO_RADIUS_KM = 42_164;
const ONE_DEGREE: CoverageQuery = { minElevationDeg: 0, bandWidthDeg: 1 };

const bandAt = (found: ReturnType<typeof coverage>, latitudeDeg: number) =>
  found.bands.find(
    ({ fromLatitudeDeg, toLatitudeDeg }) => fromLatitudeDeg <= latitudeDeg && latitudeDeg < toLatitudeDeg,
  );

describe("coverage by latitude", () => {
  test("without satellites, or with none that has a position, is nothing", () => {
    for (const instants of [[], [new Float64Array(0)], [new Float64Array([0, 0, 0, Number.NaN, 1, 1])]]) {
      const found = coverage(instants, { minElevationDeg: 25, bandWidthDeg: 5 });
      expect(found.coveredShare).toBe(0);
      expect(found.bands.length).toBe(36);
      expect(
        new Set(found.bands.map((band) => JSON.stringify([band.coveredShare, band.meanInView, band.medianInView]))),
      ).toEqual(new Set(["[0,0,0]"]));
    }
  });

  test("of one geostationary satellite at mask 0 is 162.6° of the equator and ends at 81.3° north and south", () => {
    const found = coverage([[GEO_RADIUS_KM, 0, 0]], ONE_DEGREE);
    // arccos(6378.137 / 42164) = 81.30°, at half a degree from the equator as well.
    expect((bandAt(found, 0.5)?.coveredShare ?? 0) * 360).toBeCloseTo(2 * 81.3, 1);
    expect(bandAt(found, 80.5)?.coveredShare).toBeGreaterThan(0);
    expect(bandAt(found, 81.5)?.coveredShare).toBe(0);
    expect(bandAt(found, -80.5)?.coveredShare).toBeCloseTo(bandAt(found, 80.5)?.coveredShare ?? 0, 12);
    // The cap's share of a sphere is (1 − cos 81.3°) / 2.
    expect(found.coveredShare).toBeCloseTo((1 - Math.cos((81.3 * Math.PI) / 180)) / 2, 2);
  });

  test("of a satellite above a pole is all of the parallels around it", () => {
    const found = coverage([[0, 0, 6378 + 1100]], { minElevationDeg: 10, bandWidthDeg: 2 });
    // arccos(6357 cos 10° / 7478) − 10° = 23.2° on the sphere.
    expect(bandAt(found, 89)?.coveredShare).toBe(1);
    expect(bandAt(found, 69)?.coveredShare).toBe(1);
    expect(bandAt(found, 65)?.coveredShare).toBe(0);
  });

  test("with three geostationary satellites a third of a turn apart the equator sees one or two at mask 0", () => {
    const third = (2 * Math.PI) / 3;
    const positions = [0, 1, 2].flatMap((k) => [
      GEO_RADIUS_KM * Math.cos(k * third),
      GEO_RADIUS_KM * Math.sin(k * third),
      0,
    ]);
    const band = bandAt(coverage([positions], ONE_DEGREE), 0.5);
    expect(band?.coveredShare).toBe(1);
    expect(band?.meanInView).toBeCloseTo((3 * 162.6) / 360, 3);
    expect(band?.medianInView).toBe(1);
  });

  test("over several instants is the mean, and the median over all of them", () => {
    const one = [GEO_RADIUS_KM, 0, 0];
    const found = coverage([one, [], []], ONE_DEGREE);
    expect((bandAt(found, 0.5)?.coveredShare ?? 0) * 360).toBeCloseTo((2 * 81.3) / 3, 1);
    expect(bandAt(found, 0.5)?.medianInView).toBe(0);
    const twice = bandAt(coverage([one, one], ONE_DEGREE), 0.5);
    expect(twice?.coveredShare).toBeCloseTo(bandAt(coverage([one], ONE_DEGREE), 0.5)?.coveredShare ?? 0, 12);
  });

  test("agrees with a look from every half degree of each parallel", () => {
    const satellite = fc
      .record({
        latitudeDeg: fc.double({ min: -90, max: 90, noNaN: true }),
        longitudeDeg: fc.double({ min: -180, max: 180, noNaN: true }),
        altitudeKm: fc.double({ min: 300, max: 36_000, noNaN: true }),
      })
      .map(geodeticToPef);
    const satellites = fc.array(satellite, { minLength: 1, maxLength: 12 });
    const mask = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 60, noNaN: true }));
    const longitudes = Array.from({ length: 720 }, (_, index) => index / 2 - 179.9);
    fc.assert(
      fc.property(satellites, mask, (positions, minElevationDeg) => {
        // Each satellite has two edges on a parallel, and a look can be wrong by one step at each.
        const tolerance = (2 * positions.length) / longitudes.length;
        for (const band of coverage([positions.flat()], { minElevationDeg, bandWidthDeg: 30 }).bands) {
          const latitudeDeg = band.fromLatitudeDeg + 15;
          const counts = longitudes.map((longitudeDeg) =>
            inView(positions, { latitudeDeg, longitudeDeg, minElevationDeg }),
          );
          const share = (holds: (count: number) => boolean) => counts.filter(holds).length / counts.length;
          const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
          expect(Math.abs(share((count) => count > 0) - band.coveredShare)).toBeLessThan(tolerance);
          expect(Math.abs(mean - band.meanInView)).toBeLessThan(tolerance);
          expect(share((count) => count <= band.medianInView)).toBeGreaterThan(0.5 - tolerance);
          expect(share((count) => count < band.medianInView)).toBeLessThan(0.5 + tolerance);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("ends in longitude where the satellite stands at the mask, to 1e-5°", () => {
    const latitude = fc.double({ min: -80, max: 80, noNaN: true });
    fc.assert(
      fc.property(
        latitude,
        fc.double({ min: 300, max: 36_000, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (latitudeDeg, altitudeKm, minElevationDeg) => {
          const position = geodeticToPef({ latitudeDeg, longitudeDeg: 0, altitudeKm });
          for (const { fromLatitudeDeg, coveredShare } of coverage([position], { minElevationDeg, bandWidthDeg: 10 })
            .bands) {
            if (coveredShare === 0 || coveredShare === 1) continue;
            const site = groundSite({ latitudeDeg: fromLatitudeDeg + 5, longitudeDeg: 180 * coveredShare, heightM: 0 });
            expect(Math.abs(pefToLookAngles(site, position).elevationDeg - minElevationDeg)).toBeLessThan(1e-5);
          }
        },
      ),
    );
  });

  test("throws on a mask or a width that makes no sense", () => {
    expect(() => coverage([], { minElevationDeg: 90, bandWidthDeg: 5 })).toThrow(RangeError);
    expect(() => coverage([], { minElevationDeg: 0, bandWidthDeg: 7 })).toThrow(RangeError);
  });
});

function inView(
  satellites: readonly Vec3[],
  {
    minElevationDeg,
    ...place
  }: { readonly latitudeDeg: number; readonly longitudeDeg: number; readonly minElevationDeg: number },
): number {
  const site = groundSite({ ...place, heightM: 0 });
  return satellites.filter((position) => pefToLookAngles(site, position).elevationDeg >= minElevationDeg).length;
}

test("evenInstants divide a day evenly, half a step from its ends", () => {
  expect(evenInstants(1000, 400, 4)).toEqual([1050, 1150, 1250, 1350]);
});

test("revolutionInstants are twelve in a revolution", () => {
  const instants = revolutionInstants(0, 12);
  expect(instants.length).toBe(12);
  expect([instants[0], instants[11]]).toEqual([300_000, 6_900_000]);
});
