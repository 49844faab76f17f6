// What the page makes of a frame of orbits: counts.
import { describe, expect, test } from "vitest";
import { countOrbits } from "../../../client/propagation/orbit-feed.ts";
import { NONE, type OrbitTable } from "../../../client/propagation/protocol.ts";
import { frameOf } from "./frame.ts";

const DAY = 86_400_000;
const AT = Date.UTC(2026, 7, 22);

const table: OrbitTable = {
  objectIds: ["a", "b", "c", "d"],
  sources: ["s"],
  setSource: new Uint16Array(3),
  setEpochUtcMs: Float64Array.of(AT - DAY, AT + 4 * DAY, AT),
  setIllustrative: Uint8Array.of(0, 0, 1),
};

const frame = frameOf({ atUtcMs: AT, setOf: Int32Array.of(0, 1, 2, NONE) });

describe("counting orbits at the playhead", () => {
  test("tells tracked from illustrative and how far the oldest tracked epoch is, before or after", () => {
    expect(countOrbits(table, frame, () => true)).toEqual({ tracked: 2, illustrative: 1, oldestTrackedAgeDays: 4 });
  });

  test("leaves out what is not shown, and has no age where nothing is tracked", () => {
    expect(countOrbits(table, frame, (row) => row === 2)).toEqual({ tracked: 0, illustrative: 1 });
  });
});
