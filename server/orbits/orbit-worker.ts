// The thread that propagates and writes long answers, so that other requests need not wait for them.
import { parentPort } from "node:worker_threads";
import { must } from "../../shared/result.ts";
import { ORBIT_JOBS } from "./jobs/all.ts";
import type { FromOrbitWorker, JobMessage, ToOrbitWorker } from "./orbit-messages.ts";
import { type OrbitShelf, openShelf } from "./orbit-shelf.ts";

const port = must(parentPort ?? undefined, "the port to the server");
let shelf: OrbitShelf | undefined;

function answer({ id, name, request }: JobMessage): FromOrbitWorker {
  try {
    // The request was made for the job of this name.
    const body = ORBIT_JOBS[name](must(shelf, "an open state of the record"), request as never);
    return { type: "done", id, body };
  } catch (error) {
    return { type: "broken", id, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

port.on("message", (message: ToOrbitWorker) => {
  if (message.type === "open") {
    shelf = openShelf(message.data);
    return;
  }
  const said = answer(message);
  port.postMessage(said, said.type === "done" ? [said.body.buffer] : []);
});
