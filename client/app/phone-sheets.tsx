// The phone's layout below the globe: chips, the sheet with timeline, programmes and events, and the page over it.
import { createEffect, createSignal, For, Match, on, Show, Suspense, Switch } from "solid-js";
import { EventsList } from "../panels/events-list.tsx";
import { ProgrammeChips } from "../panels/programme-chips.tsx";
import { ProgrammeGroups } from "../panels/programmes-panel.tsx";
import { MobileTimeline, MobileTransport } from "../timeline/mobile-timeline.tsx";
import { Inspector } from "./later.ts";
import type { Session } from "./session.ts";
import { type Detent, detentHeightPx, Sheet } from "./sheet.tsx";

const TABS = ["Timeline", "Programmes", "Events"] as const;
type Tab = (typeof TABS)[number];

const FIRST_DETENTS: readonly Detent[] = ["peek", "half", "full"];
const SECOND_DETENTS: readonly Detent[] = ["half", "full"];

function Tabs(props: { readonly tab: Tab; readonly onTab: (tab: Tab) => void }) {
  let list!: HTMLDivElement;
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    const next = (TABS.indexOf(props.tab) + by + TABS.length) % TABS.length;
    props.onTab(TABS[next] ?? props.tab);
    list.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div ref={list} class="segments sheet-tabs" role="tablist" aria-label="What the sheet shows" onKeyDown={onKey}>
      <For each={TABS}>
        {(tab) => (
          <button
            type="button"
            role="tab"
            aria-selected={tab === props.tab}
            aria-controls="sheet-panel"
            tabIndex={tab === props.tab ? 0 : -1}
            onClick={() => props.onTab(tab)}
          >
            {tab}
          </button>
        )}
      </For>
    </div>
  );
}

function FirstSheet(props: Session & { readonly detent: Detent; readonly onDetent: (detent: Detent) => void }) {
  const [tab, setTab] = createSignal<Tab>("Timeline");
  return (
    <Sheet
      label="Timeline and programmes"
      detents={FIRST_DETENTS}
      detent={props.detent}
      onDetent={props.onDetent}
      head={<MobileTransport state={props.state} />}
    >
      <Tabs tab={tab()} onTab={setTab} />
      <div class="sheet-panel" id="sheet-panel" role="tabpanel" aria-label={tab()}>
        <Switch>
          <Match when={tab() === "Timeline"}>
            <MobileTimeline state={props.state} />
          </Match>
          <Match when={tab() === "Programmes"}>
            <ProgrammeGroups state={props.state} />
          </Match>
          <Match when={tab() === "Events"}>
            <EventsList state={props.state} />
          </Match>
        </Switch>
      </div>
    </Sheet>
  );
}

function SecondSheet(props: Session) {
  const [detent, setDetent] = createSignal<Detent>("half");
  const isOpen = () => props.state.selection() !== undefined;
  createEffect(on(isOpen, () => setDetent("half")));
  return (
    <Show when={isOpen()}>
      <Sheet
        label="Details"
        class="second"
        detents={SECOND_DETENTS}
        detent={detent()}
        onDetent={setDetent}
        onDismiss={() => props.state.actions.select(undefined)}
      >
        <Suspense>
          <Inspector
            state={props.state}
            orbits={props.orbits}
            sky={props.sky}
            onCopyLink={props.copyLink}
            onOpenPlanes={() => props.frame.open("planes")}
          />
        </Suspense>
      </Sheet>
    </Show>
  );
}

export function PhoneSheets(props: Session & { readonly onHeight: (heightPx: number) => void }) {
  const [detent, setDetent] = createSignal<Detent>("half");
  // A full sheet covers the globe anyway; its camera stays as it was for half.
  const coveredPx = () => detentHeightPx(detent() === "peek" ? "peek" : "half", innerHeight);
  createEffect(() => props.onHeight(coveredPx()));
  return (
    <>
      <Show when={detent() !== "full"}>
        <div class="chips-place">
          <ProgrammeChips state={props.state} />
        </div>
      </Show>
      <FirstSheet {...props} detent={detent()} onDetent={setDetent} />
      <SecondSheet {...props} />
    </>
  );
}
