// Which orbits are let in, and that SGP4 carries what is let in to a place near the Earth, or says why not.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptanceProblems } from "../../../shared/orbit/acceptance.ts";
import { OBSERVED_REACH_DAYS } from "../../../shared/orbit/choose.ts";
import { EARTH_RADIUS_WGS84_KM } from "../../../shared/orbit/frames.ts";
import { createPropagator, PROPAGATION_CODES, propagateTeme } from "../../../shared/orbit/propagate.ts";
import verification from "../../golden/sgp4-verification.json" with { type: "json" };
import { elementSet, elementSetFromLooseTle } from "./element-set.ts";
import { runs } from "./formats/any-message.ts";

const codesOf = (changes: Parameters<typeof elementSet>[0]) =>
  acceptanceProblems(elementSet(changes)).map(({ code, field }) => `${code} ${field}`);

describe("acceptanceProblems", () => {
  test("lets in every published test case but the two that were made up to fail", () => {
    const refused = verification.satellites
      .map(({ line1, line2 }) => elementSetFromLooseTle(line1, line2))
      .filter((set) => acceptanceProblems(set).length > 0)
      .map(({ objectId }) => objectId);
    expect(refused).toEqual(["norad:33333", "norad:33334"]);
  });

  test("lets in an orbit out to beyond the Moon while it is near, and one about to decay", () => {
    const wind = { meanMotionRevPerDay: 0.04823, eccentricity: 0.9726, meanAnomalyDeg: 2 };
    expect(codesOf(wind)).toEqual([]);
    expect(codesOf({ ...wind, meanAnomalyDeg: 180 })).toEqual(["not_propagatable meanMotionRevPerDay"]);
    expect(codesOf({ meanMotionRevPerDay: 16.5, eccentricity: 0.001, bstarPerEarthRadius: 0.01 })).toEqual([]);
  });

  test("refuses what lies in the ground, and what SGP4 cannot begin with", () => {
    expect(codesOf({ meanMotionRevPerDay: 15.59, eccentricity: 0.9 })).toEqual(["perigee_below_ground eccentricity"]);
    expect(codesOf({ meanMotionRevPerDay: 17, eccentricity: 0.02 })).toEqual(["not_propagatable meanMotionRevPerDay"]);
    expect(codesOf({ meanMotionRevPerDay: 0, raanDeg: Number.NaN })).toEqual([
      "out_of_range meanMotionRevPerDay",
      "not_finite raanDeg",
    ]);
  });
});

test("what is let in is from 100 km above the ground to 400,000 km out at any time of its 28 days, or says why it is nowhere", () => {
  const angleDeg = fc.double({ min: 0, max: 360, maxExcluded: true, noNaN: true });
  const anyElements = fc.record({
    epochUtcMs: fc.integer({ min: Date.UTC(1957, 0, 1), max: Date.UTC(2056, 11, 31) }),
    meanMotionRevPerDay: fc.oneof(
      fc.double({ min: 0.01, max: 17, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }).map((share) => 0.01 + share ** 4),
    ),
    eccentricity: fc.oneof(
      fc.double({ min: 0, max: 0.05, noNaN: true }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    ),
    inclinationDeg: fc.double({ min: 0, max: 180, noNaN: true }),
    raanDeg: angleDeg,
    argumentOfPerigeeDeg: angleDeg,
    meanAnomalyDeg: angleDeg,
    bstarPerEarthRadius: fc.oneof(fc.double({ min: -9.9, max: 9.9, noNaN: true }), fc.constantFrom(0, 1e-4, 0.01)),
  });
  const shares = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 });
  const seen = { letIn: 0, carried: 0 };
  fc.assert(
    fc.property(anyElements, shares, (elements, within) => {
      const set = elementSet(elements);
      fc.pre(acceptanceProblems(set).length === 0);
      seen.letIn += 1;
      const propagator = createPropagator(set);
      for (const share of [0, -1, 1, ...within]) {
        const state = propagateTeme(propagator, set.epochUtcMs + share * OBSERVED_REACH_DAYS * 86_400_000);
        if (state.ok) {
          seen.carried += 1;
          const radiusKm = Math.hypot(...state.value.positionKm);
          // The ground is nowhere further from the centre than at the equator.
          expect(radiusKm >= EARTH_RADIUS_WGS84_KM + 100 && radiusKm <= 400_000).toBe(true);
          expect(state.value.velocityKmPerS.every(Number.isFinite)).toBe(true);
        } else expect(PROPAGATION_CODES.slice(1)).toContain(state.failure.code);
      }
    }),
    runs(10_000),
  );
  expect(seen.letIn).toBeGreaterThanOrEqual(10_000);
  expect(seen.carried).toBeGreaterThan(seen.letIn);
});
