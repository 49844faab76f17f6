// Many objects at once: the same states as one at a time, by SGP4 in JavaScript and by WebAssembly alike, and failures masked.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type BulkPropagator,
  type BulkRuntime,
  createBulkPropagator,
  loadBulkRuntime,
} from "../../../shared/orbit/bulk.ts";
import { setsToColumns } from "../../../shared/orbit/element-columns.ts";
import type { ElementSet } from "../../../shared/orbit/elements.ts";
import { PROPAGATION_CODES, propagateTeme } from "../../../shared/orbit/propagate.ts";
import { NO_SET } from "../../../shared/orbit/span-columns.ts";
import { NOT_ASKED, type StateColumns, singleStateColumns, stateColumns } from "../../../shared/orbit/state-columns.ts";
import { DAY_MS } from "../../../shared/time/instant.ts";
import { madeUpSets } from "../../bench/made-up-sets.ts";
import verification from "../../golden/sgp4-verification.json" with { type: "json" };
import { elementSet, elementSetFromLooseTle } from "./element-set.ts";

const AT = Date.UTC(2026, 7, 22, 12);

/** Published test cases, low orbits of today, and sets that SGP4 fails on: among them deep space, decay and B* beyond sense. */
const SETS: readonly ElementSet[] = [
  ...verification.satellites.map(({ line1, line2 }) => elementSetFromLooseTle(line1, line2)),
  ...madeUpSets(1200),
  // With a perigee 50 km up: each is in the air at another time.
  ...Array.from({ length: 24 }, (_, place) =>
    elementSet({ meanMotionRevPerDay: 15.2, eccentricity: 0.0665, meanAnomalyDeg: 15 * place }),
  ),
  ...[-9.9, -0.3, 0.3, 2, 9.9].map((bstarPerEarthRadius) => elementSet({ bstarPerEarthRadius, eccentricity: 0.01 })),
];
const ALL_ROWS = Int32Array.from(SETS.keys());

let runtime: BulkRuntime;
beforeAll(async () => {
  const loaded = await loadBulkRuntime();
  if (!loaded.ok) throw new Error(loaded.failure.detail);
  runtime = loaded.value;
});

function positionOf({ positionsTemeKm }: StateColumns, row: number): readonly number[] {
  return [...positionsTemeKm.subarray(3 * row, 3 * row + 3)];
}

function velocityOf({ velocitiesTemeKmPerS }: StateColumns, row: number): readonly number[] {
  return [...velocitiesTemeKmPerS.subarray(3 * row, 3 * row + 3)];
}

function apart(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((part, axis) => part - (b[axis] ?? 0)));
}

/** Some set or none for a row, most of them the same for every seed. */
function setRowFrom(seed: number, row: number): number {
  const mixed = ((row % 5 === 0 ? seed : 1) * 7919 + row * 104_729) % (SETS.length + 100);
  return mixed < SETS.length ? mixed : NO_SET;
}

/** Every 29th row, where its state in single precision is not the one that its set has alone. */
function wrongRows(
  bulk: BulkPropagator,
  setRows: Int32Array,
  { atUtcMs, states }: { atUtcMs: number; states: StateColumns | undefined },
): readonly number[] {
  if (!states) throw new Error("each instant has its columns");
  return [...setRows.keys()].filter((row) => {
    if (row % 29 !== 0) return false;
    const setRow = setRows[row] ?? NO_SET;
    if (setRow === NO_SET) return states.codes[row] !== NOT_ASKED || apart(positionOf(states, row), [0, 0, 0]) !== 0;
    const alone = propagateTeme(bulk.propagatorOf(setRow), atUtcMs);
    const expected = alone.ok ? alone.value.positionKm : [0, 0, 0];
    // Single precision keeps 24 bits, and half of the last one is lost for each of three axes.
    return apart(positionOf(states, row), expected) > Math.hypot(...expected) / 2 ** 23;
  });
}

