// Dates known only so far: the part of EDTF that the record uses, and the bounds that each such date proves.
// Not here: times of day (when.ts), words for people (format.ts).
import { fail, ok, type Result } from "../result.ts";
import { DAY_MS, type UtcMs } from "./instant.ts";

/** How finely a date is known; `interval` and `open` are spans with two, or one, known ends. */
export type DatePrecision = "day" | "month" | "quarter" | "half" | "year" | "decade" | "century" | "interval" | "open";

/** `~`, `?` and `%` say how sure the source is of a date; they don't widen it [LoC-EDTF L1]. */
export type DateQualifier = "uncertain" | "approximate" | "uncertain-and-approximate";

/** A parsed date; a bound that is not there is open. Half-open: `latestUtcMs` is the first instant after. */
export interface ImpreciseDate {
  readonly edtf: string;
  readonly precision: DatePrecision;
  readonly earliestUtcMs?: UtcMs;
  readonly latestUtcMs?: UtcMs;
  readonly qualifier?: DateQualifier;
}

export interface EdtfFailure {
  readonly code: "not_edtf" | "no_such_date" | "reversed_interval" | "too_long";
  readonly text: string;
  readonly expected: string;
}

const LONGEST = 40;
const SINGLE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;
const EXPECTED =
  "YYYY, YYYY-MM, YYYY-MM-DD, YYYY-33…36 (quarter), YYYY-40/41 (half), 202X, 20XX, an interval A/B, A/.. or ../B";

const QUALIFIERS: Readonly<Record<string, DateQualifier>> = {
  "?": "uncertain",
  "~": "approximate",
  "%": "uncertain-and-approximate",
};

interface Span {
  readonly precision: DatePrecision;
  readonly fromUtcMs: UtcMs;
  readonly toUtcMs: UtcMs;
  readonly qualifier: DateQualifier | undefined;
}

/** Date.UTC would read the years 0 to 99 as 1900 to 1999. */
function startOfDayUtcMs(year: number, monthIndex: number, day: number): UtcMs {
  return new Date(0).setUTCFullYear(year, monthIndex, day);
}

function monthSpan(year: number, firstMonth: number, months: number): readonly [UtcMs, UtcMs] {
  return [startOfDayUtcMs(year, firstMonth - 1, 1), startOfDayUtcMs(year, firstMonth - 1 + months, 1)];
}

function yearSpan(text: string): readonly [DatePrecision, UtcMs, UtcMs] {
  const unknownDigits = text.endsWith("XX") ? 2 : text.endsWith("X") ? 1 : 0;
  const firstYear = Number(text.replaceAll("X", "0"));
  const years = 10 ** unknownDigits;
  const precision = unknownDigits === 2 ? "century" : unknownDigits === 1 ? "decade" : "year";
  return [precision, startOfDayUtcMs(firstYear, 0, 1), startOfDayUtcMs(firstYear + years, 0, 1)];
}

/** Months 1…12, quarters 33…36 and halves 40, 41 [LoC-EDTF L2 sub-year groupings]. */
function subYearSpan(year: number, code: number): readonly [DatePrecision, UtcMs, UtcMs] | undefined {
  if (code >= 1 && code <= 12) return ["month", ...monthSpan(year, code, 1)];
  if (code >= 33 && code <= 36) return ["quarter", ...monthSpan(year, 1 + (code - 33) * 3, 3)];
  if (code === 40 || code === 41) return ["half", ...monthSpan(year, 1 + (code - 40) * 6, 6)];
  return undefined;
}

function daySpan(year: number, month: number, day: number): readonly [DatePrecision, UtcMs, UtcMs] | undefined {
  const fromUtcMs = startOfDayUtcMs(year, month - 1, day);
  const exists = new Date(fromUtcMs).getUTCMonth() === month - 1 && day >= 1;
  return exists && month >= 1 && month <= 12 ? ["day", fromUtcMs, fromUtcMs + DAY_MS] : undefined;
}

function datedSpan(year: string, month: string | undefined, day: string | undefined) {
  if (month === undefined || month === "XX") return day === undefined || day === "XX" ? yearSpan(year) : undefined;
  if (year.includes("X")) return undefined;
  if (day === undefined || day === "XX") return subYearSpan(Number(year), Number(month));
  return daySpan(Number(year), Number(month), Number(day));
}

function parseSingle(text: string): Result<Span, EdtfFailure> {
  const parts = SINGLE.exec(text);
  if (!parts?.[1]) return fail({ code: "not_edtf", text, expected: EXPECTED });
  const span = datedSpan(parts[1], parts[2], parts[3]);
  if (!span) return fail({ code: "no_such_date", text, expected: "a date that the calendar has" });
  const [precision, fromUtcMs, toUtcMs] = span;
  return ok({ precision, fromUtcMs, toUtcMs, qualifier: QUALIFIERS[parts[4] ?? ""] });
}

function parseInterval(text: string, first: string, last: string): Result<ImpreciseDate, EdtfFailure> {
  const start = first === ".." ? undefined : parseSingle(first);
  const end = last === ".." ? undefined : parseSingle(last);
  if (!start && !end) return fail({ code: "not_edtf", text, expected: EXPECTED });
  if (start && !start.ok) return start;
  if (end && !end.ok) return end;
  if (start && end && start.value.fromUtcMs > end.value.fromUtcMs) {
    return fail({ code: "reversed_interval", text, expected: "the earlier end first" });
  }
  const qualifier = start?.value.qualifier ?? end?.value.qualifier;
  return ok({
    edtf: text,
    precision: start && end ? "interval" : "open",
    ...(start && { earliestUtcMs: start.value.fromUtcMs }),
    ...(end && { latestUtcMs: end.value.toUtcMs }),
    ...(qualifier && { qualifier }),
  });
}

/**
 * Reads EDTF level 0 dates and intervals, `? ~ %`, unspecified digits, quarters, halves and open ends.
 * Bounds are UTC, half-open; `..2023-11` (written without its slash) is read as `../2023-11`.
 */
export function parseEdtf(text: string): Result<ImpreciseDate, EdtfFailure> {
  if (text.length > LONGEST) return fail({ code: "too_long", text: text.slice(0, LONGEST), expected: EXPECTED });
  const [first, last, more] = text.split("/");
  if (first === undefined || more !== undefined) return fail({ code: "not_edtf", text, expected: EXPECTED });
  if (last !== undefined) return parseInterval(text, first, last);
  if (first.startsWith("..")) return parseInterval(text, "..", first.slice(2));
  if (first.endsWith("..")) return parseInterval(text, first.slice(0, -2), "..");
  const single = parseSingle(first);
  if (!single.ok) return single;
  const { precision, fromUtcMs, toUtcMs, qualifier } = single.value;
  const bounds = { earliestUtcMs: fromUtcMs, latestUtcMs: toUtcMs };
  return ok({ edtf: text, precision, ...bounds, ...(qualifier && { qualifier }) });
}
