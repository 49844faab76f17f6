// What the chart says in words at an instant, and that it finds room for it.
import { describe, expect, it } from "vitest";
import { type ChartNotes, chartNotesAt, type Note } from "../../../client/timeline/chart-notes.ts";
import { layOutStage, msPerPxOf } from "../../../client/timeline/layout.ts";
import { dockMeasures } from "../../../client/timeline/measures.ts";
import { chartTop, heightScale, stairsOf } from "../../../shared/timeline/chart.ts";
import { overlaps } from "../../../shared/timeline/notes.ts";
import { catalogue, nowUtcMs, recordEndUtcMs } from "./state.ts";

const measures = dockMeasures({ size: "standard", widthPx: 1440, laneCount: 10 });
const all = () => true;

interface Asked {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly isShown?: (programme: string) => boolean;
  /** Where the stairs end. */
  readonly known?: string;
}

function notesAt({ at, from, to, isShown = all, known }: Asked): ChartNotes {
  const window = { fromUtcMs: Date.parse(from), toUtcMs: Date.parse(to) };
  const atUtcMs = Date.parse(at);
  const msPerPx = msPerPxOf(window, measures.widthPx - measures.gutterPx);
  const layout = layOutStage({ measures, window, msPerPx, lanes: [], labelWidthPx: () => 0 });
  const stairs = stairsOf(catalogue, isShown, known ? Date.parse(known) : recordEndUtcMs);
  const { basePx, topPx } = measures.chart;
  const top = chartTop(stairs, "flown", { window, atUtcMs });
  const heights = heightScale({ scale: "flown", top, basePx, topPx });
  return chartNotesAt({ layout, heights, stairs, atUtcMs, nowUtcMs, runWidthPx: ({ text }) => text.length * 5.6 });
}

const words = ({ lines }: Note) => lines.map((runs) => runs.map(({ text }) => text).join(""));
const allWords = (notes: ChartNotes) => notes.notes.flatMap(words);
const spacesailOnly = (programme: string) => programme === "spacesail";
const firstYear = { from: "2024-06-01", to: "2025-04-01", isShown: spacesailOnly };

describe("a missed target", () => {
  it("says by how many, and has a bracket down to what had flown", () => {
    const said = notesAt({ ...firstYear, at: "2025-02-18" });
    expect(allWords(said)).toContain("108 by end 2024");
    expect(allWords(said)).toContain("54 short");
    expect(said.diamonds[0]?.flownPx).toBeDefined();
  });

  it("is not called missed while its deadline lies ahead", () => {
    const said = notesAt({ ...firstYear, at: "2024-12-05T04:41Z" });
    expect(allWords(said)).toContain("54 to go");
    expect(allWords(said).join()).not.toContain("short");
  });
});

describe("past the end of what is known", () => {
  const then = { ...firstYear, at: "2025-02-18", known: "2024-12-10" };

  it("a target is as it stood then: nobody could tell whether it was kept", () => {
    const said = notesAt(then);
    expect(said.diamonds.map(({ target }) => [target.target.count, target.state, target.short])).toEqual([
      [108, "open", 54],
    ]);
    expect(allWords(said).join()).not.toContain("short");
  });

  it("the pace is the one of then, wherever the playhead stands", () => {
    const pace = (at: string) => allWords(notesAt({ ...then, at })).filter((words) => /a month/.test(words));
    expect(pace("2025-03-18")).toEqual(pace("2024-12-10"));
    expect(pace("2025-03-18")).not.toEqual([]);
  });
});

describe("the pace", () => {
  it("that is needed and the one so far stand in words, for one constellation in two lines", () => {
    const said = notesAt({ at: "2025-02-18", from: "2024-01-01", to: "2026-07-15", isShown: spacesailOnly });
    expect(allWords(said)).toContain("Needs 55 a month");
    expect(allWords(said)).toContain("Flown so far: 11 a month");
  });

  it("bears names when several constellations are shown", () => {
    const said = allWords(notesAt({ at: "2025-02-18", from: "2024-01-01", to: "2026-07-15" }));
    expect(said).toContain("Spacesail needs 55 a month, flown so far: 11");
  });
});

describe("targets out of reach", () => {
  it("above the scale are pinned near the top", () => {
    const { diamonds } = notesAt({ at: "2025-02-18", from: "2024-01-01", to: "2026-07-15" });
    const pinned = diamonds.filter(({ target }) => target.isAbove);
    expect(pinned.length).toBeGreaterThan(0);
    for (const { yPx } of pinned) expect(yPx).toBe(13);
  });

  it("beyond the window stand at its right edge with an arrow", () => {
    const said = allWords(notesAt({ at: "2025-02-18", from: "2024-01-01", to: "2026-07-15" }));
    expect(said).toContain("Guowang 400 by end 2027, 12,992 filed →");
  });
});

describe("the words", () => {
  it("never lie over one another, whatever the playhead and the window", () => {
    for (let month = 0; month < 46; month += 1) {
      const at = new Date(Date.UTC(2023, month, 11)).toISOString();
      for (const [from, to] of [
        ["2024-01-01", "2026-07-15"],
        ["2023-01-01", "2027-12-01"],
        ["2025-05-01", "2025-09-01"],
      ] as const) {
        const { notes } = notesAt({ at, from, to });
        for (const [index, { box }] of notes.entries()) {
          for (const other of notes.slice(index + 1)) expect(overlaps(box, other.box)).toBe(false);
        }
      }
    }
  });
});
