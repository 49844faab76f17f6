// Each format of an ephemeris holds what was sampled; CZML as Cesium reads it, ground tracks without a leap, tables that run nothing.
import { Cartesian3, CzmlDataSource, JulianDate, ReferenceFrame } from "cesium";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { ExportedEphemeris, ExportedObject } from "../../../../shared/export/ephemeris/ephemeris-format.ts";
import { EPHEMERIS_FORMATS } from "../../../../shared/export/ephemeris/formats.ts";
import { cutAtDateLine } from "../../../../shared/export/ephemeris/geojson.ts";
import { setOfRow, setsToColumns } from "../../../../shared/orbit/element-columns.ts";
import { joinElements } from "../../../../shared/orbit/element-library.ts";
import type { ElementSet } from "../../../../shared/orbit/elements.ts";
import { sampleEphemeris } from "../../../../shared/orbit/ephemeris.ts";
import { temeToPef } from "../../../../shared/orbit/frames.ts";
import { createPropagator, propagateTeme } from "../../../../shared/orbit/propagate.ts";
import { HOUR_MS, MINUTE_MS } from "../../../../shared/time/instant.ts";
import { elementSet } from "../../orbit/element-set.ts";
import { loadEarthAxis, prepareCesium } from "./cesium-in-node.ts";
import { csvParseRows } from "./csv-rows.ts";

const FROM = Date.UTC(2026, 7, 22);
const HAND_OVER = FROM + 3 * HOUR_MS + 17 * MINUTE_MS;
const TO = FROM + 6 * HOUR_MS;

/** A low orbit whose set is handed over, a geostationary one, one far out and back, and one that falls. */
const SETS: Readonly<Record<string, readonly ElementSet[]>> = {
  "=HYPERLINK": [
    elementSet({ kind: "illustrative", epochUtcMs: FROM - HOUR_MS }),
    elementSet({ kind: "illustrative", epochUtcMs: HAND_OVER, meanAnomalyDeg: 300, raanDeg: 200 }),
  ],
  "geo-1": [elementSet({ epochUtcMs: FROM, meanMotionRevPerDay: 1.0027, inclinationDeg: 0.05 })],
  "heo-1": [elementSet({ epochUtcMs: FROM, meanMotionRevPerDay: 2.006, eccentricity: 0.72, inclinationDeg: 63.4 })],
  "falls-1": [elementSet({ epochUtcMs: FROM, meanMotionRevPerDay: 16.4, bstarPerEarthRadius: 0.5 })],
};

function exported(stepMs: number, hasEdges: boolean, toUtcMs = TO): ExportedEphemeris {
  const sampling = { fromUtcMs: FROM, toUtcMs, stepMs };
  const lifetime = { fromUtcMs: FROM - HOUR_MS };
  const objects = Object.entries(SETS).map(([id, sets]): ExportedObject => {
    const { columns, spans } = joinElements(
      [setsToColumns(sets.map((set) => ({ ...set, objectId: id })))],
      [{ id, lifetime }],
    );
    const propagatorOf = (row: number) => createPropagator(setOfRow(columns, row));
    const { tracks, outages } = sampleEphemeris({ object: 0, spans, lifetime, propagatorOf }, sampling, hasEdges);
    const toTrack = ({ setRow, states }: (typeof tracks)[number]) => {
      const { kind, source, epochUtcMs } = setOfRow(columns, setRow);
      return { kind, source, elementEpochUtcMs: epochUtcMs, states };
    };
    return { id, name: `Name, of "${id}"`, tracks: tracks.map(toTrack), outages };
  });
  return { revision: 3, sampling, frame: "pef", objects };
}

function formatted(ending: string, stepMs = MINUTE_MS, toUtcMs = TO): string {
  const format = EPHEMERIS_FORMATS.find((one) => one.ending === ending);
  if (!format) throw new Error(`there is no format ${ending}`);
  return format.format(exported(stepMs, format.hasEdges, toUtcMs));
}

