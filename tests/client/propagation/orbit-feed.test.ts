// What the page makes of a frame of orbits: counts, and the instant drawn while time runs.
import { describe, expect, test } from "vitest";
import { countOrbits, drawnWhilePlaying } from "../../../client/propagation/orbit-feed.ts";
import { NONE, type OrbitFrame, type OrbitTable } from "../../../client/propagation/protocol.ts";

const DAY = 86_400_000;
const AT = Date.UTC(2026, 7, 22);

const table: OrbitTable = {
  objectIds: ["a", "b", "c", "d"],
  sources: ["s"],
  setSource: new Uint16Array(3),
  setEpochUtcMs: Float64Array.of(AT - DAY, AT + 4 * DAY, AT),
  setIllustrative: Uint8Array.of(0, 0, 1),
};

const frame: OrbitFrame = {
  atUtcMs: AT,
  drawnUtcMs: AT,
  positionsTemeKm: new Float32Array(12),
  setOf: Int32Array.of(0, 1, 2, NONE),
  ringOf: new Int16Array(4),
  ringsTemeKm: new Float32Array(),
  ringIllustrative: new Uint8Array(),
  ringLead: new Int32Array(),
};

describe("counting orbits at the playhead", () => {
  test("tells tracked from illustrative and how far the oldest tracked epoch is, before or after", () => {
    expect(countOrbits(table, frame, () => true)).toEqual({ tracked: 2, illustrative: 1, oldestTrackedAgeDays: 4 });
  });

  test("leaves out what is not shown, and has no age where nothing is tracked", () => {
    expect(countOrbits(table, frame, (row) => row === 2)).toEqual({ tracked: 0, illustrative: 1 });
  });
});

describe("the instant drawn while time runs", () => {
  test("is the playhead's own up to a day a second", () => {
    expect(drawnWhilePlaying(AT + 0.4 * DAY, AT, 1)).toBe(AT + 0.4 * DAY);
  });

  test("is the same time of each day when time runs faster, so that night does not flash", () => {
    const drawn = [0.2, 0.9, 1.1, 2.7].map((days) => (drawnWhilePlaying(AT + days * DAY, AT, 30) - AT) / DAY);
    expect(drawn).toEqual([0, 0, 1, 2]);
  });
});
