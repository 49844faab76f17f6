// From TEME to ICRF: the same place on the turning Earth, whichever of the two it is reached by.
import { Cartesian3, JulianDate, Matrix3, Transforms } from "cesium";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { temeToPef } from "../../../shared/orbit/frames.ts";
import { temeToIcrf } from "../../../shared/orbit/icrf.ts";
import type { Vec3 } from "../../../shared/orbit/vector.ts";
import { loadEarthAxis, prepareCesium } from "../export/ephemeris/cesium-in-node.ts";

const ARCSEC = Math.PI / 648_000;

beforeAll(prepareCesium);

/** Cesium's own way from ICRF to the Earth: IAU 2006 precession, IAU 2000A nutation, UT1 as UTC. */
function icrfToFixed(position: Vec3, at: JulianDate): Vec3 {
  const matrix = Transforms.computeIcrfToFixedMatrix(at);
  if (!matrix) throw new Error("Cesium has the axis for this instant");
  const { x, y, z } = Matrix3.multiplyByVector(matrix, new Cartesian3(...position), new Cartesian3());
  return [x, y, z];
}

test.each([
  "2004-04-06T07:51:28.386Z",
  "2016-02-29T00:00:00Z",
  "2024-08-06T06:42:00Z",
  "2026-08-22T12:00:00Z",
  "2034-12-31T23:00:00Z",
])("agrees with Cesium's tables to 0.1″ on %s", async (utc) => {
  const at = JulianDate.fromIso8601(utc);
  await loadEarthAxis(at);
  const atUtcMs = Date.parse(utc);
  const part = fc.double({ min: -50_000, max: 50_000, noNaN: true });
  fc.assert(
    fc.property(part, part, part, (x, y, z) => {
      const [position, radius] = [[x, y, z] as const, Math.hypot(x, y, z)];
      const fixed = icrfToFixed(temeToIcrf(position, atUtcMs), at);
      const teme = { frame: "teme", atUtcMs, positionKm: position, velocityKmPerS: [0, 0, 0] } as const;
      const apart = Math.hypot(...temeToPef(teme).positionKm.map((own, axis) => own - (fixed[axis] ?? 0)));
      expect(apart).toBeLessThanOrEqual(0.1 * ARCSEC * radius + 1e-9);
    }),
  );
});

test("keeps lengths", () => {
  expect(Math.hypot(...temeToIcrf([3000, -5000, 4000], Date.UTC(2026, 7, 22)))).toBeCloseTo(
    Math.hypot(3000, 5000, 4000),
    9,
  );
});
