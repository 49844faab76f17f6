// Where labels go that a resting playhead would cut in two.
import { describe, expect, it } from "vitest";
import { clearOfPlayhead } from "../../../client/timeline/labels-at-playhead.ts";
import type { PlacedItem } from "../../../client/timeline/layout.ts";
import { mark } from "../../shared/timeline/mark.ts";

const ends = { fromPx: 172, toPx: 1168 };

function item(xPx: number, label?: { readonly xPx: number; readonly widthPx: number }): PlacedItem {
  const head = mark("Name", 0);
  const cluster = { marks: [head], atUtcMs: 0, head, isStages: false };
  return { cluster, xPx, isNameOnly: false, ...(label && { label: { text: "Name", ...label } }) };
}

function labelAt(items: readonly PlacedItem[], playheadPx: number): readonly (number | undefined)[] {
  return clearOfPlayhead(items, playheadPx, ends).map(({ label }) => label?.xPx);
}

describe("a label that the playhead would cut", () => {
  const cut = item(500, { xPx: 508, widthPx: 60 });

  it("stands past the playhead", () => {
    expect(labelAt([cut], 520)).toEqual([525]);
  });

  it("stands left of its mark where another mark follows too soon", () => {
    expect(labelAt([cut, item(570)], 520)).toEqual([431, undefined]);
  });

  it("waits for the pointer where both sides are taken", () => {
    expect(labelAt([item(450), cut, item(570)], 520)).toEqual([undefined, undefined, undefined]);
  });

  it("never leaves the lane", () => {
    expect(labelAt([item(1110, { xPx: 1118, widthPx: 50 })], 1125)).toEqual([1051]);
  });
});

it("other labels stay where they are", () => {
  const items = [item(300, { xPx: 308, widthPx: 60 }), item(700, { xPx: 631, widthPx: 60 })];
  expect(clearOfPlayhead(items, 500, ends)).toEqual(items);
});
