// When something happened or is to happen, as far as that is known, and what comparisons this allows.
// Not here: how a date is written for people (format.ts).

import { fail, ok, type Result } from "../result.ts";
import { type DatePrecision, type EdtfFailure, parseEdtf } from "./edtf.ts";
import { HOUR_MS, MINUTE_MS, parseUtc, SECOND_MS, type UtcMs } from "./instant.ts";

/** How finely a time of day is known; `quarter-hour` means ±7 minutes. */
export type TimePrecision = "second" | "minute" | "quarter-hour" | "hour";

/** The offset of Beijing, all year: sources print its days without saying so. */
export const BEIJING_ZONE = "+08:00";
export const BEIJING_OFFSET_MS = 8 * HOUR_MS;

/** A date as the record writes it: EDTF, and a time of day only where one is known. */
export interface When {
  readonly edtf: string;
  readonly utc?: string | undefined;
  readonly utcPrecision?: TimePrecision | undefined;
  /** Set where the days of `edtf` are those of Beijing, as a source prints them; UTC without it. */
  readonly zone?: typeof BEIJING_ZONE | undefined;
}

/** The proven span `[earliestUtcMs, latestUtcMs)`; open ends are infinite. */
export interface Bounds {
  readonly earliestUtcMs: UtcMs;
  readonly latestUtcMs: UtcMs;
}

/** A date with its bounds worked out once. */
export interface ResolvedWhen extends Bounds {
  readonly edtf: string;
  readonly precision: DatePrecision | TimePrecision;
  /** The stated instant where a time of day is known. */
  readonly utcMs?: UtcMs;
}

export interface WhenFailure {
  readonly code: EdtfFailure["code"] | "not_an_instant" | "out_of_range" | "utc_outside_edtf" | "precision_without_utc";
  readonly text: string;
  readonly expected: string;
}

/** How far before and after the stated instant the true one may lie. */
const TIME_SPANS: Readonly<Record<TimePrecision, readonly [beforeMs: number, afterMs: number]>> = {
  second: [0, SECOND_MS],
  minute: [0, MINUTE_MS],
  "quarter-hour": [7.5 * MINUTE_MS, 7.5 * MINUTE_MS],
  hour: [0, HOUR_MS],
};

/** Checks a date and works out its bounds; a time of day must lie on the EDTF date. */
export function resolveWhen(when: When): Result<ResolvedWhen, WhenFailure> {
  const date = parseEdtf(when.edtf);
  if (!date.ok) return date;
  const aheadMs = when.zone === BEIJING_ZONE ? BEIJING_OFFSET_MS : 0;
  const earliestUtcMs = (date.value.earliestUtcMs ?? Number.NEGATIVE_INFINITY) - aheadMs;
  const latestUtcMs = (date.value.latestUtcMs ?? Number.POSITIVE_INFINITY) - aheadMs;
  if (when.utc === undefined) {
    if (when.utcPrecision === undefined) {
      return ok({ edtf: when.edtf, precision: date.value.precision, earliestUtcMs, latestUtcMs });
    }
    return fail({ code: "precision_without_utc", text: when.edtf, expected: "utc beside utcPrecision" });
  }
  const instant = parseUtc(when.utc);
  if (!instant.ok) return instant;
  if (instant.value < earliestUtcMs || instant.value >= latestUtcMs) {
    return fail({ code: "utc_outside_edtf", text: when.utc, expected: `a time within ${when.edtf}` });
  }
  const precision = when.utcPrecision ?? "minute";
  const [beforeMs, afterMs] = TIME_SPANS[precision];
  const bounds = { earliestUtcMs: instant.value - beforeMs, latestUtcMs: instant.value + afterMs };
  return ok({ edtf: when.edtf, precision, utcMs: instant.value, ...bounds });
}

/** Resolves a date that was checked when the record was read. */
export function boundsOf(when: When): ResolvedWhen {
  const resolved = resolveWhen(when);
  if (!resolved.ok) throw new Error(`unchecked date: ${JSON.stringify(resolved.failure)}`);
  return resolved.value;
}

/** The instant from which something counts as having happened: its stated time, else the end of its span. */
export function countsFromUtcMs(when: ResolvedWhen): UtcMs {
  return when.utcMs ?? when.latestUtcMs;
}

/** The instant at which a date is drawn: its stated time, else the middle of its span, else its known end. */
export function middleUtcMs(when: ResolvedWhen): UtcMs {
  if (when.utcMs !== undefined) return when.utcMs;
  if (!Number.isFinite(when.earliestUtcMs)) return when.latestUtcMs;
  if (!Number.isFinite(when.latestUtcMs)) return when.earliestUtcMs;
  return (when.earliestUtcMs + when.latestUtcMs) / 2;
}

/** True when the two spans may share an instant. */
export function possiblyOverlaps(a: Bounds, b: Bounds): boolean {
  return a.earliestUtcMs < b.latestUtcMs && b.earliestUtcMs < a.latestUtcMs;
}

/** True when the first span lies inside the second, whatever its true instant. */
export function certainlyWithin(inner: Bounds, outer: Bounds): boolean {
  return inner.earliestUtcMs >= outer.earliestUtcMs && inner.latestUtcMs <= outer.latestUtcMs;
}
