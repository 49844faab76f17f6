// Which keys do what on the page, and when they are left alone.
import { createRoot } from "solid-js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listenForShortcuts } from "../../../client/keyboard/listen.ts";
import { SHORTCUTS } from "../../../client/keyboard/shortcuts.ts";
import type { AppState } from "../../../client/state/app-state.ts";
import { createFrameState, type FrameState } from "../../../client/state/frame-state.ts";
import { DAY_MS } from "../../../shared/time/instant.ts";
import { stateAt } from "../panels/bundled-state.ts";

let state: AppState;
let frame: FrameState;
let told: string[] = [];
let dispose: () => void;

beforeEach(() => {
  told = [];
  createRoot((disposeRoot) => {
    dispose = disposeRoot;
    state = stateAt("2025-02-18T10:30Z");
    frame = createFrameState();
    const reach = { onShare: () => told.push("share"), onFlyTo: () => told.push("fly") };
    listenForShortcuts({ state, frame, ...reach, onPasses: () => told.push("passes") });
  });
});
afterEach(() => {
  dispose();
  document.body.replaceChildren();
});

function press(key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body): void {
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
}

function add(markup: string): Element {
  document.body.innerHTML = markup;
  return document.body.firstElementChild ?? document.body;
}

describe("keys on the page", () => {
  it("play and pause with Space", () => {
    press(" ");
    expect(state.playing()).toBe(true);
    press(" ");
    expect(state.playing()).toBe(false);
  });

  it("step to the next event with an arrow, and by a day with Shift", () => {
    press("ArrowRight");
    const eventUtcMs = state.atUtcMs();
    expect(state.selection()?.key).toBe("ev");
    press("ArrowLeft", { shiftKey: true });
    expect(eventUtcMs - state.atUtcMs()).toBe(DAY_MS);
  });

  it("go to either end of the record and to now", () => {
    press("Home");
    expect(new Date(state.atUtcMs()).toISOString()).toBe("2023-01-01T00:00:00.000Z");
    press("End");
    expect(state.atUtcMs()).toBe(state.recordEndUtcMs);
    press("n");
    expect(state.atUtcMs()).toBe(state.nowUtcMs);
  });

  it("zoom, and show the whole record", () => {
    const length = () => state.window().toUtcMs - state.window().fromUtcMs;
    const before = length();
    press("+");
    expect(length()).toBeLessThan(before);
    press("0");
    expect(state.window().fromUtcMs).toBeLessThan(Date.parse("2023-01-01"));
    expect(state.window().toUtcMs).toBeGreaterThan(state.recordEndUtcMs);
  });

  it("share, fly, search, fold the panel and list themselves", () => {
    press("s");
    press("f");
    expect(told).toEqual(["share", "fly"]);
    press("/");
    expect(frame.overlay()).toBe("search");
    press("?", { shiftKey: true });
    expect(frame.overlay()).toBe("keys");
    const before = frame.panelOpen();
    press("l");
    expect(frame.panelOpen()).toBe(!before);
  });

  it("close with Escape first and clear the selection then", () => {
    state.actions.select({ key: "ev", id: "shenzhou-19" });
    frame.open("settings");
    press("Escape");
    expect(frame.overlay()).toBeUndefined();
    expect(state.selection()).toBeDefined();
    press("Escape");
    expect(state.selection()).toBeUndefined();
  });

  it("are all on the list, each with words", () => {
    expect(SHORTCUTS.every(({ words, keys, runs }) => words && keys.length > 0 && Object.keys(runs).length > 0)).toBe(
      true,
    );
  });
});

describe("keys are left alone", () => {
  it("in a text field", () => {
    press(" ", {}, add("<input />"));
    expect(state.playing()).toBe(false);
  });

  it("with Control, Alt or the command key", () => {
    press("s", { ctrlKey: true });
    press("s", { metaKey: true });
    press("s", { altKey: true });
    expect(told).toEqual([]);
  });

  it("where a control has its own use for them", () => {
    press(" ", {}, add("<button>Go</button>"));
    expect(state.playing()).toBe(false);
    press("ArrowRight", {}, add('<div role="slider" tabindex="0"></div>'));
    expect(state.selection()).toBeUndefined();
  });

  it("once another part of the page has used them", () => {
    const globe = add("<div></div>");
    globe.addEventListener("keydown", (event) => event.preventDefault());
    press("ArrowRight", {}, globe);
    expect(state.selection()).toBeUndefined();
  });

  it("when they are switched off, but for Escape and the search chord", () => {
    frame.setSingleKeys(false);
    press(" ");
    expect(state.playing()).toBe(false);
    press("k", { ctrlKey: true });
    expect(frame.overlay()).toBe("search");
    press("Escape");
    expect(frame.overlay()).toBeUndefined();
    frame.setSingleKeys(true);
  });
});

describe("the list of keys", () => {
  it("gives no key two meanings", () => {
    const keys = SHORTCUTS.flatMap(({ runs, shift = false }) =>
      Object.keys(runs).map((key) => `${shift ? "⇧" : ""}${key}`),
    );
    expect(keys.length).toBeGreaterThan(15);
    expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
  });

  it("opens the passes with O", () => {
    press("o");
    expect(told).toEqual(["passes"]);
  });
});
