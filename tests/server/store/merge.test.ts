// The three-way merge of one record, case by case and for random histories.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry } from "../../../server/record/entries.ts";
import { mergeBundle } from "../../../server/store/merge.ts";
import { entry } from "./made-up.ts";

function state(value: number | undefined): readonly Entry[] {
  return value === undefined ? [] : [entry("a", value)];
}

describe("base, here, upstream", () => {
  test.each([
    [1, 1, 1, "nothing"],
    [1, 1, 2, "change"],
    [1, 1, undefined, "change"],
    [undefined, undefined, 1, "change"],
    [1, 2, 1, "nothing"],
    [1, 2, 2, "nothing"],
    [1, 2, 3, "conflict"],
    [1, 2, undefined, "conflict"],
    [1, undefined, 1, "nothing"],
    [1, undefined, 2, "conflict"],
    [1, undefined, undefined, "nothing"],
    [undefined, 1, 2, "conflict"],
    [undefined, 1, 1, "nothing"],
    [undefined, 1, undefined, "nothing"],
  ])("%s, %s, %s: %s", (...history) => {
    const [base, here, upstream, outcome] = history;
    const { changes, conflicts } = mergeBundle(state(base), state(here), state(upstream));
    expect(changes.length).toBe(outcome === "change" ? 1 : 0);
    expect(conflicts.length).toBe(outcome === "conflict" ? 1 : 0);
  });
});

test("whatever was edited here is what it was after the merge, and all else is as the bundle has it", () => {
  const records = fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat(3));
  const entriesOf = (values: Record<string, number>) => Object.entries(values).map(([id, value]) => entry(id, value));
  fc.assert(
    fc.property(records, records, records, (base, here, upstream) => {
      const { changes } = mergeBundle(entriesOf(base), entriesOf(here), entriesOf(upstream));
      for (const id of ["a", "b", "c", "d", "e"]) {
        const change = changes.find((one) => one.id === id);
        const after = change ? change.after : here[id] === undefined ? undefined : entry(id, here[id]).json;
        const expected = here[id] === base[id] ? upstream[id] : here[id];
        expect(after).toBe(expected === undefined ? undefined : entry(id, expected).json);
      }
    }),
  );
});
