// The time axis from two days to forty years.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS } from "../../../shared/time/instant.ts";
import { axisTicks } from "../../../shared/timeline/ticks.ts";

const WIDTH_PX = 1268;
const YEAR_DAYS = 365.25;

function axisOf(from: string, days: number, widthPx = WIDTH_PX) {
  const fromUtcMs = Date.parse(from);
  return axisTicks({ fromUtcMs, toUtcMs: fromUtcMs + days * DAY_MS }, widthPx);
}

const words = (from: string, days: number, widthPx = WIDTH_PX) =>
  axisOf(from, days, widthPx).ticks.flatMap(({ label }) => label ?? []);

describe("the axis", () => {
  it.each([
    { what: "hours in two days", from: "2025-02-18", days: 2, first: ["18 Feb 2025", "06:00", "12:00", "18:00"] },
    { what: "days in a month", from: "2025-02-18", days: 30, first: ["18", "19", "20", "21", "22"] },
    { what: "fifth days in a quarter", from: "2025-02-02", days: 90, first: ["6", "11", "16", "21", "26", "Mar 2025"] },
    { what: "months in two years", from: "2024-01-01", days: 2 * YEAR_DAYS, first: ["2024", "Feb", "Mar", "Apr"] },
    { what: "quarters in six years", from: "2023-01-01", days: 6 * YEAR_DAYS, first: ["2023", "Apr", "Jul", "Oct"] },
    { what: "years in fifteen", from: "2015-01-01", days: 15 * YEAR_DAYS, first: ["2015", "2016", "2017"] },
    { what: "fifth years in forty", from: "2011-01-01", days: 40 * YEAR_DAYS, first: ["2015", "2020", "2025"] },
  ])("names $what", ({ from, days, first }) => {
    expect(words(from, days).slice(0, first.length)).toEqual(first);
  });

  it("names decades alone where forty years are narrow", () => {
    expect(words("2011-01-01", 40 * YEAR_DAYS, 200)).toEqual(["2020", "2030", "2040", "2050"]);
  });

  it("says in which larger unit the window begins", () => {
    expect(axisOf("2025-02-18", 30).context).toBe("Feb 2025");
    expect(axisOf("2024-03-05", 2 * YEAR_DAYS).context).toBe("2024");
    expect(axisOf("2011-01-01", 40 * YEAR_DAYS).context).toBe("2010");
  });

  it("draws lines through the lanes at quarters under months, stronger at years", () => {
    const { ticks } = axisOf("2024-01-01", 2 * YEAR_DAYS);
    const lines = ticks.filter(({ grid }) => grid).map(({ utcMs }) => new Date(utcMs).toISOString().slice(0, 7));
    expect(lines.slice(0, 5)).toEqual(["2024-01", "2024-04", "2024-07", "2024-10", "2025-01"]);
    expect(ticks[0]?.weight).toBe("strong");
  });

  it("keeps its words apart and in order at every zoom, and its ticks within the window", () => {
    const windows = fc.record({
      fromDay: fc.integer({ min: -9000, max: 60_000 }),
      days: fc.double({ min: 2, max: 40 * YEAR_DAYS, noNaN: true }),
      widthPx: fc.integer({ min: 200, max: 2400 }),
    });
    fc.assert(
      fc.property(windows, ({ fromDay, days, widthPx }) => {
        const window = { fromUtcMs: fromDay * DAY_MS, toUtcMs: (fromDay + days) * DAY_MS };
        const { ticks } = axisTicks(window, widthPx);
        const pxOf = (utcMs: number) => ((utcMs - window.fromUtcMs) / (days * DAY_MS)) * widthPx;
        let lastEndPx = Number.NEGATIVE_INFINITY;
        let lastUtcMs = Number.NEGATIVE_INFINITY;
        for (const { utcMs, label } of ticks) {
          expect(utcMs).toBeGreaterThan(lastUtcMs);
          expect(utcMs >= window.fromUtcMs && utcMs < window.toUtcMs).toBe(true);
          lastUtcMs = utcMs;
          if (label === undefined) continue;
          expect(pxOf(utcMs)).toBeGreaterThanOrEqual(lastEndPx);
          lastEndPx = pxOf(utcMs) + label.length * 6;
        }
      }),
    );
  });
});
