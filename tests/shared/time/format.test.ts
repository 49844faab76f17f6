// Dates in words: each at its own precision, never finer.
import { describe, expect, it } from "vitest";
import { formatBeijing, formatDeadline, formatEdtf, formatWhen } from "../../../shared/time/format.ts";
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
