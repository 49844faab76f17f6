// The planes of a constellation at the playhead as signals, and why there are none.
import { type Accessor, createMemo } from "solid-js";
import { launchedAt } from "../../shared/record/buildout.ts";
import type { Constellation } from "../../shared/record/constellation.ts";
import type { AppState } from "../state/app-state.ts";
import type { OrbitState } from "../state/orbit-status.ts";
import { type PlanePicture, picturePlanes } from "./plane-picture.ts";
import { planeSubjectOf } from "./plane-subject.ts";

export interface PlaneView {
  readonly constellation: Accessor<Constellation>;
  readonly picture: Accessor<PlanePicture | undefined>;
  /** Satellites launched by the playhead: another number than those with an orbit. */
  readonly launched: Accessor<number>;
  readonly phase: Accessor<"loading" | "failed" | "ready">;
  readonly retry: () => void;
}

/** Watches the planes as long as the owner that it is called in lives. */
export function createPlaneView(
  { state, orbits }: { readonly state: AppState; readonly orbits: OrbitState },
  constellation: Accessor<Constellation>,
): PlaneView {
  const subject = createMemo(() => planeSubjectOf(state.catalogue, constellation()));
  const frame = createMemo(() => orbits.feed()?.planesOf(subject));
  const picture = createMemo(() => {
    const now = frame()?.();
    return now && picturePlanes(state.catalogue, constellation(), now);
  });
  const hasFailed = () => {
    const feed = orbits.feed();
    return feed ? feed.failure() !== undefined : orbits.status().phase === "failed";
  };
  return {
    constellation,
    picture,
    launched: () => {
      const buildout = state.catalogue.buildouts.get(constellation().id);
      return buildout ? launchedAt(buildout, state.atUtcMs()) : 0;
    },
    phase: () => (picture() ? "ready" : hasFailed() ? "failed" : "loading"),
    retry: () => orbits.feed()?.retry(),
  };
}
