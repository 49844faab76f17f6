// What spans of time the timeline may show, and how it moves to hold an instant.
import { DAY_MS, EARLIEST_UTC_MS, LATEST_UTC_MS, type UtcMs } from "../../shared/time/instant.ts";
import type { TimeWindow } from "../../shared/view/view.ts";

/** Shortest and longest span that the timeline shows. */
const SHORTEST_WINDOW_MS = 2 * DAY_MS;
const LONGEST_WINDOW_MS = 40 * 365.25 * DAY_MS;

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** A window of a lawful length within the years that the record can name. */
export function lawfulWindow({ fromUtcMs, toUtcMs }: TimeWindow): TimeWindow {
  const lengthMs = clamp(toUtcMs - fromUtcMs, SHORTEST_WINDOW_MS, LONGEST_WINDOW_MS);
  const middleUtcMs = (fromUtcMs + toUtcMs) / 2;
  const lawfulFromUtcMs = clamp(middleUtcMs - lengthMs / 2, EARLIEST_UTC_MS, LATEST_UTC_MS - lengthMs);
  return { fromUtcMs: lawfulFromUtcMs, toUtcMs: lawfulFromUtcMs + lengthMs };
}

/** The window, moved if need be so that an instant lies at least 4 % inside its edges. */
export function windowWith(window: TimeWindow, utcMs: UtcMs): TimeWindow {
  const lengthMs = window.toUtcMs - window.fromUtcMs;
  const marginMs = 0.04 * lengthMs;
  if (utcMs >= window.fromUtcMs + marginMs && utcMs <= window.toUtcMs - marginMs) return window;
  return lawfulWindow({ fromUtcMs: utcMs - 0.6 * lengthMs, toUtcMs: utcMs + 0.4 * lengthMs });
}

/**
 * The window scaled about an instant, which keeps its place on screen; a factor below 1 shows less. At the shortest
 * and the longest span it stays where it is: cut to a lawful length only afterwards, it would creep with every step.
 */
export function zoomedWindow({ fromUtcMs, toUtcMs }: TimeWindow, factor: number, aboutUtcMs: UtcMs): TimeWindow {
  const lengthMs = toUtcMs - fromUtcMs;
  const lawful = clamp(factor, SHORTEST_WINDOW_MS / lengthMs, LONGEST_WINDOW_MS / lengthMs);
  return {
    fromUtcMs: aboutUtcMs - (aboutUtcMs - fromUtcMs) * lawful,
    toUtcMs: aboutUtcMs + (toUtcMs - aboutUtcMs) * lawful,
  };
}
