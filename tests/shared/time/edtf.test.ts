// The dates that the record may hold, what each one proves, and what is refused.
import edtfOracle from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEdtf } from "../../../shared/time/edtf.ts";

/** Bounds of a date that must parse, as ISO days; `..` where the end is open. */
function bounds(text: string): string {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
  const day = (utcMs: number | undefined) => (utcMs === undefined ? ".." : new Date(utcMs).toISOString().slice(0, 10));
  return `${parsed.value.precision} ${day(parsed.value.earliestUtcMs)} ${day(parsed.value.latestUtcMs)}`;
}

describe("a date is read with the bounds that it proves", () => {
  it.each([
    ["2024-10-29", "day 2024-10-29 2024-10-30"],
    ["2024-02", "month 2024-02-01 2024-03-01"],
    ["2024-12", "month 2024-12-01 2025-01-01"],
    ["2025-36", "quarter 2025-10-01 2026-01-01"],
    ["2025-33", "quarter 2025-01-01 2025-04-01"],
    ["2026-40", "half 2026-01-01 2026-07-01"],
    ["2026-41", "half 2026-07-01 2027-01-01"],
    ["0050", "year 0050-01-01 0051-01-01"],
    ["2027", "year 2027-01-01 2028-01-01"],
    ["202X", "decade 2020-01-01 2030-01-01"],
    ["20XX", "century 2000-01-01 2100-01-01"],
    ["2025-XX", "year 2025-01-01 2026-01-01"],
    ["2025-03-XX", "month 2025-03-01 2025-04-01"],
    ["2026-07/2026-12", "interval 2026-07-01 2027-01-01"],
    ["2022/2032", "interval 2022-01-01 2033-01-01"],
    ["2026-06/..", "open 2026-06-01 .."],
    ["../2023-11", "open .. 2023-12-01"],
    ["..2023-11", "open .. 2023-12-01"],
  ])("%s is %s", (text, expected) => {
    expect(bounds(text)).toBe(expected);
  });

  it.each([
    ["2025-05~", "approximate"],
    ["2025?", "uncertain"],
    ["2025-05-01%", "uncertain-and-approximate"],
  ])("%s is qualified as %s without widening", (text, qualifier) => {
    const plain = parseEdtf(text.slice(0, -1));
    const qualified = parseEdtf(text);
    expect(qualified).toMatchObject({ ok: true, value: { qualifier } });
    if (!plain.ok || !qualified.ok) throw new Error("both parse");
    expect(qualified.value.latestUtcMs).toBe(plain.value.latestUtcMs);
  });
});

describe("what is not a date is refused with what would be right", () => {
  it.each([
    ["1957-13-04", "no_such_date"],
    ["2023-02-29", "no_such_date"],
    ["2024-00", "no_such_date"],
    ["2024-21", "no_such_date"],
    ["2024-04-31", "no_such_date"],
    ["202X-05", "no_such_date"],
    ["2024-XX-05", "no_such_date"],
    ["soon", "not_edtf"],
    ["", "not_edtf"],
    ["../..", "not_edtf"],
    ["2024/2025/2026", "not_edtf"],
    ["2024-1-1", "not_edtf"],
    ["2024-01-01T10:00Z", "not_edtf"],
    ["2026/2024", "reversed_interval"],
    ["2".repeat(100), "too_long"],
  ])("%s: %s", (text, code) => {
    expect(parseEdtf(text)).toMatchObject({ ok: false, failure: { code } });
  });
});

describe("bounds agree with an independent reader of EDTF", () => {
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  const month = fc.tuple(fc.integer({ min: 1950, max: 2100 }), fc.integer({ min: 1, max: 12 }));

  it("for every month and year", () => {
    fc.assert(
      fc.property(month, fc.boolean(), ([year, monthOfYear], wholeYear) => {
        const text = wholeYear ? String(year) : `${year}-${twoDigits(monthOfYear)}`;
        const oracle = edtfOracle(text);
        const parsed = parseEdtf(text);
        expect(parsed).toMatchObject({ ok: true, value: { earliestUtcMs: oracle.min } });
        if (parsed.ok) expect((parsed.value.latestUtcMs ?? 0) - 1).toBe(oracle.max);
      }),
    );
  });

  it("never ends before it begins, whatever is typed", () => {
    const date = fc.stringMatching(/^(19|20)[0-9X]{2}(-[0-4X][0-9X](-[0-3X][0-9X])?)?[?~%]?$/);
    const end = fc.oneof(date, fc.constant(".."));
    const typed = fc.oneof(
      date,
      fc.tuple(end, end).map((ends) => ends.join("/")),
      fc.stringMatching(/^[0-9X?~%./-]{0,30}$/),
    );
    let accepted = 0;
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseEdtf(text);
        if (!parsed.ok) return;
        accepted++;
        const { earliestUtcMs = Number.NEGATIVE_INFINITY, latestUtcMs = Number.POSITIVE_INFINITY } = parsed.value;
        expect(earliestUtcMs).toBeLessThan(latestUtcMs);
      }),
      { numRuns: 10_000 },
    );
    expect(accepted).toBeGreaterThan(1_000);
  });
});
