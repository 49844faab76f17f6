// Every job that the orbit worker does: one file, and one line here.
import { ephemerisJob } from "./ephemeris-job.ts";
import { positionsJob } from "./positions-job.ts";

export const ORBIT_JOBS = { positions: positionsJob, ephemeris: ephemerisJob } as const;

export type OrbitJobName = keyof typeof ORBIT_JOBS;
/** What a job is asked. */
export type OrbitJobRequest<N extends OrbitJobName> = Parameters<(typeof ORBIT_JOBS)[N]>[1];
