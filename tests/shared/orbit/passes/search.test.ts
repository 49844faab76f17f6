// What a search for passes tells of objects that come and go, stay, change their elements, fall, or are asked badly.
import { describe, expect, test } from "vitest";
import type { ElementSet } from "../../../../shared/orbit/elements.ts";
import { gmst82Rad } from "../../../../shared/orbit/frames.ts";
import { createPassSearch, searchPasses } from "../../../../shared/orbit/passes/search.ts";
import { must } from "../../../../shared/result.ts";
import { elementSet } from "../element-set.ts";
import { passesOfSpans, passesOver, SHANGHAI } from "./watch.ts";

const T0 = Date.UTC(2026, 7, 22);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAY = { place: SHANGHAI, minElevationDeg: 10, fromUtcMs: T0, toUtcMs: T0 + DAY_MS };

/** A satellite over the equator at a longitude at T0, as long as it takes to drift away. */
function geostationary(longitudeDeg: number, inclinationDeg = 0): ElementSet {
  const fromGreenwichDeg = (gmst82Rad(T0) * 180) / Math.PI + longitudeDeg;
  return elementSet({
    meanMotionRevPerDay: 1.0027379,
    inclinationDeg,
    raanDeg: 0,
    meanAnomalyDeg: ((fromGreenwichDeg % 360) + 360) % 360,
  });
}

/** The first pass of the day by the plain polar set, which the tests cut. */
const polar = elementSet();
const first = must(passesOver(polar, DAY).passes[0], "a pass of a polar satellite in a day");

describe("an object that does not come and go", () => {
  test("never sets when it stands over the longitude of the place, and its highest point is told", () => {
    const found = passesOver(geostationary(121.5), DAY);
    expect(found).toMatchObject({ presence: "never_sets", passes: [] });
    // 31.23° from the point below it: arctan((cos 31.23° − 0.1513) / sin 31.23°) on a sphere.
    expect(found.highest?.elevationDeg).toBeCloseTo(53.6, 0);
    expect(found.highest?.azimuthDeg).toBeCloseTo(180, 0);
  });

  test("never rises when it stands on the other side of the Earth, or its plane stays too far away", () => {
    expect(passesOver(geostationary(-58), DAY)).toMatchObject({ presence: "never_rises", passes: [] });
    const equatorial = elementSet({ inclinationDeg: 1, meanMotionRevPerDay: 15 });
    const atPole = { ...DAY, place: { latitudeDeg: 89, longitudeDeg: 0, heightM: 0 } };
    expect(passesOver(equatorial, atPole)).toEqual({ objectId: "2024-140A", presence: "never_rises", passes: [] });
  });

  test("rises and sets once a day on an inclined orbit of a day, for half a day and more", () => {
    const place = { latitudeDeg: 60, longitudeDeg: 121.5, heightM: 0 };
    const { presence, passes } = passesOver(geostationary(121.5, 60), { ...DAY, place, minElevationDeg: 20 });
    expect(presence).toBe("rises_and_sets");
    expect(passes.length).toBe(1);
    expect(passes[0]?.rise.cause).toBe("horizon");
    expect(must(passes[0], "one pass").set.atUtcMs - must(passes[0], "one pass").rise.atUtcMs).toBeGreaterThan(
      8 * HOUR_MS,
    );
  });
});

describe("a pass whose culmination lies in the time asked for", () => {
  test("has its rise and its set also where these lie outside", () => {
    const aroundTop = {
      ...DAY,
      fromUtcMs: first.culmination.atUtcMs - 1000,
      toUtcMs: first.culmination.atUtcMs + 1000,
    };
    const { passes } = passesOver(polar, aroundTop);
    expect(passes.length).toBe(1);
    expect(passes[0]?.rise.cause).toBe("horizon");
    expect(Math.abs((passes[0]?.rise.atUtcMs ?? 0) - first.rise.atUtcMs)).toBeLessThan(10);
    expect(Math.abs((passes[0]?.set.atUtcMs ?? 0) - first.set.atUtcMs)).toBeLessThan(10);
  });

  test("is left out when it culminates before or after it", () => {
    const before = { ...DAY, fromUtcMs: first.culmination.atUtcMs + 1000, toUtcMs: first.set.atUtcMs + 60_000 };
    const after = { ...DAY, fromUtcMs: first.rise.atUtcMs - 60_000, toUtcMs: first.culmination.atUtcMs - 1000 };
    expect(passesOver(polar, before)).toMatchObject({ presence: "rises_and_sets", passes: [] });
    expect(passesOver(polar, after)).toMatchObject({ presence: "rises_and_sets", passes: [] });
  });

  test("goes from rise to set over its highest point, edges on the mask", () => {
    for (const { rise, culmination, set } of passesOver(polar, DAY).passes) {
      expect(rise.atUtcMs).toBeLessThan(culmination.atUtcMs);
      expect(culmination.atUtcMs).toBeLessThan(set.atUtcMs);
      expect(rise.elevationDeg).toBeCloseTo(10, 5);
      expect(set.elevationDeg).toBeCloseTo(10, 5);
      expect(culmination.elevationDeg).toBeGreaterThan(10);
      expect(culmination.rangeKm).toBeLessThan(Math.min(rise.rangeKm, set.rangeKm));
    }
  });
});

