// The search against a look at every second: orbits and places of all kinds, grazes among them.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ElementSet } from "../../../../shared/orbit/elements.ts";
import { semiMajorAxisToMeanMotionRevPerDay } from "../../../../shared/orbit/mean-motion.ts";
import type { PassQuery } from "../../../../shared/orbit/passes/query.ts";
import { elementSet } from "../element-set.ts";
import { elevationOf, passesOver } from "./watch.ts";

const EARTH_RADIUS_KM = 6378.137;
const T0 = Date.UTC(2026, 7, 22);
const HOUR_MS = 3_600_000;
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** An orbit by its lowest and highest altitude. */
function orbitBetween(perigeeKm: number, apogeeKm: number) {
  const semiMajorAxisKm = EARTH_RADIUS_KM + (perigeeKm + apogeeKm) / 2;
  return {
    meanMotionRevPerDay: semiMajorAxisToMeanMotionRevPerDay(semiMajorAxisKm),
    eccentricity: (apogeeKm - perigeeKm) / 2 / semiMajorAxisKm,
  };
}

const shapes = {
  "low and nearly circular": fc.tuple(between(250, 2000), between(0, 20)).map(([h, more]) => orbitBetween(h, h + more)),
  "low and eccentric": fc.tuple(between(300, 900), between(100, 6000)).map(([h, more]) => orbitBetween(h, h + more)),
  "of a transfer to GEO": between(250, 900).map((h) => orbitBetween(h, 35_786)),
  "like Molniya's": between(500, 1500).map((h) => orbitBetween(h, 39_800)),
  "of medium height": fc.tuple(between(8000, 25_000), between(0, 500)).map(([h, more]) => orbitBetween(h, h + more)),
  "about as high as GEO": fc.tuple(between(35_600, 36_000), between(0, 3000)).map(([h, d]) => orbitBetween(h - d, h)),
};

const angle = between(0, 359.99);

/** Any plane, retrograde and equatorial ones often. */
const plane = fc.record({
  inclinationDeg: fc.oneof(between(0, 5), between(5, 120), between(120, 178)),
  raanDeg: angle,
  argumentOfPerigeeDeg: angle,
  meanAnomalyDeg: angle,
  bstarPerEarthRadius: between(0, 3e-4),
});

/** Any place, with those near the poles often, and any mask. */
const query = fc
  .record({
    place: fc.record({
      latitudeDeg: fc.oneof(between(-90, -85), between(-85, 85), between(85, 90)),
      longitudeDeg: between(-180, 180),
      heightM: between(0, 5000),
    }),
    minElevationDeg: fc.oneof(fc.constant(0), between(0, 40)),
    fromUtcMs: fc.integer({ min: T0 - 10 * 24 * HOUR_MS, max: T0 + 10 * 24 * HOUR_MS }),
  })
  .map((rest): PassQuery => ({ ...rest, toUtcMs: rest.fromUtcMs + 8 * HOUR_MS }));

/** Times above the mask that begin and end within the span, by a look at every second. */
function everySecond(set: ElementSet, { place, minElevationDeg, fromUtcMs, toUtcMs }: PassQuery) {
  const elevationAt = elevationOf(set, place);
  const times: { readonly first: number; last: number; highestDeg: number }[] = [];
  let open = elevationAt(fromUtcMs) >= minElevationDeg ? "since before" : "no";
  for (let atUtcMs = fromUtcMs + 1000; atUtcMs <= toUtcMs; atUtcMs += 1000) {
    const elevationDeg = elevationAt(atUtcMs);
    if (!(elevationDeg >= minElevationDeg)) {
      open = "no";
    } else if (open === "no") {
      open = "yes";
      times.push({ first: atUtcMs, last: atUtcMs, highestDeg: elevationDeg });
    } else if (open === "yes") {
      const time = times.at(-1);
      if (time) [time.last, time.highestDeg] = [atUtcMs, Math.max(time.highestDeg, elevationDeg)];
    }
  }
  return open === "yes" ? times.slice(0, -1) : times;
}

for (const [name, shape] of Object.entries(shapes)) {
  test(`on orbits ${name} no pass is missed or made up, and rise and set are right to 10 ms`, () => {
    const orbit = fc.tuple(shape, plane).map(([form, position]) => elementSet({ ...form, ...position }));
    fc.assert(
      fc.property(orbit, query, (set, asked) => {
        const elevationAt = elevationOf(set, asked.place);
        const clearanceAt = (utcMs: number) => elevationAt(utcMs) - asked.minElevationDeg;
        const { passes } = passesOver(set, asked);
        const whole = passes.filter(
          ({ rise, set: end }) => rise.atUtcMs > asked.fromUtcMs && end.atUtcMs < asked.toUtcMs,
        );
        // A look at every second can pass over a graze of less than a second.
        const long = whole.filter(({ rise, set: end }) => end.atUtcMs - rise.atUtcMs > 1000);
        const plain = everySecond(set, asked);
        expect(plain.length).toBeGreaterThanOrEqual(long.length);
        for (const { first, last, highestDeg } of plain) {
          const pass = whole.find(({ rise, set: end }) => rise.atUtcMs <= first && end.atUtcMs >= last);
          expect(pass, `above from ${new Date(first).toISOString()}`).toBeDefined();
          expect(pass?.culmination.elevationDeg).toBeGreaterThan(highestDeg - 1e-4);
        }
        for (const { rise, set: end } of whole) {
          if (end.atUtcMs - rise.atUtcMs < 40) continue;
          expect(clearanceAt(rise.atUtcMs - 10)).toBeLessThan(0);
          expect(clearanceAt(rise.atUtcMs + 10)).toBeGreaterThan(0);
          expect(clearanceAt(end.atUtcMs - 10)).toBeGreaterThan(0);
          expect(clearanceAt(end.atUtcMs + 10)).toBeLessThan(0);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
}

test("a time asked for in two halves has the passes of the whole, each once", () => {
  const orbit = fc
    .tuple(fc.oneof(...Object.values(shapes)), plane)
    .map(([form, position]) => elementSet({ ...form, ...position }));
  fc.assert(
    fc.property(orbit, query, between(0.01, 0.99), (set, asked, share) => {
      const days = { ...asked, toUtcMs: asked.fromUtcMs + 48 * HOUR_MS };
      const cutUtcMs = days.fromUtcMs + share * 48 * HOUR_MS;
      const halves = [
        ...passesOver(set, { ...days, toUtcMs: cutUtcMs }).passes,
        ...passesOver(set, { ...days, fromUtcMs: cutUtcMs }).passes,
      ];
      const whole = passesOver(set, days).passes;
      expect(halves.length).toBe(whole.length);
      for (const [index, pass] of whole.entries()) {
        expect(Math.abs((halves[index]?.rise.atUtcMs ?? 0) - pass.rise.atUtcMs)).toBeLessThan(10);
        expect(Math.abs((halves[index]?.set.atUtcMs ?? 0) - pass.set.atUtcMs)).toBeLessThan(10);
        expect(Math.abs((halves[index]?.culmination.elevationDeg ?? 0) - pass.culmination.elevationDeg)).toBeLessThan(
          1e-4,
        );
      }
    }),
  );
});
