// What the programmes panel counts, on the bundled record; the satellite counts are those that part A's issue names.

import { describe, expect, it } from "vitest";
import { hasHappened } from "../../../shared/record/catalogue.ts";
import { isAlive } from "../../../shared/record/objects.ts";
import {
  coverageEndUtcMs,
  coverageStartUtcMs,
  type ProgrammeCount,
  peopleAboard,
  programmeCount,
  programmeLedger,
} from "../../../shared/record/programme-counts.ts";
import { must } from "../../../shared/result.ts";
import { bundledCatalogue } from "../../data/bundled-files.ts";
import { LAUNCHED_COUNTS } from "../../data/launched-counts.ts";

const catalogue = bundledCatalogue();

function countOf(programme: string, at: string): ProgrammeCount {
  const ledger = programmeLedger(catalogue, must(catalogue.programmes.get(programme), programme));
  return programmeCount(ledger, Date.parse(at));
}

describe("a constellation's count", () => {
  it.each(LAUNCHED_COUNTS)("of %s on %s is %i satellites launched", (programme, at, satellites) => {
    expect(countOf(programme, at)).toMatchObject({ counts: "satellites", count: satellites });
  });

  it("stands against the next target, with the one before it as its tick", () => {
    const { target, earlierTarget } = countOf("spacesail", "2025-02-18T10:30Z");
    expect(target).toMatchObject({ target: { count: 648, by: "2025-12-31" }, launchedByThen: 72, short: 576 });
    expect(earlierTarget).toMatchObject({ target: { count: 108, by: "2024-12-31" }, state: "missed" });
  });

  it("has no tick before the first deadline", () => {
    expect(countOf("spacesail", "2024-12-05").earlierTarget).toBeUndefined();
  });
});

describe("the other counts", () => {
  it("are modules in orbit for the station", () => {
    expect(countOf("station", "2025-02-18")).toMatchObject({ counts: "modules", count: 3 });
  });

  it("are flights since the record's first day for crews and cargo", () => {
    expect(countOf("crews", "2025-02-18")).toMatchObject({ counts: "flights", count: 4 });
    expect(countOf("cargo", "2025-02-18")).toMatchObject({ counts: "flights", count: 3 });
  });

  it("are launch attempts for the rest, failures among them", () => {
    const { count, failed } = countOf("technology", "2025-12-31");
    const flown = catalogue.events.filter(
      (event) =>
        event.record.programme === "technology" &&
        event.record.kind === "launch" &&
        event.when.latestUtcMs > coverageStartUtcMs(catalogue) &&
        hasHappened(event, Date.parse("2025-12-31")),
    );
    expect(count).toBe(flown.length);
    expect(failed).toBe(flown.filter(({ record }) => record.status === "failed").length);
  });

  it("are plans whose period holds the instant for policy", () => {
    expect(countOf("policy", "2030-01-01").count).toBe(0);
    expect(countOf("policy", "2024-06-01").count).toBeGreaterThan(countOf("policy", "2025-06-01").count);
  });

  it("name the next launch where nothing has flown yet", () => {
    expect(countOf("planetary", "2025-02-18").next?.record.id).toBe("tianwen-2");
    expect(countOf("planetary", "2025-06-30").next).toBeUndefined();
  });
});

describe("the people aboard", () => {
  it("are three between handovers and six during one", () => {
    expect(peopleAboard(catalogue, Date.parse("2024-08-01"))).toBe(3);
    expect(peopleAboard(catalogue, Date.parse("2024-11-01"))).toBe(6);
    expect(peopleAboard(catalogue, Date.parse("2025-02-18"))).toBe(3);
  });

  it("come home in another craft without being lost from the count", () => {
    expect(peopleAboard(catalogue, Date.parse("2025-11-10"))).toBe(6);
    expect(peopleAboard(catalogue, Date.parse("2025-11-20"))).toBe(3);
  });
});

describe("the record's coverage", () => {
  it("runs from its first day to the end of its last", () => {
    expect(new Date(coverageStartUtcMs(catalogue)).toISOString().slice(0, 10)).toBe(catalogue.subject.coverage.from);
    expect(new Date(coverageEndUtcMs(catalogue) - 1).toISOString().slice(0, 10)).toBe(catalogue.subject.coverage.to);
  });

  it("leaves modules alive that were launched before it", () => {
    const station = catalogue.objects.filter(({ programme }) => programme === "station");
    expect(station.filter((object) => isAlive(object, coverageStartUtcMs(catalogue)))).toHaveLength(3);
  });
});
