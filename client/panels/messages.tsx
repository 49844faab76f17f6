// Notices that stay and toasts that pass, announced politely.
import { For } from "solid-js";
import type { FrameState } from "../state/frame-state.ts";
import { Icon } from "./icon.tsx";
import "./popover.css";

export function Notices(props: { readonly frame: FrameState }) {
  return (
    <div class="notices" role="status">
      <For each={props.frame.notices()}>
        {(notice) => (
          <div class="notice" classList={{ warn: notice.tone === "warn" }}>
            <Icon name={notice.tone === "warn" ? "alert" : "info"} small />
            <span>{notice.text}</span>
            <button
              type="button"
              class="icon-button tight"
              aria-label="Close this notice"
              onClick={() => props.frame.dismiss(notice.id)}
            >
              <Icon name="close" small />
            </button>
          </div>
        )}
      </For>
    </div>
  );
}

export function Toasts(props: { readonly frame: FrameState }) {
  return (
    <div class="toasts" role="status">
      <For each={props.frame.toasts()}>
        {(toast) => (
          <div class="toast">
            <Icon name="check" small />
            {toast.text}
          </div>
        )}
      </For>
    </div>
  );
}
