// On which day a source counts as having said something.
import type { Source } from "../../shared/record/source.ts";
import { WhenRecord } from "../../shared/record/values.ts";
import { formatUtcDay } from "../../shared/time/instant.ts";
import { boundsOf, type When } from "../../shared/time/when.ts";

/** The day of a claim as an EDTF date, absent where nothing tells it, and a word on it where it was worked out. */
export interface Assertion {
  readonly asserted?: string;
  readonly note?: string;
}

const WORKED_OUT = "The source bears no date; this is the latest that its content proves.";

/** The UTC day on which something of this date was over; nothing where that is open. */
export function lastDayOf(when: When): string | undefined {
  const { utcMs, latestUtcMs } = boundsOf(when);
  const lastUtcMs = utcMs ?? latestUtcMs - 1;
  return Number.isFinite(lastUtcMs) ? formatUtcDay(lastUtcMs) : undefined;
}

/** The day of something told within a value that has a date of its own: how a craft ended, a maiden flight. */
export function lastDayWithin(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("when" in value)) return undefined;
  const when = WhenRecord.safeParse(value.when);
  return when.success ? lastDayOf(when.data) : undefined;
}

/**
 * A catalogue or a tracker notes what happened on its day; every other source speaks on the day it appears. A source
 * that bears no date speaks on the latest day that its content proves, which is that of what it tells.
 */
export function assertionOf(source: Source, toldOn: string | undefined): Assertion {
  const follows = source.kind === "catalogue" || source.kind === "tracker";
  const asserted = (follows ? toldOn : undefined) ?? source.published;
  if (asserted !== undefined) return { asserted };
  if (toldOn !== undefined) return { asserted: toldOn, note: WORKED_OUT };
  return source.retrieved === undefined ? {} : { asserted: source.retrieved };
}
