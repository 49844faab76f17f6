// The sheet that lists every key and what it does.
import { For, Show } from "solid-js";
import { Modal } from "../panels/modal.tsx";
import type { FrameState } from "../state/frame-state.ts";
import { SHORTCUTS } from "./shortcuts.ts";
import "./keyboard-sheet.css";

export function KeyboardSheet(props: { readonly frame: FrameState }) {
  return (
    <Modal title="Keyboard" widthPx={460} onClose={props.frame.close}>
      <Show when={!props.frame.singleKeys()}>
        <p class="keyboard-off warn-text">Single-key shortcuts are switched off in the settings.</p>
      </Show>
      <dl class="keyboard-list">
        <For each={SHORTCUTS}>
          {(shortcut) => (
            <>
              <dt>
                <For each={shortcut.keys}>{(key) => <kbd class="key">{key}</kbd>}</For>
              </dt>
              <dd>{shortcut.words}</dd>
            </>
          )}
        </For>
      </dl>
      <p class="keyboard-note">
        Inside the lanes ↑ and ↓ change lane and Enter opens. Alt-click on a programme shows it alone. The record is
        open to programs at <a href="/docs">/docs</a>.
      </p>
    </Modal>
  );
}
