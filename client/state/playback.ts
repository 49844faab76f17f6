// The ticking clock: while playing, each frame moves the playhead by the time that passed; it stops at Now.
// Where the device asks for less motion, the playhead goes from event to event instead of gliding.
import { createEffect, createMemo, on, onCleanup } from "solid-js";
import { DAY_MS, type UtcMs } from "../../shared/time/instant.ts";
import { RATE_DAYS_PER_S } from "../../shared/view/view.ts";
import { type AppState, momentOfEventUtcMs, walkableEvents } from "./app-state.ts";
import { createMediaQuery } from "./media.ts";

/** A frame that took longer (a hidden tab) counts as this long, so that time never leaps. */
const LONGEST_FRAME_MS = 100;

/** Drives the playhead from animation frames; call inside a Solid root. */
export function startPlayback(state: AppState): void {
  const isStepping = createMediaQuery("(prefers-reduced-motion: reduce)");
  const moments = createMemo(() => walkableEvents(state).map(momentOfEventUtcMs));
  let frame = 0;
  let lastFrameMs: number | undefined;
  /** How far time has come; the playhead stays behind it while stepping. */
  let clockUtcMs: UtcMs = 0;
  const show = (utcMs: UtcMs) => {
    if (utcMs === state.atUtcMs()) return;
    state.actions.setAt(utcMs, "tick");
    state.actions.reveal(utcMs, "tick");
  };
  const tick = (frameMs: number) => {
    const elapsedMs = Math.min(LONGEST_FRAME_MS, frameMs - (lastFrameMs ?? frameMs));
    lastFrameMs = frameMs;
    clockUtcMs += (elapsedMs / 1000) * RATE_DAYS_PER_S[state.rate()] * DAY_MS;
    if (clockUtcMs >= state.nowUtcMs) {
      state.actions.setAt(state.nowUtcMs, "tick");
      state.actions.pause();
      return;
    }
    const passedUtcMs = moments().findLast((utcMs) => utcMs <= clockUtcMs) ?? state.atUtcMs();
    show(isStepping() ? Math.max(state.atUtcMs(), passedUtcMs) : clockUtcMs);
    frame = requestAnimationFrame(tick);
  };
  createEffect(
    on(state.playing, (playing) => {
      cancelAnimationFrame(frame);
      lastFrameMs = undefined;
      clockUtcMs = state.atUtcMs();
      if (playing) frame = requestAnimationFrame(tick);
    }),
  );
  onCleanup(() => cancelAnimationFrame(frame));
}
