// The motion that the satellites of a shell share once they have arrived, and how it carries a plane and its slots.
import { leadingCount } from "../../lists.ts";
import type { UtcMs } from "../../time/instant.ts";
import { type DriftPerDay, type Leg, type Turn, turnOver } from "./drift.ts";

/** A mean motion that held before an instant, back to the one before. */
export interface EarlierMotion {
  readonly untilUtcMs: UtcMs;
  readonly meanMotionRevPerDay: number;
}

/** The mean motion of a shell, and that of earlier times where its satellites flew a little higher. */
export interface ShellMotion {
  /** The instant at which planes and slots are given. */
  readonly epochUtcMs: UtcMs;
  readonly meanMotionRevPerDay: number;
  /** In order of time. */
  readonly earlier: readonly EarlierMotion[];
}

/** The legs of the motion; the first holds from the beginning of time. */
export function operatingLegs({ earlier, meanMotionRevPerDay }: ShellMotion): readonly Leg[] {
  const begins = [Number.NEGATIVE_INFINITY, ...earlier.map(({ untilUtcMs }) => untilUtcMs)];
  const motions = [...earlier.map((one) => one.meanMotionRevPerDay), meanMotionRevPerDay];
  return begins.map((fromUtcMs, index) => ({
    fromUtcMs,
    meanMotionRevPerDay: motions[index] ?? meanMotionRevPerDay,
  }));
}

/** The leg that holds at an instant, and those after it. */
export function legsFrom(legs: readonly Leg[], atUtcMs: UtcMs): readonly Leg[] {
  const begun = leadingCount(legs, ({ fromUtcMs }) => fromUtcMs <= atUtcMs);
  return legs.slice(Math.max(0, begun - 1));
}

/** How far a plane and its slots have turned at an instant, against the shell's epoch. */
export function turnFromEpoch(motion: ShellMotion, atUtcMs: UtcMs, driftPerDay: DriftPerDay): Turn {
  return turnOver(operatingLegs(motion), { fromUtcMs: motion.epochUtcMs, toUtcMs: atUtcMs }, driftPerDay);
}
