// Moves between announced dates: their kinds, and when the bounds prove them.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dateHistory, type MoveKind, moveBetween, movesOf } from "../../../../shared/record/claims/moves.ts";
import { boundsOf, type When } from "../../../../shared/time/when.ts";
import { claim } from "./claim.ts";

const at = (utc: string): When => ({ edtf: utc.slice(0, 10), utc, utcPrecision: "minute" });
const on = (edtf: string): When => ({ edtf });

/** From one date to another: what kind of move, and whether the bounds prove it. */
const TABLE: readonly (readonly [
  string,
  { readonly from: When; readonly to: When; readonly kind: MoveKind; readonly certain?: false },
])[] = [
  ["a later month", { from: on("2024-08~"), to: on("2024-11"), kind: "slip" }],
  [
    "a later half-year that shares months",
    { from: on("2025-06/2025-10"), to: on("2025-09/2025-12"), kind: "slip", certain: false },
  ],
  ["an earlier day", { from: on("2026-05-11"), to: on("2026-05-09"), kind: "pull-in" }],
  ["twelve hours", { from: at("2026-05-10T12:00Z"), to: at("2026-05-11T00:00Z"), kind: "adjust" }],
  ["the morning after a day", { from: on("2025-04-29"), to: at("2025-04-30T05:08Z"), kind: "slip", certain: false }],
  ["a month within its half-year", { from: on("2026-40"), to: on("2026-05"), kind: "firmed" }],
  ["a month around its day", { from: at("2026-04-09T06:29Z"), to: on("2026-04"), kind: "loosened" }],
  ["a decade instead of a year", { from: on("2023~"), to: on("2022/2032"), kind: "placeholder" }],
  ["no end instead of a month", { from: on("2026-04"), to: on("2026-05/.."), kind: "placeholder" }],
  ["the day after", { from: on("2024-12-01"), to: on("2024-12-02"), kind: "slip", certain: false }],
  ["no end instead of another", { from: on("2024-05/.."), to: on("2025/.."), kind: "placeholder" }],
  ["a year out of a decade", { from: on("2022/2032"), to: on("2026"), kind: "firmed" }],
];

test.each(TABLE)("%s: %j", (_words, { from, to, kind, certain = true }) => {
  expect(moveBetween(boundsOf(from), boundsOf(to))).toEqual({ kind, certain });
});

test("a certain slip is later whatever the true dates are, a certain pull-in earlier", () => {
  const day = fc.integer({ min: 0, max: 900 });
  const span = fc.tuple(day, day).map(([a, b]) => ({ earliestUtcMs: Math.min(a, b), latestUtcMs: Math.max(a, b) + 1 }));
  fc.assert(
    fc.property(span, span, (from, to) => {
      const { kind, certain } = moveBetween(
        { earliestUtcMs: from.earliestUtcMs * 86_400_000, latestUtcMs: from.latestUtcMs * 86_400_000 },
        { earliestUtcMs: to.earliestUtcMs * 86_400_000, latestUtcMs: to.latestUtcMs * 86_400_000 },
      );
      // In days; by one or less it could be an adjustment.
      if (certain && kind === "slip") expect(to.earliestUtcMs - from.latestUtcMs).toBeGreaterThanOrEqual(1);
      if (certain && kind === "pull-in") expect(from.earliestUtcMs - to.latestUtcMs).toBeGreaterThanOrEqual(1);
      const apart = Math.max(to.earliestUtcMs - from.latestUtcMs, from.earliestUtcMs - to.latestUtcMs);
      if (!certain) expect(apart).toBeLessThan(1);
    }),
  );
});

const FLOWN = { status: "done" } as const;

describe("the moves of an event", () => {
  const history = [
    claim(on("2024-11"), { planned: true, asserted: "2024-11-10" }),
    claim(on("2024-08~"), { planned: true, asserted: "2024-04" }),
    claim(at("2024-11-15T15:13Z"), { rank: "preferred", asserted: "2024-11-15" }),
  ];

  it("go from one announcement to the next, in the order in which they were said", () => {
    const moves = movesOf(dateHistory(history, FLOWN));
    expect(moves.map(({ kind, from, to }) => [kind, from.when.edtf, to.when.edtf])).toEqual([
      ["slip", "2024-08~", "2024-11"],
    ]);
  });

  it("hold no move where it flew within the date last announced", () => {
    expect(dateHistory(history, FLOWN)).toHaveLength(3);
    expect(movesOf(dateHistory(history, FLOWN).slice(1))).toEqual([]);
  });

  it("are none where nothing was announced beforehand", () => {
    expect(dateHistory(history.slice(2), FLOWN)).toEqual([]);
  });

  it("leave out a date that was set aside", () => {
    const wrong = claim(on("2023"), { planned: true, asserted: "2022", rank: "deprecated", note: "a misprint" });
    expect(dateHistory([wrong, ...history], FLOWN)).toHaveLength(3);
  });

  it.each(["planned", "unknown"] as const)(
    "end with an announced date where it is %s whether it happened",
    (status) => {
      const stillOn = claim(on("2026-12~"), { asserted: "2026-05" });
      const dates = dateHistory([claim(on("2024-11"), { planned: true, asserted: "2024-01" }), stillOn], { status });
      expect(dates.map(({ when, planned }) => [when.edtf, planned])).toEqual([
        ["2024-11", true],
        ["2026-12~", true],
      ]);
    },
  );

  it("name a date once that is both announced and the record's, while it has not happened", () => {
    const same = [claim(on("2024-11"), { planned: true, asserted: "2024-01" }), claim(on("2024-11"))];
    expect(dateHistory(same, { status: "planned" })).toHaveLength(1);
  });
});
