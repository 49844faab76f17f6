// Curves through samples: up to the longest step they follow SGP4, and no two samples are of different revolutions.
import fc from "fast-check";
import { expect, test } from "vitest";
import { longestCurveStepS } from "../../../shared/orbit/curve-step.ts";
import type { ElementSet } from "../../../shared/orbit/elements.ts";
import { createPropagator, propagateTeme } from "../../../shared/orbit/propagate.ts";
import { must } from "../../../shared/result.ts";
import { elementSet } from "./element-set.ts";

type Vec3 = readonly [number, number, number];

/** Orbits with their perigee at least 150 km up, without drag. */
const orbits = fc
  .record({
    meanMotionRevPerDay: fc.double({ min: 0.5, max: 16, noNaN: true }),
    eccentricity: fc.oneof(fc.double({ min: 0, max: 0.01, noNaN: true }), fc.double({ min: 0, max: 0.9, noNaN: true })),
    inclinationDeg: fc.double({ min: 0, max: 180, noNaN: true }),
    argumentOfPerigeeDeg: fc.double({ min: 0, max: 359, noNaN: true }),
    meanAnomalyDeg: fc.double({ min: 0, max: 359, noNaN: true }),
  })
  .map(elementSet)
  // At an inclination of exactly 180° SGP4 divides by zero.
  .filter((set) => propagateTeme(createPropagator(set), set.epochUtcMs).ok)
  .filter(({ meanMotionRevPerDay: n, eccentricity: e }) => 42_241 * n ** (-2 / 3) * (1 - e) > 6_530);

/** Samples over a turn at the longest step, and what lies between them. */
function samplesOf(set: ElementSet) {
  const propagator = createPropagator(set);
  const stepMs = longestCurveStepS(set) * 1000;
  const at = (step: number): Vec3 => {
    const state = propagateTeme(propagator, set.epochUtcMs + step * stepMs);
    if (!state.ok) throw new Error(state.failure.code);
    return state.value.positionKm;
  };
  const count = Math.ceil(86_400_000 / set.meanMotionRevPerDay / stepMs) + 6;
  return { at, samples: Array.from({ length: count }, (_, step) => at(step)) };
}

/** Lagrange's polynomial through six samples from `first` on, at a step that may lie between two. */
function lagrange(samples: readonly Vec3[], first: number, step: number): Vec3 {
  const sum: [number, number, number] = [0, 0, 0];
  for (let one = 0; one < 6; one++) {
    let weight = 1;
    for (let other = 0; other < 6; other++) if (other !== one) weight *= (step - first - other) / (one - other);
    const sample = must(samples[first + one], "a sample");
    for (const axis of [0, 1, 2] as const) sum[axis] += weight * sample[axis];
  }
  return sum;
}

const distanceKm = (a: Vec3, b: Vec3) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const radiusKm = (a: Vec3) => Math.hypot(...a);

/** How far the curve is from SGP4 half-way between samples, as a share of the radius, at its worst. */
function worstOf(set: ElementSet): { readonly inside: number; readonly atEnds: number } {
  const { at, samples } = samplesOf(set);
  const last = samples.length - 6;
  let [inside, atEnds] = [0, 0];
  for (let step = 0.5; step < samples.length - 1; step++) {
    const first = Math.floor(step) - 2;
    const curve = lagrange(samples, Math.max(0, Math.min(last, first)), step);
    const share = distanceKm(curve, at(step)) / radiusKm(at(step));
    if (first >= 0 && first <= last) inside = Math.max(inside, share);
    else atEnds = Math.max(atEnds, share);
  }
  return { inside, atEnds };
}

test.each([
  [0.01, 7e-6, 3e-5],
  [0.9, 4e-5, 1.5e-4],
])("a Lagrange curve of degree 5 stays by SGP4 on orbits of e ≤ %f", (mostEccentric, inside, atEnds) => {
  fc.assert(
    fc.property(
      orbits.filter(({ eccentricity }) => eccentricity <= mostEccentric),
      (set) => {
        const worst = worstOf(set);
        expect(worst.inside).toBeLessThan(inside);
        expect(worst.atEnds).toBeLessThan(atEnds);
      },
    ),
    { numRuns: 300 },
  );
});

test("from one sample to the next an object goes a twentieth of a turn at most, seen from the Earth's centre", () => {
  fc.assert(
    fc.property(orbits, (set) => {
      const { samples } = samplesOf(set);
      for (const [index, sample] of samples.slice(1).entries()) {
        const before = must(samples[index], "the sample before");
        const cos =
          (sample[0] * before[0] + sample[1] * before[1] + sample[2] * before[2]) / radiusKm(sample) / radiusKm(before);
        // SGP4's short-period terms are what 18° are passed by.
        expect((Math.acos(Math.min(1, cos)) * 180) / Math.PI).toBeLessThan(18.3);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  [15.5, 0.0003, 278.6],
  [1.0027, 0, 4308.4],
  [2.006, 0.74, 216.4],
])("%f revolutions a day at an eccentricity of %f bear a step of %f s", (meanMotionRevPerDay, eccentricity, stepS) => {
  expect(longestCurveStepS({ meanMotionRevPerDay, eccentricity })).toBeCloseTo(stepS, 0);
});

test("a minute is never too long above the ground", () => {
  fc.assert(
    fc.property(orbits, (set) => {
      expect(longestCurveStepS(set)).toBeGreaterThan(170);
    }),
  );
});
