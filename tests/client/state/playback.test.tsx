// How playing moves the playhead from frame to frame.
import { createRoot } from "solid-js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type AppState, createAppState, momentOfEventUtcMs } from "../../../client/state/app-state.ts";
import { startPlayback } from "../../../client/state/playback.ts";
import { DAY_MS } from "../../../shared/time/instant.ts";
import { defaultView } from "../../../shared/view/view.ts";
import { bundledCatalogue } from "../../data/bundled-files.ts";

const catalogue = bundledCatalogue();
const recordEndUtcMs = Date.parse("2026-10-10");
const nowUtcMs = Date.parse("2026-11-21T12:00Z");

let dispose: () => void;

function play(at: string, rate: "7" | "365"): AppState {
  const initial = { ...defaultView(recordEndUtcMs), atUtcMs: Date.parse(at), rate };
  return createRoot((disposeRoot) => {
    dispose = disposeRoot;
    const state = createAppState({ catalogue, recordEndUtcMs, nowUtcMs, initial });
    startPlayback(state);
    state.actions.play();
    return state;
  });
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("playing", () => {
  it("moves the playhead by the days of its speed a second", () => {
    const state = play("2025-02-18", "7");
    vi.advanceTimersByTime(2_000);
    const days = (state.atUtcMs() - Date.parse("2025-02-18")) / DAY_MS;
    // The first frame only starts the clock.
    expect(days).toBeGreaterThan(13.5);
    expect(days).toBeLessThanOrEqual(14);
  });

  it("stops at Now", () => {
    const state = play("2026-11-01", "365");
    vi.advanceTimersByTime(1_000);
    expect([state.playing(), state.atUtcMs()]).toEqual([false, nowUtcMs]);
  });

  it("goes from event to event where the device asks for less motion", () => {
    const still = { matches: true, addEventListener: () => {}, removeEventListener: () => {} };
    vi.stubGlobal("matchMedia", () => still);
    const state = play("2025-02-18", "7");
    const moments = new Set(catalogue.events.map(momentOfEventUtcMs));
    const seen = new Set<number>();
    for (let frame = 0; frame < 60; frame++) {
      vi.advanceTimersByTime(50);
      seen.add(state.atUtcMs());
    }
    seen.delete(Date.parse("2025-02-18"));
    expect(seen.size).toBeGreaterThan(3);
    expect([...seen].filter((utcMs) => !moments.has(utcMs))).toEqual([]);
  });
});
