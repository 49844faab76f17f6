// Which rings fade, and where on its ring the object stands that one fades behind.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Emphasis } from "../../../client/globe/looks.ts";
import { leadTurn, ringLeads, turnOnRing } from "../../../client/globe/ring-leads.ts";
import { createOrbitBook } from "../../../client/propagation/orbit-book.ts";
import { NONE } from "../../../client/propagation/protocol.ts";
import { elementSet, oneObject, SET_EPOCH_UTC_MS } from "../propagation/element-set.ts";
import { frameOf } from "../propagation/frame.ts";

const calm: Emphasis = { theme: "dark", isShown: () => true, selectedRows: new Set(), dockedRows: new Set() };
const frame = frameOf({ atUtcMs: 0, ringOf: Int16Array.of(0, 0, 0, 1, 2, NONE), ringLead: Int32Array.of(0, 3, 4) });

describe("the rings that fade", () => {
  test("are those of the station, of the hovered and of a selected object", () => {
    const leads = ringLeads(frame, { ...calm, stationRow: 4, hoveredRow: 3, selectedRows: new Set([1]) });
    expect(new Set(leads)).toEqual(
      new Set([
        { ring: 2, row: 4 },
        { ring: 1, row: 3 },
        { ring: 0, row: 1 },
      ]),
    );
  });

  test("are not those that several selected satellites share", () => {
    expect(ringLeads(frame, { ...calm, selectedRows: new Set([0, 1, 3]) })).toEqual([{ ring: 1, row: 3 }]);
    expect(ringLeads(frame, { ...calm, selectedRows: new Set([5]) })).toEqual([]);
    expect(ringLeads(frame, calm)).toEqual([]);
  });
});

describe("where an object stands on its ring", () => {
  test("is counted from the ring's first axis towards its second", () => {
    const turn = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(turn, (around) => {
        const [cos, sin] = [Math.cos(2 * Math.PI * around), Math.sin(2 * Math.PI * around)];
        // Centre (1, 2, 3), axes (7000, 0, 0) and (0, 0, 6900).
        const place = [1 + 7000 * cos, 2, 3 + 6900 * sin] as const;
        const off = Math.abs(turnOnRing([1, 2, 3, 7000, 0, 0, 0, 0, 6900], place) - around);
        expect(Math.min(off, 1 - off)).toBeLessThan(1e-9);
      }),
    );
  });

  test("grows as it flies, by a turn in a revolution, also between key frames", () => {
    const set = elementSet("a");
    const book = createOrbitBook(oneObject("a", [{ fromUtcMs: SET_EPOCH_UTC_MS, set }]), new Map());
    const drawnUtcMs = SET_EPOCH_UTC_MS + 3_600_000;
    const span = book.frameAt({ atUtcMs: drawnUtcMs, drawnUtcMs, spanS: 60, ringsOf: ["a"] });
    const [lead] = ringLeads(span, { ...calm, selectedRows: new Set([0]) });
    if (!lead) throw new Error("the lonely object has a ring");
    const turns = [0, 20, 40, 60].map((second) => leadTurn(span, lead, drawnUtcMs + 1000 * second));
    for (const [index, turn] of turns.slice(1).entries()) {
      // 13.51 revolutions a day, swinging a little about the mean ellipse.
      expect(turn - (turns[index] ?? 0)).toBeCloseTo((20 * 13.51) / 86_400, 4);
    }
  });
});
