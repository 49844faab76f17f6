// What becomes of plans, on a small made-up record: by events that fulfil them, and by what was launched.
import { describe, expect, it, test } from "vitest";
import { formatProblem } from "../../../shared/record/bundle.ts";
import { type Catalogue, createCatalogue } from "../../../shared/record/catalogue.ts";
import type { EventRecord } from "../../../shared/record/event.ts";
import { readRecord } from "../../../shared/record/files.ts";
import { type PlanOutcome, planOutcome } from "../../../shared/record/plan-outcome.ts";
import { outcomeOfPlan, planId, plansOf } from "../../../shared/record/plans-of.ts";
import { reckon } from "../../../shared/record/target-arithmetic.ts";
import { filesOf, smallRecord } from "./small-record.ts";

const PLAN = "the-plan";
const END = Date.UTC(2026, 0, 1);
const cited = { "*": ["ledger"] };
type When = EventRecord["when"];

/** The small record with a plan, and events that fulfil it on the given dates. */
function catalogueWith(
  plan: Partial<EventRecord>,
  fulfilled: readonly (When & { readonly status?: string })[] = [],
): Catalogue {
  const base = { kind: "milestone", programme: "nets", cited };
  const events = [
    { ...base, id: PLAN, kind: "plan", status: "planned", title: { en: "A plan" }, when: { edtf: "2024" }, ...plan },
    ...fulfilled.map(({ status = "done", ...when }, index) => ({
      ...base,
      id: `deed-${index}`,
      status,
      title: { en: "A deed" },
      when,
      links: [{ rel: "fulfils", event: PLAN }],
    })),
  ];
  const read = readRecord(filesOf({ ...smallRecord(), "plans/some.json": events }));
  if (!read.ok) throw new Error(read.failure.map(formatProblem).join("\n"));
  return createCatalogue(read.value, 1);
}

function outcomeOf(catalogue: Catalogue, atUtcMs = END): PlanOutcome {
  const plan = catalogue.eventById.get(PLAN);
  if (!plan) throw new Error("no plan");
  return planOutcome(catalogue, plan, atUtcMs);
}

const two = { promise: { of: "events", count: 2 } } as const;
const [may, june, later] = [{ edtf: "2024-05-01" }, { edtf: "2024-06" }, { edtf: "2025-03-01" }];

describe("a plan for events is", () => {
  it("open until its deadline", () => {
    const outcome = outcomeOf(catalogueWith(two, [may]), Date.UTC(2024, 6, 1));
    expect(outcome).toMatchObject({ state: "open", done: 1, short: 1, fulfilledBy: ["deed-0"] });
  });

  it("met once as many have happened", () => {
    expect(outcomeOf(catalogueWith(two, [may, june]))).toMatchObject({ state: "met", done: 2, short: 0 });
  });

  it("judged by what had happened at the instant", () => {
    expect(outcomeOf(catalogueWith(two, [may, june]), Date.UTC(2024, 4, 15))).toMatchObject({ state: "open", done: 1 });
  });

  it("late when the last of them came after the deadline, by as many days as its date leaves open", () => {
    expect(outcomeOf(catalogueWith(two, [may, later]))).toMatchObject({
      state: "late",
      done: 1,
      slipDays: { min: 59, max: 60 },
    });
    expect(outcomeOf(catalogueWith(two, [may, { edtf: "2025-03" }]))).toMatchObject({ slipDays: { min: 59, max: 90 } });
  });

  it("missed when the deadline passed and nothing came", () => {
    expect(outcomeOf(catalogueWith(two, [may]))).toMatchObject({ state: "missed", short: 1 });
  });

  it("not fulfilled by a failure", () => {
    expect(outcomeOf(catalogueWith(two, [may, { ...june, status: "failed" }]))).toMatchObject({
      state: "missed",
      done: 1,
    });
  });

  it.each([
    ["unconfirmed", [may, { ...june, status: "unknown" }]],
    ["around-the-deadline", [may, { edtf: "2024-12/2025-01" }]],
  ])("beyond what can be said when what fulfils it is %s", (because, fulfilled) => {
    expect(outcomeOf(catalogueWith(two, fulfilled))).toMatchObject({ state: "cannot-say", because });
  });

  it("beyond what can be said only while those that may have come in time would have been enough", () => {
    const straddling = { edtf: "2024-12/2025-02" };
    const one = { promise: { of: "events", count: 1 } } as const;
    const after = { edtf: "2025-01-15" };
    expect(outcomeOf(catalogueWith(one, [straddling, after]))).toMatchObject({ because: "around-the-deadline" });
    expect(outcomeOf(catalogueWith(two, [straddling, after]))).toMatchObject({ state: "late", done: 0 });
  });

  it("missed once it was cancelled", () => {
    expect(outcomeOf(catalogueWith({ ...two, status: "cancelled" }))).toMatchObject({ state: "missed" });
  });

  it("open for ever where it has no deadline", () => {
    expect(outcomeOf(catalogueWith({ ...two, when: { edtf: "2024/.." } }, [may]))).toMatchObject({ state: "open" });
  });
});

