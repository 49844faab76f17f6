// Dates as the API writes them, with the bounds that they prove.

import { expect, test } from "vitest";
import { whenResponse, whenToResponse } from "../../../shared/api/when.ts";

test.each([
  [{ edtf: "2024-08" }, "2024-08-01T00:00:00Z", "2024-09-01T00:00:00Z", "month"],
  [{ edtf: "2024-12-31" }, "2024-12-31T00:00:00Z", "2025-01-01T00:00:00Z", "day"],
  [{ edtf: "2026/.." }, "2026-01-01T00:00:00Z", null, "open"],
  [{ edtf: "../2023-11" }, null, "2023-12-01T00:00:00Z", "open"],
  [
    { edtf: "2025-01-23", utc: "2025-01-23T05:15Z", utcPrecision: "quarter-hour" as const },
    "2025-01-23T05:07:30Z",
    "2025-01-23T05:22:30Z",
    "quarter-hour",
  ],
])("%o lies between its bounds", (...row) => {
  const [when, earliest, latest, precision] = row;
  const response = whenToResponse(when);
  expect(response).toEqual({ ...when, earliest, latest, precision });
  expect(whenResponse.parse(response)).toEqual(response);
});

test("a date that was never checked is our mistake and throws", () => {
  expect(() => whenToResponse({ edtf: "soon" })).toThrow("unchecked date");
});
