// Instants on the UTC scale as milliseconds since 1970, and their ISO 8601 text.
// Not here: leap seconds (POSIX days have 86,400 s), imprecise dates (edtf.ts), words for people (format.ts).
import { fail, ok, type Result } from "../result.ts";

/** Milliseconds since 1970-01-01T00:00Z, POSIX; the fraction keeps microseconds (a float64 resolves 0.24 µs today). */
export type UtcMs = number;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
/** Mean length of a month in the Gregorian calendar: 365.2425 days / 12. */
export const MONTH_DAYS = 30.436875;

/** The span that dates on the record may name; outside it a date is a typing error. */
export const EARLIEST_UTC_MS: UtcMs = Date.UTC(1900, 0, 1);
export const LATEST_UTC_MS: UtcMs = Date.UTC(2200, 0, 1);

/** The start of the UTC day into which an instant falls. */
export function startOfUtcDay(utcMs: UtcMs): UtcMs {
  return Math.floor(utcMs / DAY_MS) * DAY_MS;
}

/** The first instant after a UTC day, its own first instant given. */
export function endOfUtcDay(dayUtcMs: UtcMs): UtcMs {
  return dayUtcMs + DAY_MS;
}

export interface InstantFailure {
  readonly code: "not_an_instant" | "out_of_range";
  readonly text: string;
  readonly expected: string;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z)?$/;

/** Reads `2025-02-18`, `…T10:30Z`, `…T10:30:05Z` or with up to six decimals; a bare date is its 00:00:00Z. */
export function parseUtc(text: string): Result<UtcMs, InstantFailure> {
  // A day that its month does not have would roll over; written out again it no longer reads the same.
  const utcMs = INSTANT.test(text) ? Date.parse(text.includes("T") ? text : `${text}T00:00Z`) : Number.NaN;
  if (Number.isNaN(utcMs) || formatUtcDay(utcMs) !== text.slice(0, 10)) {
    return fail({ code: "not_an_instant", text, expected: "YYYY-MM-DD or YYYY-MM-DDThh:mm[:ss[.sss]]Z" });
  }
  if (utcMs < EARLIEST_UTC_MS || utcMs >= LATEST_UTC_MS) {
    return fail({ code: "out_of_range", text, expected: "a date from 1900 to 2199" });
  }
  return ok(utcMs);
}

/** ISO 8601 with `Z`, seconds always written, milliseconds only when there are some. */
export function formatUtc(utcMs: UtcMs): string {
  const text = new Date(utcMs).toISOString();
  return text.endsWith(".000Z") ? `${text.slice(0, -5)}Z` : text;
}

/** The UTC day of an instant, `YYYY-MM-DD`. */
export function formatUtcDay(utcMs: UtcMs): string {
  return new Date(utcMs).toISOString().slice(0, 10);
}
