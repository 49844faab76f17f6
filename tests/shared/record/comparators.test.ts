// Comparators: what counts of them, and what must hold of their launches, each rule broken once.
import { describe, expect, it } from "vitest";
import { Comparator } from "../../../shared/record/comparator.ts";
import { comparatorSteps, comparatorToClaimed } from "../../../shared/record/comparator-steps.ts";
import { filesOf, problemLines, smallRecord } from "./small-record.ts";

const cited = { "*": ["ledger"] };
const FILE = "data/comparators/other.json";

function otherNet() {
  return {
    id: "other",
    names: { en: "Other net" },
    operator: "Somebody else",
    asOf: "2025-11-30",
    note: { en: "Outside" },
    tallies: [
      { id: "log", kind: "exact", cited },
      { id: "seen", kind: "at-least", cited },
    ],
    launches: [
      { cospar: "2023-001", utc: "2023-01-01T00:00Z", utcPrecision: "minute", satellites: 2, kind: "test" },
      { cospar: "2024-001", utc: "2024-01-01T00:00Z", utcPrecision: "minute", satellites: 20 },
      { cospar: "2024-002", utc: "2024-02-01T00:00Z", utcPrecision: "minute", satellites: 20, outcome: "failure" },
      { cospar: "2024-003", utc: "2024-03-01T00:00Z", utcPrecision: "minute", satellites: 10, outcome: "partial" },
      { cospar: "2025-001", utc: "2025-11-30T23:59Z", utcPrecision: "minute", satellites: 7, by: "seen" },
    ],
    cited,
  };
}

function problemsWith(change: (other: ReturnType<typeof otherNet>) => void): readonly string[] {
  const other = otherNet();
  change(other);
  return problemLines(filesOf({ ...smallRecord(), "comparators/other.json": other }));
}

describe("a comparator's steps", () => {
  const comparator = Comparator.parse(otherNet());

  it("count successes and partial successes, neither test craft nor failures, and add up", () => {
    expect(comparatorSteps(comparator).map(({ cospar, launched }) => [cospar, launched])).toEqual([
      ["2024-001", 20],
      ["2024-003", 30],
      ["2025-001", 37],
    ]);
  });

  it("say which counts are no more than what was seen later", () => {
    expect(comparatorSteps(comparator).map(({ kind }) => kind)).toEqual(["exact", "exact", "at-least"]);
  });

  it("are claimed in sums, whole and tally by tally", () => {
    const { launches, tallies } = comparatorToClaimed(comparator);
    expect(launches).toEqual({ launches: 3, satellites: 37 });
    expect(tallies.map(({ satellites }) => satellites)).toEqual([30, 7]);
  });
});

describe("a comparator", () => {
  it("that breaks no rule is taken", () => {
    expect(problemsWith(() => undefined)).toEqual([]);
  });

  it("has its launches in order of time", () => {
    const lines = problemsWith(({ launches }) => launches.reverse());
    expect(lines).toContain(
      `${FILE} → launches[1].utc: 2024-03-01T00:00Z, after one of 2025-11-30T23:59Z; right: launches in order of time`,
    );
  });

  it("has no launch twice, and none of the subject's", () => {
    const twice = problemsWith(({ launches }) => Object.assign(launches[1] ?? {}, { cospar: "2023-001" }));
    expect(twice).toEqual([`${FILE} → launches[1].cospar: 2023-001 stands on "other" too; right: one owner`]);
    const ours = problemsWith(({ launches }) => Object.assign(launches[1] ?? {}, { cospar: "2024-140" }));
    expect(ours).toEqual([`${FILE} → launches[1].cospar: 2024-140 stands on "net-01" too; right: one owner`]);
  });

  it("knows of no launch after its day", () => {
    const lines = problemsWith((other) => Object.assign(other, { asOf: "2025-11-29" }));
    expect(lines).toEqual([
      `${FILE} → launches[4].utc: 2025-11-30T23:59Z, after 2025-11-29; right: an earlier launch or a later asOf`,
    ]);
  });

  it("counts by tallies that it has, and has none that it does not use", () => {
    const unknown = problemsWith(({ launches }) => Object.assign(launches[4] ?? {}, { by: "guess" }));
    expect(unknown).toEqual([
      `${FILE} → tallies[1]: no launch is counted by "seen"; right: a tally that is used`,
      `${FILE} → launches[4].by: there is no tally "guess"; right: log or seen`,
    ]);
  });

  it("cites sources that there are, tallies included", () => {
    const lines = problemsWith(({ tallies }) => Object.assign(tallies[1] ?? {}, { cited: { "*": ["nowhere"] } }));
    expect(lines).toEqual([
      `${FILE} → tallies[1].cited["*"]: there is no source "nowhere"; right: the id of a source of the record`,
    ]);
  });

  it("that cannot be read is told with its place", () => {
    const lines = problemsWith(({ launches }) => Object.assign(launches[0] ?? {}, { utc: "soon" }));
    expect(lines[0]).toMatch(/^data\/comparators\/other\.json → launches\[0\]\.utc: /);
  });
});
