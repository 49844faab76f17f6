// Passes against those that Skyfield finds over Shanghai: none missing, none extra, each within a second.
import { describe, expect, test } from "vitest";
import type { PassEdge, SkyPoint } from "../../../../shared/orbit/passes/pass.ts";
import skyfield from "../../../golden/skyfield-passes.json" with { type: "json" };
import { elementSetFromLooseTle } from "../element-set.ts";
import { passesOver } from "./watch.ts";

const SECOND_MS = 1000;
/** A pass this close to an edge of the day may be listed or not: Skyfield lists events, not passes. */
const EDGE_MS = 60 * SECOND_MS;

type Seen = { readonly event: string; readonly point: SkyPoint | PassEdge };

describe("passes agree with Skyfield", () => {
  for (const [index, golden] of skyfield.passes.entries()) {
    const set = elementSetFromLooseTle(golden.line1, golden.line2);
    const [latitudeDeg = 0, longitudeDeg = 0, heightM = 0] = golden.latLonElev;
    const fromUtcMs = Date.parse(golden.windowStart);
    const toUtcMs = fromUtcMs + golden.windowHours * 3600 * SECOND_MS;
    const { passes } = passesOver(set, {
      place: { latitudeDeg, longitudeDeg, heightM },
      minElevationDeg: golden.minElevDeg,
      fromUtcMs,
      toUtcMs,
    });
    const seen = passes.flatMap(({ rise, culmination, set: end }): Seen[] => [
      { event: "rise", point: rise },
      { event: "culminate", point: culmination },
      { event: "set", point: end },
    ]);
    const isNearEdge = (utcMs: number) => utcMs < fromUtcMs + EDGE_MS || utcMs > toUtcMs - EDGE_MS;

    test(`${golden.name} (${index + 1}): ${golden.events.length} events within 1 s, 0.02° of elevation and 0.1° across`, () => {
      for (const { event, utc, el, az } of golden.events) {
        const nearest = seen
          .filter((one) => one.event === event)
          .map(({ point }) => ({ ...point, missMs: Math.abs(point.atUtcMs - Date.parse(utc)) }))
          .toSorted((a, b) => a.missMs - b.missMs)[0];
        expect(nearest?.missMs ?? Number.POSITIVE_INFINITY, `${event} ${utc}`).toBeLessThan(SECOND_MS);
        // At an edge it climbs by 0.1° in a second.
        expect(Math.abs((nearest?.elevationDeg ?? 99) - el), `${event} ${utc}`).toBeLessThan(0.02);
        const acrossDeg = Math.abs((((nearest?.azimuthDeg ?? 0) - az + 540) % 360) - 180);
        // Across the sky a satellite moves by 0.6° in a second; Skyfield stops within 0.1 s.
        expect(acrossDeg * Math.cos((el * Math.PI) / 180), `${event} ${utc}`).toBeLessThan(0.1);
      }
    });

    test(`${golden.name} (${index + 1}): nothing that Skyfield does not have`, () => {
      const inside = seen.filter(({ point }) => !isNearEdge(point.atUtcMs));
      for (const { event, point } of inside) {
        const misses = golden.events
          .filter((one) => one.event === event)
          .map(({ utc }) => Math.abs(Date.parse(utc) - point.atUtcMs));
        expect(Math.min(...misses), `${event} at ${new Date(point.atUtcMs).toISOString()}`).toBeLessThan(SECOND_MS);
      }
      const expected = golden.events.filter(({ utc }) => !isNearEdge(Date.parse(utc)));
      expect(inside.length).toBe(expected.length);
    });
  }

  test("there are 134 events of nine objects", () => {
    expect(skyfield.passes.map(({ events }) => events.length).reduce((sum, count) => sum + count, 0)).toBe(134);
  });
});
