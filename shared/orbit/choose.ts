// Which of an object's element sets holds at an instant, and how old it then is.
import { leadingCount } from "../lists.ts";
import { DAY_MS, type UtcMs } from "../time/instant.ts";
import type { ElementKind, ElementSet } from "./elements.ts";

/** An observed set is used this long before and after its epoch; further out SGP4's error grows past drawing. */
export const OBSERVED_REACH_DAYS = 14;

/** An observed set further than this from its epoch is shown as old. */
export const FRESH_REACH_DAYS = 3;

/** From launch until the end, half-open; without an end it goes on. */
export interface Lifetime {
  readonly fromUtcMs: UtcMs;
  readonly toUtcMs?: UtcMs;
}

/** What of a set decides when it holds. */
export type DatedSet = Pick<ElementSet, "kind" | "epochUtcMs">;

/** The half-open span in which a set is the one to use; without `toUtcMs` it has no end. */
export interface ValiditySpan<S extends DatedSet = ElementSet> {
  readonly fromUtcMs: UtcMs;
  readonly toUtcMs?: UtcMs;
  readonly set: S;
}

/** `fresh` up to 3 days from an observed epoch, `old` up to 14; an illustrative set has no age that means anything. */
export type AgeClass = "fresh" | "old" | "illustrative";

/** The set to use at an instant. */
export interface ChosenSet {
  readonly set: ElementSet;
  readonly kind: ElementKind;
  /** Distance between the instant and the set's epoch, whichever comes first. */
  readonly ageDays: number;
  readonly ageClass: AgeClass;
}

interface Window<S> {
  readonly from: number;
  readonly to: number;
  readonly set: S;
}

/**
 * The object's life cut into the spans of its sets, in order and without overlap: an observed set within 14 days of
 * its epoch (the nearer epoch wins, the later one on a tie), else the illustrative set; of several illustrative sets
 * each starts at its own epoch, the first already at launch. A time that no set covers is in no span. Edges lie on
 * whole milliseconds, so that at every whole millisecond exactly |t − epoch| ≤ 14 days counts.
 */
export function validitySpans<S extends DatedSet>(sets: readonly S[], lifetime: Lifetime): ValiditySpan<S>[] {
  const life = { from: lifetime.fromUtcMs, to: lifetime.toUtcMs ?? Number.POSITIVE_INFINITY };
  const observed = clip(observedWindows(byEpoch(sets, "observed")), life);
  const illustrative = illustrativeWindows(byEpoch(sets, "illustrative"));
  const spans: Window<S>[] = [];
  let from = life.from;
  for (const window of observed) {
    spans.push(...clip(illustrative, { from, to: window.from }), window);
    from = window.to;
  }
  spans.push(...clip(illustrative, { from, to: life.to }));
  return spans.map(({ from: fromUtcMs, to, set }) =>
    to === Number.POSITIVE_INFINITY ? { fromUtcMs, set } : { fromUtcMs, toUtcMs: to, set },
  );
}

/** The set that holds at an instant among an object's spans; nothing before launch, after the end or in a gap. */
export function chooseSet(spans: readonly ValiditySpan[], atUtcMs: UtcMs): ChosenSet | undefined {
  const index = spanIndexAt(spans, atUtcMs);
  const set = index === undefined ? undefined : spans[index]?.set;
  return set && chosenSet(set, atUtcMs);
}

/** A set with its age at an instant at which it holds. */
export function chosenSet(set: ElementSet, atUtcMs: UtcMs): ChosenSet {
  const ageDays = Math.abs(atUtcMs - set.epochUtcMs) / DAY_MS;
  const observedClass = ageDays <= FRESH_REACH_DAYS ? "fresh" : "old";
  return { set, kind: set.kind, ageDays, ageClass: set.kind === "observed" ? observedClass : "illustrative" };
}

/** Index of the span that an instant lies in; nothing where none does. */
export function spanIndexAt(spans: readonly ValiditySpan[], atUtcMs: UtcMs): number | undefined {
  // Halving, since a satellite that climbed has dozens of spans and every frame asks for every satellite.
  const index = leadingCount(spans, (span) => span.fromUtcMs <= atUtcMs) - 1;
  const end = spans[index]?.toUtcMs ?? Number.POSITIVE_INFINITY;
  return index >= 0 && atUtcMs < end ? index : undefined;
}

function byEpoch<S extends DatedSet>(sets: readonly S[], kind: ElementKind): S[] {
  return sets.filter((set) => set.kind === kind).sort((a, b) => a.epochUtcMs - b.epochUtcMs);
}

function observedWindows<S extends DatedSet>(all: readonly S[]): Window<S>[] {
  // Of two sets of one epoch the later in the list is the later one, all the time.
  const sets = all.filter((set, index) => all[index + 1]?.epochUtcMs !== set.epochUtcMs);
  return sets.map((set, index) => {
    const reachMs = OBSERVED_REACH_DAYS * DAY_MS;
    const before = midpoint(sets[index - 1], set) ?? Number.NEGATIVE_INFINITY;
    const after = midpoint(set, sets[index + 1]) ?? Number.POSITIVE_INFINITY;
    return {
      from: Math.max(Math.ceil(set.epochUtcMs - reachMs), before),
      to: Math.min(Math.floor(set.epochUtcMs + reachMs) + 1, after),
      set,
    };
  });
}

function midpoint(earlier: DatedSet | undefined, later: DatedSet | undefined): number | undefined {
  if (earlier === undefined || later === undefined) return undefined;
  return Math.ceil((earlier.epochUtcMs + later.epochUtcMs) / 2);
}

function illustrativeWindows<S extends DatedSet>(sets: readonly S[]): Window<S>[] {
  return sets.map((set, index) => ({
    from: index === 0 ? Number.NEGATIVE_INFINITY : Math.ceil(set.epochUtcMs),
    to: Math.ceil(sets[index + 1]?.epochUtcMs ?? Number.POSITIVE_INFINITY),
    set,
  }));
}

function clip<S>(windows: readonly Window<S>[], bounds: { readonly from: number; readonly to: number }): Window<S>[] {
  return windows
    .map(({ from, to, set }) => ({ from: Math.max(from, bounds.from), to: Math.min(to, bounds.to), set }))
    .filter(({ from, to }) => from < to);
}
