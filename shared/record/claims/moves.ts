// How an event's date moved: the dates announced for it in order, and what kind of move lies between two of them.
// Not here: drawing (client/timeline), the words (client/panels).
import { DAY_MS } from "../../time/instant.ts";
import { type Bounds, boundsOf, certainlyWithin, type ResolvedWhen } from "../../time/when.ts";
import { type EventRecord, hasOccurred } from "../event.ts";
import { ClaimedWhen } from "../sourced.ts";
import { type Claim, knownFromUtcMs } from "./claim.ts";
import { settle } from "./settle.ts";

/**
 * `slip` later, `pull-in` earlier, `adjust` by 24 hours at most, `firmed` to a narrower date within the old one,
 * `loosened` to a wider one around it, `placeholder` to a date that only stands for one (no end, or over two years).
 */
export const MOVE_KINDS = ["slip", "pull-in", "adjust", "firmed", "loosened", "placeholder"] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

/** A date that was announced for an event, or on which it happened. */
export interface AnnouncedDate {
  readonly when: ResolvedWhen;
  readonly source: string;
  readonly asserted: string;
  /** False for the date on which it happened. */
  readonly planned: boolean;
}

export interface Move {
  readonly kind: MoveKind;
  /** True where the bounds of the two dates leave no other kind possible. */
  readonly certain: boolean;
  /** How much later the new date is than the old, in days, at the least and at the most; negative for earlier. */
  readonly shiftDays: { readonly min: number; readonly max: number };
  readonly from: AnnouncedDate;
  readonly to: AnnouncedDate;
}

/** A span longer than this names no year: it stands for a date that is to come. */
const LONGEST_DATE_MS = 731 * DAY_MS;

function isPlaceholder({ earliestUtcMs, latestUtcMs }: Bounds): boolean {
  return !(latestUtcMs - earliestUtcMs <= LONGEST_DATE_MS);
}

function middleMs({ earliestUtcMs, latestUtcMs }: Bounds): number {
  return (earliestUtcMs + latestUtcMs) / 2;
}

/** How far apart the two true dates can lie at the most. */
function farthestMs(a: Bounds, b: Bounds): number {
  return Math.max(a.latestUtcMs - b.earliestUtcMs, b.latestUtcMs - a.earliestUtcMs);
}

function shiftBetween(from: Bounds, to: Bounds): Move["shiftDays"] {
  return {
    min: (to.earliestUtcMs - from.latestUtcMs) / DAY_MS,
    max: (to.latestUtcMs - from.earliestUtcMs) / DAY_MS,
  };
}

/** What kind of move lies between two dates, and whether their bounds prove it. */
export function moveBetween(from: Bounds, to: Bounds): Pick<Move, "kind" | "certain"> {
  if (isPlaceholder(to) && (!certainlyWithin(to, from) || !Number.isFinite(to.latestUtcMs)))
    return { kind: "placeholder", certain: true };
  if (certainlyWithin(to, from)) return { kind: "firmed", certain: true };
  if (certainlyWithin(from, to)) return { kind: "loosened", certain: true };
  if (farthestMs(from, to) <= DAY_MS) return { kind: "adjust", certain: true };
  const kind = middleMs(to) >= middleMs(from) ? "slip" : "pull-in";
  // By a day or less it could be an adjustment.
  const leastMs = kind === "slip" ? to.earliestUtcMs - from.latestUtcMs : from.earliestUtcMs - to.latestUtcMs;
  return { kind, certain: leastMs >= DAY_MS };
}

function announced({ value, source, asserted, planned }: Claim): readonly AnnouncedDate[] {
  const when = ClaimedWhen.safeParse(value);
  return when.success ? [{ when: boundsOf(when.data), source, asserted, planned: planned ?? false }] : [];
}

function isSameDate(a: AnnouncedDate, b: AnnouncedDate): boolean {
  return a.when.earliestUtcMs === b.when.earliestUtcMs && a.when.latestUtcMs === b.when.latestUtcMs;
}

/**
 * The dates announced for an event in the order in which they were said, then its date on the record. Of what has not
 * happened, or nobody knows that it has, that too is an announced one.
 */
export function dateHistory(claims: readonly Claim[], event: Pick<EventRecord, "status">): readonly AnnouncedDate[] {
  const about = claims.filter(({ property, rank }) => property === "when" && rank !== "deprecated");
  const beforehand = about.filter(({ planned }) => planned);
  if (beforehand.length === 0) return [];
  const told = about.filter(({ planned }) => !planned);
  const { used } = settle("when", told);
  const inOrder = beforehand.toSorted((a, b) => knownFromUtcMs(a) - knownFromUtcMs(b));
  const dates = inOrder.flatMap(announced);
  const own = used ? announced(used) : [];
  if (hasOccurred(event)) return [...dates, ...own];
  const isNew = (date: AnnouncedDate) => !dates.some((each) => isSameDate(each, date));
  return [...dates, ...own.filter(isNew).map((date) => ({ ...date, planned: true }))];
}

/** The moves of a date history; that something happened within the date last announced for it is no move. */
export function movesOf(history: readonly AnnouncedDate[]): readonly Move[] {
  const changes = history.filter((date, index) => index === 0 || !isSameDate(date, history[index - 1] ?? date));
  return changes.slice(1).flatMap((to, index): readonly Move[] => {
    const from = changes[index];
    if (!from) return [];
    const move = moveBetween(from.when, to.when);
    const asPlanned = !to.planned && move.kind === "firmed";
    return asPlanned ? [] : [{ ...move, shiftDays: shiftBetween(from.when, to.when), from, to }];
  });
}
