// Which file below data/ an event belongs in, by what it is, whether it has happened and its quarter, and its place there.
// The table in data/README.md says the same for people; a test holds the bundled record against this.
import type { EventKind, EventStatus } from "../../shared/record/event.ts";
import { boundsOf, type When } from "../../shared/time/when.ts";

/** What a quarter's file is named after, behind the quarter. */
const ENDING: Readonly<Record<Exclude<EventKind, "plan" | "target">, string>> = {
  launch: "",
  landing: "-flights",
  reentry: "-flights",
  docking: "-flights",
  undocking: "-flights",
  eva: "-flights",
  milestone: "-flights",
  failure: "-flights",
  announcement: "-affairs",
  policy: "-affairs",
  agreement: "-affairs",
  tender: "-affairs",
  funding: "-affairs",
  statistic: "-affairs",
  ranking: "-affairs",
  research: "-affairs",
  cooperation: "-affairs",
};

const FIRST_YEAR = 2023;
const SCHEDULED = "plans/scheduled.json";

/** The day that names an event's file: the first that its date allows, or the last where it has no beginning. */
function filingDay(when: When): Date {
  const { earliestUtcMs, latestUtcMs } = boundsOf(when);
  return new Date(Number.isFinite(earliestUtcMs) ? earliestUtcMs : latestUtcMs - 1);
}

/** An event as far as its place in a file depends on it. */
export interface Filed {
  readonly id: string;
  readonly when: When;
}

/** Events stand in the order of their earliest instant, then of their ids. */
export function standsAfter(a: Filed, b: Filed): boolean {
  const [fromA, fromB] = [boundsOf(a.when).earliestUtcMs, boundsOf(b.when).earliestUtcMs];
  return fromA === fromB ? a.id > b.id : fromA > fromB;
}

/** The path below `data/`; dates have been checked. */
export function eventFileOf(kind: EventKind, status: EventStatus, when: When): string {
  if (kind === "plan" || kind === "target" || status === "planned" || status === "cancelled") return SCHEDULED;
  const date = filingDay(when);
  const year = date.getUTCFullYear();
  const period = year < FIRST_YEAR ? `before-${FIRST_YEAR}` : `${year}-q${Math.floor(date.getUTCMonth() / 3) + 1}`;
  return `events/${period}${ENDING[kind]}.json`;
}
