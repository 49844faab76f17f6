// The controls of the clock: what each button does, and what can be typed.
import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, describe, expect, it } from "vitest";
import type { AppState } from "../../../client/state/app-state.ts";
import { Transport } from "../../../client/timeline/transport.tsx";
import { stateAt } from "./state.ts";

afterEach(cleanup);

function shown(at = "2025-02-18T10:30Z"): AppState {
  const state = stateAt(at);
  render(() => <Transport state={state} isCollapsed={false} onToggle={() => undefined} />);
  return state;
}
const iso = (utcMs: number) => new Date(utcMs).toISOString();

async function type(text: string): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name: /go to a date/ }));
  const field = await screen.findByRole<HTMLInputElement>("textbox", { name: "Go to a date" });
  fireEvent.input(field, { target: { value: text } });
  fireEvent.submit(field.form as HTMLFormElement); // the field stands in a form
  await Promise.resolve();
}

describe("the clock", () => {
  it("shows the moment in UTC and in Beijing time", () => {
    shown();
    expect(screen.getByText("18 Feb 2025")).toBeDefined();
    expect(screen.getByText("10:30 UTC")).toBeDefined();
    expect(screen.getByText("18:30 Beijing")).toBeDefined();
  });

  it.each([
    ["2025-03", "2025-03-01T00:00:00.000Z"],
    ["11 Mar 2025", "2025-03-11T00:00:00.000Z"],
    ["T-3d", "2025-02-15T10:30:00.000Z"],
  ])("goes to %s when that is typed", async (text, at) => {
    const state = shown();
    await type(text);
    expect(iso(state.atUtcMs())).toBe(at);
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("says what would be understood when it does not understand, and stays where it was", async () => {
    const state = shown();
    await type("soon");
    expect(screen.getByText(/Not understood\. Try 2025-03/)).toBeDefined();
    expect(iso(state.atUtcMs())).toBe("2025-02-18T10:30:00.000Z");
  });

  it("is left without a change by Escape", async () => {
    const state = shown();
    fireEvent.click(screen.getByRole("button", { name: /go to a date/ }));
    fireEvent.keyDown(await screen.findByRole("textbox"), { key: "Escape" });
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(iso(state.atUtcMs())).toBe("2025-02-18T10:30:00.000Z");
  });
});

describe("the buttons", () => {
  it("play and pause", () => {
    const state = shown();
    fireEvent.click(screen.getByRole("button", { name: "Play" }));
    expect(state.playing()).toBe(true);
    fireEvent.click(screen.getByRole("button", { name: "Pause" }));
    expect(state.playing()).toBe(false);
  });

  it("step to the next and the previous event", () => {
    const state = shown("2024-10-29T20:00Z");
    fireEvent.click(screen.getByRole("button", { name: "Next event" }));
    expect(state.selection()?.id).toBe("shenzhou-19");
    fireEvent.click(screen.getByRole("button", { name: "Previous event" }));
    expect(state.atUtcMs()).toBeLessThan(Date.parse("2024-10-29T20:27:34Z"));
  });

  it("choose the speed and the chart's scale", () => {
    const state = shown();
    const select = screen.getByRole("combobox", { name: "Speed" });
    fireEvent.change(select, { target: { value: "365" } });
    expect(state.rate()).toBe("365");
    fireEvent.click(screen.getByRole("button", { name: "Log" }));
    expect(state.scale()).toBe("log");
    expect(screen.getByRole("button", { name: "Log" }).getAttribute("aria-pressed")).toBe("true");
  });

  it("go back to the present", () => {
    const state = shown();
    fireEvent.click(screen.getByRole("button", { name: "Now" }));
    expect(state.atUtcMs()).toBe(state.nowUtcMs);
  });
});
