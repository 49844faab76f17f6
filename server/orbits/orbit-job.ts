// What a job of the orbit worker is.
// Not here: the jobs (jobs/), in which order they are done (job-turns.ts).
import type { Steps } from "../../shared/steps.ts";
import type { OrbitShelf } from "./orbit-shelf.ts";

/** The body of an answer, with the headers that it needs beside the usual ones. */
export interface JobAnswer {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Work on one state of the record, in steps of a tenth of a second at most. */
export interface OrbitJob<R> {
  /** Whether it takes so long that others should not wait for it: more than about a tenth of a second. */
  readonly isLong: (request: R) => boolean;
  readonly run: (shelf: OrbitShelf, request: R) => Steps<JobAnswer>;
}
