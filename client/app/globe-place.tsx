// Where the globe goes: fetched after timeline and counts are drawn, with words in its place where it cannot be.
import { createMemo, createSignal, ErrorBoundary, lazy, onMount, Show, Suspense } from "solid-js";
import type { FreeArea } from "../globe/stage.ts";
import type { AppState } from "../state/app-state.ts";
import type { FrameState } from "../state/frame-state.ts";
import type { OrbitState } from "../state/orbit-status.ts";
import type { SkyState } from "../state/sky-state.ts";
import { afterDrawing } from "./after-drawing.ts";

export interface GlobePlaceProps {
  readonly state: AppState;
  readonly orbits: OrbitState;
  readonly frame: FrameState;
  readonly sky: SkyState;
  readonly free: FreeArea;
}

export function GlobePlace(props: GlobePlaceProps) {
  const [isDrawn, setDrawn] = createSignal(false);
  const GlobeView = lazy(async () => ({ default: (await import("../globe/globe-view.tsx")).GlobeView }));
  onMount(() =>
    afterDrawing(() => {
      setDrawn(true);
      // It fails again, and is told of, where it is drawn.
      GlobeView.preload().catch(() => undefined);
    }),
  );
  const [isBroken, setBroken] = createSignal(false);
  const hasNoOrbits = createMemo(() => props.orbits.status().phase === "failed" && !props.orbits.feed());
  const fail = (error: unknown) => {
    console.warn("the globe could not be started", error);
    setBroken(true);
    props.orbits.setStatus((status) => ({ ...status, phase: "failed" }));
    return undefined;
  };
  return (
    <Show when={isDrawn()}>
      <ErrorBoundary fallback={fail}>
        <Suspense>
          <Show when={props.orbits.feed()}>
            {(feed) => (
              <GlobeView
                state={props.state}
                orbits={props.orbits}
                frame={props.frame}
                sky={props.sky}
                feed={feed()}
                free={props.free}
              />
            )}
          </Show>
        </Suspense>
      </ErrorBoundary>
      <Show when={isBroken() || hasNoOrbits()}>
        <NoGlobe />
      </Show>
    </Show>
  );
}

function NoGlobe() {
  return (
    <div class="no-globe" role="alert">
      <h2>The globe could not be started</h2>
      <p>Timeline, programmes, search and sources all work without it.</p>
      <button type="button" class="button" onClick={() => location.reload()}>
        Reload the page
      </button>
    </div>
  );
}
