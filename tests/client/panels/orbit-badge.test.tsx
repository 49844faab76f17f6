// What the orbit badge says in each state of the orbits.
import { cleanup, fireEvent, render } from "@solidjs/testing-library";
import { afterEach, describe, expect, it } from "vitest";
import { OrbitBadge } from "../../../client/panels/orbit-badge.tsx";
import type { Motion } from "../../../client/propagation/motion.ts";
import { createFrameState } from "../../../client/state/frame-state.ts";
import { createOrbitState, type OrbitStatus } from "../../../client/state/orbit-status.ts";
import { wordsOf } from "./bundled-state.ts";

afterEach(cleanup);

function badge(status: Partial<OrbitStatus>, motion: Motion = "still"): HTMLElement {
  return render(() => {
    const orbits = createOrbitState();
    orbits.setStatus((before) => ({ ...before, ...status }));
    const frame = createFrameState();
    return <OrbitBadge orbits={orbits} frame={frame} phone={false} motion={motion} />;
  }).container;
}

describe("the orbit badge", () => {
  it("says what is loading, and how far it got", () => {
    const loading = badge({ phase: "loading", note: "Loading orbits", step: 3, steps: 4 });
    expect(wordsOf(loading)).toContain("Loading orbits 3 of 4");
    expect(loading.querySelector("progress")?.value).toBe(3);
  });

  it("keeps tracked and illustrative orbits apart", () => {
    const ready = badge({ phase: "ready", tracked: 1, illustrative: 91, oldestTrackedAgeDays: 5 / 24 });
    expect(wordsOf(ready)).toBe("1 tracked, elements 5 h old 91 illustrative orbits");
    expect(ready.querySelector(".old")).toBeNull();
  });

  it("turns amber once the elements are older than three days", () => {
    const old = badge({ phase: "ready", tracked: 1, illustrative: 0, oldestTrackedAgeDays: 9 });
    expect(wordsOf(old.querySelector(".old"))).toBe("1 tracked, elements 9 days old");
  });

  it("explains both kinds when pressed", () => {
    const ready = badge({ phase: "ready", tracked: 1, illustrative: 91, oldestTrackedAgeDays: 1 });
    fireEvent.click(ready.querySelector("button") ?? ready);
    const words = wordsOf(ready.querySelector("[role='dialog']"));
    expect(words).toContain("Tracked");
    expect(words).toContain("Illustrative");
  });

  it.each([
    ["still", "Time stands"],
    ["flowing", "True motion"],
    ["anew", "worked out anew"],
    ["held", "each object keeps its place on its orbit while the planes turn"],
  ] as const)("says when pressed how objects move: %s", (motion, words) => {
    const ready = badge({ phase: "ready" }, motion);
    fireEvent.click(ready.querySelector("button") ?? ready);
    expect(wordsOf(ready.querySelector("[role='dialog']"))).toContain(words);
  });

  it("says so when there is no globe", () => {
    expect(wordsOf(badge({ phase: "no-webgl" }))).toContain("No globe");
  });
});
