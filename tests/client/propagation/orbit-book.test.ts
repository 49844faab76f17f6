// What the propagation worker answers: positions, sets in use and rings.
import { describe, expect, test } from "vitest";
import { createOrbitBook } from "../../../client/propagation/orbit-book.ts";
import { NONE, RING_NUMBERS } from "../../../client/propagation/protocol.ts";
import type { ValiditySpan } from "../../../shared/orbit/choose.ts";
import type { ElementSet } from "../../../shared/orbit/elements.ts";
import { createPropagator, propagateTeme } from "../../../shared/orbit/propagate.ts";

const EPOCH = Date.UTC(2025, 0, 1);
const DAY = 86_400_000;

function setOf(objectId: string, more: Partial<ElementSet> = {}): ElementSet {
  return {
    objectId,
    kind: "illustrative",
    source: "record",
    epochUtcMs: EPOCH,
    meanMotionRevPerDay: 13.51,
    eccentricity: 0.001,
    inclinationDeg: 89,
    raanDeg: 40,
    argumentOfPerigeeDeg: 90,
    meanAnomalyDeg: 10,
    bstarPerEarthRadius: 0,
    ...more,
  };
}

function spans(...sets: readonly ElementSet[]): ReadonlyMap<string, readonly ValiditySpan[]> {
  return new Map(sets.map((set) => [set.objectId, [{ fromUtcMs: EPOCH, toUtcMs: EPOCH + 100 * DAY, set }]]));
}

function requestAt(atUtcMs: number) {
  return { atUtcMs, drawnUtcMs: atUtcMs, ringsOf: [] };
}

function positionOf(frame: { readonly positionsTemeKm: Float32Array }, row: number): readonly number[] {
  return [...frame.positionsTemeKm.subarray(3 * row, 3 * row + 3)];
}

describe("the orbit book of the worker", () => {
  test("gives each living object the position that SGP4 gives, to the grain of 32-bit numbers", () => {
    const set = setOf("a");
    const atUtcMs = EPOCH + 5.3 * DAY;
    const frame = createOrbitBook(spans(set), new Map()).frameAt(requestAt(atUtcMs));
    const expected = propagateTeme(createPropagator(set), atUtcMs);
    if (!expected.ok) throw new Error("the set propagates");
    const apartKm = positionOf(frame, 0).map((part, axis) => part - (expected.value.positionKm[axis] ?? 0));
    // 7,500 km in 24 bits: 0.5 m.
    expect(Math.hypot(...apartKm)).toBeLessThan(0.001);
  });

  test("leaves out what is not launched yet or has ended, with zeros and no set", () => {
    const book = createOrbitBook(spans(setOf("a")), new Map());
    for (const atUtcMs of [EPOCH - 1, EPOCH + 100 * DAY]) {
      const frame = book.frameAt(requestAt(atUtcMs));
      expect([frame.setOf[0], ...positionOf(frame, 0)]).toEqual([NONE, 0, 0, 0]);
    }
  });

  test("names the set in use, with its source, epoch and kind in the table", () => {
    const observed = setOf("b", { kind: "observed", source: "celestrak-gp-2025-01-02", epochUtcMs: EPOCH + DAY });
    const book = createOrbitBook(spans(setOf("a"), observed), new Map());
    const frame = book.frameAt(requestAt(EPOCH + 2 * DAY));
    const set = frame.setOf[1] ?? NONE;
    expect(book.table.sources[book.table.setSource[set] ?? NONE]).toBe("celestrak-gp-2025-01-02");
    expect([book.table.setEpochUtcMs[set], book.table.setIllustrative[set]]).toEqual([EPOCH + DAY, 0]);
  });

  test("draws one ring for satellites of a group that share a plane, and none for a lonely one", () => {
    const sets = [
      setOf("a1", { meanAnomalyDeg: 0 }),
      setOf("a2", { meanAnomalyDeg: 20, raanDeg: 40.4 }),
      setOf("b1", { raanDeg: 60 }),
      setOf("other", { raanDeg: 40 }),
    ];
    const groups = new Map(["a1", "a2", "b1"].map((id) => [id, "spacesail"]));
    const frame = createOrbitBook(spans(...sets), groups).frameAt(requestAt(EPOCH));
    expect([...frame.ringOf]).toEqual([0, 0, NONE, NONE]);
    expect(frame.ringsTemeKm).toHaveLength(RING_NUMBERS);
    expect([frame.ringIllustrative[0], frame.ringLead[0]]).toEqual([1, 0]);
  });

  test("draws a ring for a lonely object that is asked for, and it runs through the object", () => {
    const book = createOrbitBook(spans(setOf("a", { eccentricity: 0.05 })), new Map());
    const frame = book.frameAt({ ...requestAt(EPOCH + DAY), ringsOf: ["a"] });
    const position = positionOf(frame, 0);
    const apartKm = Array.from({ length: 3600 }, (_, step) => {
      const anomaly = (step * Math.PI) / 1800;
      const point = [0, 1, 2].map((axis) => {
        const [centre = 0, a = 0, b = 0] = [0, 3, 6].map((offset) => frame.ringsTemeKm[offset + axis]);
        return centre + a * Math.cos(anomaly) + b * Math.sin(anomaly);
      });
      return Math.hypot(...point.map((part, axis) => part - (position[axis] ?? 0)));
    });
    // The object swings up to 9 km about its mean ellipse; the points of the ring are 13 km apart.
    expect(Math.min(...apartKm)).toBeLessThan(16);
  });

  test("keeps each object near its place in its plane while time runs, though many revolutions pass", () => {
    const set = setOf("a", { inclinationDeg: 90, eccentricity: 0 });
    const book = createOrbitBook(spans(set), new Map());
    const heldSinceUtcMs = EPOCH + 2 * DAY;
    const held = positionOf(book.frameAt(requestAt(heldSinceUtcMs)), 0);
    const later = heldSinceUtcMs + 30 * DAY;
    const frame = book.frameAt({ ...requestAt(later), heldSinceUtcMs });
    const heldLater = positionOf(frame, 0);
    const apartKm = Math.hypot(...heldLater.map((part, axis) => part - (held[axis] ?? 0)));
    // A plane at 90° does not turn, so what is left is the short-period swing.
    expect(apartKm).toBeLessThan(30);
    expect(
      Math.hypot(...positionOf(book.frameAt(requestAt(later)), 0).map((part, axis) => part - (held[axis] ?? 0))),
    ).toBeGreaterThan(100);
  });
});
