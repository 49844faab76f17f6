// The lives of a batch: a train over the site, one plane, stairs shared by all, slots met, stops kept.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ElementSet } from "../../../../shared/orbit/elements.ts";
import { pefToGeodetic, temeToPef } from "../../../../shared/orbit/frames.ts";
import { batchLives } from "../../../../shared/orbit/life/batch-lives.ts";
import { meanMotionToAltitudeKm } from "../../../../shared/orbit/mean-motion.ts";
import { createPropagator, propagateTeme } from "../../../../shared/orbit/propagate.ts";
import { planeAt } from "../plane.ts";
import { batchOrbit, EPOCH_UTC_MS, LIFT_OFF_UTC_MS, livesOf } from "./batch.ts";

const DAY_MS = 86_400_000;

function lastOf(sets: readonly ElementSet[] | undefined): ElementSet {
  const last = sets?.at(-1);
  if (!last) throw new Error("a life has sets");
  return last;
}

function planeOf(set: ElementSet, atUtcMs: number) {
  const plane = planeAt(createPropagator(set), atUtcMs);
  if (!plane.ok) throw new Error(JSON.stringify(plane.failure));
  return plane.value;
}

/** Distance of two angles, 0 to 180°. */
const apartDeg = (a: number, b: number) => Math.abs(((a - b + 540) % 360) - 180);

const altitudesOf = (sets: readonly ElementSet[] = []) =>
  sets.map(({ meanMotionRevPerDay }) => meanMotionToAltitudeKm(meanMotionRevPerDay));

/** When it takes its first stair. */
const climbsUtcMs = (sets: readonly ElementSet[] = []) => sets[1]?.epochUtcMs ?? Number.NaN;

