// OMM as CelesTrak writes it: read strictly, written back the same, epochs to the microsecond.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { elementSetToMessage, messageToElementSet, validateElementSet } from "../../../shared/orbit/elements.ts";
import { formatOmm, parseOmm } from "../../../shared/orbit/omm.ts";
import { formatEpochUtc, parseEpochUtcMs } from "../../../shared/orbit/omm-epoch.ts";
import { createPropagator, propagateTeme } from "../../../shared/orbit/propagate.ts";
import { parseTle } from "../../../shared/orbit/tle.ts";
import celestrak from "../../golden/celestrak-omm.json" with { type: "json" };
import { elementSet } from "./element-set.ts";

const PAIRS = celestrak.map(({ tleLine1, tleLine2, ...omm }) => ({ lines: [tleLine1, tleLine2] as const, omm }));
const OMM = PAIRS[0]?.omm;

function problemsOf(changes: Readonly<Record<string, unknown>>): unknown {
  const parsed = parseOmm({ ...OMM, ...changes });
  return parsed.ok ? [] : parsed.failure.map(({ code, key }) => `${code} ${key}`);
}

describe("parseOmm and formatOmm", () => {
  test("give CelesTrak's own objects back to the byte", () => {
    for (const { omm } of PAIRS) {
      const parsed = parseOmm(omm);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
      expect(JSON.stringify(formatOmm(parsed.value))).toBe(JSON.stringify(omm));
    }
  });

  test("put an object within 1 mm of where its TLE puts it", () => {
    for (const { lines, omm } of PAIRS) {
      const [fromOmm, fromTle] = [parseOmm(omm), parseTle(lines)].map((parsed) => {
        const set = parsed.ok ? messageToElementSet(parsed.value, { kind: "observed", source: "test" }) : parsed;
        if (!set.ok) throw new Error(`${omm.OBJECT_NAME} does not parse`);
        return propagateTeme(createPropagator(set.value), set.value.epochUtcMs + 3_600_000);
      });
      if (!fromOmm?.ok || !fromTle?.ok) throw new Error(`${omm.OBJECT_NAME} has no state`);
      const missKm = Math.hypot(
        ...fromOmm.value.positionKm.map((km, axis) => km - (fromTle.value.positionKm[axis] ?? Number.NaN)),
      );
      expect(missKm).toBeLessThan(1e-6);
    }
  });

  test("write 0 for an object without a catalogue number, and read it as none", () => {
    const message = elementSetToMessage(elementSet(), { objectName: "QIANFAN" });
    expect(formatOmm(message).NORAD_CAT_ID).toBe(0);
    expect(parseOmm(formatOmm(message))).toEqual({ ok: true, value: message });
  });

  test("name every key that is missing, unknown, of another type or out of range", () => {
    expect(problemsOf({})).toEqual([]);
    const { OBJECT_ID: _, ...unnamed } = OMM ?? {};
    const parsed = parseOmm({ ...unnamed, MEAN_MOTION: true, REF_FRAME: "GCRF", MASS: 20, BSTAR: "1e999" });
    expect(parsed.ok ? [] : parsed.failure.map(({ code, key }) => `${code} ${key}`).toSorted()).toEqual([
      "missing_key OBJECT_ID",
      "not_finite BSTAR",
      "unknown_key MASS",
      "unsupported REF_FRAME",
      "wrong_type MEAN_MOTION",
    ]);
    expect(problemsOf({ EPOCH: "2026-02-30T00:00:00" })).toEqual(["epoch EPOCH"]);
    expect(problemsOf({ ECCENTRICITY: 1, INCLINATION: 190, BSTAR: 1000 })).toEqual([
      "out_of_range ECCENTRICITY",
      "out_of_range INCLINATION",
      "out_of_range BSTAR",
    ]);
    expect(problemsOf({ MEAN_MOTION: Number.NaN })).toEqual(["not_finite MEAN_MOTION"]);
    expect([null, [OMM], "OMM"].map((json) => parseOmm(json).ok)).toEqual([false, false, false]);
  });
});

describe("epochs", () => {
  test("keep every microsecond from 1957 to 2056", () => {
    fc.assert(
      fc.property(fc.integer({ min: -410_227_200_000_000, max: 2_745_446_399_999_999 }), (microseconds) => {
        const text = formatEpochUtc(microseconds / 1000);
        expect(Math.round((parseEpochUtcMs(text) ?? Number.NaN) * 1000)).toBe(microseconds);
        expect(formatEpochUtc(parseEpochUtcMs(text) ?? Number.NaN)).toBe(text);
      }),
    );
  });

  test("are read with fewer digits, with a Z and by the day of the year, and refused in any other form", () => {
    expect(parseEpochUtcMs("2026-08-22T00:00:00.5Z")).toBe(Date.UTC(2026, 7, 22) + 500);
    expect(parseEpochUtcMs("2026-234T00:00:00.50000000")).toBe(Date.UTC(2026, 7, 22) + 500);
    const refused = [
      ...["2026-08-22", "2026-08-22 00:00:00", "2026-08-22T00:00:60", "2026-08-22T00:00:00+08:00", ""],
      ...["2026-366T00:00:00", "2026-000T00:00:00", "2026-08-22T24:00:00", "2026-08-22T00:00:00.0000001"],
    ];
    expect(refused.map(parseEpochUtcMs)).toEqual(refused.map(() => undefined));
  });
});

describe("validateElementSet", () => {
  test("lists every field that is wrong", () => {
    const checked = validateElementSet(
      elementSet({ objectId: "", eccentricity: 1, raanDeg: 360, meanMotionRevPerDay: 0, meanAnomalyDeg: Number.NaN }),
    );
    expect(checked.ok ? [] : checked.failure.map(({ code, field }) => `${code} ${field}`)).toEqual([
      "out_of_range meanMotionRevPerDay",
      "out_of_range eccentricity",
      "out_of_range raanDeg",
      "not_finite meanAnomalyDeg",
      "empty objectId",
    ]);
  });

  test("freezes what it lets through", () => {
    const checked = validateElementSet(elementSet());
    expect(checked.ok && Object.isFrozen(checked.value)).toBe(true);
  });
});
