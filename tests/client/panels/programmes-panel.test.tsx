// What the programmes panel shows of the bundled record, and what its rows do.
import { cleanup, fireEvent, render } from "@solidjs/testing-library";
import { afterEach, describe, expect, it } from "vitest";
import { ProgrammesPanel } from "../../../client/panels/programmes-panel.tsx";
import type { AppState } from "../../../client/state/app-state.ts";
import { stateAt, wordsOf } from "./bundled-state.ts";

afterEach(cleanup);

function open(at: string): { readonly state: AppState; readonly panel: HTMLElement } {
  let state: AppState | undefined;
  const { container } = render(() => {
    state = stateAt(at);
    return <ProgrammesPanel state={state} open={true} onToggle={() => undefined} />;
  });
  if (!state) throw new Error("the panel was not rendered");
  return { state, panel: container };
}

const row = (panel: HTMLElement, name: string) =>
  [...panel.querySelectorAll(".programme-row")].find((each) => wordsOf(each).startsWith(name));

describe("the programmes panel", () => {
  it("says at which day it counts", () => {
    expect(wordsOf(open("2025-02-18T10:30Z").panel.querySelector(".programmes-head"))).toContain("at 18 Feb 2025");
  });

  it("counts a constellation against its next target in words", () => {
    const { panel } = open("2025-02-18T10:30Z");
    expect(wordsOf(row(panel, "Spacesail"))).toBe("Spacesail 千帆 72 72 of 648 by end 2025");
    expect(wordsOf(row(panel, "Guowang"))).toMatch(/^Guowang 国网 19 19 of /);
  });

  it("draws the bar to the target and a tick at the target before", () => {
    const { panel } = open("2025-02-18T10:30Z");
    const bar = row(panel, "Spacesail")?.querySelector(".target-bar");
    expect(bar?.querySelector("i")?.style.width).toBe("11.11%");
    expect(bar?.querySelector("u")?.style.left).toBe("16.67%");
  });

  it("says who is aboard, what flew and what comes next", () => {
    const { panel } = open("2025-02-18T10:30Z");
    expect(wordsOf(panel)).toContain("3 aboard");
    expect(wordsOf(row(panel, "Shenzhou crews"))).toContain("4 flights");
    expect(wordsOf(row(panel, "Planetary"))).toContain("next May 2025");
  });

  it("follows the playhead", () => {
    const { state, panel } = open("2025-02-18T10:30Z");
    state.actions.setAt(Date.parse("2024-12-05T04:42Z"));
    expect(wordsOf(row(panel, "Spacesail"))).toBe("Spacesail 千帆 54 54 of 108 by end 2024");
  });

  it("names every programme of the record once", () => {
    const { state, panel } = open("2025-02-18T10:30Z");
    expect(panel.querySelectorAll(".programme-row")).toHaveLength(state.catalogue.programmes.size);
  });
});

describe("a row of the programmes panel", () => {
  it("opens the constellation's page, or the programme's own", () => {
    const { state, panel } = open("2025-02-18");
    fireEvent.click(row(panel, "Guowang")?.querySelector(".programme-open") ?? panel);
    expect(state.selection()).toEqual({ key: "c", id: "guowang" });
    fireEvent.click(row(panel, "Lunar")?.querySelector(".programme-open") ?? panel);
    expect(state.selection()).toEqual({ key: "pr", id: "lunar" });
  });

  it("shows its programme alone on Alt-click, and all again on the next", () => {
    const { state, panel } = open("2025-02-18");
    const lunar = row(panel, "Lunar")?.querySelector(".programme-open") ?? panel;
    fireEvent.click(lunar, { altKey: true });
    expect([...(state.view().programmes ?? [])]).toEqual(["lunar"]);
    fireEvent.click(lunar, { altKey: true });
    expect(state.view().programmes).toBeUndefined();
  });

  it("hides and shows its programme by the eye, which says which it is", () => {
    const { state, panel } = open("2025-02-18");
    const eye = panel.querySelector("[aria-label='Show Lunar']") ?? panel;
    fireEvent.click(eye);
    expect(state.isShown("lunar")).toBe(false);
    expect(eye.getAttribute("aria-pressed")).toBe("false");
    expect(row(panel, "Lunar")?.classList.contains("off")).toBe(true);
  });

  it("lights its programme while the pointer is on it", () => {
    const { state, panel } = open("2025-02-18");
    const lunar = row(panel, "Lunar") ?? panel;
    fireEvent.pointerEnter(lunar);
    expect(state.highlighted()).toBe("lunar");
    fireEvent.pointerLeave(lunar);
    expect(state.highlighted()).toBeUndefined();
  });
});
