// In which order the orbit worker does its jobs: short ones at once, long ones one after another and in slices.
import { atOnce } from "../../shared/steps.ts";
import { inTurns } from "../turns.ts";
import { jobOf, type OrbitJobName } from "./jobs/all.ts";
import type { JobAnswer } from "./orbit-job.ts";
import type { OrbitShelf } from "./orbit-shelf.ts";

interface AskedJob {
  readonly name: OrbitJobName;
  readonly request: unknown;
}

/**
 * Makes the order in which jobs are done. Long ones wait for one another, so that the first is answered soon however
 * many there are; short ones come in between.
 */
export function createJobTurns(): (shelf: OrbitShelf, job: AskedJob) => Promise<JobAnswer> {
  let longOnes: Promise<unknown> = Promise.resolve();
  return async (shelf, { name, request }) => {
    const { isLong, run } = jobOf(name);
    const asked = request as never; // made for the job of this name
    if (!isLong(asked)) return atOnce(run(shelf, asked));
    const done = longOnes.then(() => inTurns(run(shelf, asked)));
    longOnes = Promise.allSettled([done]);
    return done;
  };
}
