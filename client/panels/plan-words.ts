// The words for what became of a plan: met, missed, late by so much, open, or why nobody can say.
// Not here: how it is worked out (shared/record/plan-outcome.ts).

import type { PlanPromise, Qualifier } from "../../shared/record/event.ts";
import type { PlanOutcome, PlanState, SlipDays, UnsaidReason } from "../../shared/record/plan-outcome.ts";
import { MONTH_DAYS } from "../../shared/time/instant.ts";
import { formatCount, plural } from "./count-words.ts";

export const PLAN_STATE_WORDS: Readonly<Record<PlanState, string>> = {
  met: "Met",
  missed: "Missed",
  late: "Late",
  open: "Open",
  "cannot-say": "Cannot say",
};

const UNSAID_WORDS: Readonly<Record<UnsaidReason, string>> = {
  "nothing-to-count": "The plan names nothing that could be counted.",
  "before-the-record": "Its period begins before the record does.",
  unconfirmed: "What would fulfil it is not confirmed.",
  "around-the-deadline": "What fulfilled it is dated too coarsely to tell on which side of the deadline it fell.",
  "near-an-inexact-number": "The number was not given exactly, and what was done comes within a tenth of it.",
  "not-followed": "The record does not follow these launches one by one.",
};

/** Up to two months in days, then in months: a slip is known no better. */
function spanWords(days: number): string {
  if (days < 1) return "less than a day";
  if (days < 2 * MONTH_DAYS) return plural(Math.round(days), "day");
  return plural(Math.round(days / MONTH_DAYS), "month");
}

/** `165 days` where they are few, `5 months`; a range where the date is known to no day. */
export function slipWords({ min, max }: SlipDays): string {
  const [least, most] = [spanWords(Math.max(0, min)), spanWords(max)];
  if (least === most || max - min <= 1) return most;
  const [number = "", unit = ""] = least.split(" ");
  // Of two numbers of one unit, the unit stands once.
  return most.endsWith(unit) || most.endsWith(`${unit}s`) ? `${number} to ${most}` : `${least} to ${most}`;
}

export const QUALIFIER_WORDS: Readonly<Record<Qualifier, string>> = {
  about: "about ",
  nearly: "nearly ",
  over: "more than ",
};

function nounsOf(promise: PlanPromise | undefined): readonly [string, string] {
  if (promise?.of === "launches") return ["launch", "launches"];
  if (promise?.of === "events") return ["event", "events"];
  return ["satellite", "satellites"];
}

/** `68 launches of about 100 planned`; empty where nothing was counted. */
export function tallyWords({ count, done }: PlanOutcome, promise: PlanPromise | undefined): string {
  if (count === undefined || done === undefined) return "";
  const [one, many] = nounsOf(promise);
  const qualifier = promise && promise.of !== "events" ? promise.qualifier : undefined;
  if (promise?.of === "events") return count === 1 ? "" : `${formatCount(done)} of ${formatCount(count)}`;
  return `${plural(done, one, many)} of ${qualifier ? QUALIFIER_WORDS[qualifier] : ""}${formatCount(count)} planned`;
}

/** What became of a plan in a few words, for a row. */
export function outcomeWords(outcome: PlanOutcome): string {
  if (outcome.state === "late" && outcome.slipDays) return `Late by ${slipWords(outcome.slipDays)}`;
  if (outcome.state === "missed" && (outcome.short ?? 0) > 1) return `${formatCount(outcome.short ?? 0)} short`;
  return PLAN_STATE_WORDS[outcome.state];
}

/** Why nobody can say, in a sentence. */
export function unsaidWords({ because }: PlanOutcome): string {
  return because === undefined ? "" : UNSAID_WORDS[because];
}
