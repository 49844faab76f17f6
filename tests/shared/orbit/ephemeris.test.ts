// An ephemeris has a state for each sample or says why not, and never joins what two element sets say.
import { describe, expect, test } from "vitest";
import { setOfRow, setsToColumns } from "../../../shared/orbit/element-columns.ts";
import { joinElements } from "../../../shared/orbit/element-library.ts";
import type { ElementSet } from "../../../shared/orbit/elements.ts";
import { type Sampling, sampleCount, sampleEphemeris } from "../../../shared/orbit/ephemeris.ts";
import { createPropagator, propagateTeme } from "../../../shared/orbit/propagate.ts";
import { DAY_MS, HOUR_MS } from "../../../shared/time/instant.ts";
import { elementSet } from "./element-set.ts";

const FROM = Date.UTC(2026, 7, 22);

function sample(sets: readonly ElementSet[], sampling: Partial<Sampling>, hasEdges = false) {
  const lifetime = { fromUtcMs: FROM - DAY_MS, toUtcMs: FROM + 3 * DAY_MS };
  const { columns, spans } = joinElements([setsToColumns(sets)], [{ id: "2024-140A", lifetime }]);
  const propagatorOf = (row: number) => createPropagator(setOfRow(columns, row));
  const whole = { fromUtcMs: FROM, toUtcMs: FROM + DAY_MS, stepMs: HOUR_MS, ...sampling };
  return sampleEphemeris({ object: 0, spans, lifetime, propagatorOf }, whole, hasEdges);
}

const EARLY = elementSet({ kind: "illustrative", epochUtcMs: FROM - 10 * DAY_MS });
const LATE = elementSet({ kind: "illustrative", epochUtcMs: FROM + 10.5 * HOUR_MS, meanAnomalyDeg: 200 });

describe("an ephemeris", () => {
  test("has a state at the first instant and every step from it, the end of the span left out", () => {
    const { tracks, outages } = sample([EARLY], {});
    const instants = tracks.flatMap(({ states }) => states.map(({ atUtcMs }) => (atUtcMs - FROM) / HOUR_MS));
    expect(instants).toEqual(Array.from({ length: 24 }, (_, hour) => hour));
    expect(outages).toEqual([]);
    expect(sampleCount({ fromUtcMs: FROM, toUtcMs: FROM + DAY_MS, stepMs: HOUR_MS })).toBe(24);
    expect(sampleCount({ fromUtcMs: FROM, toUtcMs: FROM + 1, stepMs: HOUR_MS })).toBe(1);
    expect(sampleCount({ fromUtcMs: FROM, toUtcMs: FROM, stepMs: HOUR_MS })).toBe(0);
  });

  test("has the states that SGP4 gives of the set in use", () => {
    const [track] = sample([EARLY], {}).tracks;
    for (const state of track?.states ?? []) {
      expect(propagateTeme(createPropagator(EARLY), state.atUtcMs)).toEqual({ ok: true, value: state });
    }
    expect(track?.states).toHaveLength(24);
  });

  test("begins another track where one set hands over to the next", () => {
    const { tracks } = sample([EARLY, LATE], {});
    expect(tracks.map(({ setRow, states }) => [setRow, states.length])).toEqual([
      [0, 11],
      [1, 13],
    ]);
  });

  test("reaches the edges of each set's span where curves are to be drawn, one set's state there beside the other's", () => {
    const { tracks } = sample([EARLY, LATE], {}, true);
    const ends = tracks.map(({ states }) => [states[0]?.atUtcMs, states.at(-1)?.atUtcMs]);
    const handOver = FROM + 10.5 * HOUR_MS;
    expect(ends).toEqual([
      [FROM, handOver],
      [handOver, FROM + DAY_MS],
    ]);
    const [before, after] = [tracks[0]?.states.at(-1), tracks[1]?.states[0]];
    expect(before?.positionKm).not.toEqual(after?.positionKm);
  });

  test("says of samples without a state why, from which to which, and draws nothing over them", () => {
    const observed = elementSet({ epochUtcMs: FROM - 13.5 * DAY_MS });
    const { tracks, outages } = sample([observed], { fromUtcMs: FROM - 2 * DAY_MS, toUtcMs: FROM + 4 * DAY_MS });
    expect(outages).toEqual([
      { code: "not_launched", firstUtcMs: FROM - 2 * DAY_MS, lastUtcMs: FROM - DAY_MS - HOUR_MS, samples: 24 },
      { code: "no_elements", firstUtcMs: FROM + 13 * HOUR_MS, lastUtcMs: FROM + 3 * DAY_MS - HOUR_MS, samples: 59 },
      { code: "ended", firstUtcMs: FROM + 3 * DAY_MS, lastUtcMs: FROM + 4 * DAY_MS - HOUR_MS, samples: 24 },
    ]);
    expect(tracks.map(({ states }) => states.length)).toEqual([37]);
  });

  test("tells SGP4's own reason where a set fails", () => {
    const falling = elementSet({ epochUtcMs: FROM, meanMotionRevPerDay: 16.4, bstarPerEarthRadius: 0.02 });
    const { tracks, outages } = sample([falling], { toUtcMs: FROM + 3 * DAY_MS });
    expect(outages.map(({ code }) => code)).toEqual(["decayed"]);
    const samples = tracks.reduce((sum, { states }) => sum + states.length, 0) + (outages[0]?.samples ?? 0);
    expect(samples).toBe(72);
  });
});
