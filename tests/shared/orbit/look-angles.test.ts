// Look angles against Skyfield's, and against what the sky of a place must look like.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { geodeticToPef, temeToPef } from "../../../shared/orbit/frames.ts";
import { groundSite, pefToEnu, pefToLookAngles } from "../../../shared/orbit/look-angles.ts";
import { createPropagator, propagateTeme } from "../../../shared/orbit/propagate.ts";
import type { Vec3 } from "../../../shared/orbit/vector.ts";
import positions from "../../golden/skyfield-positions.json" with { type: "json" };
import { elementSetFromLooseTle } from "./element-set.ts";

/** The sites of the golden file; heights as Skyfield was given them. */
const SITES = {
  Shanghai: { latitudeDeg: 31.2304, longitudeDeg: 121.4737, heightM: 4 },
} as const;

describe("look angles agree with Skyfield", () => {
  const site = groundSite(SITES.Shanghai);
  for (const [index, { name, line1, line2, samples }] of positions.satellites.entries()) {
    test(`${name} (${index + 1}) over Shanghai: ${samples.length} instants`, () => {
      const propagator = createPropagator(elementSetFromLooseTle(line1, line2));
      for (const sample of samples) {
        const teme = propagateTeme(propagator, Date.parse(sample.utc));
        if (!teme.ok) throw new Error(teme.failure.code);
        const found = pefToLookAngles(site, temeToPef(teme.value).positionKm);
        const expected = sample.look.Shanghai;
        // UT1 = UTC moves the object by 40 m at low orbit and in proportion further out: 100 m at 7,000 km are allowed.
        const toleranceKm = (0.1 * Math.hypot(...sample.teme_km)) / 7000;
        const toleranceDeg = (toleranceKm / expected.range_km) * (180 / Math.PI);
        expect(Math.abs(found.rangeKm - expected.range_km)).toBeLessThan(toleranceKm);
        expect(Math.abs(found.elevationDeg - expected.el)).toBeLessThan(toleranceDeg);
        const acrossDeg = Math.abs(((found.azimuthDeg - expected.az + 540) % 360) - 180);
        expect(acrossDeg * Math.cos((expected.el * Math.PI) / 180)).toBeLessThan(toleranceDeg);
      }
    });
  }
});

describe("look angles", () => {
  const place = fc.record({
    latitudeDeg: fc.double({ min: -90, max: 90, noNaN: true }),
    longitudeDeg: fc.double({ min: -180, max: 180, noNaN: true }),
    heightM: fc.double({ min: -500, max: 9000, noNaN: true }),
  });

  test("what lies along the zenith stands at 90°, at its height above the place, from the poles to the equator", () => {
    fc.assert(
      fc.property(place, fc.double({ min: 100, max: 40_000, noNaN: true }), (at, aboveKm) => {
        const above = geodeticToPef({ ...at, altitudeKm: at.heightM / 1000 + aboveKm });
        const { elevationDeg, rangeKm } = pefToLookAngles(groundSite(at), above);
        expect(elevationDeg).toBeGreaterThan(90 - 1e-5);
        expect(Math.abs(rangeKm - aboveKm)).toBeLessThan(1e-6);
      }),
    );
  });

  test("east, north and up keep every distance", () => {
    const coordinate = fc.double({ min: -50_000, max: 50_000, noNaN: true });
    fc.assert(
      fc.property(place, fc.tuple(coordinate, coordinate, coordinate), (at, positionKm) => {
        const site = groundSite(at);
        const fromSiteKm = positionKm.map((km, axis) => km - (site.positionPefKm[axis] ?? Number.NaN));
        expect(Math.abs(Math.hypot(...pefToEnu(site, positionKm)) - Math.hypot(...fromSiteKm))).toBeLessThan(1e-8);
      }),
    );
  });

  test("azimuth runs from north by east: 0°, 90°, 180° and 270° from a place on the equator", () => {
    const site = groundSite({ latitudeDeg: 0, longitudeDeg: 0, heightM: 0 });
    const targets: readonly Vec3[] = [
      [6378.137, 0, 100],
      [6378.137, 100, 0],
      [6378.137, 0, -100],
      [6378.137, -100, 0],
    ];
    for (const [quarter, target] of targets.entries()) {
      const { azimuthDeg, elevationDeg, rangeKm } = pefToLookAngles(site, target);
      expect(azimuthDeg).toBeCloseTo(90 * quarter, 9);
      expect(elevationDeg).toBeCloseTo(0, 9);
      expect(rangeKm).toBeCloseTo(100, 9);
    }
  });
});
