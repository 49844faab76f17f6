// How fast many sets are propagated and made ready, beside satellite.js's own ways on the same sets.
import { BulkPropagator, createSingleThreadRuntime, EciBaseCalculator, json2satrec, type SatRec } from "satellite.js";
import { createBulkPropagator, loadBulkRuntime } from "../../shared/orbit/bulk.ts";
import { setsToColumns } from "../../shared/orbit/element-columns.ts";
import { type ElementSet, elementSetToMessage } from "../../shared/orbit/elements.ts";
import { formatOmm } from "../../shared/orbit/omm.ts";
import { packElements } from "../../shared/orbit/packed/pack.ts";
import { unpackElements } from "../../shared/orbit/packed/unpack.ts";
import { type StateColumns, stateColumns } from "../../shared/orbit/state-columns.ts";
import { MINUTE_MS } from "../../shared/time/instant.ts";
import { type Bench, type BenchRow, measureInTurn, timeMs } from "./bench.ts";
import { BENCH_UTC_MS, madeUpSets } from "./made-up-sets.ts";

const SETS = 15_000;
const ROUNDS = 15;
const SEVERAL = 20;
const RUN = { eci: { communityDecayCheckEnabled: true } };

async function openRuntimes() {
  const ours = await loadBulkRuntime();
  if (!ours.ok) throw new Error(ours.failure.detail);
  return { ours: ours.value, theirs: await createSingleThreadRuntime() };
}

type Runtimes = Awaited<ReturnType<typeof openRuntimes>>;

/** A set as satellite.js takes it. */
function toOmm(set: ElementSet) {
  return {
    ...formatOmm(elementSetToMessage(set, { objectName: "" })),
    EPHEMERIS_TYPE: 0,
    CLASSIFICATION_TYPE: "U",
  } as const;
}

function openTheirs({ theirs }: Runtimes, satrecs: SatRec[]) {
  const calculators = [new EciBaseCalculator()];
  const propagator = new BulkPropagator({ runtime: theirs, calculators, satRecsCount: SETS, datesCount: SEVERAL });
  propagator.setSatRecs(satrecs);
  return propagator;
}

/** What BulkPropagator leaves in the WebAssembly's memory, copied to where it stays; satellite by satellite, as it lies. */
function copyOut(theirs: ReturnType<typeof openTheirs>, into: StateColumns): void {
  const { position, velocity, error } = theirs.getRawOutput().eci;
  into.positionsTemeKm.set(position);
  into.velocitiesTemeKmPerS.set(velocity);
  into.codes.set(error);
}

function instants(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => BENCH_UTC_MS + index * MINUTE_MS);
}

/** Million states a second, for so many instants a call. */
function measurePropagation(sets: readonly ElementSet[], runtimes: Runtimes, count: number): readonly BenchRow[] {
  const theirs = openTheirs(
    runtimes,
    sets.map((set) => json2satrec(toOmm(set))),
  );
  const columns = setsToColumns(sets);
  const [ours, plain] = [createBulkPropagator(columns, { runtime: runtimes.ours }), createBulkPropagator(columns)];
  const rows = Int32Array.from(sets.keys());
  const [dates, into] = [instants(count), Array.from({ length: count }, () => stateColumns(SETS))];
  const mega = (work: () => void) => () => (SETS * count) / timeMs(work) / 1000;
  const label = `${count} ${count === 1 ? "instant" : "instants"} a call`;
  const theirName = `satellite.js BulkPropagator alone, ${label}`;
  const theirStates = stateColumns(SETS * count);
  theirs.setDates(dates.map((atUtcMs) => new Date(atUtcMs)));
  const samples = measureInTurn(ROUNDS, {
    [theirName]: mega(() => theirs.run(RUN)),
    [`satellite.js BulkPropagator, copied out, ${label}`]: mega(() => {
      theirs.run(RUN);
      copyOut(theirs, theirStates);
    }),
    [`bulk, fetched and masked, ${label}`]: mega(() => ours.states(rows, dates, into)),
    [`bulk by sgp4() alone, ${label}`]: mega(() => plain.states(rows, dates, into)),
  });
  ours.dispose();
  theirs.dispose();
  return [...samples].map(([name, own]) => ({
    name,
    unit: "Mprop/s",
    samples: own,
    ...(name !== theirName && { baseline: theirName }),
    ...(name.startsWith("bulk, fetched") && { gate: "≥ 0.95 × BulkPropagator" }),
  }));
}

/** From what arrives to the states of the first instant. */
function measureStart(sets: readonly ElementSet[], runtimes: Runtimes): readonly BenchRow[] {
  const messages = sets.map(toOmm);
  const bytes = packElements(setsToColumns(sets));
  const rows = Int32Array.from(sets.keys());
  const into = [stateColumns(SETS)];
  const theirName = "json2satrec and setSatRecs";
  const start = (runtime: Runtimes["ours"] | undefined) => () =>
    timeMs(() => {
      const columns = unpackElements(bytes);
      if (!columns.ok) throw new Error(columns.failure.code);
      const bulk = createBulkPropagator(columns.value, { runtime });
      bulk.states(rows, [BENCH_UTC_MS], into);
      bulk.dispose();
    });
  const samples = measureInTurn(ROUNDS, {
    [theirName]: () =>
      timeMs(() =>
        openTheirs(
          runtimes,
          messages.map((omm) => json2satrec(omm)),
        ).dispose(),
      ),
    "bytes of a blob to the first states": start(runtimes.ours),
    "the same by sgp4() alone": start(undefined),
  });
  return [...samples].map(([name, own]) => ({
    name,
    unit: "ms",
    samples: own,
    ...(name !== theirName && { baseline: theirName, gate: "≤ 1.0 × json2satrec and setSatRecs" }),
  }));
}

async function run(): Promise<readonly BenchRow[]> {
  const runtimes = await openRuntimes();
  const sets = madeUpSets(SETS);
  return [
    ...measurePropagation(sets, runtimes, 1),
    ...measurePropagation(sets, runtimes, 2),
    ...measurePropagation(sets, runtimes, SEVERAL),
    ...measureStart(sets, runtimes),
  ];
}

export const BULK_PROPAGATION: Bench = {
  id: "bulk-propagation",
  question: `how fast are ${SETS.toLocaleString("en")} sets propagated, and ready to be?`,
  run,
};
