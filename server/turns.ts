// How a thread does long work without keeping its other work waiting: a slice, then whatever else is due.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Steps } from "../shared/steps.ts";

/** Short enough that nobody notices, long enough that the turns themselves do not count. */
const SLICE_MS = 10;

/** Does the steps in slices; a slice is as long as its last step makes it. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const endMs = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < endMs);
    await nextTurn();
  }
}
