// Packed element sets come back to the bit, are small, and bytes that are not whole are refused.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ElementColumns, setOfRow, setsToColumns } from "../../../../shared/orbit/element-columns.ts";
import { type ElementSet, messageToElementSet } from "../../../../shared/orbit/elements.ts";
import { parseOmm } from "../../../../shared/orbit/omm.ts";
import { COLUMNS } from "../../../../shared/orbit/packed/layout.ts";
import { packElements, sortedForPacking } from "../../../../shared/orbit/packed/pack.ts";
import { unpackElements } from "../../../../shared/orbit/packed/unpack.ts";
import { elementSet } from "../element-set.ts";

const dataDir = join(import.meta.dirname, "../../../../data/elements");

/** Every set that catalogues gave in one file of the record. */
function bundledSets(file: string): readonly ElementSet[] {
  const messages: readonly unknown[] = JSON.parse(readFileSync(join(dataDir, file), "utf8"));
  return messages.map((json) => {
    const message = parseOmm(json);
    const set = message.ok ? messageToElementSet(message.value, { kind: "observed", source: file }) : message;
    if (!set.ok) throw new Error(JSON.stringify(set.failure));
    return set.value;
  });
}

function unpacked(bytes: Uint8Array): ElementColumns {
  const back = unpackElements(bytes);
  if (!back.ok) throw new Error(JSON.stringify(back.failure));
  return back.value;
}

function expectSame(back: ElementColumns, columns: ElementColumns): void {
  expect([back.count, back.objectIds, back.sources]).toEqual([columns.count, columns.objectIds, columns.sources]);
  // Object.is tells 0 from −0, and a NaN equals itself.
  for (const name of COLUMNS) {
    expect([name, back[name].every((value, row) => Object.is(value, columns[name][row]))]).toEqual([name, true]);
  }
}

const angle = fc.oneof(
  fc.nat(3_599_999).map((units) => units / 1e4),
  fc.maxSafeNat().map((units) => (units % 3_600_000_000) / 1e7),
);
const anything = fc.oneof(fc.double(), fc.constantFrom(0, -0, 5e-324, 1.7976931348623157e308));

function setOf(number: fc.Arbitrary<number>, angles: fc.Arbitrary<number>): fc.Arbitrary<ElementSet> {
  return fc.record({
    objectId: fc.constantFrom("2024-140A", "norad:60379", "2024-140/07", "einstein-probe", "千帆"),
    kind: fc.constantFrom("observed" as const, "illustrative" as const),
    source: fc.constantFrom("one", "two"),
    epochUtcMs: fc.oneof(
      number,
      fc.maxSafeNat().map((us) => (us % 2.6e15) / 1000),
      fc.nat(2_000_000_000).map((units) => (units * 864 + 1_700_000_000_000_000) / 1000),
    ),
    meanMotionRevPerDay: fc.oneof(
      number,
      fc.nat(1_700_000_000).map((units) => units / 1e8),
    ),
    eccentricity: fc.oneof(
      number,
      fc.nat(9_999_999).map((units) => units / 1e7),
    ),
    inclinationDeg: angles,
    raanDeg: angles,
    argumentOfPerigeeDeg: angles,
    meanAnomalyDeg: fc.oneof(number, angles),
    bstarPerEarthRadius: fc.oneof(
      number,
      fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.nat(14)).map(([m, e]) => Number(`${m}e-${e}`) + 0),
    ),
  });
}

