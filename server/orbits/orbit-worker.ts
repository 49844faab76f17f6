// The thread that propagates and writes long answers, so that other requests need not wait for them.
import { parentPort } from "node:worker_threads";
import { loadBulkRuntime } from "../../shared/orbit/bulk.ts";
import { must } from "../../shared/result.ts";
import { createJobTurns } from "./job-turns.ts";
import type { FromOrbitWorker, JobMessage, ToOrbitWorker } from "./orbit-messages.ts";
import { type OrbitShelf, openShelf } from "./orbit-shelf.ts";

const port = must(parentPort ?? undefined, "the port to the server");
const doJob = createJobTurns();
/** Without WebAssembly everything is worked out all the same, more slowly. */
const runtime = await loadBulkRuntime();
let shelf: OrbitShelf | undefined;

async function answer(job: JobMessage): Promise<FromOrbitWorker> {
  try {
    return { type: "done", id: job.id, ...(await doJob(must(shelf, "an open state of the record"), job)) };
  } catch (error) {
    return {
      type: "broken",
      id: job.id,
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

port.on("message", async (message: ToOrbitWorker) => {
  if (message.type === "open") {
    // Jobs that still wait on the state before go on without WebAssembly.
    shelf?.propagator.dispose();
    shelf = openShelf(message.data, runtime.ok ? runtime.value : undefined);
    return;
  }
  const said = await answer(message);
  port.postMessage(said, said.type === "done" ? [said.body.buffer] : []);
});
