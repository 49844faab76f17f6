// In which order the orbit worker does its jobs: short ones at once, long ones one after another and in slices.
import type { Steps } from "../../shared/steps.ts";
import { inTurns } from "../turns.ts";
import { ORBIT_JOBS, type OrbitJobName } from "./jobs/all.ts";
import type { OrbitShelf } from "./orbit-shelf.ts";

export type JobBody = Uint8Array<ArrayBuffer>;

/** A long job: at each yield another may have its turn. A step is to be a tenth of a second at most. */
export type SlicedJob = Steps<JobBody>;

interface AskedJob {
  readonly name: OrbitJobName;
  readonly request: unknown;
}

/**
 * Makes the order in which jobs are done. Long ones wait for one another, so that the first is answered soon however
 * many there are.
 */
export function createJobTurns(): (shelf: OrbitShelf, job: AskedJob) => Promise<JobBody> {
  let longOnes: Promise<unknown> = Promise.resolve();
  return async (shelf, { name, request }) => {
    // The request was made for the job of this name.
    const work: JobBody | SlicedJob = ORBIT_JOBS[name](shelf, request as never);
    if (work instanceof Uint8Array) return work;
    const done = longOnes.then(() => inTurns(work));
    longOnes = Promise.allSettled([done]);
    return done;
  };
}
