// The outline of the ground that sees a satellite: the satellite stands at the mask from every point of it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { centralAngleRad, footprint } from "../../../shared/orbit/footprint.ts";
import { geodeticToPef } from "../../../shared/orbit/frames.ts";
import { groundSite, pefToLookAngles } from "../../../shared/orbit/look-angles.ts";

describe("footprint", () => {
  test("has the satellite at the mask from every point, from low to very high orbits, poles and masks up to 80°", () => {
    const place = fc.record({
      latitudeDeg: fc.double({ min: -90, max: 90, noNaN: true }),
      longitudeDeg: fc.double({ min: -180, max: 179.9, noNaN: true }),
      altitudeKm: fc.double({ min: 150, max: 400_000, noNaN: true }),
    });
    fc.assert(
      fc.property(place, fc.double({ min: 0, max: 80, noNaN: true }), (at, minElevationDeg) => {
        const position = geodeticToPef(at);
        const { subSatellite, outline } = footprint(position, minElevationDeg, 24);
        expect(subSatellite.latitudeDeg).toBeCloseTo(at.latitudeDeg, 6);
        expect(outline.length).toBe(24);
        for (const point of outline) {
          expect(point.longitudeDeg).toBeGreaterThanOrEqual(-180);
          expect(point.longitudeDeg).toBeLessThan(180);
          const { elevationDeg } = pefToLookAngles(groundSite({ ...point, heightM: 0 }), position);
          expect(Math.abs(elevationDeg - minElevationDeg)).toBeLessThan(1e-3);
        }
      }),
    );
  });

  test("of a geostationary satellite at mask 0 begins 81.3° north of the equator and goes round by east", () => {
    const { outline, holdsPole } = footprint([42_164, 0, 0], 0, 4);
    const [north, east, south, west] = outline;
    // 81.3° by the sphere; the flattened ellipsoid bends away 0.03° later.
    expect(north?.latitudeDeg).toBeCloseTo(81.3, 0);
    expect(east?.longitudeDeg).toBeCloseTo(81.3, 2);
    expect(east?.latitudeDeg).toBeCloseTo(0, 9);
    expect(south?.latitudeDeg).toBeCloseTo(-(north?.latitudeDeg ?? 0), 9);
    expect(west?.longitudeDeg).toBeCloseTo(-81.3, 2);
    expect(holdsPole).toBeUndefined();
  });

  test("says which pole it holds, and no pole for a low satellite over the equator", () => {
    expect(footprint(geodeticToPef({ latitudeDeg: 86, longitudeDeg: 40, altitudeKm: 1100 }), 10).holdsPole).toBe(
      "north",
    );
    expect(footprint(geodeticToPef({ latitudeDeg: -86, longitudeDeg: 40, altitudeKm: 1100 }), 10).holdsPole).toBe(
      "south",
    );
    expect(
      footprint(geodeticToPef({ latitudeDeg: 0, longitudeDeg: 40, altitudeKm: 1100 }), 10).holdsPole,
    ).toBeUndefined();
  });
});

test("centralAngleRad is 81.3° for GEO at mask 0, and 90° less the mask for what is infinitely far away", () => {
  const groundRadiusKm = 6378.137;
  expect((centralAngleRad(0, { radiusKm: 42_164, groundRadiusKm }) * 180) / Math.PI).toBeCloseTo(81.3, 2);
  expect((centralAngleRad(25, { radiusKm: 1e12, groundRadiusKm }) * 180) / Math.PI).toBeCloseTo(65, 5);
});
