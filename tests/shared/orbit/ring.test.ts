// The ring an object runs on closes, starts at the object and lies in its plane.
import { describe, expect, test } from "vitest";
import { temeToPef } from "../../../shared/orbit/frames.ts";
import { createPropagator, propagateTeme } from "../../../shared/orbit/propagate.ts";
import { orbitRingPef } from "../../../shared/orbit/ring.ts";
import { elementSet } from "./element-set.ts";

const orbits = {
  "a polar low orbit": elementSet(),
  "an inclined low orbit": elementSet({ inclinationDeg: 50, meanMotionRevPerDay: 13.29326319, eccentricity: 0.002 }),
  "a transfer orbit": elementSet({ inclinationDeg: 20, meanMotionRevPerDay: 2.27, eccentricity: 0.73 }),
  "a geostationary orbit": elementSet({ inclinationDeg: 0.05, meanMotionRevPerDay: 1.0027 }),
};

describe("orbitRingPef", () => {
  for (const [name, set] of Object.entries(orbits)) {
    const propagator = createPropagator(set);
    const atUtcMs = set.epochUtcMs + 5 * 86_400_000 + 1_234_567;
    const ring = orbitRingPef(propagator, atUtcMs, 180);
    const points = ring.ok
      ? Array.from({ length: 180 }, (_, row) => [...ring.value.subarray(3 * row, 3 * row + 3)])
      : [];
    const distanceKm = (a: readonly number[] = [], b: readonly number[] = []) =>
      Math.hypot(...a.map((value, axis) => value - (b[axis] ?? Number.NaN)));

    test(`of ${name} starts at the object`, () => {
      const state = propagateTeme(propagator, atUtcMs);
      expect(state.ok && distanceKm(points[0], temeToPef(state.value).positionKm)).toBeLessThan(1e-6);
    });

    test(`of ${name} closes without a jump half a revolution away`, () => {
      const steps = points.map((point, row) => distanceKm(point, points[(row + 1) % points.length]));
      const seam = steps[90] ?? Number.NaN;
      const beside = ((steps[89] ?? Number.NaN) + (steps[91] ?? Number.NaN)) / 2;
      expect(Math.abs(seam - beside)).toBeLessThan(0.02 * beside);
    });

    test(`of ${name} is drawn finely all round: no step beyond a twelfth of the orbit's size`, () => {
      const steps = points.map((point, row) => distanceKm(point, points[(row + 1) % points.length]));
      expect(Math.max(...steps)).toBeLessThan(Math.max(...points.map((point) => Math.hypot(...point))) / 12);
    });
  }

  test("of an orbit that has decayed says so", () => {
    const falling = createPropagator(elementSet({ meanMotionRevPerDay: 16.3, bstarPerEarthRadius: 0.01 }));
    expect(orbitRingPef(falling, falling.elements.epochUtcMs + 40 * 86_400_000, 90).ok).toBe(false);
  });
});
