// The bar along the top: wordmark, subject, search, help, settings and share.
import { Show } from "solid-js";
import type { AppState } from "../state/app-state.ts";
import type { FrameState } from "../state/frame-state.ts";
import type { SkyState } from "../state/sky-state.ts";
import { Icon } from "./icon.tsx";
import { LayersControl } from "./layers-control.tsx";
import { SettingsMenu } from "./settings-menu.tsx";
import "./top-bar.css";

/** An orbit resting on a line. */
export function Wordmark() {
  return (
    <div class="wordmark">
      <svg width="24" height="20" viewBox="0 0 24 20" fill="none" stroke="currentColor" aria-hidden="true">
        <circle cx="10" cy="8.5" r="6.6" stroke-width="1.7" />
        <path d="M1,15.1H23" stroke-width="1.7" stroke-linecap="round" />
        <circle class="wordmark-craft" cx="14.7" cy="3.8" r="2.5" fill="currentColor" stroke-width="1.4" />
      </svg>
      <h1>Orbitline</h1>
    </div>
  );
}

export interface TopBarProps {
  readonly state: AppState;
  readonly frame: FrameState;
  readonly sky: SkyState;
  readonly phone: boolean;
  readonly onShare: () => void;
}

/** Apple's keyboards name the key by its sign, the others by its word. */
function searchKey(): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘K" : "Ctrl K";
}

function SearchField(props: { readonly frame: FrameState }) {
  return (
    <search class="search-field">
      <button type="button" aria-keyshortcuts="/ Control+K Meta+K" onClick={() => props.frame.open("search")}>
        <Icon name="search" small />
        <span>Search missions, vehicles, sources</span>
        <span class="key" aria-hidden="true">
          {searchKey()}
        </span>
      </button>
    </search>
  );
}

function BarButton(props: {
  readonly icon: "help" | "search" | "share";
  readonly label: string;
  readonly keys?: string;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.label}
      title={props.keys ? `${props.label} (${props.keys})` : props.label}
      onClick={() => props.onClick()}
    >
      <Icon name={props.icon} />
    </button>
  );
}

export function TopBar(props: TopBarProps) {
  const subject = () => props.state.catalogue.subject;
  const years = () => {
    const { from, to } = subject().coverage;
    return `${from.slice(0, 4)}–${to.slice(0, 4)}`;
  };
  return (
    <header class="top-bar" classList={{ phone: props.phone }}>
      <Wordmark />
      <Show
        when={!props.phone}
        fallback={<BarButton icon="search" label="Search" onClick={() => props.frame.open("search")} />}
      >
        <div class="top-bar-subject">
          <b>{subject().title.en}</b> <span class="num">{years()}</span>
        </div>
        <SearchField frame={props.frame} />
        <BarButton icon="help" label="Keyboard and help" keys="?" onClick={() => props.frame.open("keys")} />
      </Show>
      <Show when={props.phone}>
        <LayersControl state={props.state} frame={props.frame} buttonClass="icon-button" />
      </Show>
      <SettingsMenu
        state={props.state}
        frame={props.frame}
        onPasses={() => props.sky.openPasses()}
        phone={props.phone}
      />
      <Show
        when={!props.phone}
        fallback={<BarButton icon="share" label="Copy link to this view" onClick={() => props.onShare()} />}
      >
        <button
          type="button"
          class="button primary share"
          title="Copy link to this view (S)"
          onClick={() => props.onShare()}
        >
          <Icon name="share" small />
          Share
        </button>
      </Show>
    </header>
  );
}
