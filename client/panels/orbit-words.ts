// The words for how an orbit is known: tracked or illustrative, and how far its elements are from the playhead.
import { formatDay, formatTimeOfDay } from "../../shared/time/format.ts";
import type { ObjectOrbit } from "../state/orbit-status.ts";
import { plural } from "./count-words.ts";

/** From this age on elements are shown in amber: a low orbit may be off by tens of kilometres along its track. */
const OLD_AFTER_DAYS = 3;

/** `5 h`, `9 days`. */
export function ageWords(ageDays: number): string {
  if (ageDays < 2) return `${Math.round(ageDays * 24)} h`;
  return plural(Math.round(ageDays), "day");
}

/** True once elements are too old to be trusted without a word. */
export function isOldDays(ageDays: number | undefined): boolean {
  return ageDays !== undefined && ageDays > OLD_AFTER_DAYS;
}

/** `Observed, elements of 22 Aug 2026, 04:41 UTC, 9 days from the playhead`. */
export function orbitWords(orbit: ObjectOrbit): string {
  if (orbit.kind === "illustrative") return "Illustrative, not tracked";
  const epoch = `${formatDay(orbit.epochUtcMs)}, ${formatTimeOfDay(orbit.epochUtcMs)} UTC`;
  return `Observed, elements of ${epoch}, ${ageWords(orbit.ageDays)} from the playhead`;
}
