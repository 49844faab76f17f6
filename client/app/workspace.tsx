// The page once the record is there: bar, panel, globe, dock and inspector, laid out for a desk or for a phone.
import { createMemo, createSignal, onMount, Show, Suspense } from "solid-js";
import { RATE_DAYS_PER_S } from "../../shared/view/view.ts";
import { CompareControl } from "../comparators/compare-control.tsx";
import { GlobeControls } from "../globe/globe-controls.tsx";
import { KnownOnControl } from "../known-on/known-on-control.tsx";
import { Notices, Toasts } from "../panels/messages.tsx";
import { OrbitBadge } from "../panels/orbit-badge.tsx";
import { ProgrammesPanel } from "../panels/programmes-panel.tsx";
import { TopBar } from "../panels/top-bar.tsx";
import { motionOf } from "../propagation/motion.ts";
import { Dock } from "../timeline/dock.tsx";
import { afterDrawing } from "./after-drawing.ts";
import { createLayout } from "./free-area.ts";
import { GlobePlace } from "./globe-place.tsx";
import {
  fetchLaterParts,
  Inspector,
  KeyboardSheet,
  KnownOnBanner,
  KnownOnDialog,
  LayerNotes,
  PlanesDialog,
  ReachRail,
  RecordTable,
  SearchPalette,
  SkyRoom,
} from "./later.ts";
import type { LoadedRecord } from "./load-record.ts";
import { measureHeight } from "./measure.ts";
import { PhoneSheets } from "./phone-sheets.tsx";
import { createSession, type Session } from "./session.ts";

/** First in the order of focus; a button, since an address with a fragment would be another view. */
function SkipLink() {
  const skip = () => {
    const timeline = document.getElementById("timeline");
    if (!timeline) return;
    timeline.tabIndex = -1;
    timeline.focus();
  };
  return (
    <button type="button" class="skip-link" onClick={skip}>
      Skip to timeline
    </button>
  );
}

function DeskDock(props: Session & { readonly onHeight: (heightPx: number) => void }) {
  let place!: HTMLDivElement;
  onMount(() => measureHeight(place, props.onHeight));
  return (
    <div class="dock-place" ref={place}>
      <Dock
        state={props.state}
        besideClock={<KnownOnControl state={props.state} frame={props.frame} />}
        besideScale={<CompareControl state={props.state} frame={props.frame} />}
      />
    </div>
  );
}

function Overlays(props: Session & { readonly phone: boolean }) {
  return (
    <Suspense>
      <Show when={props.frame.overlay() === "search"}>
        <SearchPalette state={props.state} frame={props.frame} />
      </Show>
      <Show when={props.frame.overlay() === "keys"}>
        <KeyboardSheet frame={props.frame} />
      </Show>
      <Show when={props.frame.overlay() === "table"}>
        <RecordTable state={props.state} frame={props.frame} />
      </Show>
      <Show when={props.frame.overlay() === "planes"}>
        <PlanesDialog state={props.state} orbits={props.orbits} frame={props.frame} />
      </Show>
      <Show when={props.phone && props.frame.overlay() === "known"}>
        <KnownOnDialog state={props.state} onClose={props.frame.close} />
      </Show>
      <Toasts frame={props.frame} />
    </Suspense>
  );
}

/** The passes, which stay as they were found from the first time that somebody asks for them. */
function Sky({ state, frame, orbits, sky }: Session) {
  const isWanted = createMemo((was: boolean) => was || frame.overlay() === "passes", false);
  return (
    <Show when={isWanted()}>
      <Suspense>
        <SkyRoom {...{ state, frame, orbits, sky }} />
      </Suspense>
    </Show>
  );
}

/** What lies over the globe: badge, notices, and the globe's own controls and rail. */
function OverGlobe(props: Session & { readonly phone: boolean; readonly isDrawn: boolean; readonly reach: boolean }) {
  const motion = () => motionOf(props.state.playing(), RATE_DAYS_PER_S[props.state.rate()]);
  return (
    <>
      <div class="over-globe">
        <OrbitBadge orbits={props.orbits} frame={props.frame} phone={props.phone} motion={motion()} />
        <Show when={props.isDrawn}>
          <Suspense>
            <LayerNotes state={props.state} sky={props.sky} />
          </Suspense>
        </Show>
        <div class="notices" role="status">
          <Show when={props.state.knownOn() !== undefined}>
            <Suspense>
              <KnownOnBanner state={props.state} />
            </Suspense>
          </Show>
        </div>
        <Notices frame={props.frame} />
      </div>
      <Show when={props.reach}>
        <Suspense>
          <ReachRail state={props.state} orbits={props.orbits} />
        </Suspense>
      </Show>
      <Show when={!props.phone}>
        <div class="globe-controls-place">
          <GlobeControls state={props.state} frame={props.frame} onPasses={() => props.sky.openPasses()} />
        </div>
      </Show>
    </>
  );
}

export function Workspace(props: { readonly record: LoadedRecord }) {
  const session = createSession(props.record);
  const { state, orbits, frame, sky, copyLink } = session;
  const { isPhone, free, hasReach, variables, setDockPx } = createLayout(state, frame);
  const [isDrawn, setDrawn] = createSignal(false);
  onMount(() =>
    afterDrawing(() => {
      setDrawn(true);
      fetchLaterParts();
      // The slices of the Chinese typeface are a hundred rules.
      void import("../styles/fonts-chinese.css");
    }),
  );
  return (
    <div class="workspace" classList={{ phone: isPhone() }} style={variables()}>
      <SkipLink />
      <TopBar {...{ state, frame, sky }} phone={isPhone()} onShare={copyLink} />
      <Show when={!isPhone()}>
        <ProgrammesPanel state={state} open={frame.panelOpen()} onToggle={frame.togglePanel} />
      </Show>
      <main class="globe-main" aria-label="Globe">
        <GlobePlace {...{ state, orbits, frame, sky }} free={free()} />
        <OverGlobe {...session} phone={isPhone()} isDrawn={isDrawn()} reach={isDrawn() && hasReach()} />
      </main>
      <Show when={!isPhone()} fallback={<PhoneSheets {...session} onHeight={setDockPx} />}>
        <DeskDock {...session} onHeight={setDockPx} />
        <Show when={isDrawn() || state.selection()}>
          <Suspense>
            <Inspector {...{ state, orbits, sky }} onCopyLink={copyLink} onOpenPlanes={() => frame.open("planes")} />
          </Suspense>
        </Show>
      </Show>
      <Overlays {...session} phone={isPhone()} />
      <Sky {...session} />
    </div>
  );
}
