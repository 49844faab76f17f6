// The legs that the satellites of one batch fly: from injection up the stairs, then with their shell or not at all.
import type { UtcMs } from "../../time/instant.ts";
import { EARTH_RADIUS_WGS84_KM } from "../frames.ts";
import { meanMotionOnGrain } from "../grain.ts";
import { meanMotionToAltitudeKm, semiMajorAxisToMeanMotionRevPerDay } from "../mean-motion.ts";
import { type Climb, type Stair, stairsOf } from "./climb.ts";
import { createDriftTable, type DriftPerDay, type Leg } from "./drift.ts";
import { legsFrom, operatingLegs, type ShellMotion } from "./operating.ts";

/** Where a batch begins, how it climbs and how its shell moves; altitudes are a − 6378.137 km. */
export interface BatchCourse {
  readonly liftOffUtcMs: UtcMs;
  readonly inclinationDeg: number;
  /** Where the climb begins, at injection altitude, and where it was seen since. */
  readonly climb: Climb;
  readonly arrivesUtcMs: UtcMs;
  readonly shell: ShellMotion;
}

/** A course made ready: its stairs, and the drift on each of them. */
export interface BatchLegs {
  readonly course: BatchCourse;
  readonly driftPerDay: DriftPerDay;
  /** When the last stair of a batch without delay is taken. */
  readonly arrivesUtcMs: UtcMs;
  /** From lift-off to the shell, everything after it later by the delay. */
  readonly toShell: (delayMs: number) => readonly Leg[];
  /** From lift-off to an altitude short of the shell, and no further. */
  readonly toStop: (stopKm: number, delayMs: number) => readonly Leg[];
  /** Degrees that a satellite comes ahead of its place in the shell for each day that it waits. */
  readonly gainDegPerDay: number;
}

function legOf({ fromUtcMs, altitudeKm }: Stair, delayMs: number): Leg {
  const semiMajorAxisKm = EARTH_RADIUS_WGS84_KM + altitudeKm;
  const meanMotionRevPerDay = meanMotionOnGrain(semiMajorAxisToMeanMotionRevPerDay(semiMajorAxisKm));
  return { fromUtcMs: fromUtcMs + delayMs, meanMotionRevPerDay };
}

/** The operating legs from a satellite's arrival on. */
function arrivedLegs(shellLegs: readonly Leg[], atUtcMs: UtcMs): readonly Leg[] {
  return legsFrom(shellLegs, atUtcMs).map((leg) => ({ ...leg, fromUtcMs: Math.max(leg.fromUtcMs, atUtcMs) }));
}

/** Works out the stairs of a course; delays are whole milliseconds. */
export function prepareLegs(course: BatchCourse): BatchLegs {
  const { liftOffUtcMs, arrivesUtcMs, shell } = course;
  const [start] = course.climb;
  const operatingKm = meanMotionToAltitudeKm(shell.meanMotionRevPerDay);
  const climb: Climb = [start, ...course.climb.slice(1), { utcMs: arrivesUtcMs, altitudeKm: operatingKm }];
  const stairs = stairsOf(climb, operatingKm);
  const lastUtcMs = stairs.at(-1)?.fromUtcMs ?? arrivesUtcMs;
  const injected = legOf({ fromUtcMs: liftOffUtcMs, altitudeKm: start.altitudeKm }, 0);
  const shellLegs = operatingLegs(shell);
  const driftPerDay = createDriftTable(course.inclinationDeg);
  const uPerDay = (leg: Leg | undefined) =>
    driftPerDay(leg?.meanMotionRevPerDay ?? shell.meanMotionRevPerDay).argumentOfLatitudeDeg;
  return {
    course,
    driftPerDay,
    arrivesUtcMs: lastUtcMs,
    toShell: (delayMs) => [
      injected,
      ...stairs.slice(0, -1).map((stair) => legOf(stair, delayMs)),
      ...arrivedLegs(shellLegs, lastUtcMs + delayMs),
    ],
    toStop: (stopKm, delayMs) => [injected, ...stairsOf(climb, stopKm).map((stair) => legOf(stair, delayMs))],
    gainDegPerDay: uPerDay(injected) - uPerDay(arrivedLegs(shellLegs, lastUtcMs)[0]),
  };
}
