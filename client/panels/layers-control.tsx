// The button that opens the layers of the globe: among the globe's controls, on a phone in the bar.
// Not here: what stands in the popover (layers-panel.tsx), fetched after the page is drawn.
import { type JSX, Show, Suspense } from "solid-js";
import { LayersPanel } from "../app/later.ts";
import type { AppState } from "../state/app-state.ts";
import type { FrameState } from "../state/frame-state.ts";
import { Icon } from "./icon.tsx";
import { Popover } from "./popover.tsx";
import "./layers-control.css";

export interface LayersControlProps {
  readonly state: AppState;
  readonly frame: FrameState;
  /** How its button looks where it stands. */
  readonly buttonClass: "globe-control" | "icon-button";
}

export function LayersControl(props: LayersControlProps): JSX.Element {
  let button: HTMLButtonElement | undefined;
  const isOpen = () => props.frame.overlay() === "layers";
  return (
    <div class="layers-control">
      <button
        ref={button}
        type="button"
        class={props.buttonClass}
        aria-label="Layers"
        title="Layers"
        aria-expanded={isOpen()}
        onClick={() => (isOpen() ? props.frame.close() : props.frame.open("layers"))}
      >
        <Icon name="layers" />
      </button>
      <Show when={isOpen()}>
        <Popover label="Layers" class="layers-popover" anchor={() => button} onClose={props.frame.close}>
          <Suspense>
            <LayersPanel state={props.state} />
          </Suspense>
        </Popover>
      </Show>
    </div>
  );
}
