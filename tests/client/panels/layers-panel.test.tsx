// The choice of layers: a switch for each, by mouse and by keyboard, remembered in the link alone.
import { cleanup, fireEvent, render, screen, waitFor, within } from "@solidjs/testing-library";
import { afterEach, describe, expect, it } from "vitest";
import { LayersControl } from "../../../client/panels/layers-control.tsx";
import { LayersPanel } from "../../../client/panels/layers-panel.tsx";
import type { AppState } from "../../../client/state/app-state.ts";
import { createFrameState } from "../../../client/state/frame-state.ts";
import { formatView } from "../../../shared/view/codec.ts";
import { GLOBE_LAYER_IDS, GLOBE_LAYERS } from "../../../shared/view/globe-layers.ts";
import { defaultView } from "../../../shared/view/view.ts";
import { stateAt, wordsOf } from "./bundled-state.ts";

afterEach(cleanup);

const AT = "2025-02-18T10:30Z";

function open(): AppState {
  let state: AppState | undefined;
  render(() => {
    state = stateAt(AT);
    return <LayersPanel state={state} />;
  });
  if (!state) throw new Error("the panel was not rendered");
  return state;
}

function linkOf(state: AppState): string {
  const defaults = { ...defaultView(state.recordEndUtcMs), atUtcMs: Date.parse(AT) };
  return formatView(state.view(), defaults);
}

describe("the layers panel", () => {
  it("has a switch for each layer of the list, named, with its line of help, on where it is on by itself", () => {
    open();
    const switches = screen.getAllByRole("switch");
    expect(switches).toHaveLength(GLOBE_LAYER_IDS.length);
    for (const [index, id] of GLOBE_LAYER_IDS.entries()) {
      const { name, help, on } = GLOBE_LAYERS[id];
      const control = screen.getByRole("switch", { name });
      expect(control).toBe(switches[index]);
      expect(control.getAttribute("aria-checked")).toBe(String(on));
      expect(wordsOf(document.getElementById(control.getAttribute("aria-describedby") ?? ""))).toBe(help);
    }
  });

  it("turns a layer on and off, and the link says what differs", () => {
    const state = open();
    fireEvent.click(screen.getByRole("switch", { name: "Day and night" }));
    fireEvent.click(screen.getByRole("switch", { name: "Shells as filed" }));
    expect(linkOf(state)).toBe("layers=-night,ghosts");
    expect(screen.getByRole("switch", { name: "Day and night" }).getAttribute("aria-checked")).toBe("false");
    expect(state.lastChange()).toBe("replace");
    fireEvent.click(screen.getByRole("switch", { name: "Day and night" }));
    fireEvent.click(screen.getByRole("switch", { name: "Shells as filed" }));
    expect(linkOf(state)).toBe("");
  });

  it("chooses from which height the footprint counts, which the link holds; off, there is nothing to choose", () => {
    const state = open();
    const heights = screen.getByRole("group", { name: "Least height" });
    expect([...heights.querySelectorAll("button")].map(wordsOf)).toEqual(["0°", "5°", "10°", "25°", "40°"]);
    fireEvent.click(within(heights).getByRole("button", { name: "25°" }));
    expect(linkOf(state)).toBe("layers=footprint:25");
    expect(within(heights).getByRole("button", { name: "25°", pressed: true })).toBeTruthy();
    fireEvent.click(screen.getByRole("switch", { name: "Footprint" }));
    expect(heights.hasAttribute("disabled")).toBe(true);
    expect(linkOf(state)).toBe("layers=-footprint:25");
  });
});

describe("the layers button", () => {
  it("opens the panel, which takes the focus; Escape closes it and gives the focus back", async () => {
    render(() => {
      const [state, frame] = [stateAt(AT), createFrameState()];
      return <LayersControl state={state} frame={frame} buttonClass="globe-control" />;
    });
    const button = screen.getByRole("button", { name: "Layers" });
    expect(button.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(button);
    const panel = screen.getByRole("dialog", { name: "Layers" });
    expect(document.activeElement).toBe(panel);
    await waitFor(() => expect(screen.getAllByRole("switch")).toHaveLength(GLOBE_LAYER_IDS.length));
    fireEvent.keyDown(panel, { key: "Escape" });
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(button);
  });
});
