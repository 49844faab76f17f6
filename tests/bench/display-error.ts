// How far the drawn place of an object is from SGP4's while time flows: on the curve of all, and on that of the chosen.
import { positionTemeKmAt } from "../../client/propagation/key-states.ts";
import { KEY_FRAME_S } from "../../client/propagation/motion.ts";
import { createOrbitBook, type OrbitLibrary } from "../../client/propagation/orbit-book.ts";
import { setsToColumns } from "../../shared/orbit/element-columns.ts";
import type { ElementSet } from "../../shared/orbit/elements.ts";
import { createPropagator, propagateTeme } from "../../shared/orbit/propagate.ts";
import { spanColumns } from "../../shared/orbit/span-columns.ts";
import { SECOND_MS } from "../../shared/time/instant.ts";
import type { Bench, BenchRow } from "./bench.ts";
import { BENCH_UTC_MS, madeUpSets } from "./made-up-sets.ts";

const OBJECTS = 1_000;
const CHOSEN = 50;
const LOOK_EVERY_S = 1;
const METRES_PER_KM = 1000;

function libraryOf(sets: readonly ElementSet[]): OrbitLibrary {
  const columns = setsToColumns(sets);
  const lifetime = { fromUtcMs: 0 };
  const spans = spanColumns(
    columns,
    sets.map((_, row) => ({ lifetime, setRows: [row] })),
  );
  return { objectIds: columns.objectIds, columns, spans };
}

/** The largest error of each object over one span, metres. */
function worstErrorsM(sets: readonly ElementSet[], ringsOf: readonly string[]): readonly number[] {
  const book = createOrbitBook(libraryOf(sets), new Map());
  const at = { atUtcMs: BENCH_UTC_MS, drawnUtcMs: BENCH_UTC_MS };
  const frame = book.frameAt({ ...at, spanS: KEY_FRAME_S, ringsOf });
  return sets.map((set, row) => {
    const propagator = createPropagator(set);
    let worstKm = 0;
    for (let second = 0; second <= KEY_FRAME_S; second += LOOK_EVERY_S) {
      const momentUtcMs = BENCH_UTC_MS + second * SECOND_MS;
      const exact = propagateTeme(propagator, momentUtcMs);
      if (!exact.ok) continue;
      const drawn = positionTemeKmAt(frame, row, momentUtcMs);
      worstKm = Math.max(worstKm, Math.hypot(...drawn.map((part, axis) => part - (exact.value.positionKm[axis] ?? 0))));
    }
    return worstKm * METRES_PER_KM;
  });
}

function run(): readonly BenchRow[] {
  const sets = madeUpSets(OBJECTS);
  const few = sets.slice(0, CHOSEN);
  const chosen = worstErrorsM(
    few,
    few.map(({ objectId }) => objectId),
  );
  return [
    { name: "all, between key frames", unit: "m at worst", samples: worstErrorsM(sets, []), gate: "max ≤ 10 m" },
    { name: "the chosen", unit: "m at worst", samples: chosen, gate: "max ≤ 1 m" },
  ];
}

export const DISPLAY_ERROR: Bench = {
  id: "display-error",
  question: "how far from SGP4 are objects drawn while time flows?",
  run,
};
