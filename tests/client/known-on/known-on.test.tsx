// The choice of a day of knowledge, the banner over it, and what the panels then say.
import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import type { JSX } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";
import { KnownOnBanner } from "../../../client/known-on/known-on-banner.tsx";
import { KnownOnControl } from "../../../client/known-on/known-on-control.tsx";
import { KnownOnPanel } from "../../../client/known-on/known-on-panel.tsx";
import { Inspector } from "../../../client/panels/inspector/inspector.tsx";
import { ProgrammesPanel } from "../../../client/panels/programmes-panel.tsx";
import type { AppState } from "../../../client/state/app-state.ts";
import { createFrameState, type FrameState } from "../../../client/state/frame-state.ts";
import { createOrbitState } from "../../../client/state/orbit-status.ts";
import type { View } from "../../../shared/view/view.ts";
import { stateAt, wordsOf } from "../panels/bundled-state.ts";

afterEach(cleanup);

const THEN = Date.parse("2024-09-01");

/** Draws something over a state and gives both. */
function draw(make: (state: AppState) => JSX.Element, more: Partial<View> = {}, at = "2025-02-18T10:30Z") {
  let state: AppState | undefined;
  const { container } = render(() => {
    state = stateAt(at, more);
    return make(state);
  });
  if (!state) throw new Error("nothing was rendered");
  return { state, page: container };
}

describe("the choice of a day", () => {
  function open(more: Partial<View> = {}) {
    let closed = 0;
    const drawn = draw((state) => <KnownOnPanel state={state} onClose={() => closed++} />, more);
    return { ...drawn, closed: () => closed };
  }

  function type(text: string): void {
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Day" });
    fireEvent.input(field, { target: { value: text } });
    fireEvent.submit(field.form as HTMLFormElement); // the field stands in a form
  }

  it.each([
    ["2024-09-01", "2024-09-01"],
    ["1 Sep 2024", "2024-09-01"],
    ["2024-09-01 16:38", "2024-09-01"],
    ["Sep 2024", "2024-09-01"],
    ["T-7d", "2025-02-11"],
  ])("takes %s", (text, day) => {
    const { state, closed } = open();
    type(text);
    expect([state.knownOn(), closed()]).toEqual([Date.parse(day), 1]);
  });

  it("keeps what is typed while the playhead moves", () => {
    const { state } = open();
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Day" });
    fireEvent.input(field, { target: { value: "2024-09" } });
    state.actions.setAt(Date.parse("2025-03-01"));
    expect(field.value).toBe("2024-09");
  });

  it("says what would be understood, and changes nothing", () => {
    const { state, closed } = open();
    type("last summer");
    expect(screen.getByRole("status").textContent).toBe("Not understood. Try 2024-09-01 or 1 Sep 2024.");
    expect(screen.getByRole("textbox").getAttribute("aria-invalid")).toBe("true");
    expect([state.knownOn(), closed()]).toEqual([undefined, 0]);
  });

  it("refuses a day that has not come", () => {
    const { state } = open();
    type("2027-01-01");
    expect(screen.getByRole("status").textContent).toContain("has not come yet; today is 21 Nov 2026");
    expect(state.knownOn()).toBeUndefined();
  });

  it("offers the playhead's day, and today's record once another is shown", () => {
    const { state } = open();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Today's record" }).disabled).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: "The playhead's day, 18 Feb 2025" }));
    expect(state.knownOn()).toBe(Date.parse("2025-02-18"));
    fireEvent.click(screen.getByRole("button", { name: "Today's record" }));
    expect(state.knownOn()).toBeUndefined();
  });
});

