// Keeps what was worked out for the days of knowledge last asked for: people go back and forth between a few.
import type { UtcMs } from "../../time/instant.ts";

/** Each is a catalogue of its own, of one to two megabytes. */
const MOST_DAYS = 12;

/** A function of a day that gives the same object again for each of the last days asked for. */
export function rememberDays<T>(make: (dayUtcMs: UtcMs) => T): (dayUtcMs: UtcMs) => T {
  const kept = new Map<UtcMs, T>();
  return (dayUtcMs) => {
    const value = kept.get(dayUtcMs) ?? make(dayUtcMs);
    kept.delete(dayUtcMs);
    kept.set(dayUtcMs, value);
    const [oldest] = kept.keys();
    if (kept.size > MOST_DAYS && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
