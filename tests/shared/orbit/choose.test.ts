// Which element set holds when: observed within 14 days, the nearer first, illustrative else, nobody outside a life.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseSet, validitySpans } from "../../../shared/orbit/choose.ts";
import type { ElementSet } from "../../../shared/orbit/elements.ts";
import { elementSet } from "./element-set.ts";

const DAY_MS = 86_400_000;
const T0 = Date.UTC(2026, 7, 22);
const day = (days: number) => T0 + days * DAY_MS;

const observed = (days: number) => elementSet({ source: `day ${days}`, epochUtcMs: day(days) });
const illustrative = elementSet({ kind: "illustrative", source: "made up" });

function sourceAt(sets: readonly ElementSet[], days: number, life = { fromUtcMs: day(-100) }): string | undefined {
  return chooseSet(validitySpans(sets, life), day(days))?.set.source;
}

describe("validitySpans and chooseSet", () => {
  test("an observed set holds up to 14 days before and after its epoch, and the illustrative one beyond", () => {
    const sets = [illustrative, observed(0)];
    expect([-14, 0, 14].map((days) => sourceAt(sets, days))).toEqual(["day 0", "day 0", "day 0"]);
    const ms = 1 / DAY_MS;
    expect([-14 - ms, 14 + ms].map((days) => sourceAt(sets, days))).toEqual(["made up", "made up"]);
  });

  test("of two observed sets the nearer holds, without blending", () => {
    const sets = [observed(10), illustrative, observed(0)];
    expect([4.9, 5, 5.1, 24, 24.1].map((days) => sourceAt(sets, days))).toEqual([
      "day 0",
      "day 10",
      "day 10",
      "day 10",
      "made up",
    ]);
  });

  test("of two observed sets of one epoch the later in the list holds, before the epoch and after it", () => {
    const sets = [observed(0), { ...observed(0), source: "corrected" }, illustrative];
    expect([-14, -1, 0, 1, 14].map((days) => sourceAt(sets, days))).toEqual(Array(5).fill("corrected"));
  });

  test("nobody is anywhere before the launch or from the end on", () => {
    const life = { fromUtcMs: day(-3), toUtcMs: day(2) };
    const sets = [illustrative, observed(0)];
    expect([-3.001, -3, 1.999, 2].map((days) => sourceAt(sets, days, life))).toEqual([
      undefined,
      "day 0",
      "day 0",
      undefined,
    ]);
  });

  test("without an illustrative set there are gaps", () => {
    expect([-15, 0, 15].map((days) => sourceAt([observed(0)], days))).toEqual([undefined, "day 0", undefined]);
    expect(validitySpans([], { fromUtcMs: T0 })).toEqual([]);
  });

  test("of several illustrative sets each starts at its own epoch, the first already at launch", () => {
    const steps = [0, 20].map((days) => ({ ...observed(days), kind: "illustrative" as const }));
    expect([-50, 0, 19.9, 20, 90].map((days) => sourceAt(steps, days))).toEqual([
      "day 0",
      "day 0",
      "day 0",
      "day 20",
      "day 20",
    ]);
  });

  test("the last span of a life without an end has none", () => {
    expect(validitySpans([illustrative], { fromUtcMs: T0 })).toEqual([{ fromUtcMs: T0, set: illustrative }]);
  });

  test("an observed set is fresh for 3 days and then old; an illustrative one is called that", () => {
    const spans = validitySpans([illustrative, observed(0)], { fromUtcMs: day(-100) });
    const ages = [-3, 3.1, -20].map((days) => chooseSet(spans, day(days)));
    expect(ages.map((chosen) => [chosen?.kind, chosen?.ageClass])).toEqual([
      ["observed", "fresh"],
      ["observed", "old"],
      ["illustrative", "illustrative"],
    ]);
    expect(ages[1]?.ageDays).toBeCloseTo(3.1, 9);
  });

  test("agrees at every millisecond with the rule as it is written", () => {
    const epochs = fc.array(fc.double({ min: day(-60), max: day(60), noNaN: true }), { maxLength: 6 });
    const life = fc.record({
      fromUtcMs: fc.integer({ min: day(-70), max: day(0) }),
      toUtcMs: fc.integer({ min: day(0), max: day(70) }),
    });
    const probes = fc.array(fc.integer({ min: day(-80), max: day(80) }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(epochs, life, probes, (epochsUtcMs, lifetime, instants) => {
        const sets = epochsUtcMs.map((epochUtcMs) => elementSet({ epochUtcMs }));
        const spans = validitySpans([illustrative, ...sets], lifetime);
        for (const at of [...instants, ...spans.map(({ fromUtcMs }) => fromUtcMs)]) {
          const nearestDays = Math.min(...epochsUtcMs.map((epoch) => Math.abs(at - epoch) / DAY_MS));
          const alive = at >= lifetime.fromUtcMs && at < lifetime.toUtcMs;
          const chosen = chooseSet(spans, at);
          const expected = nearestDays <= 14 ? "observed" : "illustrative";
          expect(chosen?.kind).toBe(alive ? expected : undefined);
          if (chosen?.kind === "observed") expect(chosen.ageDays).toBeCloseTo(nearestDays, 7);
        }
      }),
    );
  });
});
