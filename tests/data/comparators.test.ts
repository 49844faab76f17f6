// The comparators of the bundled record hold the launches and counts that were established outside of it.
// Authority: GCAT (J. McDowell), launch log of December 2024, payload catalogue of July 2025 and launch table of
// December 2025, with counts of element sets (CelesTrak) from July 2025 on; totals summed there, no tolerance.
import { describe, expect, it } from "vitest";
import { formatProblem } from "../../shared/record/bundle.ts";
import { comparatorSteps, isCounted } from "../../shared/record/comparator-steps.ts";
import { readRecord } from "../../shared/record/files.ts";
import { bundledFiles } from "./bundled-files.ts";

const read = readRecord(bundledFiles());
if (!read.ok) throw new Error(read.failure.map(formatProblem).join("\n"));
const { comparators, events } = read.value;

function comparatorOf(id: string) {
  const found = comparators.find((one) => one.id === id);
  if (!found) throw new Error(`no comparator ${id}`);
  return found;
}

/** Launches and satellites in all; satellites that count; launches counted by each tally. */
const GOLDEN = [
  {
    id: "starlink",
    launches: 330,
    satellites: 10_444,
    counted: 10_424,
    taken: { log: 216, psat: 71, gp25: 2, gp26: 41 },
  },
  { id: "oneweb", launches: 20, satellites: 656, counted: 656, taken: { log: 20 } },
  { id: "kuiper", launches: 7, satellites: 152, counted: 150, taken: { log: 1, psat: 3, gp26: 3 } },
] as const;

describe("the comparators", () => {
  it("are three, with 357 launches to the end of November 2025", () => {
    expect(comparators.map(({ id }) => id).toSorted()).toEqual(["kuiper", "oneweb", "starlink"]);
    expect(comparators.flatMap(({ launches }) => launches)).toHaveLength(357);
    expect(new Set(comparators.map(({ asOf }) => asOf))).toEqual(new Set(["2025-11-30"]));
  });

  it.each(GOLDEN)("$id: $launches launches with $satellites satellites, of which $counted count", (golden) => {
    const comparator = comparatorOf(golden.id);
    expect(comparator.launches).toHaveLength(golden.launches);
    expect(comparator.launches.reduce((sum, launch) => sum + launch.satellites, 0)).toBe(golden.satellites);
    expect(comparatorSteps(comparator).at(-1)?.launched).toBe(golden.counted);
  });

  it.each(GOLDEN)("$id says of each launch where its count was taken", (golden) => {
    const { launches, tallies } = comparatorOf(golden.id);
    const taken = tallies.map((tally, index) => [
      tally.id,
      launches.filter(({ by }) => (by === undefined ? index === 0 : by === tally.id)).length,
    ]);
    expect(Object.fromEntries(taken)).toEqual(golden.taken);
  });

  it("leave out what a failed launch lost, and test craft, as the subject's constellations do", () => {
    const left = comparators.flatMap(({ launches }) => launches.filter((launch) => !isCounted(launch)));
    expect(left.map(({ cospar, satellites }) => [cospar, satellites]).toSorted()).toEqual([
      ["2023-154", 2],
      ["2024-129", 20],
    ]);
  });

  it("write no more of a time than is known: 120 to a quarter of an hour", () => {
    const launches = comparators.flatMap((one) => one.launches);
    expect(launches.filter(({ utcPrecision }) => utcPrecision === "quarter-hour")).toHaveLength(120);
    expect(launches.filter(({ utc, utcPrecision }) => utcPrecision === "second" && utc.length !== 20)).toEqual([]);
  });

  it("share no launch with the subject", () => {
    const own = new Set(events.map(({ launch }) => launch?.cospar));
    const shared = comparators.flatMap(({ launches }) => launches.filter(({ cospar }) => own.has(cospar)));
    expect(shared).toEqual([]);
  });
});
