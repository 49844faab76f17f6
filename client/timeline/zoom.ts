// Moves of the window that take a moment: the eye follows where it goes. Without motion they are cuts.
import type { TimeWindow } from "../../shared/view/view.ts";
import type { AppState } from "../state/app-state.ts";

const DURATION_MS = 360;

/** Slow at both ends. */
function eased(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}

let frame = 0;

/** Shows another window, within 360 ms; a later call takes over from an earlier one. */
export function moveWindow(state: AppState, to: TimeWindow): void {
  cancelAnimationFrame(frame);
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    state.actions.setWindow(to);
    return;
  }
  const from = state.window();
  let startMs: number | undefined;
  let last = from;
  const step = (nowMs: number) => {
    // Somebody else moved the window: theirs is the later wish.
    if (state.window() !== last) return;
    startMs ??= nowMs;
    const share = Math.min(1, (nowMs - startMs) / DURATION_MS);
    const between = (a: number, b: number) => a + (b - a) * eased(share);
    state.actions.setWindow(
      share === 1
        ? to
        : {
            fromUtcMs: between(from.fromUtcMs, to.fromUtcMs),
            toUtcMs: between(from.toUtcMs, to.toUtcMs),
          },
    );
    last = state.window();
    if (share < 1) frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
}
