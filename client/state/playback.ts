// The ticking clock: while playing, each frame moves the playhead by the time that passed; it stops at Now.
import { createEffect, on, onCleanup } from "solid-js";
import { DAY_MS } from "../../shared/time/instant.ts";
import type { AppState } from "./app-state.ts";

/** A frame that took longer (a hidden tab) counts as this long, so that time never leaps. */
const LONGEST_FRAME_MS = 100;

/** Drives the playhead from animation frames; call inside a Solid root. */
export function startPlayback(state: AppState): void {
  let frame = 0;
  let lastFrameMs: number | undefined;
  const tick = (frameMs: number) => {
    const elapsedMs = Math.min(LONGEST_FRAME_MS, frameMs - (lastFrameMs ?? frameMs));
    lastFrameMs = frameMs;
    const next = state.atUtcMs() + (elapsedMs / 1000) * state.rate() * DAY_MS;
    if (next >= state.nowUtcMs) {
      state.actions.setAt(state.nowUtcMs, "tick");
      state.actions.pause();
      return;
    }
    state.actions.setAt(next, "tick");
    state.actions.reveal(next, "tick");
    frame = requestAnimationFrame(tick);
  };
  createEffect(
    on(state.playing, (playing) => {
      cancelAnimationFrame(frame);
      lastFrameMs = undefined;
      if (playing) frame = requestAnimationFrame(tick);
    }),
  );
  onCleanup(() => cancelAnimationFrame(frame));
}
