// Frames and the Sun against outside authorities; tolerances are distances on the ground.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { geodeticToPef, gmst82Rad, pefToGeodetic, temeToPef } from "../../../shared/orbit/frames.ts";
import { createPropagator, propagateTeme } from "../../../shared/orbit/propagate.ts";
import { sunDirectionPef } from "../../../shared/orbit/sun.ts";
import type { Vec3 } from "../../../shared/orbit/vector.ts";
import skyfield from "../../golden/skyfield-positions.json" with { type: "json" };
import published from "../../golden/teme-to-itrf.json" with { type: "json" };
import { elementSetFromLooseTle } from "./element-set.ts";

const ARCSECOND = Math.PI / 180 / 3600;

function vec3([x = Number.NaN, y = Number.NaN, z = Number.NaN]: readonly number[]): Vec3 {
  return [x, y, z];
}

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((value, axis) => value - (b[axis] ?? Number.NaN)));
}

describe("temeToPef", () => {
  // Polar motion, which PEF leaves out, turns PEF into ITRF: small angles xp about −y and yp about −x.
  function pefToItrf([x, y, z]: Vec3): Vec3 {
    const xp = published.xp_arcsec * ARCSECOND;
    const yp = published.yp_arcsec * ARCSECOND;
    return [x + xp * z, y - yp * z, z - xp * x + yp * y];
  }

  test("agrees with the published example to 2 cm, once UT1 and polar motion are put back", () => {
    const state = temeToPef({
      frame: "teme",
      atUtcMs: Date.parse(published.utc) + published.dut1_s * 1000,
      positionKm: vec3(published.r_teme_km),
      velocityKmPerS: vec3(published.v_teme_km_s),
    });
    // The example was worked with a Julian date in one double, 40 µs: 2 cm of the Earth's turn at this place.
    expect(distance(pefToItrf(state.positionKm), published.r_itrf_km)).toBeLessThan(2e-5);
    expect(distance(pefToItrf(state.velocityKmPerS), published.v_itrf_km_s)).toBeLessThan(2e-8);
  });

  test("is off by less than 300 m in that example when UT1 = UTC and polar motion is left out", () => {
    const { positionKm } = temeToPef({
      frame: "teme",
      atUtcMs: Date.parse(published.utc),
      positionKm: vec3(published.r_teme_km),
      velocityKmPerS: vec3(published.v_teme_km_s),
    });
    // 0.44 s of UT1 × 465 m/s at the equator, × the satellite's distance from the axis, plus 12 m.
    expect(distance(positionKm, published.r_itrf_km)).toBeLessThan(0.3);
  });

  test("the Earth turns once in a sidereal day of 86,164.0905 s", () => {
    const atUtcMs = Date.UTC(2025, 2, 20);
    const turnedRad = gmst82Rad(atUtcMs + 86_164_090.5) - gmst82Rad(atUtcMs);
    expect(Math.abs(turnedRad)).toBeLessThan(1e-8);
  });
});

describe("positions on the globe agree with Skyfield", () => {
  for (const [index, { name, line1, line2, samples }] of skyfield.satellites.entries()) {
    test(`${name} (${index + 1}): ${samples.length} instants`, () => {
      const propagator = createPropagator(elementSetFromLooseTle(line1, line2));
      for (const sample of samples) {
        const teme = propagateTeme(propagator, Date.parse(sample.utc));
        if (!teme.ok) throw new Error(teme.failure.code);
        const radiusKm = Math.hypot(...sample.teme_km);
        // 1 µs of the instant's rounding.
        expect(distance(teme.value.positionKm, sample.teme_km)).toBeLessThan(2e-5);
        expect(distance(teme.value.velocityKmPerS, sample.teme_km_s)).toBeLessThan(1e-8);
        const pef = temeToPef(teme.value);
        // Skyfield has UT1: 0.09 s turn the Earth by 0.0004°, 40 m at low orbit and in proportion further out.
        expect(distance(pef.positionKm, sample.itrs_km)).toBeLessThan((0.1 * radiusKm) / 7000);
        const geodetic = pefToGeodetic(pef.positionKm);
        expect(Math.abs(geodetic.altitudeKm - sample.alt_km)).toBeLessThan(2e-3);
        expect(Math.abs(geodetic.latitudeDeg - sample.lat)).toBeLessThan(1e-5);
        expect(Math.abs(geodetic.longitudeDeg - sample.lon)).toBeLessThan(1e-3);
      }
    });
  }
});

describe("geodetic coordinates", () => {
  test("come back as they went in, to 1 µm, from the ground to beyond the Moon", () => {
    const place = fc.record({
      latitudeDeg: fc.double({ min: -90, max: 90, noNaN: true }),
      longitudeDeg: fc.double({ min: -180, max: 179.999, noNaN: true }),
      altitudeKm: fc.double({ min: -10, max: 500_000, noNaN: true }),
    });
    fc.assert(
      fc.property(place, (expected) => {
        const pefKm = geodeticToPef(expected);
        expect(distance(geodeticToPef(pefToGeodetic(pefKm)), pefKm)).toBeLessThan(1e-9);
      }),
    );
  });

  test("the poles and the equator lie where WGS-84 puts them", () => {
    expect(pefToGeodetic([0, 0, 6356.752314245179])).toMatchObject({ latitudeDeg: 90 });
    expect(Math.abs(pefToGeodetic([0, 0, 6356.752314245179]).altitudeKm)).toBeLessThan(1e-9);
    expect(pefToGeodetic([-6378.137, 0, 0])).toEqual({
      frame: "geodetic",
      latitudeDeg: 0,
      longitudeDeg: -180,
      altitudeKm: 0,
    });
  });
});

describe("sunDirectionPef", () => {
  function subSolar(utc: string) {
    const [x, y, z] = sunDirectionPef(Date.parse(utc));
    return { declinationDeg: (Math.asin(z) * 180) / Math.PI, longitudeDeg: (Math.atan2(y, x) * 180) / Math.PI };
  }

  test("stands over the equator at the equinoxes and over the tropics at the solstices of 2025", () => {
    expect(subSolar("2025-03-20T09:01Z").declinationDeg).toBeCloseTo(0, 1);
    expect(subSolar("2025-06-21T02:42Z").declinationDeg).toBeCloseTo(23.44, 1);
    expect(subSolar("2025-09-22T18:19Z").declinationDeg).toBeCloseTo(0, 1);
    expect(subSolar("2025-12-21T15:03Z").declinationDeg).toBeCloseTo(-23.44, 1);
  });

  test("passes Greenwich 14 minutes late in mid February and 16 minutes early in early November", () => {
    // Equation of time −14.2 and +16.4 min, a quarter of a degree each.
    expect(subSolar("2025-02-11T12:00Z").longitudeDeg).toBeCloseTo(14.2 / 4, 0);
    expect(subSolar("2025-11-03T12:00Z").longitudeDeg).toBeCloseTo(-16.4 / 4, 0);
  });

  test("is a unit vector", () => {
    expect(Math.hypot(...sunDirectionPef(Date.UTC(2026, 7, 22)))).toBeCloseTo(1, 12);
  });
});
