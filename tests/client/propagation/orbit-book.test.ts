// What the propagation worker answers: positions, sets in use and rings.
import { describe, expect, test } from "vitest";
import { positionTemeKmAt } from "../../../client/propagation/key-states.ts";
import { createOrbitBook, type OrbitLibrary } from "../../../client/propagation/orbit-book.ts";
import { NONE, type OrbitFrame, RING_NUMBERS } from "../../../client/propagation/protocol.ts";
import { setsToColumns } from "../../../shared/orbit/element-columns.ts";
import { joinElements } from "../../../shared/orbit/element-library.ts";
import type { ElementSet } from "../../../shared/orbit/elements.ts";
import { chainOf } from "../../../shared/orbit/life/chain.ts";
import { createDriftTable } from "../../../shared/orbit/life/drift.ts";
import { createPropagator, propagateTeme } from "../../../shared/orbit/propagate.ts";
import { elementSet, SET_EPOCH_UTC_MS } from "./element-set.ts";

const DAY = 86_400_000;

function spans(...sets: readonly ElementSet[]): OrbitLibrary {
  const lifetime = { fromUtcMs: SET_EPOCH_UTC_MS, toUtcMs: SET_EPOCH_UTC_MS + 100 * DAY };
  const columns = setsToColumns(sets);
  const objects = columns.objectIds.map((id) => ({ id, lifetime }));
  return joinElements([columns], objects);
}

function requestAt(atUtcMs: number) {
  return { atUtcMs, drawnUtcMs: atUtcMs, spanS: 0, ringsOf: [] as readonly string[] };
}

function positionOf({ from }: OrbitFrame, row: number): readonly number[] {
  return [...from.positionsTemeKm.subarray(3 * row, 3 * row + 3)];
}

function exactKm(set: ElementSet, atUtcMs: number): readonly number[] {
  const state = propagateTeme(createPropagator(set), atUtcMs);
  if (!state.ok) throw new Error("the set propagates");
  return state.value.positionKm;
}

function apartKm(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((part, axis) => part - (b[axis] ?? 0)));
}

