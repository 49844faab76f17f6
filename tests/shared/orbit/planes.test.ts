// Which satellites share a plane, and how a plane turns.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupPlanes, meanPlaceAt, nodeDriftDegPerDay, planeGroupOf } from "../../../shared/orbit/planes.ts";
import { createPropagator } from "../../../shared/orbit/propagate.ts";
import { elementSet } from "./element-set.ts";

const DAY_MS = 86_400_000;

function place(raanDeg: number, inclinationDeg = 89, altitudeKm = 1068.5) {
  return { raanDeg, inclinationDeg, altitudeKm };
}

describe("sharing a plane", () => {
  test("takes the same node, inclination and altitude; over 0°, too", () => {
    const places = [place(359.5), place(0.4), place(1.9), place(0.4, 86.5), place(0.4, 89, 885), place(20)];
    expect(groupPlanes(places)).toEqual([[0, 1, 2], [3], [4], [5]]);
  });

  test("is not brought about by a satellite between two planes at another altitude", () => {
    expect(groupPlanes([place(10), place(11.5, 89, 900), place(13)])).toEqual([[0], [1], [2]]);
  });

  test("does not hang on the order in which satellites are named", () => {
    const satellites = fc.array(
      fc.record({
        raanDeg: fc.double({ min: 0, max: 360, noNaN: true }),
        inclinationDeg: fc.double({ min: 88, max: 90, noNaN: true }),
        altitudeKm: fc.double({ min: 800, max: 1100, noNaN: true }),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(satellites, (places) => {
        const named = (groups: readonly (readonly number[])[], of: typeof places) =>
          groups
            .map((group) =>
              group
                .map((at) => places.indexOf(of[at] ?? place(0)))
                .toSorted((a, b) => a - b)
                .join(),
            )
            .toSorted();
        const backwards = places.toReversed();
        expect(named(groupPlanes(backwards), backwards)).toEqual(named(groupPlanes(places), places));
      }),
    );
  });

  test("is told by medians: one straggler moves neither node nor altitude", () => {
    const plane = planeGroupOf([place(359.9), place(0.1), place(0.2, 89, 1000)], [0, 1, 2]);
    expect(plane).toMatchObject({ altitudeKm: 1068.5, lowestKm: 1000, highestKm: 1068.5 });
    expect(plane.raanDeg).toBeCloseTo(0.1, 9);
  });
});

describe("a mean place", () => {
  const propagator = createPropagator(
    elementSet({ argumentOfPerigeeDeg: 350, meanAnomalyDeg: 20, eccentricity: 0.001 }),
  );

  test("at the epoch is that of the elements, the argument of latitude counted from the node", () => {
    const at = meanPlaceAt(propagator, propagator.elements.epochUtcMs);
    if (!at.ok) throw new Error("it propagates");
    expect(at.value.raanDeg).toBeCloseTo(273.1, 6);
    expect(at.value.argumentOfLatitudeDeg).toBeCloseTo(10, 6);
    expect(at.value.inclinationDeg).toBeCloseTo(89, 6);
    expect(at.value.altitudeKm).toBeCloseTo(1068.5, 1);
  });

  test("moves its node by the drift of its plane", () => {
    const later = meanPlaceAt(propagator, propagator.elements.epochUtcMs + 100 * DAY_MS);
    if (!later.ok) throw new Error("it propagates");
    const driftDegPerDay = nodeDriftDegPerDay({ meanMotionRevPerDay: 13.51023669, inclinationDeg: 89 });
    expect(later.value.raanDeg - 273.1).toBeCloseTo(100 * driftDegPerDay, 3);
  });
});

describe("the drift of a plane", () => {
  // What public element sets of 2025 and 2026 show for the three shells, to the digits that they are told with.
  test.each([
    { name: "Spacesail", meanMotionRevPerDay: 13.51023669, inclinationDeg: 89.0, seenDegPerDay: -0.1, digits: 1 },
    { name: "Guowang polar", meanMotionRevPerDay: 13.24411433, inclinationDeg: 86.5, seenDegPerDay: -0.34, digits: 2 },
    {
      name: "Guowang inclined",
      meanMotionRevPerDay: 13.29326319,
      inclinationDeg: 50.0,
      seenDegPerDay: -3.6,
      digits: 1,
    },
  ])("of $name is the one seen", ({ seenDegPerDay, digits, ...orbit }) => {
    expect(nodeDriftDegPerDay(orbit)).toBeCloseTo(seenDegPerDay, digits);
  });
});
