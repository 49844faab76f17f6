// Where marks, spans, flights and labels stand for a window.
import { describe, expect, it } from "vitest";
import { type LaneLayout, layOutStage, msPerPxOf, scaleLane, utcMsAt, xPxOf } from "../../../client/timeline/layout.ts";
import { dockMeasures } from "../../../client/timeline/measures.ts";
import { must } from "../../../shared/result.ts";
import type { Mark } from "../../../shared/timeline/marks.ts";
import { mark } from "../../shared/timeline/mark.ts";

const measures = dockMeasures({ size: "standard", widthPx: 1172, laneCount: 1 });
const day = (text: string) => Date.parse(text);

function stage(marks: readonly Mark[], from: string, to: string) {
  const window = { fromUtcMs: day(from), toUtcMs: day(to) };
  const msPerPx = msPerPxOf(window, measures.widthPx - measures.gutterPx);
  const lanes = [scaleLane(marks, msPerPx)];
  return layOutStage({ measures, window, msPerPx, lanes, labelWidthPx: (text) => text.length * 6 });
}
const lane = (...args: Parameters<typeof stage>): LaneLayout => must(stage(...args).lanes[0], "lane");

const span = (from: string, to: string) => ({ fromUtcMs: day(from), toUtcMs: day(to) });
const middle = (from: string, to: string) => (day(from) + day(to)) / 2;

describe("the stage", () => {
  it("puts instants where the window says, and finds them again", () => {
    const layout = stage([], "2024-01-01", "2026-01-01");
    expect(xPxOf(layout, day("2024-01-01"))).toBe(172);
    expect(xPxOf(layout, day("2026-01-01"))).toBeCloseTo(1172, 3);
    expect(utcMsAt(layout, xPxOf(layout, day("2025-02-18")))).toBeCloseTo(day("2025-02-18"), 0);
  });

  it("keeps its scale while the window only moves", () => {
    const lengthMs = 731.3 * 86_400_000;
    const scales = [0, 0.123, 1e11, 7.7e11].map((fromUtcMs) =>
      msPerPxOf({ fromUtcMs, toUtcMs: fromUtcMs + lengthMs }, 1000),
    );
    expect(new Set(scales).size).toBe(1);
  });
});

describe("a lane", () => {
  it("shows marks of the window only, each with its label where there is room", () => {
    const marks = [
      mark("Before", day("2020-01-01")),
      mark("Inside", day("2025-01-01")),
      mark("After", day("2030-01-01")),
    ];
    const { items } = lane(marks, "2024-01-01", "2026-01-01");
    expect(items.map(({ label }) => label?.text)).toEqual(["Inside"]);
    expect(items[0]?.label?.xPx).toBeCloseTo((items[0]?.xPx ?? 0) + 8, 6);
  });

  it("moves the mark of a span whose middle is out of sight inside the window's edge", () => {
    const year = { span: span("2023-06-01", "2024-03-01") };
    const { items, spans } = lane([mark("Year", middle("2023-06-01", "2024-03-01"), year)], "2024-01-01", "2026-01-01");
    expect(items.map(({ xPx }) => xPx)).toEqual([181]);
    expect(spans).toHaveLength(1);
  });

  it("leaves spans beyond a year to their thin line", () => {
    const decade = { span: span("2020-01-01", "2030-01-01") };
    const { items, spans } = lane(
      [mark("Decade", middle("2020-01-01", "2030-01-01"), decade)],
      "2020-02-01",
      "2021-02-01",
    );
    expect(items).toEqual([]);
    expect(spans).toHaveLength(1);
  });

  it("draws equal spans once, and long ones within longer ones not at all", () => {
    const at = middle("2024-01-01", "2025-01-01");
    const same = ["a", "b"].map((event) => mark(event, at, { span: span("2024-01-01", "2025-01-01") }));
    const long = mark("long", day("2024-06-01"), { span: span("2022-01-01", "2027-01-01") });
    const within = mark("within", day("2024-06-01"), { span: span("2023-01-01", "2026-01-01") });
    const { spans } = lane([long, within, ...same], "2024-01-01", "2026-01-01");
    expect(spans.map((bar) => bar.mark.event)).toEqual(["long", "b"]);
  });

  it("names a flight that began before the window at its left edge, without a mark there", () => {
    const flight = { flight: { endUtcMs: day("2024-09-01"), endBasis: "known" as const } };
    const { items, flights } = lane([mark("Shenzhou-17", day("2023-10-26"), flight)], "2024-01-01", "2026-01-01");
    expect(flights).toHaveLength(1);
    expect(items).toMatchObject([{ isNameOnly: true, label: { text: "Shenzhou-17" } }]);
  });
});