describe("the lives of a batch", () => {
  test("begin at lift-off in one plane, strung within minutes, the middle over the site's latitude going south", () => {
    const firsts = [...livesOf(batchOrbit()).values()].map(([first]) => first);
    expect(new Set(firsts.map((set) => set?.epochUtcMs))).toEqual(new Set([LIFT_OFF_UTC_MS]));
    expect(new Set(firsts.map((set) => set?.raanDeg)).size).toBe(1);
    const places = firsts.map((set) => set?.meanAnomalyDeg ?? Number.NaN).toSorted((a, b) => a - b);
    expect((places.at(-1) ?? 0) - (places[0] ?? 0)).toBeCloseTo(5 * 0.3, 6);
    const latitudes = firsts.map((set) => {
      const state = set && propagateTeme(createPropagator(set), LIFT_OFF_UTC_MS);
      if (!state?.ok) throw new Error("SGP4 carries it");
      return pefToGeodetic(temeToPef(state.value).positionKm).latitudeDeg;
    });
    // SGP4's short-period terms move a low satellite by up to 10 km.
    expect(Math.abs((Math.max(...latitudes) + Math.min(...latitudes)) / 2 - 38.85)).toBeLessThan(0.2);
  });

  test("land each satellite in its slot to a thousandth of a degree, in the plane of the shell", () => {
    const batch = batchOrbit();
    const lives = livesOf(batch);
    for (const [name, slotDeg] of batch.slotsDeg) {
      const plane = planeOf(lastOf(lives.get(name)), EPOCH_UTC_MS);
      expect([name, apartDeg(plane.argumentOfLatitudeDeg, slotDeg) < 0.001]).toEqual([name, true]);
      // Waiting half a day longer turns a polar plane by less than 0.01°.
      expect([name, apartDeg(plane.raanDeg, batch.raanDegAtEpoch) < 0.01]).toEqual([name, true]);
      expect(meanMotionToAltitudeKm(lastOf(lives.get(name)).meanMotionRevPerDay)).toBeCloseTo(1068.5, 1);
    }
  });

  test("land in any slots, from any latitude, whatever the shell's motion was before", () => {
    const batches = fc.record({
      slots: fc.array(fc.double({ min: 0, max: 359.9, noNaN: true }), { minLength: 1, maxLength: 18 }),
      siteLatitudeDeg: fc.double({ min: -80, max: 80, noNaN: true }),
      untilDay: fc.integer({ min: 0, max: 300 }),
      change: fc.integer({ min: -100_000, max: 100_000 }),
      first: fc.option(fc.integer({ min: 0, max: 17 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(batches, ({ slots, siteLatitudeDeg, untilDay, change, first }) => {
        const shell = batchOrbit().shell;
        const earlier = [
          { untilUtcMs: LIFT_OFF_UTC_MS + untilDay * DAY_MS, meanMotionRevPerDay: 13.51023669 + change / 1e8 },
        ];
        const slotsDeg = new Map(slots.map((slotDeg, index) => [`S${index}`, slotDeg]));
        const firstSlotDeg = first === undefined ? undefined : slots[first % slots.length];
        const order = firstSlotDeg === undefined ? {} : { firstSlotDeg };
        const lives = livesOf(batchOrbit({ siteLatitudeDeg, shell: { ...shell, earlier }, slotsDeg, ...order }));
        for (const [name, slotDeg] of slotsDeg) {
          const { argumentOfLatitudeDeg } = planeOf(lastOf(lives.get(name)), EPOCH_UTC_MS);
          expect(apartDeg(argumentOfLatitudeDeg, slotDeg)).toBeLessThan(0.001);
          expect(climbsUtcMs(lives.get(name))).toBeGreaterThan(LIFT_OFF_UTC_MS);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("share one staircase: who waits longer below comes out further ahead", () => {
    const lives = livesOf(batchOrbit());
    const names = ["A", "B", "C", "D", "E"];
    const stairs = names.map((name) => lives.get(name)?.map(({ meanMotionRevPerDay }) => meanMotionRevPerDay));
    for (const other of stairs) expect(other).toEqual(stairs[0]);
    // Half a turn is won in 16 hours.
    const delays = names.map((name) => climbsUtcMs(lives.get(name)));
    expect(Math.max(...delays) - Math.min(...delays)).toBeLessThan(1.34 * DAY_MS);
  });

  test("climb in the order of slots from the first to rise, where it is known", () => {
    const lives = livesOf(batchOrbit({ firstSlotDeg: 3.06 + 60 * 2 }));
    const byClimb = ["A", "B", "C", "D", "E"].toSorted((a, b) => climbsUtcMs(lives.get(a)) - climbsUtcMs(lives.get(b)));
    expect(byClimb).toEqual(["C", "D", "E", "A", "B"]);
  });

  test("of an inclined batch leave the planes as they were seen: nodes fall by 0.07° from slot to slot", () => {
    // As seen on 2026-08-22 in groups 06 to 20, with one break: 0.6° of node over the ring, 0.07° from slot to slot.
    const lives = livesOf(
      batchOrbit({
        inclinationDeg: 50.0127,
        shell: { epochUtcMs: EPOCH_UTC_MS, meanMotionRevPerDay: 13.29326319, earlier: [] },
        climb: [{ utcMs: Date.UTC(2025, 10, 6), altitudeKm: 872 }],
        slotsDeg: new Map(Array.from({ length: 9 }, (_, slot) => [`S${slot}`, 8.53 + 40 * slot])),
        firstSlotDeg: 8.53,
        stops: new Map(),
      }),
    );
    const nodes = Array.from({ length: 9 }, (_, slot) => planeOf(lastOf(lives.get(`S${slot}`)), EPOCH_UTC_MS).raanDeg);
    for (const [slot, raanDeg] of nodes.slice(1).entries()) {
      expect(raanDeg - (nodes[slot] ?? Number.NaN)).toBeCloseTo(-0.073, 2);
    }
  });

  test("of satellites that stop end at their stop, where they were seen", () => {
    const last = lastOf(livesOf(batchOrbit()).get("F"));
    expect(meanMotionToAltitudeKm(last.meanMotionRevPerDay)).toBeCloseTo(912.3, 4);
    expect(apartDeg(planeOf(last, EPOCH_UTC_MS).argumentOfLatitudeDeg, 200)).toBeLessThan(0.01);
    const heights = altitudesOf(livesOf(batchOrbit()).get("F"));
    expect(Math.max(...heights) - 912.3).toBeLessThan(1);
    const sunk = livesOf(batchOrbit({ stops: new Map([["F", { altitudeKm: 801 }]]) })).get("F");
    expect(altitudesOf(sunk).map((km) => Math.round(km))).toEqual([805, 801]);
  });

  test("follow altitudes seen on the way to within half a step", () => {
    const start = { utcMs: Date.UTC(2025, 10, 6), altitudeKm: 805 };
    const seen = { utcMs: Date.UTC(2025, 10, 20), altitudeKm: 840 };
    const lives = livesOf(batchOrbit({ climb: [start, seen] }));
    for (const [name, sets] of lives) {
      const now = sets.findLast(({ epochUtcMs }) => epochUtcMs <= seen.utcMs);
      // A day's climb beside it: the satellites are up to 16 hours before or after the batch.
      const offKm = Math.abs(meanMotionToAltitudeKm(now?.meanMotionRevPerDay ?? 0) - 840);
      expect([name, offKm < 7.5 + 8]).toEqual([name, true]);
    }
  });

  test("are the same, byte for byte, each time they are made (pinned)", () => {
    const twice = [0, 1].map(() => JSON.stringify([...livesOf(batchOrbit())]));
    expect(twice[0]).toBe(twice[1]);
    const a = livesOf(batchOrbit()).get("A") ?? [];
    expect(a.length).toBe(19);
    expect([a[0], a[18]].map((set) => JSON.stringify(set))).toEqual([
      '{"objectId":"A","kind":"illustrative","source":"test","epochUtcMs":1760684880000,' +
        '"meanMotionRevPerDay":14.26040083,"eccentricity":0,"inclinationDeg":88.9968,"raanDeg":68.3141064,' +
        '"argumentOfPerigeeDeg":0,"meanAnomalyDeg":140.880844,"bstarPerEarthRadius":0}',
      '{"objectId":"A","kind":"illustrative","source":"test","epochUtcMs":1765958651159,' +
        '"meanMotionRevPerDay":13.51023669,"eccentricity":0,"inclinationDeg":88.9968,"raanDeg":61.5818862,' +
        '"argumentOfPerigeeDeg":0,"meanAnomalyDeg":0.5400356,"bstarPerEarthRadius":0}',
    ]);
  });

  test("are refused where the climb begins before the launch, is too small to phase by, or is no orbit", () => {
    const codeOf = (changes: Parameters<typeof batchOrbit>[0]) => {
      const lives = batchLives(batchOrbit(changes));
      return lives.ok ? "ok" : lives.failure.code;
    };
    expect(codeOf({ liftOffUtcMs: Date.UTC(2025, 10, 7) })).toBe("climbs_before_launch");
    expect(codeOf({ climb: [{ utcMs: Date.UTC(2025, 10, 6), altitudeKm: 1065 }] })).toBe("no_climb_to_phase_by");
    expect(codeOf({ inclinationDeg: 190 })).toBe("invalid_elements");
    expect(codeOf({ inclinationDeg: Number.NaN })).not.toBe("ok");
    expect(codeOf({ source: "" })).toBe("invalid_elements");
  });
});
