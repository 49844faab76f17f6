// The ground track: under the object at each instant, on the ground, in pieces that no hand-over joins.
import { describe, expect, test } from "vitest";
import { ARROW_NUMBERS, type GroundTrack } from "../../../client/propagation/ground-track.ts";
import { createOrbitBook, type OrbitBook } from "../../../client/propagation/orbit-book.ts";
import type { FrameRequest } from "../../../client/propagation/protocol.ts";
import type { ValiditySpan } from "../../../shared/orbit/choose.ts";
import { pefToGeodetic, temeToPef } from "../../../shared/orbit/frames.ts";
import { createPropagator, propagateTeme } from "../../../shared/orbit/propagate.ts";
import type { Vec3 } from "../../../shared/orbit/vector.ts";
import { must } from "../../../shared/result.ts";
import { elementSet, oneObject, SET_EPOCH_UTC_MS } from "./element-set.ts";

const DAY = 86_400_000;
const AT = SET_EPOCH_UTC_MS + 2.4 * DAY;
const REVOLUTION_S = 86_400 / 13.51;

function bookOf(...spans: readonly ValiditySpan[]): OrbitBook {
  return createOrbitBook(oneObject("a", spans), new Map());
}

function requestAt(atUtcMs: number, more: Partial<FrameRequest> = {}): FrameRequest {
  return { atUtcMs, drawnUtcMs: atUtcMs, spanS: 0, ringsOf: [], trackOf: "a", ...more };
}

function trackOf(book: OrbitBook, atUtcMs: number): GroundTrack {
  return must(book.frameAt(requestAt(atUtcMs)).track, "a ground track");
}

function pointsOf({ baseUtcMs, pieces }: GroundTrack) {
  return pieces.map(({ sinceBaseS, placesPefKm }) =>
    [...sinceBaseS].map((since, point) => {
      const [x = 0, y = 0, z = 0] = placesPefKm.subarray(3 * point, 3 * point + 3);
      return { atUtcMs: baseUtcMs + 1000 * since, place: [x, y, z] as Vec3 };
    }),
  );
}

function belowObject(set: ReturnType<typeof elementSet>, atUtcMs: number) {
  const state = propagateTeme(createPropagator(set), atUtcMs);
  if (!state.ok) throw new Error("the set propagates");
  return pefToGeodetic(temeToPef(state.value).positionKm);
}

