// The satellites of filed shells as the worker makes them up.
import { describe, expect, test } from "vitest";
import { createGhostBook } from "../../../client/propagation/ghost-book.ts";
import type { DrawnShell, FrameRequest, GhostWish } from "../../../client/propagation/protocol.ts";

const END = Date.UTC(2026, 9, 10);
const DAY = 86_400_000;

const shell: DrawnShell = {
  id: "gw-2-2",
  programme: "guowang",
  source: "filing",
  altitudeKm: 1145,
  inclinationDeg: 50,
  planes: 48,
  satellitesPerPlane: 36,
};
const wish: GhostWish = { shells: [shell, { ...shell, id: "polar", inclinationDeg: 89, planes: 3 }], fromUtcMs: END };

function requestAt(atUtcMs: number, more: Partial<FrameRequest> = {}): FrameRequest {
  return { atUtcMs, drawnUtcMs: atUtcMs, spanS: 0, ringsOf: [], ghosts: wish, ...more };
}

function radiiKm(positions: Float32Array): readonly number[] {
  return Array.from({ length: positions.length / 3 }, (_, row) =>
    Math.hypot(...positions.subarray(3 * row, 3 * row + 3)),
  );
}

describe("the satellites of filed shells", () => {
  test("are as many as were filed, shell after shell, at the altitude of each", () => {
    const frame = createGhostBook().ghostsAt(wish, requestAt(END + 1000 * DAY));
    expect(frame?.counts).toEqual([1728, 108]);
    const radii = radiiKm(frame?.from.positionsTemeKm ?? new Float32Array());
    expect(radii).toHaveLength(1836);
    // SGP4's own swing about the mean altitude.
    expect(Math.min(...radii)).toBeGreaterThan(6378 + 1145 - 20);
    expect(Math.max(...radii)).toBeLessThan(6378 + 1145 + 20);
  });

  test("are not there before the end of the record", () => {
    expect(createGhostBook().ghostsAt(wish, requestAt(END - 1))).toBeUndefined();
    expect(createGhostBook().ghostsAt(wish, requestAt(END))?.counts).toEqual([1728, 108]);
  });

  test("are the same on every run, and other ones as soon as other shells are wished for", () => {
    const [once, again] = [createGhostBook(), createGhostBook()].map(({ ghostsAt }) =>
      ghostsAt(wish, requestAt(END + DAY)),
    );
    expect(once?.from).toEqual(again?.from);
    const { ghostsAt } = createGhostBook();
    ghostsAt(wish, requestAt(END));
    expect(ghostsAt({ ...wish, shells: [shell] }, requestAt(END))?.counts).toEqual([1728]);
  });

  test("move with the others: two key frames while time flows, held in place while it runs", () => {
    const flowing = createGhostBook().ghostsAt(wish, requestAt(END, { spanS: 60 }));
    expect(flowing?.to.positionsTemeKm).not.toEqual(flowing?.from.positionsTemeKm);
    const at = END + 30 * DAY;
    const held = createGhostBook().ghostsAt(wish, requestAt(at, { heldSinceUtcMs: END }));
    const start = createGhostBook().ghostsAt(wish, requestAt(END));
    // The polar shell's plane hardly turns, so its last satellite is nearly where it was.
    const [from, to] = [start, held].map((frame) => frame?.from.positionsTemeKm.slice(-3) ?? new Float32Array(3));
    const apartKm = Math.hypot(...(to ?? []).map((part, axis) => part - (from?.[axis] ?? 0)));
    expect(apartKm).toBeLessThan(600);
  });
});
