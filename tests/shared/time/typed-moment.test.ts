// What a person may type for a moment.
import { describe, expect, it } from "vitest";
import { parseTypedMoment } from "../../../shared/time/typed-moment.ts";

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

  it.each(["tomorrow", "", "2025-13", "31 Feb 2025", "9999", "T-99999m", "T+2200m"])(
    "%s is not understood",
    (typed) => {
      expect(parseTypedMoment(typed, from)).toBeUndefined();
    },
  );
});
