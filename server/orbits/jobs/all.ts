// Every job that the orbit worker does: one file, and one line here.
import type { OrbitJob } from "../orbit-job.ts";
import { coverageJob } from "./coverage-job.ts";
import { elementsJob } from "./elements-job.ts";
import { ephemerisJob } from "./ephemeris-job.ts";
import { passesJob } from "./passes-job.ts";
import { positionsJob } from "./positions-job.ts";

const ORBIT_JOBS = {
  positions: positionsJob,
  elements: elementsJob,
  ephemeris: ephemerisJob,
  passes: passesJob,
  coverage: coverageJob,
} as const;

export type OrbitJobName = keyof typeof ORBIT_JOBS;
/** What a job is asked. */
export type OrbitJobRequest<N extends OrbitJobName> = Parameters<(typeof ORBIT_JOBS)[N]["run"]>[1];

/** The job of a name; what it is asked goes through the worker's door as a value of any type. */
export function jobOf(name: OrbitJobName): OrbitJob<never> {
  return ORBIT_JOBS[name];
}
