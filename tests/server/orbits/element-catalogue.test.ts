// Which element sets the objects of the record get, and that nobody is where he cannot be.

import { expect, test } from "vitest";
import { createElementCatalogue, setAt } from "../../../server/orbits/element-catalogue.ts";
import { propagateTeme } from "../../../shared/orbit/propagate.ts";
import { createCatalogue } from "../../../shared/record/catalogue.ts";
import { planeAt } from "../../shared/orbit/plane.ts";
import { bundledRecord } from "../test-app.ts";

const bundled = bundledRecord();
const catalogue = createCatalogue(bundled.record, 1);
const elements = createElementCatalogue(catalogue, bundled.observed);
const FAR = ["lunar", "earth-moon", "heliocentric", "suborbital"];

test("every satellite of a batch has a chain of illustrative sets from launch on", () => {
  const counted = elements.objects.filter(({ object }) => object.counted);
  expect(counted).toHaveLength(256 + 213);
  for (const { object, sets, spans } of counted) {
    const chain = sets.filter(({ kind }) => kind === "illustrative").map(({ epochUtcMs }) => epochUtcMs);
    expect([object.id, chain.length > 2 && chain.length < 30]).toEqual([object.id, true]);
    expect(chain).toEqual(chain.toSorted((a, b) => a - b));
    expect([object.id, spans[0]?.fromUtcMs]).toEqual([object.id, object.launchedUtcMs]);
  }
});

test("no recorded Earth orbit is left undrawn, and nothing far from the Earth is drawn", () => {
  expect(elements.undrawn).toEqual([]);
  for (const { object, sets } of elements.objects) {
    const { perigeeKm, apogeeKm, inclinationDeg } = object.orbit ?? {};
    const isWhole = perigeeKm !== undefined && apogeeKm !== undefined && inclinationDeg !== undefined;
    if (FAR.includes(object.regime)) expect([object.id, sets]).toEqual([object.id, []]);
    else if (isWhole && object.site) expect([object.id, sets.length > 0]).toEqual([object.id, true]);
  }
});

test("nobody has a set before launch or after the end", () => {
  for (const { object, spans } of elements.objects) {
    const end = object.endedUtcMs ?? Number.POSITIVE_INFINITY;
    for (const { fromUtcMs, toUtcMs = Number.POSITIVE_INFINITY } of spans) {
      expect([object.id, fromUtcMs >= object.launchedUtcMs && toUtcMs <= end]).toEqual([object.id, true]);
    }
  }
});

test("every observed set belongs to an object of the record", () => {
  expect(elements.unmatched.map(({ set }) => set.objectId)).toEqual([]);
});

test("a set of an object that the record lacks is counted, not lost in silence", () => {
  const [one] = bundled.observed;
  if (!one) throw new Error("there are no observed sets");
  const stranger = { ...one, noradId: 999_999_999, set: { ...one.set, objectId: "1999-999Z" } };
  expect(createElementCatalogue(catalogue, [stranger]).unmatched).toEqual([stranger]);
});

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** How far each satellite of a launch is drawn from where it was seen, at the epoch of the set that tells. */
function missesOf(event: string, at: number): readonly { readonly offDeg: number; readonly offKm: number }[] {
  return elements.objects.flatMap((one) => {
    const [observed, illustrative] = [setAt(one, at, "observed"), setAt(one, at, "illustrative")];
    if (one.object.event !== event || !observed || !illustrative) return [];
    const [seen, drawn] = [observed, illustrative].map(({ set }) =>
      planeAt(elements.propagatorOf(set), observed.set.epochUtcMs),
    );
    if (!seen?.ok || !drawn?.ok) return [];
    const offDeg = Math.abs(((seen.value.raanDeg - drawn.value.raanDeg + 540) % 360) - 180);
    return [{ offDeg, offKm: Math.abs(seen.value.altitudeKm - drawn.value.altitudeKm) }];
  });
}

test("a batch that reached its shell is drawn in the plane in which it was seen: median within half a degree", () => {
  const batches = [...catalogue.constellations.values()].flatMap((one) => one.batches);
  const misses = batches
    .filter(({ kind, plane }) => kind === "batch" && plane?.basis === "observed")
    .map(({ event }) => ({ event, off: missesOf(event, Date.UTC(2026, 7, 22)) }))
    .filter(({ off }) => medianOf(off.map(({ offKm }) => offKm)) < 10);
  expect(misses.length).toBeGreaterThan(20);
  for (const { event, off } of misses) {
    expect([event, medianOf(off.map(({ offDeg }) => offDeg)) < 0.5]).toEqual([event, true]);
  }
});

test("the station, whose launch plane nobody told, is carried on from the planes in which it was seen", () => {
  const tianhe = elements.byId.get("2021-035A");
  if (!tianhe) throw new Error("the record has the station");
  for (const day of ["2023-06-01", "2024-10-30", "2025-12-01", "2026-10-01"]) {
    const chosen = setAt(tianhe, Date.parse(day), "best");
    expect([day, chosen?.kind]).toEqual([day, "illustrative"]);
    const state = chosen && propagateTeme(elements.propagatorOf(chosen.set), Date.parse(day));
    if (!state?.ok) throw new Error("SGP4 carries it");
    // A set without drag stays at its height; with drag it would have left it long before.
    expect(Math.hypot(...state.value.positionKm) - 6378.137).toBeGreaterThan(350);
    expect(Math.hypot(...state.value.positionKm) - 6378.137).toBeLessThan(420);
  }
  expect(setAt(tianhe, Date.parse("2026-08-22"), "best")?.kind).toBe("observed");
});