describe("a ground track", () => {
  test("lies on the ground below the object, turned by the Earth's angle of each point's own time", () => {
    const set = elementSet("a");
    const [points = []] = pointsOf(trackOf(bookOf({ fromUtcMs: SET_EPOCH_UTC_MS, set }), AT));
    expect(points.length).toBeGreaterThan(300);
    for (const { atUtcMs, place } of points) {
      const seen = pefToGeodetic(place);
      const exact = belowObject(set, atUtcMs);
      expect(Math.abs(seen.altitudeKm)).toBeLessThan(0.001);
      // Times in single precision: some milliseconds, at 7 km/s.
      expect(Math.abs(seen.latitudeDeg - exact.latitudeDeg)).toBeLessThan(0.001);
      const apartDeg = Math.abs(seen.longitudeDeg - exact.longitudeDeg);
      const narrow = Math.cos((exact.latitudeDeg * Math.PI) / 180);
      expect(Math.min(apartDeg, 360 - apartDeg) * narrow).toBeLessThan(0.001);
    }
  });

  test("reaches half a revolution back and one and a half ahead, in steps of at most 2°", () => {
    const track = trackOf(bookOf({ fromUtcMs: SET_EPOCH_UTC_MS, set: elementSet("a") }), AT);
    const [points = []] = pointsOf(track);
    const [first, last] = [must(points[0], "a point"), must(points.at(-1), "a point")];
    expect((AT - first.atUtcMs) / 1000).toBeCloseTo(REVOLUTION_S / 2, 0);
    expect((last.atUtcMs - AT) / 1000).toBeCloseTo(1.5 * REVOLUTION_S, 0);
    for (const [index, { place }] of points.slice(1).entries()) {
      const before = must(points[index], "the point before").place;
      const stepKm = Math.hypot(...place.map((part, axis) => part - (before[axis] ?? 0)));
      // 2° of its own orbit, and what the Earth turns meanwhile.
      expect(stepKm).toBeLessThan(6378.137 * ((2.2 * Math.PI) / 180));
    }
  });

  test("is cut where another element set takes over: two pieces, each as its own set is known", () => {
    const handOver = AT + 1_800_000;
    const observed = elementSet("a", { kind: "observed" });
    const later = elementSet("a", { meanAnomalyDeg: 200 });
    const track = trackOf(
      bookOf({ fromUtcMs: SET_EPOCH_UTC_MS, toUtcMs: handOver, set: observed }, { fromUtcMs: handOver, set: later }),
      AT,
    );
    expect(track.pieces.map(({ illustrative }) => illustrative)).toEqual([false, true]);
    const [first = [], second = []] = pointsOf(track);
    expect(Math.max(...first.map(({ atUtcMs }) => atUtcMs))).toBeLessThanOrEqual(handOver + 10);
    expect(Math.min(...second.map(({ atUtcMs }) => atUtcMs))).toBeGreaterThanOrEqual(handOver - 10);
    const [end, start] = [must(first.at(-1), "an end").place, must(second[0], "a start").place];
    expect(Math.hypot(...end.map((part, axis) => part - (start[axis] ?? 0)))).toBeGreaterThan(5000);
  });

  test("does not begin before launch nor go on after the end", () => {
    const life = { fromUtcMs: AT - 600_000, toUtcMs: AT + 600_000 };
    const [points = []] = pointsOf(trackOf(bookOf({ ...life, set: elementSet("a") }), AT));
    const times = points.map(({ atUtcMs }) => atUtcMs);
    expect(Math.min(...times)).toBeGreaterThan(life.fromUtcMs - 10);
    expect(Math.max(...times)).toBeLessThan(life.toUtcMs + 10);
  });

  test("has an arrowhead every ten minutes that points the way of flight", () => {
    const set = elementSet("a");
    const { arrows, baseUtcMs } = trackOf(bookOf({ fromUtcMs: SET_EPOCH_UTC_MS, set }), AT);
    const count = arrows.length / ARROW_NUMBERS;
    expect(count).toBeGreaterThan(18);
    for (let arrow = 0; arrow < count; arrow++) {
      const [sinceS = 0, x = 0, y = 0, z = 0, ...way] = arrows.subarray(7 * arrow, 7 * arrow + 7);
      const atUtcMs = baseUtcMs + 1000 * sinceS;
      expect(Math.round(atUtcMs / 1000) % 600).toBe(0);
      const [from, to] = [belowObject(set, atUtcMs), belowObject(set, atUtcMs + 60_000)];
      expect(pefToGeodetic([x, y, z]).latitudeDeg).toBeCloseTo(from.latitudeDeg, 2);
      // Northward where the latitude grows; over a pole it does both.
      if (Math.abs(from.latitudeDeg) < 80) {
        expect(Math.sign(way[2] ?? 0)).toBe(Math.sign(to.latitudeDeg - from.latitudeDeg));
      }
    }
  });

  test("of an eccentric orbit keeps to short steps where it is fast", () => {
    const set = elementSet("a", { meanMotionRevPerDay: 2.006, eccentricity: 0.72, inclinationDeg: 63.4 });
    const [points = []] = pointsOf(trackOf(bookOf({ fromUtcMs: SET_EPOCH_UTC_MS, set }), AT));
    const steps = points.slice(1).map(({ place }, index) => {
      const before = must(points[index], "the point before").place;
      return Math.hypot(...place.map((part, axis) => part - (before[axis] ?? 0)));
    });
    expect(Math.max(...steps)).toBeLessThan(400);
  });
});

describe("a frame", () => {
  const book = bookOf({ fromUtcMs: SET_EPOCH_UTC_MS, set: elementSet("a") });

  test("has a track only of what was asked for and lives", () => {
    expect(book.frameAt(requestAt(AT, { trackOf: "nobody" })).track).toBeUndefined();
    expect(book.frameAt(requestAt(SET_EPOCH_UTC_MS - DAY)).track).toBeUndefined();
    const { trackOf: _, ...unasked } = requestAt(AT);
    expect(book.frameAt(unasked).track).toBeUndefined();
  });

  test("has none while objects are held in their places, and says that they are", () => {
    const frame = book.frameAt(requestAt(AT, { heldSinceUtcMs: AT - DAY }));
    expect([frame.track, frame.isHeld]).toEqual([undefined, true]);
    expect(book.frameAt(requestAt(AT)).isHeld).toBeUndefined();
  });

  test("of another time has a track of that time alone: nothing of the old one is left", () => {
    const [points = []] = pointsOf(trackOf(book, AT + 30 * DAY));
    const times = points.map(({ atUtcMs }) => atUtcMs - AT - 30 * DAY);
    expect(Math.min(...times)).toBeGreaterThan(-REVOLUTION_S * 1000);
    expect(Math.max(...times)).toBeLessThan(2 * REVOLUTION_S * 1000);
  });
});
