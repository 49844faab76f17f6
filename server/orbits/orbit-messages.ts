// What the server and its orbit worker say to one another.
import type { OrbitJobName } from "./jobs/all.ts";
import type { JobAnswer } from "./orbit-job.ts";
import type { OrbitData } from "./orbit-shelf.ts";

/** Opens a state of the record; later jobs are answered from it. */
export interface OpenMessage {
  readonly type: "open";
  readonly data: OrbitData;
}

export interface JobMessage {
  readonly type: "job";
  readonly id: number;
  readonly name: OrbitJobName;
  /** What the job of that name is asked; checked where the route read it. */
  readonly request: unknown;
}

export type ToOrbitWorker = OpenMessage | JobMessage;

export type FromOrbitWorker =
  | ({ readonly type: "done"; readonly id: number } & JobAnswer)
  /** Our own mistake, in words. */
  | { readonly type: "broken"; readonly id: number; readonly reason: string };