describe("the orbit book of the worker", () => {
  test("gives each living object the position that SGP4 gives, to the grain of 32-bit numbers", () => {
    const set = elementSet("a");
    const atUtcMs = SET_EPOCH_UTC_MS + 5.3 * DAY;
    const frame = createOrbitBook(spans(set), new Map()).frameAt(requestAt(atUtcMs));
    // 7,500 km in 24 bits: 0.5 m.
    expect(apartKm(positionOf(frame, 0), exactKm(set, atUtcMs))).toBeLessThan(0.001);
  });

  test("gives two key frames for a span, between which a cubic stays within 10 m of SGP4", () => {
    const sets = [
      elementSet("a"),
      elementSet("b", { meanMotionRevPerDay: 15.6, eccentricity: 0.02, inclinationDeg: 41 }),
    ];
    const drawnUtcMs = SET_EPOCH_UTC_MS + 5.3 * DAY;
    const book = createOrbitBook(spans(...sets), new Map());
    const frame = book.frameAt({ ...requestAt(drawnUtcMs), spanS: 60 });
    for (const [row, set] of sets.entries()) {
      for (let second = 0; second <= 60; second += 5) {
        const momentUtcMs = drawnUtcMs + 1000 * second;
        expect(apartKm(positionTemeKmAt(frame, row, momentUtcMs), exactKm(set, momentUtcMs))).toBeLessThan(0.01);
      }
    }
  });

  test("gives what is chosen in double precision, true to 10 cm all through the span", () => {
    const set = elementSet("b", { meanMotionRevPerDay: 15.6, eccentricity: 0.02, inclinationDeg: 41 });
    const drawnUtcMs = SET_EPOCH_UTC_MS + 5.3 * DAY;
    const book = createOrbitBook(spans(elementSet("a"), set), new Map());
    const frame = book.frameAt({ ...requestAt(drawnUtcMs), spanS: 60, ringsOf: ["b"] });
    expect(frame.focus.map(({ row }) => row)).toEqual([1]);
    for (let tenth = 0; tenth <= 600; tenth += 7) {
      const momentUtcMs = drawnUtcMs + 100 * tenth;
      expect(apartKm(positionTemeKmAt(frame, 1, momentUtcMs), exactKm(set, momentUtcMs))).toBeLessThan(1e-4);
    }
  });

  test("draws no curve from one set of an object to its next: a span keeps to the set at its start", () => {
    const before = elementSet("a");
    const after = elementSet("a", { meanAnomalyDeg: 100, epochUtcMs: SET_EPOCH_UTC_MS + DAY + 30_000 });
    const book = createOrbitBook(spans(before, after), new Map());
    const frame = book.frameAt({ ...requestAt(SET_EPOCH_UTC_MS + DAY), spanS: 60 });
    const end = [...frame.to.positionsTemeKm];
    expect(apartKm(end, exactKm(before, SET_EPOCH_UTC_MS + DAY + 60_000))).toBeLessThan(0.001);
    expect(apartKm(end, exactKm(after, SET_EPOCH_UTC_MS + DAY + 60_000))).toBeGreaterThan(1000);
  });

  test("leaves out what is not launched yet or has ended, with zeros and no set", () => {
    const book = createOrbitBook(spans(elementSet("a")), new Map());
    for (const atUtcMs of [SET_EPOCH_UTC_MS - 1, SET_EPOCH_UTC_MS + 100 * DAY]) {
      const frame = book.frameAt(requestAt(atUtcMs));
      expect([frame.setOf[0], ...positionOf(frame, 0)]).toEqual([NONE, 0, 0, 0]);
    }
  });

  test("names the set in use, with its source, epoch and kind in the table", () => {
    const observed = elementSet("b", {
      kind: "observed",
      source: "celestrak-gp-2025-01-02",
      epochUtcMs: SET_EPOCH_UTC_MS + DAY,
    });
    const book = createOrbitBook(spans(elementSet("a"), observed), new Map());
    const frame = book.frameAt(requestAt(SET_EPOCH_UTC_MS + 2 * DAY));
    const set = frame.setOf[1] ?? NONE;
    expect(book.table.sources[book.table.setSource[set] ?? NONE]).toBe("celestrak-gp-2025-01-02");
    expect([book.table.setEpochUtcMs[set], book.table.setIllustrative[set]]).toEqual([SET_EPOCH_UTC_MS + DAY, 0]);
  });

  test("draws one ring for satellites of a group that share a plane, and none for a lonely one", () => {
    const sets = [
      elementSet("a1", { meanAnomalyDeg: 0 }),
      elementSet("a2", { meanAnomalyDeg: 20, raanDeg: 40.4 }),
      elementSet("b1", { raanDeg: 60 }),
      elementSet("other", { raanDeg: 40 }),
    ];
    const groups = new Map(["a1", "a2", "b1"].map((id) => [id, "spacesail"]));
    const frame = createOrbitBook(spans(...sets), groups).frameAt(requestAt(SET_EPOCH_UTC_MS));
    expect([...frame.ringOf]).toEqual([0, 0, NONE, NONE]);
    expect(frame.ringsTemeKm).toHaveLength(RING_NUMBERS);
    expect([frame.ringIllustrative[0], frame.ringLead[0]]).toEqual([1, 0]);
  });

  test("draws a ring for a lonely object that is asked for, and it runs through the object", () => {
    const book = createOrbitBook(spans(elementSet("a", { eccentricity: 0.05 })), new Map());
    const frame = book.frameAt({ ...requestAt(SET_EPOCH_UTC_MS + DAY), ringsOf: ["a"] });
    const position = positionOf(frame, 0);
    const awayKm = Array.from({ length: 3600 }, (_, step) => {
      const anomaly = (step * Math.PI) / 1800;
      const point = [0, 1, 2].map((axis) => {
        const [centre = 0, a = 0, b = 0] = [0, 3, 6].map((offset) => frame.ringsTemeKm[offset + axis]);
        return centre + a * Math.cos(anomaly) + b * Math.sin(anomaly);
      });
      return Math.hypot(...point.map((part, axis) => part - (position[axis] ?? 0)));
    });
    // The object swings up to 9 km about its mean ellipse; the points of the ring are 13 km apart.
    expect(Math.min(...awayKm)).toBeLessThan(16);
  });

  test("keeps each object near its place in its plane while time runs, though many revolutions pass", () => {
    const set = elementSet("a", { inclinationDeg: 90, eccentricity: 0 });
    const book = createOrbitBook(spans(set), new Map());
    const heldSinceUtcMs = SET_EPOCH_UTC_MS + 2 * DAY;
    const held = positionOf(book.frameAt(requestAt(heldSinceUtcMs)), 0);
    const later = heldSinceUtcMs + 30 * DAY;
    const frame = book.frameAt({ ...requestAt(later), heldSinceUtcMs });
    const heldLater = positionOf(frame, 0);
    // A plane at 90° does not turn, so what is left is the short-period swing.
    expect(apartKm(heldLater, held)).toBeLessThan(30);
    expect(apartKm(positionOf(book.frameAt(requestAt(later)), 0), held)).toBeGreaterThan(100);
  });

  test("keeps a climbing satellite near its place too: no set that gives way to the next makes it leap", () => {
    const inclinationDeg = 90;
    const legs = Array.from({ length: 12 }, (_, step) => ({
      fromUtcMs: SET_EPOCH_UTC_MS + step * 2.7 * DAY,
      meanMotionRevPerDay: 14.2 - 0.04 * step,
    }));
    const life = { objectId: "a", source: "record", inclinationDeg, raanDeg: 40, argumentOfLatitudeDeg: 10, legs };
    const chain = chainOf(life, createDriftTable(inclinationDeg));
    if (!chain.ok) throw new Error("the chain is sound");
    const library = joinElements(
      [setsToColumns(chain.value)],
      [{ id: "a", lifetime: { fromUtcMs: SET_EPOCH_UTC_MS } }],
    );
    const book = createOrbitBook(library, new Map());
    // 20 steps a day, as at a rate of a day to a third of a second; each way, from the middle of a leg.
    for (const days of [0.3, 31]) {
      const heldSinceUtcMs = SET_EPOCH_UTC_MS + days * DAY;
      const direction = days < 10 ? 1 : -1;
      const places = Array.from({ length: 600 }, (_, step) => {
        const atUtcMs = heldSinceUtcMs + (direction * step * DAY) / 20;
        return positionOf(book.frameAt({ ...requestAt(atUtcMs), heldSinceUtcMs }), 0);
      });
      const stepsKm = places.slice(1).map((place, index) => {
        const before = places[index] ?? place;
        return Math.hypot(...place.map((part, axis) => part - (before[axis] ?? 0)));
      });
      // 0.04 rev/day is 14 km of height; what a leg gains in half a revolution adds 70 km along the track.
      expect([days, Math.max(...stepsKm) < 90]).toEqual([days, true]);
    }
  });
});
