// The orbit worker's work without its thread, for tests of what it answers; the thread itself has its own tests.
import { createJobTurns } from "../../../server/orbits/job-turns.ts";
import type { FromOrbitWorker, JobMessage } from "../../../server/orbits/orbit-messages.ts";
import type { OrbitThread } from "../../../server/orbits/orbit-service.ts";
import { type OrbitShelf, openShelf } from "../../../server/orbits/orbit-shelf.ts";
import { loadBulkRuntime } from "../../../shared/orbit/bulk.ts";
import { must } from "../../../shared/result.ts";

const loaded = await loadBulkRuntime();
const runtime = must(loaded.ok ? loaded.value : undefined, "WebAssembly under Node");

/** Does every job at once and answers in a later turn. */
export function createThreadInPlace(): OrbitThread {
  let shelf: OrbitShelf | undefined;
  let listener: ((message: FromOrbitWorker) => void) | undefined;
  const doJob = createJobTurns();
  const answer = async (job: JobMessage) => {
    if (!shelf) throw new Error("asked before a state of the record was opened");
    const done = await doJob(shelf, job);
    setImmediate(() => listener?.({ type: "done", id: job.id, ...done }));
  };
  return {
    postMessage: (message) => {
      if (message.type === "open") shelf = openShelf(message.data, runtime);
      else void answer(message);
    },
    on: (event: string, heard: (message: never) => void) => {
      // Messages are what is heard under this name.
      if (event === "message") listener = heard as (message: FromOrbitWorker) => void;
    },
    unref: () => {},
    terminate: async () => {},
  };
}
