// How small packed element sets are once compressed and how fast they are read, beside the same sets as OMM JSON.
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { setsToColumns } from "../../shared/orbit/element-columns.ts";
import { type ElementSet, elementSetToMessage } from "../../shared/orbit/elements.ts";
import { OMM_JSON } from "../../shared/orbit/formats/omm-json.ts";
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

/** What both sides of a comparison hold: packed sets, and the same sets as OMM JSON. */
interface Pair {
  readonly packed: Uint8Array;
  readonly json: string;
}

function pairOf(sets: readonly ElementSet[]): Pair {
  const messages = sets.map((set) => elementSetToMessage(set, { objectName: set.objectId }));
  const { text } = OMM_JSON.format(messages);
  return { packed: packElements(sortedForPacking(setsToColumns(sets))), json: text };
}

const COMPRESSIONS = {
  brotli: (bytes: Uint8Array) =>
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  gzip: (bytes: Uint8Array) => gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

function sizes(name: string, { packed, json }: Pair): readonly BenchRow[] {
  return Object.entries(COMPRESSIONS).flatMap(([by, compress]): readonly BenchRow[] => {
    const samples = (bytes: Uint8Array) => [compress(bytes).length / SETS];
    const baseline = `${name} as OMM JSON, ${by}`;
    return [
      { name: baseline, unit: "B a set", samples: samples(new TextEncoder().encode(json)) },
      { name: `${name}, ${by}`, unit: "B a set", samples: samples(packed), baseline, gate: "≤ 32 B" },
    ];
  });
}

function readPacked(bytes: Uint8Array, use: (ids: () => readonly string[]) => void = () => {}): number {
  return timeMs(() => {
    const columns = unpackElements(bytes);
    if (!columns.ok) throw new Error(columns.failure.code);
    use(() => columns.value.objectIds);
  });
}

const PARSED = "the same as OMM JSON, by JSON.parse alone";

function reads(catalogue: Pair, illustrative: Pair): readonly BenchRow[] {
  // The first read meets code that was never run; a page reads its blobs one after the other.
  const firstMs = readPacked(catalogue.packed);
  for (let time = 0; time < WARM_UP_READS; time++) readPacked(catalogue.packed);
  const samples = measureInTurn(ROUNDS, {
    [PARSED]: () => timeMs(() => JSON.parse(catalogue.json)),
    "read a catalogue": () => readPacked(catalogue.packed),
    "read illustrative chains": () => readPacked(illustrative.packed),
    "read a catalogue and its ids": () => readPacked(catalogue.packed, (ids) => ids()),
  });
  const first: BenchRow = { name: "read a catalogue, the first time", unit: "ms", samples: [firstMs] };
  const rows = [...samples].map(([name, own]): BenchRow => {
    if (name === PARSED) return { name, unit: "ms", samples: own };
    // The ids of objects become text when they are first asked for, which is no part of reading the numbers.
    const gate = name.endsWith("ids") ? undefined : "≤ 1 ms a 15,000 sets";
    return { name, unit: "ms", samples: own, baseline: PARSED, ...(gate && { gate }) };
  });
  return [first, ...rows];
}

function run(): readonly BenchRow[] {
  const catalogue = pairOf(madeUpSets(SETS));
  const illustrative = pairOf(chains());
  return [
    ...sizes("a catalogue", catalogue),
    ...sizes("illustrative chains", illustrative),
    ...reads(catalogue, illustrative),
  ];
}

export const PACKED_ELEMENTS: Bench = {
  id: "packed-elements",
  question: `how small are ${SETS.toLocaleString("en")} packed element sets, and how fast are they read?`,
  run,
};
