// The rules by which claims give a value, as a table.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Claim } from "../../../../shared/record/claims/claim.ts";
import { isSameValue } from "../../../../shared/record/claims/same-value.ts";
import { settle, settleAll } from "../../../../shared/record/claims/settle.ts";
import { claim } from "./claim.ts";

const preferred = { rank: "preferred" } as const;
const deprecated = { rank: "deprecated", note: "a misprint" } as const;
const planned = { planned: true } as const;

/** What is said, what stands, and which value counts. */
const TABLE: readonly (readonly [string, readonly Claim[], string, unknown])[] = [
  ["one source is believed", [claim(67)], "agreed", 67],
  ["nobody says anything", [], "agreed", undefined],
  ["two sources that say the same agree", [claim(67), claim(67, { source: "other" })], "agreed", 67],
  ["two values that both stand are disputed", [claim(221), claim(219)], "disputed", 221],
  ["the preferred one counts, wherever it stands", [claim(221), claim(219, preferred)], "disputed", 219],
  ["one set aside settles it", [claim("6C"), claim("6B", deprecated)], "settled", "6C"],
  ["a value that was set aside never counts", [claim("6B", deprecated)], "settled", undefined],
  ["two that stand beside one set aside are disputed", [claim(1), claim(2), claim(3, deprecated)], "disputed", 1],
  [
    "agreement with a third is none between two",
    [claim({ edtf: "2024-12" }, preferred), claim({ edtf: "2024-12-03" }), claim({ edtf: "2024-12-05" })],
    "disputed",
    { edtf: "2024-12" },
  ],
  ["what was said beforehand is no dispute", [claim(2, preferred), claim(1, planned)], "agreed", 2],
  [
    "beforehand, the latest date counts",
    [claim(1, planned), claim(2, { ...planned, asserted: "2024-02" })],
    "agreed",
    2,
  ],
  ["two words of one day beforehand are disputed", [claim(1, planned), claim(2, planned)], "disputed", 1],
  [
    "a plan that was set aside settles it too",
    [claim("6C"), claim("6B", { ...planned, ...deprecated })],
    "settled",
    "6C",
  ],
];

describe("the claims about a property", () => {
  it.each(TABLE)("%s", (_words, ...[claims, standing, value]) => {
    const settlement = settle("when", claims);
    expect([settlement.standing, settlement.used?.value]).toEqual([standing, value]);
  });

  it("are shown as published, the earliest first, one of each value", () => {
    const claims = [
      claim(219, { ...preferred, asserted: "2025-12-01" }),
      claim(221, { asserted: "2024-02-26" }),
      claim(221, { asserted: "2024-03", source: "other" }),
    ];
    expect(settle("when", claims).differing.map(({ value, asserted }) => [value, asserted])).toEqual([
      [221, "2024-02-26"],
      [219, "2025-12-01"],
    ]);
  });

  it("are weighed property by property", () => {
    const claims = [claim(1), claim(2), claim("a", { property: "name" })];
    expect(settleAll(claims).map(({ property, standing }) => [property, standing])).toEqual([
      ["when", "disputed"],
      ["name", "agreed"],
    ]);
  });

  it("beforehand on anything but a date stand side by side", () => {
    const vehicle = { property: "launch.vehicle", ...planned };
    const claims = [
      claim("6B", { ...vehicle, asserted: "2024-02-26" }),
      claim("6C", { ...vehicle, asserted: "2024-02" }),
    ];
    expect(settle("launch.vehicle", claims).standing).toBe("disputed");
  });

  it("never count a deprecated one, and are disputed only where two that stand differ", () => {
    const any = fc.array(
      fc.record({
        value: fc.integer({ min: 0, max: 3 }),
        rank: fc.constantFrom("preferred", "normal", "deprecated"),
        asserted: fc.constantFrom("2024", "2024-05", "2025-01-02"),
        isPlanned: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(any, (drawn) => {
        const claims = drawn.map(({ value, rank, asserted, isPlanned }) =>
          claim(value, { rank, asserted, ...(isPlanned && planned) }),
        );
        const { used, standing, differing } = settle("when", claims);
        expect(used?.rank).not.toBe("deprecated");
        expect(standing === "disputed").toBe(new Set(differing.map(({ value }) => value)).size > 1);
        if (used) expect(differing).toContain(used);
      }),
    );
  });
});

describe("two values", () => {
  test.each([
    ["a month and a day in it", { edtf: "2024-10" }, { edtf: "2024-10-29" }, true],
    [
      "a Beijing day and an instant in it",
      { edtf: "2024-10-30", zone: "+08:00" },
      { edtf: "2024-10-29", utc: "2024-10-29T20:27:34Z", utcPrecision: "second" },
      true,
    ],
    [
      "the same day taken as UTC and that instant",
      { edtf: "2024-10-30" },
      { edtf: "2024-10-29", utc: "2024-10-29T20:27:34Z", utcPrecision: "second" },
      false,
    ],
    [
      "two minutes",
      { edtf: "2025-01-23", utc: "2025-01-23T05:11Z" },
      { edtf: "2025-01-23", utc: "2025-01-23T05:15Z" },
      false,
    ],
    [
      "a quarter-hour and a minute in it",
      { edtf: "2025-01-23", utc: "2025-01-23T05:11Z", utcPrecision: "quarter-hour" },
      { edtf: "2025-01-23", utc: "2025-01-23T05:15Z" },
      true,
    ],
    ["a name in one language and in two", "Tiangong", { en: "Tiangong", zh: "天宫" }, true],
    ["two names", "Taigong", { en: "Tiangong" }, false],
    ["two numbers", 221, 219, false],
    ["objects of the same parts in any order", { a: 1, b: [2] }, { b: [2], a: 1 }, true],
    ["objects of other parts", { a: 1 }, { a: 1, b: 2 }, false],
  ])("%s: %j %j agree: %s", (_words, ...[a, b, agree]) => {
    expect([isSameValue(a, b), isSameValue(b, a)]).toEqual([agree, agree]);
  });
});
