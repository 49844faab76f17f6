// The choice of curves: what it lists, what ticking does, and what it says while and when nothing comes.
import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { createRoot } from "solid-js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ComparePanel } from "../../../client/comparators/compare-panel.tsx";
import type { FetchCurves } from "../../../client/comparators/comparison.ts";
import { createAppState } from "../../../client/state/app-state.ts";
import { fail, ok } from "../../../shared/result.ts";
import { defaultView, type View } from "../../../shared/view/view.ts";
import { catalogue, nowUtcMs, recordEndUtcMs } from "../timeline/state.ts";
import { bundledCurves } from "./curves-at-hand.ts";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const away = fail({ code: "unreachable", detail: "" } as const);

function stateWith(fetchCurves: FetchCurves, more: Partial<View> = {}) {
  const initial = { ...defaultView(recordEndUtcMs), atUtcMs: Date.parse("2025-02-18T10:30Z"), ...more };
  return createRoot(() => createAppState({ catalogue, recordEndUtcMs, nowUtcMs, initial, fetchCurves }));
}

function shown(fetchCurves: FetchCurves, more: Partial<View> = {}) {
  const state = stateWith(fetchCurves, more);
  const onClose = vi.fn();
  render(() => <ComparePanel state={state} onClose={onClose} />);
  return { state, onClose };
}

describe("the choice of curves", () => {
  it("says that they are outside the subject, and lists each with its number at the playhead", async () => {
    const { state } = shown(async () => ok(bundledCurves()));
    const boxes = await screen.findAllByRole("checkbox");
    expect(boxes.map((box) => box.closest("label")?.textContent)).toEqual([
      "Starlink 星链7,905",
      "OneWeb 一网656",
      "Kuiper 柯伊伯0",
    ]);
    expect(screen.getByText("Outside this subject, for comparison")).toBeDefined();
    expect(screen.getByText("Satellites launched by 18 Feb 2025")).toBeDefined();
    state.actions.setAt(Date.parse("2026-06-01"));
    expect(screen.getByText("10,424+")).toBeDefined();
    expect(screen.getByText("Satellites launched by 30 Nov 2025")).toBeDefined();
  });

  it("puts a curve into the view and takes it away again", async () => {
    const { state } = shown(async () => ok(bundledCurves()));
    const starlink = await screen.findByRole<HTMLInputElement>("checkbox", { name: /Starlink/ });
    fireEvent.click(starlink);
    expect([...state.comparison.chosen()]).toEqual(["starlink"]);
    fireEvent.click(starlink);
    expect(state.view()).not.toHaveProperty("comparators");
  });

  it("names who says so, and leads there", async () => {
    const { state, onClose } = shown(async () => ok(bundledCurves()));
    await screen.findByText(/Known to 30 Nov 2025/);
    fireEvent.click(screen.getByRole("button", { name: "J. McDowell (GCAT)" }));
    expect(state.selection()).toEqual({ key: "src", id: "gcat-launchlog-2024" });
    expect(onClose).toHaveBeenCalled();
  });

  it("names what a link asks for and nobody knows", async () => {
    shown(async () => ok(bundledCurves()), { comparators: new Set(["starlink", "skynet"]) });
    expect(await screen.findByText(/Not known here.*skynet\./)).toBeDefined();
  });
});

describe("while nothing comes", () => {
  it("it says so after 400 ms, not before", () => {
    vi.useFakeTimers();
    shown(() => new Promise(() => undefined));
    expect(screen.getByRole("status").textContent).toBe("");
    vi.advanceTimersByTime(401);
    expect(screen.getByRole("status").textContent).toBe("Loading the curves");
  });

  it("a failure is one line with a way to try again", async () => {
    const fetchCurves = vi.fn<FetchCurves>().mockResolvedValueOnce(away).mockResolvedValue(ok(bundledCurves()));
    shown(fetchCurves);
    expect((await screen.findByRole("alert")).textContent).toContain("The curves could not be loaded.");
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findAllByRole("checkbox")).toHaveLength(3);
  });
});

describe("the curves", () => {
  it("are fetched when the view asks for one, once, and not before", () => {
    const fetchCurves = vi.fn<FetchCurves>(() => new Promise(() => undefined));
    const state = stateWith(fetchCurves);
    expect(fetchCurves).not.toHaveBeenCalled();
    state.actions.toggleComparator("starlink");
    state.actions.toggleComparator("oneweb");
    expect(fetchCurves).toHaveBeenCalledTimes(1);
  });
});
