// Lanes and marks of the bundled record: where events sit, how sure their dates are, what they belong to.
import { describe, expect, it } from "vitest";
import { must } from "../../../shared/result.ts";
import { lanesOf } from "../../../shared/timeline/lanes.ts";
import { isLongSpan, isOnRecord, type Mark, marksByLane } from "../../../shared/timeline/marks.ts";
import { bundledCatalogue } from "../../data/bundled-files.ts";

const catalogue = bundledCatalogue();
const lanes = lanesOf(catalogue.programmes);
const marks = marksByLane(catalogue, lanes);
const find = (event: string): Mark =>
  must(
    marks.flat().find((mark) => mark.event === event),
    event,
  );
const iso = (utcMs: number | undefined) => new Date(utcMs ?? Number.NaN).toISOString();

describe("the lanes", () => {
  it("are ten for twelve programmes: constellations share one, the station shares that of its crews", () => {
    expect(lanes).toHaveLength(10);
    expect(lanes[0]).toMatchObject({ name: { en: "Constellations" }, programmes: ["spacesail", "guowang"] });
    expect(lanes[1]).toMatchObject({ programmes: ["station", "crews"] });
    expect(lanes.flatMap(({ programmes }) => programmes)).toHaveLength(catalogue.programmes.size);
  });

  it("bear names that fit beside their shapes", () => {
    for (const { name } of lanes) expect(name.en.length).toBeLessThanOrEqual(20);
  });

  it("hold every event of the record once, in order of time", () => {
    expect(marks.flat()).toHaveLength(catalogue.events.length);
    expect(new Set(marks.flat().map(({ event }) => event)).size).toBe(catalogue.events.length);
    for (const lane of marks) {
      const instants = lane.map(({ atUtcMs }) => atUtcMs);
      expect(instants).toEqual([...instants].sort((a, b) => a - b));
    }
  });

  it("of one constellation alone bears its own name", () => {
    const only = new Map([["spacesail", must(catalogue.programmes.get("spacesail"), "spacesail")]]);
    expect(lanesOf(only).map(({ name }) => name.en)).toEqual(["Spacesail"]);
  });
});

describe("a mark", () => {
  it("of an event with a time of day sits at that time and has no span", () => {
    const mark = find("shenzhou-19");
    expect(iso(mark.atUtcMs)).toBe("2024-10-29T20:27:34.000Z");
    expect(mark.span).toBeUndefined();
  });

  it("of an imprecise date sits in the middle of its span", () => {
    const imprecise = marks.flat().filter(({ span }) => span !== undefined);
    expect(imprecise.length).toBeGreaterThan(20);
    for (const { span, atUtcMs } of imprecise) {
      expect(atUtcMs).toBe(((span?.fromUtcMs ?? 0) + (span?.toUtcMs ?? 0)) / 2);
    }
  });

  it("of a plan with an open date says to which side it is open", () => {
    const open = marks.flat().filter(({ open: side }) => side !== undefined);
    expect(open.length).toBeGreaterThan(0);
    for (const { event, open: side } of open) {
      const when = must(catalogue.eventById.get(event), event).when;
      expect(side).toBe(Number.isFinite(when.latestUtcMs) ? "earlier" : "later");
    }
  });

  it("is labelled with what flew, not with how", () => {
    expect(find("shenzhou-19").label).toBe("Shenzhou-19");
    expect(find("change-6").label).toBe("Chang'e-6");
    expect(find("spacesail-polar-03").label).toBe("Polar Group 03");
  });

  it("knows plans from what is on the record", () => {
    expect(isOnRecord(find("shenzhou-19"))).toBe(true);
    expect(isOnRecord({ status: "failed" })).toBe(true);
    expect(isOnRecord({ status: "planned" })).toBe(false);
    expect(isOnRecord({ status: "cancelled" })).toBe(false);
  });

  it("knows spans beyond a year", () => {
    const year = { fromUtcMs: Date.parse("2024-01-01"), toUtcMs: Date.parse("2025-01-01") };
    expect(isLongSpan({ span: year })).toBe(false);
    expect(isLongSpan({ span: { ...year, toUtcMs: Date.parse("2027-01-01") } })).toBe(true);
  });
});

describe("a flight", () => {
  it("lasts from launch to landing where the landing is known", () => {
    const { flight } = find("shenzhou-19");
    expect(iso(flight?.endUtcMs)).toBe("2025-04-30T05:08:00.000Z");
    expect(flight?.endBasis).toBe("known");
  });

  it("is drawn for craft that come back, not for satellites that stay", () => {
    expect(find("tianzhou-8").flight).toBeDefined();
    expect(find("spacesail-polar-03").flight).toBeUndefined();
  });

  it("holds its stages; the landing is its end", () => {
    expect(find("shenzhou-19-docking")).toMatchObject({ stageOf: "shenzhou-19" });
    expect(find("shenzhou-19-docking").endsFlight).toBeUndefined();
    expect(find("shenzhou-19-landing")).toMatchObject({ stageOf: "shenzhou-19", endsFlight: true });
  });
});
