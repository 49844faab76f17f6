// The suite runs in an odd time zone, so that code which reads local time gives itself away.

import { expect, test } from "vitest";

test("local time differs from UTC by hours and minutes, and by an hour more in southern summer", () => {
  const offsetMinutes = (utc: string) => new Date(utc).getTimezoneOffset();
  expect([offsetMinutes("2025-06-01T00:00:00Z"), offsetMinutes("2025-12-01T00:00:00Z")]).toEqual([-765, -825]);
});
