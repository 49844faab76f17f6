// A life as a chain of element sets: whole at every hand-over, and made of small integers.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ElementSet } from "../../../../shared/orbit/elements.ts";
import { chainOf } from "../../../../shared/orbit/life/chain.ts";
import { createDriftTable, type Leg } from "../../../../shared/orbit/life/drift.ts";
import { createPropagator } from "../../../../shared/orbit/propagate.ts";
import { planeAt } from "../plane.ts";
import { jumpAt, largest } from "./hand-over.ts";

const T0 = Date.UTC(2025, 0, 1);

const chains = fc
  .record({
    inclinationStep: fc.integer({ min: 300_000, max: 1_000_000 }),
    raanDeg: fc.double({ min: 0, max: 359.9, noNaN: true }),
    argumentOfLatitudeDeg: fc.double({ min: 0, max: 359.9, noNaN: true }),
    steps: fc.array(
      fc.record({
        lastsMs: fc.integer({ min: 60_000, max: 600 * 86_400_000 }),
        motion: fc.integer({ min: 1_310_000_000, max: 1_330_000_000 }),
      }),
      { minLength: 2, maxLength: 6 },
    ),
  })
  .map(({ inclinationStep, steps, ...start }) => {
    let fromUtcMs = T0;
    const legs = steps.map(({ lastsMs, motion }): Leg => {
      const leg = { fromUtcMs, meanMotionRevPerDay: motion / 1e8 };
      fromUtcMs += lastsMs;
      return leg;
    });
    const inclinationDeg = inclinationStep / 1e4;
    const life = { objectId: "2025-001A", source: "test", inclinationDeg, ...start, legs };
    const chain = chainOf(life, createDriftTable(inclinationDeg));
    if (!chain.ok) throw new Error(JSON.stringify(chain.failure));
    return chain.value;
  });

function jumpsOf(chain: readonly ElementSet[]) {
  return chain.slice(1).map((after, index) => jumpAt(chain[index] ?? after, after));
}

test("node and place in the plane are whole at every hand-over, after a minute and after 600 days", () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const most = largest(jumpsOf(chain));
      // 0.1 rev/day is 40 km of altitude; with it the short-period terms differ by up to 0.2 km.
      expect(most.alongKm).toBeLessThan(0.5);
      expect(most.acrossKm).toBeLessThan(0.1);
    }),
    { numRuns: 50 },
  );
});

test("every number is a whole number of grains, which 32 bits hold, and read back from them it is the same", () => {
  fc.assert(
    fc.property(chains, (chain) => {
      for (const set of chain) {
        const grains: readonly (readonly [number, number])[] = [
          [set.raanDeg, 1e7],
          [set.meanAnomalyDeg, 1e7],
          [set.meanMotionRevPerDay, 1e8],
          [set.inclinationDeg, 1e4],
        ];
        for (const [value, steps] of grains) {
          const count = Math.round(value * steps);
          expect(count).toBeLessThan(2 ** 32);
          expect(count / steps).toBe(value);
        }
        expect(Number.isInteger(set.epochUtcMs)).toBe(true);
        expect([set.eccentricity, set.argumentOfPerigeeDeg, set.bstarPerEarthRadius]).toEqual([0, 0, 0]);
      }
    }),
    { numRuns: 50 },
  );
});

test("the drift that carries a chain is SGP4's own, to a grain in 600 days", () => {
  const [inclinationDeg, meanMotionRevPerDay] = [50.0139, 13.29326319];
  const legs = [T0, T0 + 600 * 86_400_000].map((fromUtcMs) => ({ fromUtcMs, meanMotionRevPerDay }));
  const life = { objectId: "a", source: "test", inclinationDeg, raanDeg: 10, argumentOfLatitudeDeg: 20, legs };
  const chain = chainOf(life, createDriftTable(inclinationDeg));
  const [first, last] = chain.ok ? chain.value : [];
  if (!first || !last) throw new Error("two legs make two sets");
  const carried = planeAt(createPropagator(first), last.epochUtcMs);
  if (!carried.ok) throw new Error(JSON.stringify(carried.failure));
  expect(Math.abs(carried.value.raanDeg - last.raanDeg)).toBeLessThan(1e-6);
  expect(Math.abs(carried.value.argumentOfLatitudeDeg - last.meanAnomalyDeg)).toBeLessThan(1e-6);
});

test("values out of range are a failure, with the field", () => {
  const life = { objectId: "a", source: "test", inclinationDeg: 190, raanDeg: 0, argumentOfLatitudeDeg: 0 };
  const chain = chainOf({ ...life, legs: [{ fromUtcMs: T0, meanMotionRevPerDay: 13 }] }, createDriftTable(50));
  expect(chain.ok ? [] : chain.failure.map(({ field }) => field)).toEqual(["inclinationDeg"]);
});
