// Makes marks for tests of the timeline's layout.
import type { Mark } from "../../../shared/timeline/marks.ts";

/** A finished event at an instant; more of it can be given. */
export function mark(event: string, atUtcMs: number, more: Partial<Mark> = {}): Mark {
  return { event, programme: "lunar", status: "done", title: event, label: event, atUtcMs, ...more };
}
