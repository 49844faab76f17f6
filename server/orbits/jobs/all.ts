// Every job that the orbit worker does: one file, and one line here.
import { coverageJob } from "./coverage-job.ts";
import { ephemerisJob } from "./ephemeris-job.ts";
import { passesJob } from "./passes-job.ts";
import { positionsJob } from "./positions-job.ts";

export const ORBIT_JOBS = {
  positions: positionsJob,
  ephemeris: ephemerisJob,
  passes: passesJob,
  coverage: coverageJob,
} as const;

export type OrbitJobName = keyof typeof ORBIT_JOBS;
/** What a job is asked. */
export type OrbitJobRequest<N extends OrbitJobName> = Parameters<(typeof ORBIT_JOBS)[N]>[1];
