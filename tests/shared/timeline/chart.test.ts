// The build-out chart: its stairs say the same number as the panel and the API, its scale is honest.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { launchedAt } from "../../../shared/record/buildout.ts";
import { must } from "../../../shared/result.ts";
import {
  chartTop,
  heightScale,
  roundTop,
  stairsOf,
  stairValueAt,
  targetsBeyond,
  targetsWithin,
} from "../../../shared/timeline/chart.ts";
import { bundledCatalogue } from "../../data/bundled-files.ts";

const catalogue = bundledCatalogue();
const endUtcMs = Date.parse("2026-10-10");
const stairs = stairsOf(catalogue, () => true, endUtcMs);
const spacesail = must(
  stairs.find(({ constellation }) => constellation === "spacesail"),
  "spacesail",
);
const guowang = must(
  stairs.find(({ constellation }) => constellation === "guowang"),
  "guowang",
);
const window = { fromUtcMs: Date.parse("2024-01-01"), toUtcMs: Date.parse("2026-07-15") };

describe("the stairs", () => {
  it.each([
    [spacesail, "2024-08-01", 0],
    [spacesail, "2024-08-07", 18],
    [spacesail, "2024-12-31", 54],
    [spacesail, "2025-01-24", 72],
    [spacesail, "2025-12-31", 108],
    [guowang, "2024-12-17", 10],
    [guowang, "2025-12-31", 136],
  ])("stand at the known counts", (stair, at, launched) => {
    expect(stairValueAt(stair, Date.parse(at))).toBe(launched);
  });

  it("have the height of launchedAt at every instant until they end", () => {
    const instants = fc.integer({ min: Date.parse("2023-01-01"), max: endUtcMs });
    fc.assert(
      fc.property(instants, (atUtcMs) => {
        for (const stair of stairs) expect(stairValueAt(stair, atUtcMs)).toBe(launchedAt(stair.buildout, atUtcMs));
      }),
    );
  });

  it("have that height at each step and just before it too", () => {
    for (const stair of stairs) {
      for (const { utcMs } of stair.buildout.steps) {
        expect(stairValueAt(stair, utcMs)).toBe(launchedAt(stair.buildout, utcMs));
        expect(stairValueAt(stair, utcMs - 1)).toBe(launchedAt(stair.buildout, utcMs - 1));
      }
    }
  });

  it("draw nothing as having happened after their end", () => {
    const untilMarch = stairsOf(catalogue, () => true, Date.parse("2025-03-01"));
    expect(untilMarch.map((stair) => Math.max(...stair.corners.map(({ launched }) => launched)))).toEqual([72, 19]);
  });

  it("stand in the order of the panel and leave hidden programmes out", () => {
    expect(stairs.map(({ constellation }) => constellation)).toEqual(["spacesail", "guowang"]);
    const shown = stairsOf(catalogue, (programme) => programme === "guowang", endUtcMs);
    expect(shown.map(({ constellation }) => constellation)).toEqual(["guowang"]);
  });
});

describe("the top of the chart", () => {
  const at = Date.parse("2025-02-18");

  it.each([
    [0, 10],
    [11, 12],
    [99, 100],
    [103, 120],
    [282, 300],
    [1301, 1600],
    [15_000, 16_000],
  ])("is a round number that halves well: %i → %i", (value, top) => {
    expect(roundTop(value)).toBe(top);
  });

  it("is never below the value and at most three fifths above it from 10 on", () => {
    fc.assert(
      fc.property(fc.double({ min: 10, max: 90_000, noNaN: true }), (value) => {
        expect(roundTop(value)).toBeGreaterThanOrEqual(value);
        expect(roundTop(value)).toBeLessThanOrEqual(1.6 * value);
      }),
    );
  });

  it("fits what has flown in the window, and a target that lies little above it", () => {
    const early = { fromUtcMs: Date.parse("2024-01-01"), toUtcMs: Date.parse("2025-06-01") };
    expect(chartTop(stairs, "flown", { window: early, atUtcMs: at })).toBe(120);
  });

  it("fits the next target when asked to, and everything on the logarithmic scale", () => {
    expect(chartTop(stairs, "targets", { window, atUtcMs: at })).toBe(800);
    expect(chartTop(stairs, "log", { window, atUtcMs: at })).toBe(16_000);
  });
});

describe("what is compared with the subject", () => {
  const asked = { window, atUtcMs: Date.parse("2025-02-18") };

  it("changes neither the plain scale nor the one that fits the next target", () => {
    for (const scale of ["flown", "targets"] as const) {
      expect(chartTop(stairs, scale, { ...asked, compared: 10_424 })).toBe(chartTop(stairs, scale, asked));
    }
  });

  it("finds room on the logarithmic scale, which otherwise stays as it is", () => {
    expect(chartTop([spacesail], "log", { ...asked, compared: 20_500 })).toBe(24_000);
    expect(chartTop([spacesail], "log", { ...asked, compared: 656 })).toBe(chartTop([spacesail], "log", asked));
  });
});

describe("the height of a count", () => {
  it("is even on the plain scales, with words at nothing, half and top", () => {
    const scale = heightScale({ scale: "flown", top: 120, basePx: 103, topPx: 22 });
    expect([0, 60, 120].map(scale.yPxOf)).toEqual([103, 62.5, 22]);
    expect(scale.ticks).toEqual([0, 60, 120]);
  });

  it("on the logarithmic scale still begins at nothing and never falls", () => {
    const scale = heightScale({ scale: "log", top: 16_000, basePx: 103, topPx: 22 });
    expect(scale.yPxOf(0)).toBeCloseTo(103, 9);
    expect(scale.yPxOf(16_000)).toBeCloseTo(22, 9);
    expect(scale.ticks).toEqual([0, 10, 100, 1000, 10_000]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15_999 }), (count) => {
        expect(scale.yPxOf(count + 1)).toBeLessThan(scale.yPxOf(count));
      }),
    );
  });
});

describe("targets", () => {
  it("within the window are the preferred totals with a deadline in it", () => {
    expect(targetsWithin(spacesail, window).map(({ target }) => target.count)).toEqual([108, 648, 324]);
  });

  it("beyond the window are told by the nearest and the last; a filing has no date and is the last", () => {
    expect(targetsBeyond(spacesail, window).map(({ target }) => target.count)).toEqual([648, 15_000]);
    expect(targetsBeyond(guowang, window).map(({ target }) => target.count)).toEqual([400, 12_992]);
  });
});
