// How objects are drawn while time runs: along curves between key frames, anew each frame, or each held in its place.
import { DAY_MS, MINUTE_MS, type UtcMs } from "../../shared/time/instant.ts";

/**
 * `still`: time stands. `flowing`: on a cubic between key frames a minute apart, at most 6 m off for any low orbit.
 * `anew`: a minute passes in less than a few frames, so each is propagated. `held`: revolutions pass between two frames
 * and a place on an orbit would be noise; each object keeps its place in its plane while the planes turn.
 */
export type Motion = "still" | "flowing" | "anew" | "held";

/** From one key frame to the next. */
export const KEY_FRAME_S = 60;

/** Faster, a span is over before the next one is sure to be there. */
const FLOWING_UP_TO_DAYS_PER_S = 600 / 86_400;
/** Faster, a low orbit is gone round within a second. */
const TRUE_UP_TO_DAYS_PER_S = 3600 / 86_400;

/** How objects move at a rate of play. */
export function motionOf(isPlaying: boolean, rateDaysPerS: number): Motion {
  if (!isPlaying) return "still";
  if (rateDaysPerS <= FLOWING_UP_TO_DAYS_PER_S) return "flowing";
  return rateDaysPerS <= TRUE_UP_TO_DAYS_PER_S ? "anew" : "held";
}

/** While time runs, the worker is some minutes behind at most; further apart, the playhead has leapt. */
const LEAP_MS = 15 * MINUTE_MS;

/** Whether the moment that is drawn is not near the playhead any more: what hangs on time is then not shown. */
export function hasLeapt(atUtcMs: UtcMs, drawnUtcMs: UtcMs): boolean {
  return Math.abs(atUtcMs - drawnUtcMs) > LEAP_MS;
}

/** The key frame at or before an instant: they lie on whole minutes. */
export function keyFrameBefore(atUtcMs: UtcMs): UtcMs {
  return Math.floor(atUtcMs / MINUTE_MS) * MINUTE_MS;
}

/**
 * The instant that is drawn while time runs from `since`. Faster than a day a second, the Earth would spin and its night
 * side would flash: the globe is then drawn at the same time of each day.
 */
export function drawnWhilePlaying(atUtcMs: UtcMs, sinceUtcMs: UtcMs, rateDaysPerS: number): UtcMs {
  if (rateDaysPerS <= 1) return atUtcMs;
  return sinceUtcMs + Math.floor((atUtcMs - sinceUtcMs) / DAY_MS) * DAY_MS;
}
