// The strip of all years, the windows that can be asked for by name, and the instants on which the playhead catches.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COLUMN_PX, overviewBricks, overviewSpan } from "../../../shared/timeline/overview.ts";
import { nearestWithin } from "../../../shared/timeline/snap.ts";
import { wholeRecordWindow, windowOfYears } from "../../../shared/timeline/windows.ts";
import { mark } from "./mark.ts";

const utc = (text: string) => Date.parse(text);

describe("the strip of all years", () => {
  const span = overviewSpan(utc("2023-01-01"), utc("2026-11-21"));

  it("spans whole years from the record's first to four after the present", () => {
    expect(new Date(span.fromUtcMs).toISOString()).toBe("2023-01-01T00:00:00.000Z");
    expect(new Date(span.toUtcMs).toISOString()).toBe("2031-01-01T00:00:00.000Z");
  });

  it("stacks the events of a column, what happened below what was planned, and stops when it is full", () => {
    const at = utc("2024-06-01");
    const lanes = [
      [mark("plan", at, { status: "planned" }), mark("a", at)],
      [...Array.from({ length: 9 }, (_, i) => mark(`b${i}`, at, { programme: "crews" }))],
    ];
    const bricks = overviewBricks(lanes, span, 1200);
    expect(bricks.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(bricks.every(({ isPlan }) => !isPlan)).toBe(true);
    expect(overviewBricks([lanes[0] ?? []], span, 1200)).toMatchObject([
      { row: 0, isPlan: false },
      { row: 1, isPlan: true },
    ]);
  });

  it("keeps every brick within its width and leaves events of other years out", () => {
    const days = fc.array(fc.integer({ min: utc("2015-01-01"), max: utc("2040-01-01") }), { maxLength: 60 });
    fc.assert(
      fc.property(days, fc.integer({ min: 100, max: 2000 }), (instants, widthPx) => {
        const lane = instants.map((at, index) => mark(`e${index}`, at));
        for (const { column } of overviewBricks([lane], span, widthPx)) {
          expect(column).toBeGreaterThanOrEqual(0);
          expect(column * COLUMN_PX).toBeLessThanOrEqual(widthPx);
        }
      }),
    );
  });
});

describe("a window of some years", () => {
  const window = { fromUtcMs: utc("2024-01-01"), toUtcMs: utc("2026-01-01") };

  it("keeps the playhead where it stands on screen", () => {
    const at = utc("2025-01-01");
    const share = (at - window.fromUtcMs) / (window.toUtcMs - window.fromUtcMs);
    const next = windowOfYears(5, window, at);
    expect((at - next.fromUtcMs) / (next.toUtcMs - next.fromUtcMs)).toBeCloseTo(share, 9);
    expect((next.toUtcMs - next.fromUtcMs) / 86_400_000).toBeCloseTo(5 * 365.25, 6);
  });

  it("brings a playhead that was out of sight to three fifths of it", () => {
    const next = windowOfYears(1, window, utc("2028-01-01"));
    expect((utc("2028-01-01") - next.fromUtcMs) / (next.toUtcMs - next.fromUtcMs)).toBeCloseTo(0.6, 9);
  });

  it("of the whole record has a little room at both ends", () => {
    const whole = wholeRecordWindow(utc("2023-01-01"), utc("2026-10-10"));
    expect(whole.fromUtcMs).toBeLessThan(utc("2023-01-01"));
    expect(whole.toUtcMs).toBeGreaterThan(utc("2026-10-10"));
  });
});

describe("a moving playhead", () => {
  it("catches on the nearest event that is near enough, and on none that is not", () => {
    expect(nearestWithin([10, 20, 30], 22, 4)).toBe(20);
    expect(nearestWithin([10, 20, 30], 26, 4)).toBe(30);
    expect(nearestWithin([10, 20, 30], 25, 4)).toBeUndefined();
    expect(nearestWithin([], 25, 4)).toBeUndefined();
    expect(nearestWithin([10], 8, 4)).toBe(10);
  });

  it("catches on the same event as a search through all of them finds", () => {
    const lists = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(lists, fc.integer({ min: -20, max: 520 }), fc.integer({ min: 0, max: 60 }), (list, at, tolerance) => {
        const sorted = [...list].sort((a, b) => a - b);
        const caught = nearestWithin(sorted, at, tolerance);
        const leastOff = Math.min(...sorted.map((each) => Math.abs(each - at)));
        if (leastOff > tolerance) expect(caught).toBeUndefined();
        else expect(Math.abs((caught ?? Number.NaN) - at)).toBe(leastOff);
      }),
    );
  });
});
