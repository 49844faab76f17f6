// How small packed element sets are once compressed, and how fast they are read.
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { setsToColumns } from "../../shared/orbit/element-columns.ts";
import type { ElementSet } from "../../shared/orbit/elements.ts";
import { packElements, sortedForPacking } from "../../shared/orbit/packed/pack.ts";
import { unpackElements } from "../../shared/orbit/packed/unpack.ts";
import { DAY_MS } from "../../shared/time/instant.ts";
import { type Bench, type BenchRow, measureInTurn, timeMs } from "./bench.ts";
import { BENCH_UTC_MS, madeUpSets } from "./made-up-sets.ts";

const SETS = 15_000;
const SETS_A_CHAIN = 15;
const ROUNDS = 15;
const WARM_UP_READS = 50;

/** Circular sets of satellites that rise to their shell, some for each. */
function chains(): readonly ElementSet[] {
  return madeUpSets(SETS / SETS_A_CHAIN).flatMap((set) =>
    Array.from({ length: SETS_A_CHAIN }, (_, place): ElementSet => {
      const onGrain = (value: number, perUnit: number) => Math.round(value * perUnit) / perUnit;
      return {
        ...set,
        kind: "illustrative",
        source: "made-up",
        epochUtcMs: Math.round(BENCH_UTC_MS + place * 7.3 * DAY_MS + set.raanDeg * 1000),
        meanMotionRevPerDay: onGrain(set.meanMotionRevPerDay - 0.05 * place, 1e8),
        eccentricity: 0,
        raanDeg: onGrain((set.raanDeg + place * 1.2345678) % 360, 1e7),
        argumentOfPerigeeDeg: 0,
        meanAnomalyDeg: onGrain((set.meanAnomalyDeg + place * 98.7654321) % 360, 1e7),
        bstarPerEarthRadius: 0,
      };
    }),
  );
}

function sizes(name: string, bytes: Uint8Array): readonly BenchRow[] {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const each = (length: number) => [length / SETS];
  const unit = "B a set";
  const gate = "≤ 32 B";
  return [
    { name: `${name}, brotli`, unit, samples: each(brotliCompressSync(bytes, { params }).length), gate },
    {
      name: `${name}, gzip`,
      unit,
      samples: each(gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }).length),
      gate,
    },
  ];
}

function run(): readonly BenchRow[] {
  const catalogue = packElements(sortedForPacking(setsToColumns(madeUpSets(SETS))));
  const illustrative = packElements(sortedForPacking(setsToColumns(chains())));
  const read = (bytes: Uint8Array, use: (ids: () => readonly string[]) => void) => () =>
    timeMs(() => {
      const columns = unpackElements(bytes);
      if (!columns.ok) throw new Error(columns.failure.code);
      use(() => columns.value.objectIds);
    });
  // The first read meets code that was never run; a page reads its blobs one after the other.
  const firstMs = read(catalogue, () => {})();
  for (let time = 0; time < WARM_UP_READS; time++) read(catalogue, () => {})();
  const samples = measureInTurn(ROUNDS, {
    "read a catalogue": read(catalogue, () => {}),
    "read illustrative chains": read(illustrative, () => {}),
    "read a catalogue and its ids": read(catalogue, (ids) => ids()),
  });
  const first: BenchRow = { name: "read a catalogue, the first time", unit: "ms", samples: [firstMs] };
  const reads = [...samples].map(([name, own]): BenchRow => {
    // The ids of objects become text when they are first asked for, which is no part of reading the numbers.
    const gate = name.endsWith("ids") ? undefined : "≤ 1 ms a 15,000 sets";
    return { name, unit: "ms", samples: own, ...(gate && { gate }) };
  });
  return [...sizes("a catalogue", catalogue), ...sizes("illustrative chains", illustrative), first, ...reads];
}

export const PACKED_ELEMENTS: Bench = {
  id: "packed-elements",
  question: `how small are ${SETS.toLocaleString("en")} packed element sets, and how fast are they read?`,
  run,
};
