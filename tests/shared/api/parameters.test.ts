// What query parameters accept, and what they say of what they don't.

import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  checkSpan,
  commaListParameter,
  instantParameter,
  maskParameter,
  numberParameter,
  pageParameters,
  spanShape,
  wholeNumberParameter,
} from "../../../shared/api/parameters.ts";

describe("an instant", () => {
  const instant = instantParameter("At.");

  test.each([
    ["2025-01-24", "2025-01-24T00:00:00.000Z"],
    ["2025-01-24T06:42Z", "2025-01-24T06:42:00.000Z"],
    ["2025-01-24T06:42:05.250Z", "2025-01-24T06:42:05.250Z"],
  ])("%s is %s, in whatever zone the server stands", (text, iso) => {
    expect(new Date(instant.parse(text)).toISOString()).toBe(iso);
  });

  test.each([
    "",
    "2025",
    "2025-02-30",
    "2025-01-24T06:42",
    "2025-01-24T06:42+08:00",
    "24.01.2025",
    "NaN",
    "1e999",
    "+275760-09-13",
  ])("%j is refused with what would be right", (text) => {
    const { success, error } = instant.safeParse(text);
    expect(success).toBe(false);
    expect(error?.issues[0]?.message).toContain("right: ");
  });
});

describe("a comma list", () => {
  const kinds = commaListParameter(z.enum(["a", "b"]), "Kinds.");

  test("holds one or several", () => {
    expect(kinds.parse("a")).toEqual(["a"]);
    expect(kinds.parse("b,a")).toEqual(["b", "a"]);
  });

  test.each(["", "a,", ",", "c", "a, b"])("%j is refused", (text) => {
    expect(kinds.safeParse(text).success).toBe(false);
  });
});

describe("a whole number", () => {
  const number = wholeNumberParameter({ min: 1, max: 1000 }, "So many.");

  test("is its value between its bounds", () => {
    expect(["1", "007", "1000"].map((text) => number.parse(text))).toEqual([1, 7, 1000]);
  });

  test.each(["0", "1001", "-1", "1.5", "1e3", "0x10", " 1", "", "٣"])("%j is refused", (text) => {
    expect(number.safeParse(text).success).toBe(false);
  });
});

describe("a number", () => {
  const number = numberParameter({ min: -90, max: 90 }, "So much.");

  test("is its value between its bounds, and has no zero below zero", () => {
    const values = ["-90", "90", "31.2304", "007", "-0.0"].map((text) => number.parse(text));
    expect(values).toEqual([-90, 90, 31.2304, 7, 0]);
  });

  test.each(["90.0001", "-91", "", ".5", "1.", "1e1", "+1", " 1", "NaN", "Infinity", "0x10", "٣", "1,5"])(
    "%j is refused",
    (text) => {
      expect(number.safeParse(text).success).toBe(false);
    },
  );
});

test("a mask lies in [0, 90), and is what the call says without it", () => {
  const mask = maskParameter(10);
  expect([undefined, "0", "89.999"].map((text) => mask.parse(text))).toEqual([10, 0, 89.999]);
  for (const text of ["90", "-1", "-0.001"]) expect([text, mask.safeParse(text).success]).toEqual([text, false]);
});

test("a span that ends before it begins is refused; one that ends where it begins is empty but right", () => {
  const span = z.strictObject(spanShape).superRefine(checkSpan);
  expect(span.safeParse({ from: "2025-01-02", to: "2025-01-01" }).error?.issues[0]?.path).toEqual(["from"]);
  expect(span.safeParse({ from: "2025-01-01", to: "2025-01-01" }).success).toBe(true);
  expect(span.safeParse({ from: "2025-01-01" }).success).toBe(true);
});

test("a page has 100 items unless asked otherwise, and no unknown parameter", () => {
  expect(pageParameters.parse({}).limit).toBe(100);
  expect(pageParameters.safeParse({ page: "2" }).success).toBe(false);
});
