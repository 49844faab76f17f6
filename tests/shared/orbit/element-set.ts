// Element sets for the orbit tests: a plain one to vary, and those of a TLE that may break the strict format.
import type { ElementSet } from "../../../shared/orbit/elements.ts";

/** A circular polar set of 2026-08-22, changed where the test says. */
export function elementSet(changes: Partial<ElementSet> = {}): ElementSet {
  return {
    objectId: "2024-140A",
    kind: "observed",
    source: "test",
    epochUtcMs: Date.UTC(2026, 7, 22),
    meanMotionRevPerDay: 13.51023669,
    eccentricity: 0,
    inclinationDeg: 89,
    raanDeg: 273.1,
    argumentOfPerigeeDeg: 0,
    meanAnomalyDeg: 16.23,
    bstarPerEarthRadius: 0,
    ...changes,
  };
}

/** Cuts a TLE at its columns without any check: the published test cases have blank columns and no checksums. */
export function elementSetFromLooseTle(line1: string, line2: string): ElementSet {
  const year = Number(line1.slice(18, 20));
  const day = Number(line1.slice(20, 23));
  const dayFractionE8 = Number(line1.slice(24, 32));
  return elementSet({
    objectId: `norad:${Number(line1.slice(2, 7))}`,
    epochUtcMs: Date.UTC(year + (year < 57 ? 2000 : 1900), 0, day) + dayFractionE8 * 0.864,
    bstarPerEarthRadius: Number(`${line1.slice(53, 54).trim()}0.${line1.slice(54, 59)}e${line1.slice(59, 61)}`),
    inclinationDeg: Number(line2.slice(8, 16)),
    raanDeg: Number(line2.slice(17, 25)),
    eccentricity: Number(`0.${line2.slice(26, 33)}`),
    argumentOfPerigeeDeg: Number(line2.slice(34, 42)),
    meanAnomalyDeg: Number(line2.slice(43, 51)),
    meanMotionRevPerDay: Number(line2.slice(52, 63)),
  });
}