test("of a plan that names nothing to count nobody can say whether it was kept", () => {
  const plan = catalogueWith({});
  expect(outcomeOf(plan, Date.UTC(2024, 6, 1))).toEqual({ state: "open", fulfilledBy: [] });
  expect(outcomeOf(plan)).toEqual({ state: "cannot-say", because: "nothing-to-count", fulfilledBy: [] });
});

describe("a plan for a number of launches is", () => {
  const launches = (count: number, more: object = {}): Partial<EventRecord> => ({
    promise: { of: "launches", count, definition: { en: "All launches" }, ...more },
  });

  it.each([
    [1, {}, "met", 0],
    [2, {}, "missed", 1],
    [1, { qualifier: "over" }, "missed", 1],
    [1, { families: ["Rocket"] }, "met", 0],
    [1, { families: ["Other"] }, "missed", 1],
    [100, { qualifier: "about" }, "missed", 99],
  ])("%i %j: %s, %i short", (count, more, ...[state, short]) => {
    expect(outcomeOf(catalogueWith(launches(count, more)))).toMatchObject({ state, short, count });
  });

  it("open before its deadline, with the pace that it asks for", () => {
    const { state, perMonthNeeded } = outcomeOf(catalogueWith(launches(13)), Date.UTC(2024, 8, 1));
    expect(state).toBe("open");
    expect(perMonthNeeded).toBeCloseTo((12 / 122) * 30.436875, 9);
  });

  it("beyond what can be said where its period begins before the record", () => {
    const before = catalogueWith({ ...launches(1), when: { edtf: "2023/2024" } });
    expect(outcomeOf(before)).toMatchObject({ state: "cannot-say", because: "before-the-record" });
  });

  it("neither kept nor broken within a tenth of an inexact number", () => {
    const satellites = {
      promise: { of: "satellites", count: 2, qualifier: "nearly", definition: { en: "All" } },
    } as const;
    expect(outcomeOf(catalogueWith(satellites))).toMatchObject({ state: "met", done: 2 });
    const { count, done } = { count: 20, done: 18 };
    expect(reckon({ count, done, atUtcMs: END, deadlineUtcMs: END })).toEqual({ short: 2, state: "missed" });
  });
});

test("the plans of a source are its events and its targets, each with what became of it", () => {
  const catalogue = catalogueWith(two, [may, june]);
  const plans = plansOf(catalogue, { source: "ledger" });
  expect(plans.map((plan) => [planId(plan), outcomeOfPlan(catalogue, plan, END).state])).toEqual([
    [PLAN, "met"],
    ["net/net-4", "missed"],
  ]);
  expect(plansOf(catalogue, { source: "nobody" })).toEqual([]);
  expect(plansOf(catalogue, { constellation: "net" }).map(planId)).toEqual(["net/net-4"]);
});