test("there is one format for each ending", () => {
  expect(EPHEMERIS_FORMATS.map(({ ending }) => ending)).toEqual(["json", "czml", "csv", "geojson"]);
});

test.each(EPHEMERIS_FORMATS)("as $ending each object is named, and the one that fell says so", ({ ending }) => {
  const text = formatted(ending);
  for (const id of Object.keys(SETS)) expect([id, text.includes(id)]).toEqual([id, true]);
  expect(text).toContain("decayed");
  expect(text).not.toMatch(/NaN|Infinity|undefined/);
});

describe("CZML", () => {
  beforeAll(prepareCesium);

  /** Where Cesium puts an object on the Earth, km; nothing where it is not available. */
  async function openInCesium(stepMs: number) {
    await loadEarthAxis(JulianDate.fromDate(new Date(FROM)));
    const source = await CzmlDataSource.load(JSON.parse(formatted("czml", stepMs)));
    return (id: string, atUtcMs: number): readonly number[] | undefined => {
      const at = JulianDate.fromDate(new Date(atUtcMs));
      const entity = source.entities.getById(id);
      if (!entity?.isAvailable(at)) return undefined;
      const place = entity.position?.getValueInReferenceFrame(at, ReferenceFrame.FIXED, new Cartesian3());
      return place && [place.x / 1000, place.y / 1000, place.z / 1000];
    };
  }

  function exactKm(set: ElementSet, atUtcMs: number): readonly number[] {
    const state = propagateTeme(createPropagator(set), atUtcMs);
    if (!state.ok) throw new Error(state.failure.code);
    return temeToPef(state.value).positionKm;
  }

  test("loads in Cesium, which finds each object where SGP4 has it, between samples too", async () => {
    const placeOf = await openInCesium(MINUTE_MS);
    for (const [id, sets] of Object.entries(SETS).filter(([name]) => name !== "falls-1")) {
      for (let atUtcMs = FROM; atUtcMs < TO; atUtcMs += 97_531) {
        const set = sets.findLast(({ epochUtcMs }) => epochUtcMs <= atUtcMs) ?? sets[0];
        if (!set) throw new Error("each object has a set");
        const [place, exact] = [placeOf(id, atUtcMs), exactKm(set, atUtcMs)];
        const apartKm = Math.hypot(...exact.map((part, axis) => part - (place?.[axis] ?? 0)));
        // 0.1″ of the frames, and a metre of the curve.
        expect([id, atUtcMs, apartKm < 0.001 + 5e-7 * Math.hypot(...exact)]).toEqual([id, atUtcMs, true]);
      }
    }
  });

  test("draws no curve from one element set to the next: on either side of a hand-over each has its own place", async () => {
    const placeOf = await openInCesium(MINUTE_MS);
    const [before, after] = SETS["=HYPERLINK"] ?? [];
    if (!before || !after) throw new Error("the sets are there");
    for (const [set, atUtcMs] of [
      [before, HAND_OVER - 1000],
      [after, HAND_OVER + 1000],
    ] as const) {
      const [place, exact] = [placeOf("=HYPERLINK", atUtcMs), exactKm(set, atUtcMs)];
      expect(Math.hypot(...exact.map((part, axis) => part - (place?.[axis] ?? 0)))).toBeLessThan(0.005);
    }
  });

  test("leaves an object out where it has no state", async () => {
    const placeOf = await openInCesium(MINUTE_MS);
    const falling = exported(MINUTE_MS, true).objects.find(({ id }) => id === "falls-1");
    const endUtcMs = falling?.tracks.at(-1)?.states.at(-1)?.atUtcMs ?? 0;
    expect(endUtcMs).toBeGreaterThan(FROM);
    expect(placeOf("falls-1", endUtcMs)).toBeDefined();
    expect(placeOf("falls-1", endUtcMs + 1000)).toBeUndefined();
    expect(placeOf("geo-1", TO + 1000)).toBeUndefined();
  });
});

