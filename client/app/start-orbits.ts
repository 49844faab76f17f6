// When the orbits are fetched: after the first page is drawn, and whether or not the globe can be.
import { getOwner, runWithOwner } from "solid-js";
import type { AppState } from "../state/app-state.ts";
import type { OrbitState } from "../state/orbit-status.ts";
import { afterDrawing } from "./after-drawing.ts";

/** Puts the feed of orbits into their state once its code is there; call inside a Solid root. */
export function startOrbits(state: AppState, orbits: OrbitState): void {
  const owner = getOwner();
  afterDrawing(async () => {
    try {
      const { createSessionFeed } = await import("../propagation/session-feed.ts");
      runWithOwner(owner, () => orbits.setFeed(createSessionFeed(state, orbits)));
    } catch (cause) {
      console.warn("the orbits could not be started", cause);
      orbits.setStatus((status) => ({ ...status, phase: "failed", note: "The orbits did not arrive" }));
    }
  });
}
