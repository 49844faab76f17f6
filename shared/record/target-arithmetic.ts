// The arithmetic of a number promised by a date: how many are missing, whether it was kept, and the pace that it asks for.
// Not here: what is counted (buildout.ts, plan-outcome.ts).
import { DAY_MS, MONTH_DAYS, type UtcMs } from "../time/instant.ts";

/** A number promised, what of it had been done at an instant, and the deadline, where there is one. */
export interface Tally {
  readonly count: number;
  readonly done: number;
  readonly atUtcMs: UtcMs;
  /** First instant after the deadline's day, month or year. */
  readonly deadlineUtcMs?: UtcMs | undefined;
}

/** What a tally comes to. */
export interface Reckoning {
  readonly short: number;
  readonly state: "met" | "missed" | "open";
  /** What is missing spread over the time that is left, a month; absent without a deadline ahead. */
  readonly perMonthNeeded?: number;
}

/** Holds what was done against what was promised. */
export function reckon({ count, done, atUtcMs, deadlineUtcMs }: Tally): Reckoning {
  const short = Math.max(0, count - done);
  const leftDays = deadlineUtcMs === undefined ? 0 : (deadlineUtcMs - atUtcMs) / DAY_MS;
  const isPast = deadlineUtcMs !== undefined && leftDays <= 0;
  const isAhead = leftDays > 0 && Number.isFinite(leftDays);
  return {
    short,
    state: short === 0 ? "met" : isPast ? "missed" : "open",
    ...(isAhead && { perMonthNeeded: (short / leftDays) * MONTH_DAYS }),
  };
}
