// The feed of orbits that a whole visit shares: globe, inspector and plane view read it, with or without WebGL.
import { createMemo } from "solid-js";
import { ghostWish } from "../globe/ghost-wish.ts";
import { planeGroupsOf } from "../globe/object-rows.ts";
import { soleSelectedId } from "../globe/sole-selected.ts";
import type { AppState } from "../state/app-state.ts";
import type { OrbitState } from "../state/orbit-status.ts";
import { createOrbitFeed, type OrbitFeed } from "./orbit-feed.ts";

/** The objects that get a ring of their own: the selected one and the one pointed at. */
function chosenObjects(state: AppState, pointedAt: string | undefined): readonly string[] {
  return [...new Set([soleSelectedId(state), pointedAt])].filter((id) => id !== undefined);
}

/** Starts the worker; call inside a Solid owner. */
export function createSessionFeed(state: AppState, orbits: OrbitState): OrbitFeed {
  return createOrbitFeed({
    state,
    orbits,
    planeGroups: () => planeGroupsOf(state.catalogue),
    ringsOf: () => chosenObjects(state, orbits.pointedAt()),
    trackOf: () => (state.layers().states.track.on ? soleSelectedId(state) : undefined),
    ghosts: createMemo(() => (state.layers().states.ghosts.on ? ghostWish(state) : undefined)),
  });
}