describe("ground tracks", () => {
  type Line = readonly (readonly [number, number])[];

  function longestLeapDeg(lines: readonly Line[]): number {
    const leaps = lines.flatMap((line) =>
      line.slice(1).map(([lon], index) => Math.abs(lon - (line[index]?.[0] ?? lon))),
    );
    return Math.max(0, ...leaps);
  }

  test("never leap more than 180°, whatever the step", () => {
    for (const stepMs of [MINUTE_MS, 7 * MINUTE_MS, 47 * MINUTE_MS]) {
      const { features } = JSON.parse(formatted("geojson", stepMs));
      for (const { geometry } of features) {
        // What falls before its second sample is a point.
        const lines = geometry.type === "Point" ? [[geometry.coordinates]] : geometry.coordinates;
        expect(longestLeapDeg(lines)).toBeLessThanOrEqual(180);
      }
    }
  });

  test("are cut at ±180°, with both ends on it, at the same latitude", () => {
    expect(
      cutAtDateLine([
        [170, 10],
        [-170, 20],
      ]),
    ).toEqual([
      [
        [170, 10],
        [180, 15],
      ],
      [
        [-180, 15],
        [-170, 20],
      ],
    ]);
    expect(
      cutAtDateLine([
        [-179, 0],
        [179, 4],
      ]),
    ).toEqual([
      [
        [-179, 0],
        [-180, 2],
      ],
      [
        [180, 2],
        [179, 4],
      ],
    ]);
  });

  test("keep every place in its order, wherever they are cut", () => {
    const place = fc.tuple(
      fc.double({ min: -180, max: 179.9, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(place), (places) => {
        const lines = cutAtDateLine(places);
        expect(longestLeapDeg(lines)).toBeLessThanOrEqual(180);
        const ends = lines.length - 1;
        expect(lines.flat().length).toBe(places.length + 2 * Math.max(0, ends));
        for (const one of places) expect(lines.flat()).toContainEqual(one);
      }),
    );
  });

  test("of two element sets are two features", () => {
    const { features } = JSON.parse(formatted("geojson"));
    const own = features.filter(
      ({ properties }: { properties: { object: string } }) => properties.object === "=HYPERLINK",
    );
    expect(own.map(({ properties }: { properties: { toUtc: string } }) => properties.toUtc)).toEqual([
      "2026-08-22T03:17:00Z",
      "2026-08-22T06:00:00Z",
    ]);
  });
});

describe("CSV", () => {
  test("has a row for each sample of each object, in order, as wide as its head", () => {
    const [head, ...rows] = csvParseRows(formatted("csv"));
    expect(head).toEqual([
      "object",
      "name",
      "utc",
      "kind",
      "elementEpochUtc",
      "xKm",
      "yKm",
      "zKm",
      "vxKmPerS",
      "vyKmPerS",
      "vzKmPerS",
      "failure",
    ]);
    expect(rows).toHaveLength(4 * 360);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([12]));
    const instants = rows.slice(-360).map(([, , utc = ""]) => Date.parse(utc));
    expect(instants).toEqual(Array.from({ length: 360 }, (_, minute) => FROM + minute * MINUTE_MS));
  });

  test("gives no spreadsheet a formula to run", () => {
    for (const row of csvParseRows(formatted("csv"))) {
      for (const cell of row) expect([cell, /^[=+@\t\r]|^-(?!\d)/.test(cell)]).toEqual([cell, false]);
    }
    expect(formatted("csv")).toContain("'=HYPERLINK");
  });
});

test("JSON holds the states in the frame that was asked for, and nine decimals", () => {
  const { objects } = JSON.parse(formatted("json"));
  const [{ tracks }] = objects;
  const sampled = exported(MINUTE_MS, false).objects[0]?.tracks[0]?.states[7];
  if (!sampled) throw new Error("there is an eighth sample");
  const { utc, positionKm } = tracks[0].samples[7];
  expect(Date.parse(utc)).toBe(sampled.atUtcMs);
  for (const [axis, part] of temeToPef(sampled).positionKm.entries()) expect(positionKm[axis]).toBeCloseTo(part, 8);
});
