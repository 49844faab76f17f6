// How the address bar and the view follow each other.
import { createRoot } from "solid-js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addressOf, readAddress, syncAddress } from "../../../client/link/address.ts";
import { type AppState, createAppState } from "../../../client/state/app-state.ts";
import type { ViewProblem } from "../../../shared/view/codec.ts";
import { defaultView } from "../../../shared/view/view.ts";
import { bundledCatalogue } from "../../data/bundled-files.ts";

const catalogue = bundledCatalogue();
const recordEndUtcMs = Date.parse("2026-10-10");
const nowUtcMs = Date.parse("2026-11-21T12:00Z");
const defaults = defaultView(recordEndUtcMs);

let state: AppState;
let dispose: () => void;
let problems: readonly ViewProblem[] = [];

function open(path: string): void {
  history.replaceState(null, "", path);
  const { view, unknown } = readAddress(location, defaults, nowUtcMs);
  createRoot((disposeRoot) => {
    dispose = disposeRoot;
    state = createAppState({ catalogue, recordEndUtcMs, nowUtcMs, initial: view });
    const onProblems = (found: readonly ViewProblem[]) => {
      problems = found;
    };
    syncAddress(state, { defaults, unknown, onProblems });
  });
}

const address = () => location.pathname + location.search;

beforeEach(() => {
  vi.useFakeTimers();
  problems = [];
});
afterEach(() => {
  dispose();
  vi.useRealTimers();
});

describe("a link that names no window", () => {
  it("opens one that holds its moment", () => {
    open("/t/1?at=2023-02-01");
    const { fromUtcMs, toUtcMs } = state.window();
    expect([fromUtcMs < state.atUtcMs(), toUtcMs > state.atUtcMs()]).toEqual([true, true]);
  });

  it("opens the usual one where that holds its moment anyway", () => {
    open("/t/1?at=2025-02-18");
    expect(state.window()).toBe(defaults.window);
  });
});

describe("the address bar", () => {
  it("takes an entry of its own for each thing that is chosen", () => {
    open("/t/1?at=2025-02-18");
    const before = history.length;
    state.actions.select({ key: "ev", id: "shenzhou-19" });
    expect(address()).toContain("ev=shenzhou-19");
    expect(history.length).toBe(before + 1);
  });

  it("changes in place, after a pause, when time or filters change", () => {
    open("/t/1?at=2025-02-18");
    const before = history.length;
    for (let day = 19; day < 28; day++) state.actions.setAt(Date.parse(`2025-02-${day}`));
    expect(address()).toBe("/t/1?at=2025-02-18");
    vi.advanceTimersByTime(300);
    expect(address()).toBe("/t/1?at=2025-02-27");
    expect(history.length).toBe(before);
  });

  it("is not written while playing, but when play stops", () => {
    open("/t/1?at=2025-02-18");
    state.actions.play();
    state.actions.setAt(Date.parse("2025-03-01"), "tick");
    vi.advanceTimersByTime(1000);
    expect(address()).toBe("/t/1?at=2025-02-18");
    state.actions.pause();
    vi.advanceTimersByTime(300);
    expect(address()).toBe("/t/1?at=2025-03-01");
  });

  it("is followed when the browser goes back, and broken parts are told", () => {
    open("/t/1?at=2025-02-18");
    history.replaceState(null, "", "/t/1?at=2024-08-07&scale=sideways");
    dispatchEvent(new PopStateEvent("popstate"));
    expect(new Date(state.atUtcMs()).toISOString()).toBe("2024-08-07T00:00:00.000Z");
    expect(problems).toMatchObject([{ key: "scale", code: "bad_value" }]);
    vi.advanceTimersByTime(1000);
    expect(address()).toBe("/t/1?at=2024-08-07&scale=sideways");
  });

  it("keeps the parts of a link that this version does not know", () => {
    open("/t/1?at=2025-02-18&lang=zh");
    state.actions.select({ key: "c", id: "guowang" });
    expect(address()).toBe("/t/1?at=2025-02-18&c=guowang&lang=zh");
  });

  it("is bare for the default view", () => {
    open("/");
    expect(addressOf(state.view(), defaults, [])).toBe("/");
  });
});
