// The staircase by which a satellite climbs: never far from the profile, never a step too high.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Climb, type ClimbPoint, MAX_STEP_KM, stairsOf } from "../../../../shared/orbit/life/climb.ts";

const DAY_MS = 86_400_000;
const T0 = Date.UTC(2025, 0, 1);
const point = (days: number, altitudeKm: number): ClimbPoint => ({ utcMs: T0 + days * DAY_MS, altitudeKm });
const PAUSING: Climb = [point(0, 800), point(20, 920), point(35, 920), point(60, 1070)];

/** The profile itself, read off its straight lines. */
function profileKm(climb: Climb, utcMs: number): number {
  const index = climb.findIndex((one) => one.utcMs > utcMs);
  const [before, after] = [climb[index - 1], climb[index]];
  if (index === 0) return climb[0].altitudeKm;
  if (!before || !after) return climb.at(-1)?.altitudeKm ?? Number.NaN;
  const share = (utcMs - before.utcMs) / (after.utcMs - before.utcMs);
  return before.altitudeKm + share * (after.altitudeKm - before.altitudeKm);
}

describe("the stairs of a climb", () => {
  test("are equal, at most 15 km high, and end at the top", () => {
    const stairs = stairsOf(PAUSING, 1070);
    expect(stairs).toHaveLength(18);
    const heights = [800, ...stairs.map(({ altitudeKm }) => altitudeKm)];
    for (const [index, altitudeKm] of heights.slice(1).entries()) {
      expect(altitudeKm - (heights[index] ?? 0)).toBeCloseTo(15, 9);
    }
    expect(heights.at(-1)).toBe(1070);
  });

  test("rest while the profile pauses", () => {
    const during = stairsOf(PAUSING, 1070).filter(
      ({ fromUtcMs }) => fromUtcMs > T0 + 20 * DAY_MS && fromUtcMs <= T0 + 35 * DAY_MS,
    );
    expect(during).toEqual([]);
  });

  test("keep within half a step of any profile, on whole milliseconds", () => {
    const rises = fc.array(fc.record({ days: fc.integer({ min: 1, max: 40 }), km: fc.integer({ min: 0, max: 200 }) }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(rises, fc.double({ min: 0, max: 1, noNaN: true }), (legs, share) => {
        let [days, km] = [0, 800];
        const later = legs.map((leg) => {
          days += leg.days;
          km += leg.km;
          return point(days, km);
        });
        const climb: Climb = [point(0, 800), ...later];
        const stairs = stairsOf(climb, km);
        expect(stairs.every(({ fromUtcMs }) => Number.isInteger(fromUtcMs))).toBe(true);
        const utcMs = T0 + share * days * DAY_MS;
        const now = stairs.findLast(({ fromUtcMs }) => fromUtcMs <= utcMs)?.altitudeKm ?? 800;
        // A millisecond of rounding moves the profile by 3e-6 km at most.
        expect(Math.abs(now - profileKm(climb, utcMs))).toBeLessThan(MAX_STEP_KM / 2 + 1e-5);
      }),
    );
  });

  test("of a satellite that stops lead to its stop and no further", () => {
    expect(stairsOf(PAUSING, 912.3).at(-1)?.altitudeKm).toBe(912.3);
    expect(stairsOf(PAUSING, 797)).toEqual([{ fromUtcMs: T0, altitudeKm: 797 }]);
  });
});
