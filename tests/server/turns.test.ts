// Long work in turns with other work: what it comes to is the same, and nobody waits for it.
import { expect, test } from "vitest";
import { inTurns } from "../../server/turns.ts";
import { atOnce, type Steps } from "../../shared/steps.ts";
import { countTurns } from "./count-turns.ts";

function* countTo(last: number, onStep: () => void): Steps<number> {
  for (let count = 0; count < last; count++) {
    onStep();
    yield;
  }
  return last;
}

test("work in steps comes to the same at once and in turns", async () => {
  expect(atOnce(countTo(100, () => {}))).toBe(100);
  expect(await inTurns(countTo(100, () => {}))).toBe(100);
});

test("others have their turn while steps are left", async () => {
  // Each step is longer than a slice.
  const busy = () => {
    const endMs = performance.now() + 12;
    while (performance.now() < endMs);
  };
  expect(await countTurns(() => inTurns(countTo(10, busy)))).toBeGreaterThanOrEqual(9);
});

test("what breaks in a step breaks the whole", async () => {
  const breaking = countTo(3, () => {
    throw new Error("a step broke");
  });
  await expect(inTurns(breaking)).rejects.toThrow("a step broke");
});
