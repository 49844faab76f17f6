// The figures of a year that the record attributes to GCAT are what its own launches of that year give, since those
// are GCAT's: typed once, counted here.
import { expect, test } from "vitest";
import type { EventRecord } from "../../shared/record/event.ts";
import { bundledRecord } from "../server/test-app.ts";

const { record } = bundledRecord();
const families = new Map(record.vehicles.map(({ id, family }) => [id, family]));

type Outcome = NonNullable<EventRecord["launch"]>["outcome"];

function launchesOf(year: number): readonly EventRecord[] {
  return record.events.filter(
    ({ when, launch }) =>
      when.edtf.startsWith(String(year)) && ["success", "partial", "failure"].includes(launch?.outcome ?? ""),
  );
}

function withOutcome(year: number, outcome: Outcome): number {
  return launchesOf(year).filter(({ launch }) => launch?.outcome === outcome).length;
}

function byFamilies(year: number, wanted: readonly string[]): readonly EventRecord[] {
  return launchesOf(year).filter(({ launch }) => wanted.includes(families.get(launch?.vehicle ?? "") ?? ""));
}

/** What the event of a year's statistics says, and what a claim on it says instead. */
function statisticOf(year: number) {
  const event = record.events.find(({ id }) => id === `launch-statistics-${year}`);
  if (!event) throw new Error(`no statistics of ${year}`);
  return event;
}

test.each([
  [2023, "launches", launchesOf(2023).length],
  [2023, "failures", withOutcome(2023, "failure")],
  [2023, "long-march-launches", byFamilies(2023, ["Long March"]).length],
  [2023, "other-launches", launchesOf(2023).length - byFamilies(2023, ["Long March"]).length],
  [2024, "launches", launchesOf(2024).length],
  [2024, "full-successes", withOutcome(2024, "success")],
  [2024, "partial-successes", withOutcome(2024, "partial")],
  [2024, "failures", withOutcome(2024, "failure")],
  [2024, "casc-launches", byFamilies(2024, ["Long March", "Jielong"]).length],
  [2025, "launches", launchesOf(2025).length],
] as const)("of %i, the figure %s is that of the launches: %i", (year, fact, counted) => {
  expect(statisticOf(year).facts?.[fact]?.value).toBe(counted);
});

test("of 2023, GCAT's 219 payloads are those of the launches, with what the failure lost", () => {
  const claim = statisticOf(2023).claims?.find(
    ({ source, property }) => source.startsWith("gcat") && property === "facts.spacecraft",
  );
  const counted = launchesOf(2023).reduce((sum, { launch }) => sum + (launch?.satellites ?? 0), 0);
  expect([claim?.value, counted]).toEqual([219, 219]);
});

test("of 2023, every Long March launch succeeded", () => {
  const succeeded = byFamilies(2023, ["Long March"]).filter(({ launch }) => launch?.outcome === "success").length;
  const share = (100 * succeeded) / byFamilies(2023, ["Long March"]).length;
  expect(statisticOf(2023).facts?.["long-march-success-rate"]?.value).toBe(share);
});

test("no other figure is attributed to GCAT", () => {
  const counted = new Set(["launches", "failures", "long-march-launches", "other-launches", "full-successes"]);
  for (const fact of ["partial-successes", "casc-launches", "spacecraft"]) counted.add(fact);
  const typed = record.events.flatMap(({ claims = [] }) =>
    claims.filter(({ source, property }) => source.startsWith("gcat") && property.startsWith("facts.")),
  );
  expect(typed.filter(({ property }) => !counted.has(property.replace("facts.", "")))).toEqual([]);
});
