// What became of a plan, computed from the record at an instant: met, missed, late by so much, open, or nobody can say.
// Not here: which plans a source made (plans-of.ts), the words for an outcome (client/panels).
import { DAY_MS, type UtcMs } from "../time/instant.ts";
import { countsFromUtcMs, possiblyOverlaps, type ResolvedWhen } from "../time/when.ts";
import { type Buildout, type DatedTarget, targetStanding } from "./buildout.ts";
import { type Catalogue, type CatalogueEvent, hasHappened } from "./catalogue.ts";
import type { PlanPromise } from "./event.ts";
import { coverageEndUtcMs, coverageStartUtcMs } from "./programme-counts.ts";
import { reckon } from "./target-arithmetic.ts";

export const PLAN_STATES = ["met", "missed", "late", "open", "cannot-say"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** Why nobody can say: the plan names nothing to count, or the record does not hold what would be counted. */
export const UNSAID_REASONS = [
  "nothing-to-count",
  "before-the-record",
  "unconfirmed",
  "around-the-deadline",
  "near-an-inexact-number",
  "not-followed",
] as const;
export type UnsaidReason = (typeof UNSAID_REASONS)[number];

/** How far after its deadline a plan was met, in days; two numbers where the date is imprecise. */
export interface SlipDays {
  readonly min: number;
  readonly max: number;
}

export interface PlanOutcome {
  readonly state: PlanState;
  /** What was promised and what of it had been done by the deadline, or by now while that lies ahead. */
  readonly count?: number;
  readonly done?: number;
  readonly short?: number;
  readonly perMonthNeeded?: number;
  readonly slipDays?: SlipDays;
  readonly because?: UnsaidReason;
  /** Events that fulfilled it by the instant, in order of time. */
  readonly fulfilledBy: readonly string[];
}

/** A number given as about or nearly so many is neither kept nor broken within a tenth of it. */
const INEXACT_SHARE = 0.1;

interface Judged {
  readonly catalogue: Catalogue;
  readonly plan: CatalogueEvent;
  /** The instant, or the record's end where that comes first: after it nothing is known to have happened. */
  readonly atUtcMs: UtcMs;
  readonly deadlineUtcMs: UtcMs;
}

function slipAfter(deadlineUtcMs: UtcMs, { earliestUtcMs, latestUtcMs }: ResolvedWhen): SlipDays {
  return { min: Math.max(0, earliestUtcMs - deadlineUtcMs) / DAY_MS, max: (latestUtcMs - deadlineUtcMs) / DAY_MS };
}

/** What fulfilled a plan by the instant, in order; failures fulfil nothing. */
function fulfilments({ catalogue, plan, atUtcMs }: Judged): readonly CatalogueEvent[] {
  const ids = (catalogue.linksTo.get(plan.record.id) ?? [])
    .filter(({ rel }) => rel === "fulfils")
    .map(({ from }) => from);
  const events = ids.flatMap((id) => catalogue.eventById.get(id) ?? []);
  return events
    .filter((event) => event.record.status !== "failed" && hasHappened(event, atUtcMs))
    .toSorted((a, b) => countsFromUtcMs(a.when) - countsFromUtcMs(b.when));
}

function hasUnconfirmed({ catalogue, plan }: Judged): boolean {
  const links = catalogue.linksTo.get(plan.record.id) ?? [];
  return links.some(({ rel, from }) => rel === "fulfils" && catalogue.eventById.get(from)?.record.status === "unknown");
}

/** Whether something certainly happened before the deadline. */
function isInTime({ latestUtcMs, utcMs }: ResolvedWhen, deadlineUtcMs: UtcMs): boolean {
  return latestUtcMs <= deadlineUtcMs || (utcMs !== undefined && utcMs < deadlineUtcMs);
}

/** Judges a plan by the events that fulfil it. */
function outcomeByEvents(judged: Judged, count: number): PlanOutcome {
  const { atUtcMs, deadlineUtcMs } = judged;
  const events = fulfilments(judged);
  const fulfilledBy = events.map(({ record }) => record.id);
  const done = events.filter(({ when }) => isInTime(when, deadlineUtcMs)).length;
  const possibly = events.filter(({ when }) => when.earliestUtcMs < deadlineUtcMs).length;
  const { short, state } = reckon({ count, done, atUtcMs, deadlineUtcMs });
  const told = { count, done, short, fulfilledBy };
  if (state !== "missed") return { state, ...told };
  if (possibly >= count) return { state: "cannot-say", because: "around-the-deadline", ...told };
  const last = events[count - 1];
  if (!last)
    return hasUnconfirmed(judged) ? { state: "cannot-say", because: "unconfirmed", ...told } : { state, ...told };
  return { state: "late", ...told, slipDays: slipAfter(deadlineUtcMs, last.when) };
}

type CountedPromise = Exclude<PlanPromise, { readonly of: "events" }>;

/** Launch attempts of a plan's period up to the instant, of the vehicle families that count. */
function launchesInPeriod(
  { catalogue, plan, atUtcMs }: Judged,
  { families }: CountedPromise,
): readonly CatalogueEvent[] {
  return catalogue.events.filter((event) => {
    const { launch } = event.record;
    if (!launch || !hasHappened(event, atUtcMs) || !possiblyOverlaps(event.when, plan.when)) return false;
    const family = launch.vehicle === undefined ? undefined : catalogue.vehicles.get(launch.vehicle)?.family;
    return families === undefined || (family !== undefined && families.includes(family));
  });
}

function satellitesOf({ record: { launch, status } }: CatalogueEvent): number {
  return status === "failed" ? 0 : (launch?.satellites ?? 0);
}

/** Judges a plan by what was launched in its period. */
function outcomeByCount(judged: Judged, promise: CountedPromise): PlanOutcome {
  const { catalogue, plan, atUtcMs, deadlineUtcMs } = judged;
  if (plan.when.earliestUtcMs < coverageStartUtcMs(catalogue)) {
    return { state: "cannot-say", because: "before-the-record", count: promise.count, fulfilledBy: [] };
  }
  const launches = launchesInPeriod(judged, promise);
  const done = promise.of === "launches" ? launches.length : launches.reduce((sum, one) => sum + satellitesOf(one), 0);
  const { qualifier } = promise;
  // More than so many is one more at least.
  const count = qualifier === "over" ? promise.count + 1 : promise.count;
  const { state, short, perMonthNeeded } = reckon({ count, done, atUtcMs, deadlineUtcMs });
  const told = {
    count: promise.count,
    done,
    short,
    ...(perMonthNeeded !== undefined && { perMonthNeeded }),
    fulfilledBy: [],
  };
  const isInexact = qualifier === "about" || qualifier === "nearly";
  if (state === "missed" && isInexact && short <= promise.count * INEXACT_SHARE) {
    return { state: "cannot-say", because: "near-an-inexact-number", ...told };
  }
  return { state, ...told };
}

/** What had become of a plan at an instant. */
export function planOutcome(catalogue: Catalogue, plan: CatalogueEvent, atUtcMs: UtcMs): PlanOutcome {
  const judged: Judged = {
    catalogue,
    plan,
    atUtcMs: Math.min(atUtcMs, coverageEndUtcMs(catalogue)),
    deadlineUtcMs: plan.when.latestUtcMs,
  };
  const { promise, status } = plan.record;
  if (status === "cancelled") return { state: "missed", fulfilledBy: [] };
  if (promise?.of === "events") return outcomeByEvents(judged, promise.count);
  if (promise) return outcomeByCount(judged, promise);
  const fulfilledBy = fulfilments(judged).map(({ record }) => record.id);
  if (judged.atUtcMs < judged.deadlineUtcMs) return { state: "open", fulfilledBy };
  return { state: "cannot-say", because: "nothing-to-count", fulfilledBy };
}

/** What had become of a constellation's target at an instant; `followed` tells whether the record has its launches. */
export function targetOutcome(
  { buildout, followed }: { readonly buildout: Buildout; readonly followed: boolean },
  dated: DatedTarget,
  atUtcMs: UtcMs,
): PlanOutcome {
  const { count, cumulative } = dated.target;
  if (!followed) return { state: "cannot-say", because: "not-followed", count, fulfilledBy: [] };
  const {
    launchedByThen: done,
    short,
    state,
    perMonthNeeded,
    deadlineUtcMs,
  } = targetStanding(buildout, dated, atUtcMs);
  const told = { count, done, short, ...(perMonthNeeded !== undefined && { perMonthNeeded }), fulfilledBy: [] };
  const reached = cumulative
    ? buildout.steps.find(({ launched, utcMs }) => launched >= count && utcMs <= atUtcMs)
    : undefined;
  if (state !== "missed" || !reached || deadlineUtcMs === undefined) return { state, ...told };
  const lateDays = (reached.utcMs - deadlineUtcMs) / DAY_MS;
  return { state: "late", ...told, slipDays: { min: lateDays, max: lateDays } };
}
