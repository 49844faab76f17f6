// What each action does to the view, on the bundled record.
import { createRoot } from "solid-js";
import { describe, expect, it } from "vitest";
import { type AppState, createAppState } from "../../../client/state/app-state.ts";
import { DAY_MS } from "../../../shared/time/instant.ts";
import { defaultView, type View } from "../../../shared/view/view.ts";
import { bundledCatalogue } from "../../data/bundled-files.ts";

const catalogue = bundledCatalogue();
const recordEndUtcMs = Date.parse("2026-10-10");
const nowUtcMs = Date.parse("2026-11-21T12:00Z");

function stateAt(at: string, more: Partial<View> = {}): AppState {
  const initial = { ...defaultView(recordEndUtcMs), atUtcMs: Date.parse(at), ...more };
  return createRoot(() => createAppState({ catalogue, recordEndUtcMs, nowUtcMs, initial }));
}

const iso = (utcMs: number) => new Date(utcMs).toISOString();

describe("choosing an event", () => {
  it("moves the playhead to its start, shows it in the window and makes a history entry", () => {
    const state = stateAt("2026-01-01");
    state.actions.select({ key: "ev", id: "shenzhou-19" });
    expect(iso(state.atUtcMs())).toBe("2024-10-29T20:27:34.000Z");
    expect(state.window().fromUtcMs).toBeLessThan(state.atUtcMs());
    expect(state.window().toUtcMs).toBeGreaterThan(state.atUtcMs());
    expect(state.lastChange()).toBe("push");
  });

  it("that does not exist keeps the time and the choice, so that the page can say what is missing", () => {
    const state = stateAt("2026-01-01");
    state.actions.select({ key: "ev", id: "never-was" });
    expect(iso(state.atUtcMs())).toBe("2026-01-01T00:00:00.000Z");
    expect(state.selection()).toEqual({ key: "ev", id: "never-was" });
  });

  it("stops the clock; choosing nothing clears it", () => {
    const state = stateAt("2025-01-01");
    state.actions.play();
    state.actions.select({ key: "ev", id: "shenzhou-19" });
    expect(state.playing()).toBe(false);
    state.actions.select(undefined);
    expect(state.selection()).toBeUndefined();
    expect("selection" in state.view()).toBe(false);
  });
});

describe("choosing a satellite", () => {
  it("by its catalogue number leads to it under its own id", () => {
    const state = stateAt("2025-01-01", { selection: { key: "obj", id: "norad:60379" } });
    expect(state.selection()).toEqual({ key: "obj", id: "2024-140A" });
    state.actions.select({ key: "obj", id: "norad:60380" });
    expect(state.selection()).toEqual({ key: "obj", id: "2024-140B" });
  });
});

describe("stepping through events", () => {
  it("goes forward from the playhead and back to where it was", () => {
    const state = stateAt("2024-08-06T00:00Z", { programmes: new Set(["spacesail"]) });
    state.actions.stepEvent(1);
    expect(state.selection()).toEqual({ key: "ev", id: "spacesail-polar-01" });
    state.actions.stepEvent(1);
    const second = state.atUtcMs();
    state.actions.stepEvent(-1);
    expect(state.selection()).toEqual({ key: "ev", id: "spacesail-polar-01" });
    expect(state.atUtcMs()).toBeLessThan(second);
  });

  it("leaves hidden programmes out", () => {
    const state = stateAt("2024-01-01", { programmes: new Set(["guowang"]) });
    for (let step = 0; step < 10; step++) {
      state.actions.stepEvent(1);
      const id = state.selection()?.id ?? "";
      expect(catalogue.eventById.get(id)?.record.programme).toBe("guowang");
    }
  });

  it("passes every event of a shared instant", () => {
    const state = stateAt("2023-01-01");
    const seen = new Set<string>();
    for (let step = 0; step < 200; step++) {
      state.actions.stepEvent(1);
      seen.add(state.selection()?.id ?? "");
    }
    expect(seen.size).toBe(200);
  });
});

describe("programmes", () => {
  it("hidden and shown again leave no trace in the view", () => {
    const state = stateAt("2025-01-01");
    state.actions.toggleProgramme("lunar");
    expect(state.isShown("lunar")).toBe(false);
    expect(state.isShown("spacesail")).toBe(true);
    state.actions.toggleProgramme("lunar");
    expect("programmes" in state.view()).toBe(false);
  });

  it("can be shown alone, and all at once", () => {
    const state = stateAt("2025-01-01");
    state.actions.showOnly("lunar");
    expect([...catalogue.programmes.keys()].filter(state.isShown)).toEqual(["lunar"]);
    state.actions.showAll();
    expect(state.isShown("spacesail")).toBe(true);
  });
});

describe("the window", () => {
  it("zooms about an instant, which keeps its place", () => {
    const state = stateAt("2025-01-01");
    const { fromUtcMs, toUtcMs } = state.window();
    const aboutUtcMs = fromUtcMs + 0.3 * (toUtcMs - fromUtcMs);
    state.actions.zoomWindow(0.5, aboutUtcMs);
    const zoomed = state.window();
    expect((aboutUtcMs - zoomed.fromUtcMs) / (zoomed.toUtcMs - zoomed.fromUtcMs)).toBeCloseTo(0.3, 9);
  });

  it("never shows less than two days or leaves the years that the record can name", () => {
    const state = stateAt("2025-01-01");
    for (let step = 0; step < 100; step++) state.actions.zoomWindow(0.5);
    expect(state.window().toUtcMs - state.window().fromUtcMs).toBeCloseTo(2 * DAY_MS, -3);
    state.actions.setWindow({ fromUtcMs: Date.parse("0001-01-01"), toUtcMs: Date.parse("0002-01-01") });
    expect(iso(state.window().fromUtcMs)).toBe("1900-01-01T00:00:00.000Z");
  });

  it("stays where it is when zoomed further than it goes", () => {
    const state = stateAt("2025-01-01");
    for (const factor of [0.5, 2]) {
      for (let step = 0; step < 40; step++) state.actions.zoomWindow(factor, state.window().fromUtcMs);
      const furthest = state.window();
      state.actions.zoomWindow(factor, furthest.toUtcMs);
      expect(state.window().fromUtcMs).toBeCloseTo(furthest.fromUtcMs, -3);
    }
  });
});

describe("playing", () => {
  it("from Now starts at the left edge of the window", () => {
    const state = stateAt("2026-11-21T12:00Z");
    const leftUtcMs = state.window().fromUtcMs;
    state.actions.play();
    expect([state.playing(), state.atUtcMs()]).toEqual([true, leftUtcMs]);
  });

  it("ticks are no history; stopping is a change of the present entry", () => {
    const state = stateAt("2025-01-01");
    state.actions.play();
    state.actions.setAt(Date.parse("2025-02-01"), "tick");
    expect(state.lastChange()).toBe("tick");
    state.actions.pause();
    expect(state.lastChange()).toBe("replace");
  });

  it("goes no slower than life and no faster than a year a second", () => {
    const state = stateAt("2025-01-01");
    for (let step = 0; step < 9; step++) state.actions.changeRate(1);
    expect(state.rate()).toBe("365");
    for (let step = 0; step < 9; step++) state.actions.changeRate(-1);
    expect(state.rate()).toBe("1s");
  });
});
