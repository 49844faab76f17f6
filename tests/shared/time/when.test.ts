// What a date with or without a time of day proves, and how instants are read.
import { describe, expect, it } from "vitest";
import { formatUtc, parseUtc } from "../../../shared/time/instant.ts";
import {
  boundsOf,
  certainlyWithin,
  countsFromUtcMs,
  middleUtcMs,
  possiblyOverlaps,
  resolveWhen,
} from "../../../shared/time/when.ts";

const iso = (utcMs: number) => new Date(utcMs).toISOString();

describe("an instant", () => {
  it.each([
    ["2025-02-18", "2025-02-18T00:00:00Z"],
    ["2025-02-18T10:30Z", "2025-02-18T10:30:00Z"],
    ["2024-10-29T20:27:34Z", "2024-10-29T20:27:34Z"],
    ["2024-10-29T20:27:34.5Z", "2024-10-29T20:27:34.500Z"],
  ])("%s is read as UTC in any time zone", (text, expected) => {
    const parsed = parseUtc(text);
    expect(parsed.ok && formatUtc(parsed.value)).toBe(expected);
  });

  it.each([
    "2025-02-30",
    "2025-02-18T25:00Z",
    "2025-02-18T10:30",
    "2025-02-18 10:30Z",
    "18 Feb 2025",
    "275761-01-01",
    "1e999",
    "",
  ])("%s is refused", (text) => {
    expect(parseUtc(text)).toMatchObject({ ok: false });
  });

  it("outside the years of the record is refused as out of range", () => {
    expect(parseUtc("1815-06-18")).toMatchObject({ ok: false, failure: { code: "out_of_range" } });
  });
});

describe("bounds of a date with a time of day", () => {
  it.each([
    ["second", "2025-05-28T17:31:00.000Z", "2025-05-28T17:31:01.000Z"],
    ["minute", "2025-05-28T17:31:00.000Z", "2025-05-28T17:32:00.000Z"],
    ["quarter-hour", "2025-05-28T17:23:30.000Z", "2025-05-28T17:38:30.000Z"],
    ["hour", "2025-05-28T17:31:00.000Z", "2025-05-28T18:31:00.000Z"],
  ] as const)("known to the %s", (utcPrecision, earliest, latest) => {
    const when = boundsOf({ edtf: "2025-05-28", utc: "2025-05-28T17:31Z", utcPrecision });
    expect([iso(when.earliestUtcMs), iso(when.latestUtcMs)]).toEqual([earliest, latest]);
  });

  it("must lie on the date itself: a Beijing date is not a UTC day", () => {
    expect(resolveWhen({ edtf: "2024-10-30", utc: "2024-10-29T20:27:34Z" })).toMatchObject({
      ok: false,
      failure: { code: "utc_outside_edtf" },
    });
  });

  it("needs a time beside its precision", () => {
    expect(resolveWhen({ edtf: "2024-10-30", utcPrecision: "minute" })).toMatchObject({ ok: false });
  });
});

describe("comparisons say how sure they are", () => {
  const march = boundsOf({ edtf: "2025-03" });
  const year = boundsOf({ edtf: "2025" });
  const day = boundsOf({ edtf: "2025-03-31" });

  it("possibly overlaps: the spans share an instant", () => {
    expect(possiblyOverlaps(march, year)).toBe(true);
    expect(possiblyOverlaps(march, boundsOf({ edtf: "2025-04" }))).toBe(false);
  });

  it("certainly within: one span lies inside the other", () => {
    expect(certainlyWithin(day, march)).toBe(true);
    expect(certainlyWithin(march, day)).toBe(false);
  });

  it("counts a day without a time from the end of that day", () => {
    expect(iso(countsFromUtcMs(day))).toBe("2025-04-01T00:00:00.000Z");
  });

  it("draws an open date at its known end and a year at its middle", () => {
    expect(iso(middleUtcMs(boundsOf({ edtf: "2026-06/.." })))).toBe("2026-06-01T00:00:00.000Z");
    expect(iso(middleUtcMs(year))).toBe("2025-07-02T12:00:00.000Z");
  });
});
