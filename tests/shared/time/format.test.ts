// Dates in words: each at its own precision, never finer.
import { describe, expect, it } from "vitest";
import {
  formatBeijing,
  formatDeadline,
  formatEdtf,
  formatWhen,
  parseTypedMoment,
} from "../../../shared/time/format.ts";
import { boundsOf } from "../../../shared/time/when.ts";

describe("a date in words", () => {
  it.each([
    ["2024-12-05", "5 Dec 2024"],
    ["2025-05", "May 2025"],
    ["2025-36", "Q4 2025"],
    ["2026-41", "second half of 2026"],
    ["2026", "2026"],
    ["203X", "2030s"],
    ["2025-05~", "about May 2025"],
    ["2025?", "possibly 2025"],
    ["2026-06/..", "no earlier than Jun 2026"],
    ["..2023-11", "by Nov 2023"],
    ["../2023-11", "by Nov 2023"],
    ["2025-10/2025-12", "Oct 2025 to Dec 2025"],
  ])("%s reads “%s”", (edtf, words) => {
    expect(formatEdtf(edtf)).toBe(words);
  });

  it.each([
    ["second", "29 Oct 2024, 20:27:34 UTC"],
    ["minute", "29 Oct 2024, 20:27 UTC"],
    ["quarter-hour", "29 Oct 2024, about 20:27 UTC"],
    ["hour", "29 Oct 2024, about 20 h UTC"],
  ] as const)("known to the %s reads “%s”", (utcPrecision, words) => {
    expect(formatWhen(boundsOf({ edtf: "2024-10-29", utc: "2024-10-29T20:27:34Z", utcPrecision }))).toBe(words);
  });

  it.each([
    ["2025-12-31", "by end 2025"],
    ["2027", "by end 2027"],
    ["2026-06-30", "by mid-2026"],
    ["2025-09-24", "by 24 Sep 2025"],
  ])("the deadline %s reads “%s”", (edtf, words) => {
    expect(formatDeadline(edtf)).toBe(words);
  });

  it("tells the Beijing day where it differs from the UTC day", () => {
    expect(formatBeijing(Date.UTC(2024, 9, 29, 20, 27))).toBe("30 Oct, 04:27 Beijing");
    expect(formatBeijing(Date.UTC(2024, 11, 5, 4, 41))).toBe("12:41 Beijing");
  });
});

describe("a typed moment", () => {
  const from = Date.UTC(2025, 2, 11);
  it.each([
    ["2025-03", "2025-03-01T00:00:00.000Z"],
    ["2025", "2025-01-01T00:00:00.000Z"],
    ["11 Mar 2025", "2025-03-11T00:00:00.000Z"],
    ["11 March 2025", "2025-03-11T00:00:00.000Z"],
    ["2025-03-11 16:38", "2025-03-11T16:38:00.000Z"],
    ["2025-03-11T16:38Z", "2025-03-11T16:38:00.000Z"],
    ["11 Mar 2025, 16:38 UTC", "2025-03-11T16:38:00.000Z"],
    ["T-3d", "2025-03-08T00:00:00.000Z"],
    ["t+12h", "2025-03-11T12:00:00.000Z"],
  ])("%s is understood as UTC", (typed, expected) => {
    const utcMs = parseTypedMoment(typed, from);
    expect(utcMs !== undefined && new Date(utcMs).toISOString()).toBe(expected);
  });

  it.each(["tomorrow", "", "2025-13", "31 Feb 2025", "9999"])("%s is not understood", (typed) => {
    expect(parseTypedMoment(typed, from)).toBeUndefined();
  });
});