describe("the control beside the clock", () => {
  function shown(more: Partial<View> = {}) {
    let frame: FrameState | undefined;
    const drawn = draw((state) => {
      frame = createFrameState();
      return <KnownOnControl state={state} frame={frame} />;
    }, more);
    return { ...drawn, frame };
  }

  it("says which day is shown", () => {
    shown();
    expect(screen.getByRole("button", { name: "As known on a day" }).getAttribute("aria-expanded")).toBe("false");
    cleanup();
    shown({ knownOnUtcMs: THEN });
    expect(screen.getByRole("button", { name: "As known on 1 Sep 2024" })).toBeDefined();
  });

  it("opens on a press, takes a day, and has the focus back", async () => {
    const { state, frame } = shown();
    const button = screen.getByRole("button", { name: "As known on a day" });
    fireEvent.click(button);
    fireEvent.click(await screen.findByRole("button", { name: /playhead's day/ }));
    expect(state.knownOn()).toBe(Date.parse("2025-02-18"));
    expect(frame?.overlay()).toBeUndefined();
    expect(document.activeElement).toBe(button);
  });

  it("closes on Escape", async () => {
    const { frame } = shown();
    fireEvent.click(screen.getByRole("button", { name: "As known on a day" }));
    fireEvent.keyDown(await screen.findByRole("textbox", { name: "Day" }), { key: "Escape" });
    expect(frame?.overlay()).toBeUndefined();
  });
});

describe("the banner", () => {
  it("names the day and what is left out, and leads back", () => {
    const { state, page } = draw((state) => <KnownOnBanner state={state} />, { knownOnUtcMs: THEN });
    expect(wordsOf(page)).toBe(
      "As known on 1 Sep 2024. Later launches, plans and corrections are left out. Today's record",
    );
    fireEvent.click(screen.getByRole("button", { name: "Today's record" }));
    expect([state.knownOn(), wordsOf(page)]).toEqual([undefined, ""]);
  });
});

describe("the programmes panel", () => {
  const panel = (state: AppState) => <ProgrammesPanel state={state} open={true} onToggle={() => undefined} />;
  const row = (page: HTMLElement, name: string) =>
    wordsOf([...page.querySelectorAll(".programme-row")].find((each) => wordsOf(each).startsWith(name)));

  it("counts what was known, and follows the day", () => {
    const { state, page } = draw(panel, { knownOnUtcMs: THEN }, "2024-12-06");
    expect(row(page, "Spacesail")).toBe("Spacesail 千帆 18 18 of 108 by end 2024");
    state.actions.setKnownOn(undefined);
    expect(row(page, "Spacesail")).toBe("Spacesail 千帆 54 54 of 108 by end 2024");
    state.actions.setKnownOn(Date.parse("2024-10-16"));
    expect(row(page, "Spacesail")).toBe("Spacesail 千帆 36 36 of 108 by end 2024");
  });

  it("does not say how many are aboard while their names were not told", () => {
    const { state, page } = draw(panel, {}, "2024-09-01");
    expect(wordsOf(page)).toContain("3 aboard");
    state.actions.setKnownOn(THEN);
    expect(wordsOf(page)).not.toContain("aboard");
  });
});

describe("the inspector", () => {
  const inspector = (state: AppState) => (
    <Inspector state={state} orbits={createOrbitState()} onCopyLink={() => undefined} />
  );

  it("says of an event that it was not known then, and offers today's record", () => {
    const { state, page } = draw(inspector, { knownOnUtcMs: THEN, selection: { key: "ev", id: "spacesail-polar-02" } });
    expect(wordsOf(page.querySelector("h2"))).toBe("Event not known on 1 Sep 2024");
    expect(wordsOf(page)).toContain("no source had told of it by the end of 1 Sep 2024");
    fireEvent.click(screen.getByRole("button", { name: "Show today's record" }));
    expect(state.knownOn()).toBeUndefined();
    expect(wordsOf(page.querySelector("h2"))).toContain("Polar Group 02");
  });

  it.each([
    ["obj", "2024-185A", "Satellite not known on 1 Sep 2024"],
    ["ev", "never-was", "No event “never-was”"],
  ] as const)("of %s %s: “%s”", (key, id, title) => {
    const { page } = draw(inspector, { knownOnUtcMs: THEN, selection: { key, id } });
    expect(wordsOf(page.querySelector("h2"))).toBe(title);
  });

  it("draws its page anew for another day", () => {
    const { state, page } = draw(inspector, { selection: { key: "c", id: "spacesail" } }, "2025-02-18");
    expect(wordsOf(page.querySelector(".count-now"))).toBe("72 satellites launched");
    state.actions.setKnownOn(THEN);
    expect(wordsOf(page.querySelector(".count-now"))).toBe("18 satellites launched");
    const rows = [...page.querySelectorAll(".target-row")].map(wordsOf);
    expect(rows[0]).toMatch(/^108 ?by end 2024.*90 to go$/);
    expect(rows.some((words) => words.startsWith("324"))).toBe(false);
  });
});
