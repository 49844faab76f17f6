// How launched satellites are counted and held against targets, on a small made-up constellation.
import { describe, expect, it } from "vitest";
import { buildoutOf, launchedAt, nextTarget, rateAt, targetStanding } from "../../../shared/record/buildout.ts";
import { type Constellation, Constellation as ConstellationSchema } from "../../../shared/record/constellation.ts";
import { type EventRecord, EventRecord as EventSchema } from "../../../shared/record/event.ts";

const cited = { "*": ["ledger"] };

function launch(id: string, when: EventRecord["when"], status: EventRecord["status"] = "done"): EventRecord {
  return EventSchema.parse({
    id,
    kind: "launch",
    status,
    title: { en: id },
    when,
    programme: "test",
    launch: { vehicle: "rocket", site: "site", outcome: status === "done" ? "success" : "pending" },
    cited,
  });
}

const batch = (event: string, satellites: number, kind = "batch") => ({
  event,
  label: { en: event },
  kind,
  satellites,
  cited,
});
const target = (id: string, count: number, more: object) => ({
  id,
  count,
  kind: "announced",
  scope: { en: "all" },
  cumulative: true,
  preferred: true,
  asserted: "2024-01-01",
  cited,
  ...more,
});

const constellation: Constellation = ConstellationSchema.parse({
  id: "example",
  names: { en: "Example" },
  operator: "Nobody",
  programme: "test",
  followed: true,
  shells: [],
  targets: [
    target("by-2024", 30, { by: "2024-12-31" }),
    target("by-2026", 100, { by: "2026" }),
    target("in-2025", 20, { by: "2025-12-31", cumulative: false }),
    target("garbled", 999, { by: "2025-06-30", preferred: false }),
    target("filing", 1000, { kind: "filed" }),
  ],
  batches: [
    batch("second", 8),
    batch("first", 10),
    batch("test-craft", 3, "test"),
    batch("day-known", 5),
    batch("scheduled", 50),
  ],
  cited,
});

const events = [
  launch("first", { edtf: "2024-08-06", utc: "2024-08-06T06:42Z" }),
  launch("second", { edtf: "2024-12-31", utc: "2024-12-31T23:59Z" }),
  launch("test-craft", { edtf: "2024-09-01", utc: "2024-09-01T00:00Z" }),
  launch("day-known", { edtf: "2025-03-11" }),
  launch("scheduled", { edtf: "2025-06" }, "planned"),
];
const buildout = buildoutOf(constellation, new Map(events.map((event) => [event.id, event])), Number.POSITIVE_INFINITY);
const at = (iso: string) => Date.parse(iso);

function standing(id: string, iso: string) {
  const dated = buildout.targets.find((each) => each.target.id === id);
  if (!dated) throw new Error(`missing: ${id}`);
  return targetStanding(buildout, dated, at(iso));
}

describe("the number launched", () => {
  it.each([
    ["2024-08-06T06:41:59Z", 0, "the instant before lift-off"],
    ["2024-08-06T06:42:00Z", 10, "the stated minute of lift-off"],
    ["2024-12-31T23:58Z", 10, "test craft are not counted"],
    ["2025-01-01T00:00Z", 18, "batches count in order of launch, not of the file"],
    ["2025-03-11T23:59:59Z", 18, "a launch known to its day does not count during that day"],
    ["2025-03-12T00:00Z", 23, "but from its end"],
    ["2026-01-01T00:00Z", 23, "a scheduled launch never counts"],
  ])("at %s is %i: %s", (iso, expected) => {
    expect(launchedAt(buildout, at(iso))).toBe(expected);
  });
});

describe("the next target", () => {
  it.each([
    ["2024-08-07T00:00Z", "by-2024"],
    ["2024-12-31T23:59Z", "by-2024"],
    ["2025-01-01T00:00Z", "by-2026"],
    ["2027-01-01T00:00Z", "filing"],
  ])("at %s is %s: preferred, a running total, with its deadline ahead", (iso, id) => {
    expect(nextTarget(buildout, at(iso))?.target.id).toBe(id);
  });
});

describe("a target held against what flew", () => {
  it("is open before its deadline and missed after it, short by the rest", () => {
    expect(standing("by-2024", "2024-10-01T00:00Z")).toMatchObject({ state: "open", launchedByThen: 10, short: 20 });
    expect(standing("by-2024", "2025-06-01T00:00Z")).toMatchObject({ state: "missed", launchedByThen: 18, short: 12 });
  });

  it("within a year counts that year's launches only", () => {
    expect(standing("in-2025", "2026-02-01T00:00Z")).toMatchObject({ state: "missed", launchedByThen: 5, short: 15 });
  });

  it("without a date stays open", () => {
    expect(standing("filing", "2030-01-01T00:00Z")).toMatchObject({ state: "open", short: 977 });
  });
});

describe("the pace", () => {
  it("so far runs from the first launch, and needed runs to the next deadline", () => {
    const rate = rateAt(buildout, at("2025-08-06T06:42Z"));
    expect(rate.perMonthSoFar).toBeCloseTo(23 / 11.992, 2);
    expect(rate.perMonthNeeded).toBeCloseTo(77 / 16.832, 2);
  });

  it("is absent before the first launch, and where the next target has no date", () => {
    expect(rateAt(buildout, at("2024-01-01T00:00Z")).perMonthSoFar).toBeUndefined();
    expect(rateAt(buildout, at("2028-01-01T00:00Z")).perMonthNeeded).toBeUndefined();
  });
});
