// When a satellite in a pass is sunlit and the sky is dark enough to see it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { temeToPef } from "../../../../shared/orbit/frames.ts";
import { groundSite } from "../../../../shared/orbit/look-angles.ts";
import { createPropagator, propagateTeme } from "../../../../shared/orbit/propagate.ts";
import { sunAboveLimbRad } from "../../../../shared/orbit/shadow.ts";
import { sunDirectionPef } from "../../../../shared/orbit/sun.ts";
import { dot } from "../../../../shared/orbit/vector.ts";
import { elementSet } from "../element-set.ts";
import { passesOver, SHANGHAI } from "./watch.ts";

const T0 = Date.UTC(2026, 7, 22);
const HOUR_MS = 3_600_000;
const isIn = (spans: readonly { readonly fromUtcMs: number; readonly toUtcMs: number }[], atUtcMs: number) =>
  spans.some(({ fromUtcMs, toUtcMs }) => atUtcMs >= fromUtcMs && atUtcMs < toUtcMs);

describe("the light of a pass", () => {
  test("is what the shadow and the Sun's height say at each instant, to a tenth of a second", () => {
    const orbit = fc.record({
      inclinationDeg: fc.double({ min: 35, max: 140, noNaN: true }),
      raanDeg: fc.double({ min: 0, max: 359, noNaN: true }),
      meanMotionRevPerDay: fc.double({ min: 11, max: 15.6, noNaN: true }),
    });
    const up = groundSite(SHANGHAI).upPef;
    fc.assert(
      fc.property(orbit, fc.double({ min: 0, max: 1, noNaN: true }), (elements, share) => {
        const set = elementSet(elements);
        const propagator = createPropagator(set);
        const { passes } = passesOver(set, {
          place: SHANGHAI,
          minElevationDeg: 5,
          fromUtcMs: T0,
          toUtcMs: T0 + 24 * HOUR_MS,
        });
        for (const { rise, set: end, light } of passes) {
          const atUtcMs = rise.atUtcMs + share * (end.atUtcMs - rise.atUtcMs);
          const isNearEdge = [...light.sunlit, ...light.visible].some((span) =>
            [span.fromUtcMs, span.toUtcMs].some((edgeUtcMs) => Math.abs(edgeUtcMs - atUtcMs) < 100),
          );
          const teme = propagateTeme(propagator, atUtcMs);
          if (isNearEdge || !teme.ok) continue;
          const sun = sunDirectionPef(atUtcMs);
          const isLit = sunAboveLimbRad(temeToPef(teme.value).positionKm, sun) > 0;
          expect(isIn(light.sunlit, atUtcMs)).toBe(isLit);
          expect(isIn(light.visible, atUtcMs)).toBe(isLit && dot(sun, up) < Math.sin((-6 * Math.PI) / 180));
        }
      }),
    );
  });

  test("at midnight in winter a low satellite is dark, and an hour after dusk it is lit before a dark sky", () => {
    const passes = Array.from(
      { length: 24 },
      (_, index) =>
        passesOver(elementSet({ epochUtcMs: Date.UTC(2026, 11, 21), raanDeg: 15 * index, meanMotionRevPerDay: 15.6 }), {
          place: SHANGHAI,
          minElevationDeg: 40,
          fromUtcMs: Date.UTC(2026, 11, 21),
          toUtcMs: Date.UTC(2026, 11, 22),
        }).passes,
    ).flat();
    const near = (utc: string) =>
      passes.filter(({ culmination }) => Math.abs(culmination.atUtcMs - Date.parse(utc)) < HOUR_MS / 3);
    // Local solar midnight at 121.5° E is 15:54 UTC; the Sun sets at 08:57 UTC and is 12° below the horizon at 09:55.
    const midnight = near("2026-12-21T15:54Z").map(({ light }) => light);
    expect(midnight.length).toBeGreaterThan(0);
    for (const light of midnight)
      expect(light).toMatchObject({ illumination: "umbra", isSkyDark: true, sunlit: [], visible: [] });
    const evening = near("2026-12-21T09:55Z").map(({ light }) => light);
    expect(evening.length).toBeGreaterThan(0);
    for (const light of evening) {
      expect(light).toMatchObject({ illumination: "sunlit", isSkyDark: true });
      expect(light.sunElevationDeg).toBeCloseTo(-12, -1);
      expect(light.visible.length).toBeGreaterThan(0);
    }
  });

  test("by day the satellite is lit and the sky is not dark", () => {
    const noonPasses = passesOver(elementSet(), {
      place: { latitudeDeg: 0, longitudeDeg: 0, heightM: 0 },
      minElevationDeg: 5,
      fromUtcMs: T0 + 9 * HOUR_MS,
      toUtcMs: T0 + 15 * HOUR_MS,
    }).passes;
    for (const { light, rise, set } of noonPasses) {
      expect(light).toMatchObject({ illumination: "sunlit", isSkyDark: false, visible: [] });
      expect(light.sunlit).toEqual([{ fromUtcMs: rise.atUtcMs, toUtcMs: set.atUtcMs }]);
    }
    expect(noonPasses.length).toBeGreaterThan(0);
  });
});
