// Windows that a person can ask for by name: so many years, or the whole record.
// Not here: what lengths are lawful (client/state).
import { DAY_MS, type UtcMs } from "../time/instant.ts";
import type { TimeWindow } from "../view/view.ts";

/** So much of the record's length stays free at either side of it. */
const MARGIN = 0.02;

/** The window that shows the whole record. */
export function wholeRecordWindow(recordFromUtcMs: UtcMs, recordEndUtcMs: UtcMs): TimeWindow {
  const marginMs = MARGIN * (recordEndUtcMs - recordFromUtcMs);
  return { fromUtcMs: recordFromUtcMs - marginMs, toUtcMs: recordEndUtcMs + marginMs };
}

/** A window of so many years in which an instant keeps its place, or stands at three fifths if it was out of sight. */
export function windowOfYears(years: number, window: TimeWindow, atUtcMs: UtcMs): TimeWindow {
  const lengthMs = years * 365.25 * DAY_MS;
  const place = (atUtcMs - window.fromUtcMs) / (window.toUtcMs - window.fromUtcMs);
  const kept = place > 0.04 && place < 0.96 ? place : 0.6;
  return { fromUtcMs: atUtcMs - kept * lengthMs, toUtcMs: atUtcMs + (1 - kept) * lengthMs };
}