describe.each(["SGP4 in JavaScript", "WebAssembly"])("by %s, many objects", (engine) => {
  const open = (sets: readonly ElementSet[] = SETS): BulkPropagator =>
    createBulkPropagator(setsToColumns(sets), { runtime: engine === "WebAssembly" ? runtime : undefined });

  test("have the states that each has by itself, or its reason for having none, near and far from their epochs", () => {
    const bulk = open();
    const into = stateColumns(SETS.length);
    for (const days of [0, 0.3, -3, 14, 400, -9000]) {
      bulk.states(ALL_ROWS, [AT + days * DAY_MS], [into]);
      for (const row of ALL_ROWS) {
        const alone = propagateTeme(bulk.propagatorOf(row), AT + days * DAY_MS);
        const code = alone.ok ? "ok" : alone.failure.code;
        expect([days, row, PROPAGATION_CODES[into.codes[row] ?? NOT_ASKED]]).toEqual([days, row, code]);
        const expected = alone.ok ? alone.value : { positionKm: [0, 0, 0], velocityKmPerS: [0, 0, 0] };
        // A metre, where a set has long run wild; elsewhere the two agree to a millimetre.
        const isNear = Math.abs(days) < 20 && row >= verification.satellites.length;
        expect(apart(positionOf(into, row), expected.positionKm)).toBeLessThan(isNear ? 1e-6 : 1e-3);
        expect(apart(velocityOf(into, row), expected.velocityKmPerS)).toBeLessThan(1e-3);
      }
    }
    bulk.dispose();
  });

  test("can each be asked for another instant", () => {
    const bulk = open();
    const into = stateColumns(SETS.length);
    const instants = Float64Array.from(SETS, ({ epochUtcMs }, row) => epochUtcMs + row * 61_234.5);
    bulk.statesEach(ALL_ROWS, instants, into);
    for (const row of ALL_ROWS) {
      const alone = propagateTeme(bulk.propagatorOf(row), instants[row] ?? 0);
      if (alone.ok) expect(apart(positionOf(into, row), alone.value.positionKm)).toBeLessThan(1e-6);
      expect([row, into.codes[row] === 0]).toEqual([row, alone.ok]);
    }
    bulk.dispose();
  });

  test("keep their states when others around them change sets, come or go", () => {
    const bulk = open();
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { minLength: 2, maxLength: 4 }), fc.nat(100), (calls, hours) => {
        const instants = [AT + hours * 3_600_000, AT + hours * 3_600_000 + 60_000];
        for (const seed of calls) {
          const setRows = Int32Array.from({ length: 600 + (seed % 100) }, (_, row) => setRowFrom(seed, row));
          const into = instants.map(() => singleStateColumns(setRows.length));
          bulk.states(setRows, instants, into);
          expect(
            instants.flatMap((atUtcMs, index) => wrongRows(bulk, setRows, { atUtcMs, states: into[index] })),
          ).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
    bulk.dispose();
  });

  test("leave nothing behind of what was computed before, when a set fails", () => {
    const sets = Array.from({ length: 100 }, () => elementSet());
    const failing = elementSet({ bstarPerEarthRadius: 9.9 });
    const bulk = open([...sets, failing]);
    const rows = Int32Array.from(sets.keys());
    const into = stateColumns(100);
    bulk.states(rows, [AT], [into]);
    expect(into.codes[40]).toBe(0);
    rows[40] = 100;
    bulk.states(rows, [AT + 100 * DAY_MS], [into]);
    expect(into.codes[40]).not.toBe(0);
    expect([...positionOf(into, 40), ...velocityOf(into, 40)]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(into.codes[41]).toBe(0);
    bulk.dispose();
  });

  test("still have their states once memory is given back", () => {
    const bulk = open();
    const [before, after] = [stateColumns(SETS.length), stateColumns(SETS.length)];
    bulk.states(ALL_ROWS, [AT], [before]);
    bulk.dispose();
    bulk.dispose();
    bulk.states(ALL_ROWS, [AT], [after]);
    expect(after.codes).toEqual(before.codes);
    for (const row of ALL_ROWS) expect(apart(positionOf(after, row), positionOf(before, row))).toBeLessThan(1e-3);
  });
});

test("an instant without columns to write it into is our own mistake, and throws", () => {
  const bulk = createBulkPropagator(setsToColumns([elementSet()]));
  expect(() => bulk.states(Int32Array.of(0), [AT, AT], [stateColumns(1)])).toThrow("2 instants, 1 columns");
});

test("the WebAssembly's memory does not grow while propagators come and go", () => {
  // 0.3 MB each, so that sixty that were never given back would not fit into the 16 MB that it begins with.
  const columns = setsToColumns(SETS.slice(-300));
  const rows = Int32Array.from({ length: 300 }, (_, row) => row);
  const round = () => {
    const bulk = createBulkPropagator(columns, { runtime });
    bulk.states(rows, [AT], [stateColumns(rows.length)]);
    bulk.dispose();
  };
  round();
  const bytes = runtime.module.HEAP8.byteLength;
  for (let times = 0; times < 60; times++) round();
  expect(runtime.module.HEAP8.byteLength).toBe(bytes);
});

test("a WebAssembly without memory is given up: the states are those of SGP4 alone", () => {
  const full = new Proxy(runtime.module, {
    get: (module, name) =>
      // Small places are handed out, the one for all rows is not; the cast reads whatever is asked for.
      name === "_calloc_one"
        ? (bytes: number) => (bytes > 200_000 ? 0 : module._calloc_one(bytes))
        : module[name as keyof typeof module],
  });
  const bulk = createBulkPropagator(setsToColumns(SETS), { runtime: { module: full } });
  const [states, expected] = [stateColumns(SETS.length), stateColumns(SETS.length)];
  bulk.states(ALL_ROWS, [AT], [states]);
  createBulkPropagator(setsToColumns(SETS)).states(ALL_ROWS, [AT], [expected]);
  expect(states).toEqual(expected);
});
