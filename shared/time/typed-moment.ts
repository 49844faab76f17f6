// Reads what a person types for a moment, in the ways in which people write dates.
// Not here: ISO text of links and answers (instant.ts).
import { DateTime } from "luxon";
import { DAY_MS, EARLIEST_UTC_MS, LATEST_UTC_MS, MONTH_DAYS, type UtcMs } from "./instant.ts";

/** What a person may type for a moment, beside `T-3d`. */
const TYPED_FORMATS = [
  "yyyy-MM-dd HH:mm",
  "yyyy-MM-dd'T'HH:mm",
  "yyyy-MM-dd",
  "yyyy-MM",
  "yyyy",
  "d LLL yyyy HH:mm",
  "d LLL yyyy, HH:mm",
  "d LLL yyyy",
  "d LLLL yyyy",
  "LLL yyyy",
  "LLLL yyyy",
];

function isOnRecord(utcMs: UtcMs): boolean {
  return utcMs >= EARLIEST_UTC_MS && utcMs < LATEST_UTC_MS;
}

/** Reads what a person types for a moment: `2025-03`, `11 Mar 2025`, `2025-03-11 16:38`, `T-3d` (from a given instant). */
export function parseTypedMoment(text: string, fromUtcMs: UtcMs): UtcMs | undefined {
  const typed = text.trim().replace(/\s*(UTC|Z)$/i, "");
  const relative = /^[tT]\s*([+-])\s*(\d{1,5})\s*([dhwm])$/.exec(typed);
  if (relative) {
    const unitMs = { d: DAY_MS, h: DAY_MS / 24, w: 7 * DAY_MS, m: MONTH_DAYS * DAY_MS }[relative[3] ?? "d"] ?? DAY_MS;
    const utcMs = fromUtcMs + (relative[1] === "-" ? -1 : 1) * Number(relative[2]) * unitMs;
    return isOnRecord(utcMs) ? utcMs : undefined;
  }
  for (const format of TYPED_FORMATS) {
    const read = DateTime.fromFormat(typed, format, { zone: "utc", locale: "en-US" });
    if (read.isValid && isOnRecord(read.toMillis())) return read.toMillis();
  }
  return undefined;
}
