// The words for what became of plans.
import { expect, test } from "vitest";
import { outcomeWords, slipWords, tallyWords } from "../../../client/panels/plan-words.ts";
import type { PlanPromise } from "../../../shared/record/event.ts";

test.each([
  [{ min: 0.4, max: 0.9 }, "less than a day"],
  [{ min: 11.1, max: 11.2 }, "11 days"],
  [{ min: 30, max: 60 }, "30 to 60 days"],
  [{ min: 164.3, max: 164.4 }, "5 months"],
  [{ min: 61, max: 122 }, "2 to 4 months"],
  [{ min: 59, max: 90 }, "59 days to 3 months"],
])("a slip of %j days is %s", (slip, words) => {
  expect(slipWords(slip)).toBe(words);
});

const launches: PlanPromise = { of: "launches", count: 100, qualifier: "about", definition: { en: "All" } };

test.each([
  [{ count: 100, done: 68 }, launches, "68 launches of about 100 planned"],
  [{ count: 2, done: 1 }, { of: "events", count: 2 }, "1 of 2"],
  [{ count: 1, done: 1 }, { of: "events", count: 1 }, ""],
  [{ count: 648, done: 108 }, undefined, "108 satellites of 648 planned"],
  [{}, undefined, ""],
] as const)("%j of %j is %s", (tally, promise, words) => {
  expect(tallyWords({ state: "open", fulfilledBy: [], ...tally }, promise)).toBe(words);
});

test.each([
  [{ state: "met" }, "Met"],
  [{ state: "late", slipDays: { min: 164, max: 165 } }, "Late by 5 months"],
  [{ state: "missed", short: 32 }, "32 short"],
  [{ state: "missed", short: 1 }, "Missed"],
  [{ state: "cannot-say", because: "nothing-to-count" }, "Cannot say"],
] as const)("%j reads %s", (outcome, words) => {
  expect(outcomeWords({ fulfilledBy: [], ...outcome })).toBe(words);
});