describe("packed element sets", () => {
  test("come back to the bit, whatever the numbers are", () => {
    const sets = fc.oneof(fc.array(setOf(anything, anything)), fc.array(setOf(fc.constant(0), angle)));
    fc.assert(
      fc.property(sets, (all) => {
        const columns = setsToColumns(all);
        expectSame(unpacked(packElements(columns)), columns);
      }),
      { numRuns: 1000 },
    );
  });

  test("come back to the bit for every set of the record", () => {
    const columns = setsToColumns(bundledSets("2026-08-22-spacesail.json"));
    expect(columns.count).toBeGreaterThan(200);
    expectSame(unpacked(packElements(columns)), columns);
  });

  test("take no more than 32 bytes a set once compressed, those of catalogues as well as illustrative chains", () => {
    const observed = sortedForPacking(setsToColumns(bundledSets("2026-08-22-spacesail.json")));
    const chains = sortedForPacking(setsToColumns(illustrativeChains(200, 15)));
    for (const columns of [observed, chains]) {
      const bytes = packElements(columns);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      expect(brotliCompressSync(bytes, { params }).length / columns.count).toBeLessThan(32);
      expect(gzipSync(bytes, { level: 9 }).length / columns.count).toBeLessThan(32);
    }
  });

  test("are the same bytes for the same sets, in whatever order they came", () => {
    const sets = bundledSets("2026-08-22-station.json").concat(illustrativeChains(3, 4));
    const packed = (all: readonly ElementSet[]) => packElements(sortedForPacking(setsToColumns(all)));
    expect(packed(sets.toReversed())).toEqual(packed(sets));
  });

  test("are sorted by object and then epoch, and stay the same sets", () => {
    const sets = illustrativeChains(3, 4);
    const sorted = sortedForPacking(setsToColumns(sets.toReversed()));
    const back = Array.from({ length: sorted.count }, (_, row) => setOfRow(sorted, row));
    expect(back).toEqual(sets);
  });
});

/** Circular sets as the illustrative model makes them, some for each satellite. */
function illustrativeChains(satellites: number, setsEach: number): readonly ElementSet[] {
  return Array.from({ length: satellites * setsEach }, (_, row) => {
    const [satellite, place] = [Math.floor(row / setsEach), row % setsEach];
    return elementSet({
      objectId: `2024-140/${String(satellite).padStart(4, "0")}`,
      kind: "illustrative",
      epochUtcMs: Date.UTC(2024, 7, 6) + place * 7 * 86_400_000 + Math.floor(satellite / 18) * 37_111_123,
      meanMotionRevPerDay: Math.round((14.3 - place * 0.05) * 1e8 + satellite * 977) / 1e8,
      raanDeg: ((Math.floor(satellite / 18) * 204_600_000 + place * 7_123_457 + satellite * 11) % 3_600_000_000) / 1e7,
      meanAnomalyDeg: ((satellite * 123_456_789 + place * 987_654_321) % 3_600_000_000) / 1e7,
    });
  });
}

describe("bytes that are no packed element sets", () => {
  const bytes = packElements(setsToColumns(bundledSets("2026-08-22-station.json")));

  test("are refused with the place, never with a throw, when they are cut short or run on", () => {
    for (let length = 0; length < bytes.length; length++) {
      expect([length, unpackElements(bytes.slice(0, length)).ok]).toEqual([length, false]);
    }
    const longer = unpackElements(Uint8Array.of(...bytes, 0));
    expect(longer).toMatchObject({ ok: false, failure: { code: "not_whole", atByte: bytes.length } });
  });

  test("are refused when their first bytes or their version are others", () => {
    const other = bytes.slice();
    other[0] = 0x50;
    expect(unpackElements(other)).toMatchObject({ ok: false, failure: { code: "not_packed_elements" } });
    const newer = bytes.slice();
    newer[4] = 2;
    expect(unpackElements(newer)).toMatchObject({ ok: false, failure: { code: "unknown_version", found: 2 } });
  });

  test("cannot ask for more memory than they are long", () => {
    for (const at of [8, 12, 16, 20]) {
      const huge = bytes.slice();
      huge.fill(0xff, at, at + 4);
      expect([at, unpackElements(huge)]).toMatchObject([at, { ok: false }]);
    }
  });

  test("either give columns whose places lead somewhere, or fail, whichever bytes are changed", () => {
    const change = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(change, (changes) => {
        const changed = bytes.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        const back = unpackElements(changed);
        expect(back.ok || back.failure.expected).not.toBe("");
        if (!back.ok) return;
        const { objectOf, sourceOf, objectIds, sources, count } = back.value;
        expect(objectOf.every((place) => place < objectIds.length)).toBe(true);
        expect(sourceOf.every((place) => place < sources.length)).toBe(true);
        expect(objectOf).toHaveLength(count);
      }),
      { numRuns: 10_000 },
    );
  });
});
