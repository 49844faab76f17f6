// The button beside the clock that opens the choice of a day of knowledge.
// Not here: what stands in it (known-on-panel.tsx), fetched after the page is drawn.
import { Show, Suspense } from "solid-js";
import { formatDay } from "../../shared/time/format.ts";
import { KnownOnPanel } from "../app/later.ts";
import { Icon } from "../panels/icon.tsx";
import { Popover } from "../panels/popover.tsx";
import type { AppState } from "../state/app-state.ts";
import type { FrameState } from "../state/frame-state.ts";
import "./known-on-control.css";

export interface KnownOnProps {
  readonly state: AppState;
  readonly frame: FrameState;
}

export function KnownOnControl(props: KnownOnProps) {
  let button: HTMLButtonElement | undefined;
  const isOpen = () => props.frame.overlay() === "known";
  const words = () => {
    const dayUtcMs = props.state.knownOn();
    return `As known on ${dayUtcMs === undefined ? "a day" : formatDay(dayUtcMs)}`;
  };
  const close = () => {
    props.frame.close();
    button?.focus();
  };
  return (
    <div class="known-on">
      <button
        ref={button}
        type="button"
        class="icon-button"
        classList={{ chosen: props.state.knownOn() !== undefined }}
        aria-label={words()}
        aria-expanded={isOpen()}
        title={`${words()} (K)`}
        onClick={() => (isOpen() ? props.frame.close() : props.frame.open("known"))}
      >
        <Icon name="history" />
      </button>
      <Show when={isOpen()}>
        <Popover label="As known on" anchor={() => button} onClose={props.frame.close}>
          <h2>As known on</h2>
          <Suspense>
            <KnownOnPanel state={props.state} onClose={close} />
          </Suspense>
        </Popover>
      </Show>
    </div>
  );
}
