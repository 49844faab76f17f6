// What is noted over the globe of its layers: shells as filed, and what waits for slower time.
import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, describe, expect, it } from "vitest";
import { coveredConstellation } from "../../../client/globe/coverage-tint.ts";
import { LayerNotes } from "../../../client/globe/layer-notes.tsx";
import type { AppState } from "../../../client/state/app-state.ts";
import type { View } from "../../../shared/view/view.ts";
import { stateAt, wordsOf } from "../panels/bundled-state.ts";

afterEach(cleanup);

function open(at: string, more: Partial<View> = {}): { readonly state: AppState; readonly words: () => string } {
  let state: AppState | undefined;
  const { container } = render(() => {
    state = stateAt(at, more);
    return <LayerNotes state={state} sky={{ tint: () => undefined }} />;
  });
  if (!state) throw new Error("the notes were not rendered");
  return { state, words: () => wordsOf(container) };
}

describe("the note on filed shells", () => {
  it("is there only while they are drawn", () => {
    const { state, words } = open("2028-01-01");
    expect(words()).toBe("");
    state.actions.setLayer("ghosts", { on: true });
    expect(words()).toContain("Guowang 12,992");
    expect(words()).toContain("Spacesail 1,296");
  });

  it("says that nothing of it flew, that it is in no count, and that the split into planes is disputed", () => {
    const { state, words } = open("2028-01-01");
    state.actions.setLayer("ghosts", { on: true });
    expect(words()).toContain("As filed or announced, not flown, and in no count.");
    expect(words()).toContain("how they split into planes is disputed");
  });

  it("names only programmes that are shown", () => {
    const { state, words } = open("2028-01-01", { programmes: new Set(["lunar"]) });
    state.actions.setLayer("ghosts", { on: true });
    expect(words()).not.toContain("Guowang");
    expect(words()).toContain("No shell of the programmes shown");
  });

  it("says before the record's end from when on they are drawn, and leads there", () => {
    const { state, words } = open("2025-02-18");
    state.actions.setLayer("ghosts", { on: true });
    expect(words()).toContain("Filed shells are drawn for times after 9 Oct 2026");
    fireEvent.click(screen.getByRole("button", { name: "Go there" }));
    expect(state.atUtcMs()).toBe(state.recordEndUtcMs);
    expect(words()).toContain("Guowang 12,992");
  });
});

describe("the note on what waits for slower time", () => {
  const selection = { key: "obj", id: "2024-140A" } as const;

  it("says that track and footprint are not drawn while revolutions pass between two pictures", () => {
    const { state, words } = open("2025-02-18", { selection, rate: "30" });
    expect(words()).toBe("");
    state.actions.play();
    expect(words()).toContain("Ground track and footprint are not drawn");
    state.actions.setLayer("track", { on: false });
    expect(words()).toContain("The footprint is not drawn");
    state.actions.setRate("1h");
    expect(words()).toBe("");
  });

  it("is silent where nothing is selected", () => {
    const { state, words } = open("2025-02-18", { rate: "30" });
    state.actions.play();
    expect(words()).toBe("");
  });
});

describe("the note on coverage", () => {
  it("asks for a constellation where none is looked at, and leads to one", () => {
    const { state, words } = open("2026-08-22");
    state.actions.setLayer("coverage", { on: true });
    expect(words()).toContain("Coverage is that of a constellation that is looked at");
    fireEvent.click(screen.getByRole("button", { name: "Guowang" }));
    expect(state.selection()).toEqual({ key: "c", id: "guowang" });
    expect(words()).toContain("Working out coverage");
  });

  it("knows the constellation of a satellite and of a launch, and none of other things", () => {
    const { state } = open("2026-08-22");
    const of = (key: "obj" | "ev" | "c" | "src", id: string) => coveredConstellation(state.catalogue, { key, id })?.id;
    expect([of("obj", "2024-140A"), of("ev", "spacesail-polar-03"), of("c", "guowang")]).toEqual([
      "spacesail",
      "spacesail",
      "guowang",
    ]);
    expect([of("obj", "2021-035A"), of("src", "spacesail"), of("c", "nobody")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
