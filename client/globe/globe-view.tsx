// The globe in the page: drawn when it can be, a calm note when it cannot; everything else works either way.
// Loaded after the timeline, by dynamic import.
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from "solid-js";
import { must } from "../../shared/result.ts";
import type { OrbitFeed } from "../propagation/orbit-feed.ts";
import type { AppState } from "../state/app-state.ts";
import type { FrameState } from "../state/frame-state.ts";
import type { OrbitState } from "../state/orbit-status.ts";
import type { SkyState } from "../state/sky-state.ts";
import type { Globe } from "./globe.ts";
import { driveGlobe } from "./globe-drive.ts";
import { GlobeNotice, type GlobeTrouble } from "./globe-notice.tsx";
import { GlobeOverlay, type Tip } from "./globe-overlay.tsx";
import type { Marks } from "./marks.ts";
import { type FreeArea, layOutStage, type Stage } from "./stage.ts";
import { startGlobe } from "./start-globe.ts";
import "./globe-view.css";

export interface GlobeViewProps {
  readonly state: AppState;
  readonly orbits: OrbitState;
  readonly frame: FrameState;
  readonly sky: SkyState;
  readonly feed: OrbitFeed;
  /** What bars, panels and dock cover of the globe's box. */
  readonly free: FreeArea;
}

const NO_MARKS: Marks = { crosses: [], rings: [], labels: [] };

/** The layout of the globe in its box, which is measured once it is mounted. */
function createStage(container: () => HTMLElement | undefined, free: () => FreeArea): Accessor<Stage> {
  const [box, setBox] = createSignal({ widthPx: innerWidth, heightPx: innerHeight });
  onMount(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setBox({ widthPx: entry.contentRect.width, heightPx: entry.contentRect.height });
    });
    observer.observe(must(container(), "the globe's container"));
    onCleanup(() => observer.disconnect());
  });
  return createMemo(() => layOutStage(box().widthPx, box().heightPx, free()));
}

interface TroubleProps {
  readonly trouble: GlobeTrouble;
  readonly stage: Stage;
  readonly onRetry: () => void;
}

function Trouble(props: TroubleProps) {
  const place = () => ({
    left: `${props.stage.centreXPx}px`,
    top: `${props.stage.centreYPx - props.stage.discRadiusPx / 4}px`,
  });
  return (
    <div class="globe-trouble" style={place()}>
      <GlobeNotice trouble={props.trouble} onRetry={props.onRetry} />
    </div>
  );
}

export function GlobeView(props: GlobeViewProps) {
  const { state, orbits, feed, frame, sky } = props;
  const [globe, setGlobe] = createSignal<Globe>();
  const [trouble, setTrouble] = createSignal<GlobeTrouble>();
  const [marks, setMarks] = createSignal<Marks>(NO_MARKS);
  const [tip, setTip] = createSignal<Tip>();
  let container: HTMLDivElement | undefined;
  const stage = createStage(
    () => container,
    () => props.free,
  );

  const start = () => {
    setTrouble(undefined);
    const place = must(container, "the globe's container");
    startGlobe({ container: place, state, orbits, stage, feed, onGlobe: setGlobe, onTrouble: setTrouble });
  };
  const retry = () => {
    if (feed.failure()) feed.retry();
    globe()?.destroy();
    setGlobe(undefined);
    start();
  };
  onMount(start);
  createEffect(() => {
    const drawn = globe();
    if (drawn) driveGlobe(drawn, { state, orbits, frame, sky, stage, feed, setMarks, setTip });
    else setMarks(NO_MARKS);
  });
  const tellOrbits = (isMissing: boolean) =>
    setTrouble((told) => (isMissing ? "no-orbits" : told === "no-orbits" ? undefined : told));
  createEffect(on(feed.failure, (failure) => tellOrbits(failure !== undefined), { defer: true }));
  onCleanup(() => globe()?.destroy());

  return (
    <div class="globe-view" ref={container}>
      <Show when={globe()}>
        <GlobeOverlay stage={stage()} marks={marks()} tip={tip()} />
      </Show>
      <Show when={trouble()}>{(what) => <Trouble trouble={what()} stage={stage()} onRetry={retry} />}</Show>
    </div>
  );
}
