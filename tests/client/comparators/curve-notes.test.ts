// The comparators in the chart: what is said of them at the playhead, where it stands, and where their lines end.
import { describe, expect, it } from "vitest";
import { curveNotesAt } from "../../../client/comparators/curve-notes.ts";
import { paintCurves } from "../../../client/comparators/paint-curves.ts";
import { chartNotesAt } from "../../../client/timeline/chart-notes.ts";
import { layOutStage, msPerPxOf, xPxOf } from "../../../client/timeline/layout.ts";
import { dockMeasures } from "../../../client/timeline/measures.ts";
import type { Palette } from "../../../client/timeline/palette.ts";
import { chartTop, heightScale, stairsOf } from "../../../shared/timeline/chart.ts";
import { overlaps } from "../../../shared/timeline/notes.ts";
import { CHART_SCALES, type ChartScale } from "../../../shared/view/view.ts";
import { catalogue, nowUtcMs, recordEndUtcMs } from "../timeline/state.ts";
import { bundledCurves } from "./curves-at-hand.ts";

const curves = bundledCurves();
const measures = dockMeasures({ size: "standard", widthPx: 1440, laneCount: 10 });
const stairs = stairsOf(catalogue, () => true, recordEndUtcMs);

interface Asked {
  readonly at: string;
  readonly scale?: ChartScale;
  readonly window?: readonly [from: string, to: string];
}

function chartAt({ at, scale = "flown", window: [from, to] = ["2024-01-01", "2026-07-01"] }: Asked) {
  const window = { fromUtcMs: Date.parse(from), toUtcMs: Date.parse(to) };
  const atUtcMs = Date.parse(at);
  const msPerPx = msPerPxOf(window, measures.widthPx - measures.gutterPx);
  const layout = layOutStage({ measures, window, msPerPx, lanes: [], labelWidthPx: () => 0 });
  const { basePx, topPx } = measures.chart;
  const heights = heightScale({ scale, top: chartTop(stairs, scale, { window, atUtcMs }), basePx, topPx });
  return { layout, heights, stairs, atUtcMs, nowUtcMs, runWidthPx: ({ text }: { text: string }) => text.length * 5.6 };
}

function notesAt(asked: Asked) {
  const chart = chartAt(asked);
  const said = chartNotesAt(chart);
  const parts = { ...chart, over: said.over, textWidthPx: (text: string) => text.length * 5.6 };
  return { said, notes: curveNotesAt(curves.all, parts), widthOf: parts.textWidthPx };
}

const wordsAt = (asked: Asked) => notesAt(asked).notes.map(({ name, number, after }) => name + number + after);

describe("what is said of a comparator", () => {
  it("is its name and its number at the playhead, the largest first", () => {
    expect(wordsAt({ at: "2025-02-18T10:30Z" }).slice(0, 2)).toEqual(["Starlink 7,905", "OneWeb 656"]);
  });

  it("has a plus sign once some of it is at least so many", () => {
    expect(wordsAt({ at: "2025-07-31T18:27Z", scale: "log" })).toContain("Starlink 9,260");
    expect(wordsAt({ at: "2025-07-31T18:28Z", scale: "log" })).toContain("Starlink 9,279+");
  });

  it("names the last day that is known once the playhead is past it", () => {
    const words = wordsAt({ at: "2026-06-01", scale: "log", window: ["2024-01-01", "2026-10-01"] });
    expect(words).toContain("Starlink 10,424+ to Nov 2025");
  });

  it("is nothing before its first launch", () => {
    expect(wordsAt({ at: "2019-05-23", scale: "log", window: ["2018-01-01", "2020-01-01"] })).toEqual(["OneWeb 6"]);
  });

  it("stands at the top with a chevron where the curve has left the chart", () => {
    const above = notesAt({ at: "2025-02-18" }).notes.filter(({ isAbove }) => isAbove);
    expect(above.map(({ name }) => name)).toEqual(["Starlink ", "OneWeb "]);
    for (const { box } of above) expect(box.topPx).toBeLessThan(measures.chart.topPx);
    expect(notesAt({ at: "2025-02-18", scale: "log" }).notes.some(({ isAbove }) => isAbove)).toBe(false);
  });

  it("never lies over what the chart says or over one another, whatever the playhead and the scale", () => {
    for (const scale of CHART_SCALES) {
      for (let month = 0; month < 34; month += 1) {
        const { said, notes } = notesAt({ at: new Date(Date.UTC(2024, month, 11)).toISOString(), scale });
        const boxes = [...said.notes, ...notes].map(({ box }) => box);
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
        }
      }
    }
  });
});

/** Takes down where a canvas was drawn on. */
function recordingCanvas() {
  const xsPx: number[] = [];
  const dashes: number[][] = [];
  const calls = {
    moveTo: (xPx: number) => xsPx.push(xPx),
    lineTo: (xPx: number) => xsPx.push(xPx),
    setLineDash: (dash: number[]) => dashes.push(dash),
  };
  const canvas = new Proxy({} as Record<string, unknown>, {
    get: (target, name) => calls[name as keyof typeof calls] ?? target[String(name)] ?? (() => undefined),
  });
  return { canvas: canvas as unknown as CanvasRenderingContext2D, xsPx, dashes };
}

describe("the line of a comparator", () => {
  it("is dashed, and ends with the last day that is known", () => {
    const { canvas, xsPx, dashes } = recordingCanvas();
    const { layout, heights } = chartAt({ at: "2026-06-01", scale: "log" });
    paintCurves({ canvas, palette: { thirdText: "#888" } as Palette, layout, heights, opacity: 1 }, curves.all);
    expect(Math.max(...xsPx)).toBeCloseTo(xPxOf(layout, Date.parse("2025-12-01")), 6);
    expect(dashes.filter((dash) => dash.length > 0)).toHaveLength(3);
  });

  it("is not drawn where the window holds none of it", () => {
    const { canvas, xsPx } = recordingCanvas();
    const { layout, heights } = chartAt({ at: "2026-06-01", window: ["2026-01-01", "2026-10-01"] });
    paintCurves({ canvas, palette: { thirdText: "#888" } as Palette, layout, heights, opacity: 1 }, curves.all);
    expect(xsPx).toEqual([]);
  });
});

describe("the highest of what is compared", () => {
  it("is that of the chosen curves alone, up to an instant", () => {
    expect(curves.tallest(new Set(["oneweb", "kuiper"]), Date.parse("2025-12-01"))).toBe(656);
    expect(curves.tallest(new Set(["starlink"]), Date.parse("2019-06-01"))).toBe(60);
    expect(curves.tallest(new Set(["nobody"]), Date.parse("2025-12-01"))).toBe(0);
  });
});