describe("where another element set takes over in a pass", () => {
  const illustrative = { ...polar, kind: "illustrative" as const, source: "made up" };
  const spansCutAt = (atUtcMs: number, later: ElementSet) => [
    { fromUtcMs: T0 - DAY_MS, toUtcMs: atUtcMs, set: polar },
    { fromUtcMs: atUtcMs, set: later },
  ];

  test("on the same orbit the pass goes on, and has the kind of the set at culmination", () => {
    const cuts = [first.culmination.atUtcMs - 60_000, first.culmination.atUtcMs + 60_000];
    const found = cuts.map((cut) => passesOfSpans(spansCutAt(cut, illustrative), DAY).passes[0]);
    expect(found.map((pass) => pass?.kind)).toEqual(["illustrative", "observed"]);
    expect(found.map((pass) => pass?.source)).toEqual(["made up", "test"]);
    for (const pass of found) {
      expect(Math.abs((pass?.rise.atUtcMs ?? 0) - first.rise.atUtcMs)).toBeLessThan(10);
      expect(Math.abs((pass?.set.atUtcMs ?? 0) - first.set.atUtcMs)).toBeLessThan(10);
    }
  });

  test("far away from the first the pass ends there, and says so", () => {
    const elsewhere = { ...illustrative, meanAnomalyDeg: (polar.meanAnomalyDeg + 180) % 360 };
    const cut = first.culmination.atUtcMs + 60_000;
    const pass = passesOfSpans(spansCutAt(cut, elsewhere), DAY).passes[0];
    expect(pass?.rise.cause).toBe("horizon");
    expect(pass?.set).toMatchObject({ cause: "hand_over", atUtcMs: cut });
  });

  test("an observed set's age is that at culmination", () => {
    const late = { ...polar, epochUtcMs: polar.epochUtcMs - 5 * DAY_MS };
    const pass = must(passesOver(late, DAY).passes[0], "a pass");
    expect(pass.ageClass).toBe("old");
    expect(pass.elementAgeDays).toBeCloseTo((pass.culmination.atUtcMs - late.epochUtcMs) / DAY_MS, 9);
  });
});

describe("where there are no elements, or none that hold", () => {
  test("a pass that the elements cut says so, and its highest point is the last", () => {
    const toUtcMs = first.culmination.atUtcMs - 30_000;
    const { passes } = passesOfSpans([{ fromUtcMs: T0 - DAY_MS, toUtcMs, set: polar }], DAY);
    expect(passes).toMatchObject([
      { rise: { cause: "horizon" }, culmination: { atUtcMs: toUtcMs }, set: { cause: "elements", atUtcMs: toUtcMs } },
    ]);
  });

  test("outside an object's life it has no position", () => {
    const before = [{ fromUtcMs: T0 - 9 * DAY_MS, toUtcMs: T0 - DAY_MS, set: polar }];
    expect(passesOfSpans(before, DAY)).toEqual({ objectId: "2024-140A", presence: "no_position", passes: [] });
    expect(passesOfSpans([], DAY).presence).toBe("no_position");
  });

  test("a satellite that falls has its passes before, and then SGP4's reason with the instant", () => {
    const falling = elementSet({ meanMotionRevPerDay: 16.3, bstarPerEarthRadius: 0.01 });
    const month = { ...DAY, toUtcMs: T0 + 30 * DAY_MS };
    const { presence, passes, failure } = passesOver(falling, month);
    expect(presence).toBe("rises_and_sets");
    expect(passes.length).toBeGreaterThan(0);
    expect(failure?.code).toBe("decayed");
    expect(failure?.atUtcMs).toBeGreaterThan(must(passes.at(-1), "a pass").set.atUtcMs);
    const later = { ...DAY, fromUtcMs: T0 + 20 * DAY_MS, toUtcMs: T0 + 21 * DAY_MS };
    expect(passesOver(falling, later)).toMatchObject({
      presence: "no_position",
      passes: [],
      failure: { code: "decayed" },
    });
  });
});

describe("a search", () => {
  test("tells of one object at a time, and works on none that is not asked for", () => {
    const search = createPassSearch(DAY);
    if (!search.ok) throw new Error("the question is right");
    const asked: string[] = [];
    const objects = ["a", "b", "c"].map((objectId) => ({
      objectId,
      get spans() {
        asked.push(objectId);
        return [{ fromUtcMs: T0 - DAY_MS, set: polar }];
      },
    }));
    for (const { objectId } of searchPasses(search.value, objects)) if (objectId === "b") break;
    expect([...new Set(asked)]).toEqual(["a", "b"]);
  });

  test("says of every value that makes no sense what would", () => {
    const nonsense = {
      place: { latitudeDeg: 91, longitudeDeg: Number.NaN, heightM: 1e6 },
      minElevationDeg: 90,
      fromUtcMs: T0,
      toUtcMs: T0,
    };
    const search = createPassSearch(nonsense);
    expect(search.ok ? [] : search.failure.map(({ field }) => field)).toEqual([
      "latitudeDeg",
      "longitudeDeg",
      "heightM",
      "minElevationDeg",
      "toUtcMs",
    ]);
  });
});
