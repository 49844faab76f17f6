// Grouping keeps every item, and halving finds the same place in a sorted list as counting does.
import fc from "fast-check";
import { expect, test } from "vitest";
import { groupBy, leadingCount } from "../../shared/lists.ts";

test("groups hold every item once, in order, under the key first met", () => {
  const groups = groupBy(["bb", "a", "cc", "d"], (word) => word.length);
  expect([...groups]).toEqual([
    [2, ["bb", "cc"]],
    [1, ["a", "d"]],
  ]);
});

test("the leading count of a sorted list is that of all items which fulfil the condition", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (numbers, bound) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      expect(leadingCount(sorted, (each) => each <= bound)).toBe(sorted.filter((each) => each <= bound).length);
    }),
  );
});
