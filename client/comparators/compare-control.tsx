// The button beside the chart's scale that opens what the subject can be compared with.
// Not here: what stands in it (compare-panel.tsx), fetched after the page is drawn.
import { type JSX, Show, Suspense } from "solid-js";
import { ComparePanel } from "../app/later.ts";
import { Popover } from "../panels/popover.tsx";
import type { AppState } from "../state/app-state.ts";
import type { FrameState } from "../state/frame-state.ts";

export function CompareControl(props: { readonly state: AppState; readonly frame: FrameState }): JSX.Element {
  let button: HTMLButtonElement | undefined;
  const isOpen = () => props.frame.overlay() === "compare";
  const { chosen, phase } = props.state.comparison;
  const isFailed = () => phase() === "failed";
  return (
    <div class="compare">
      <button
        ref={button}
        type="button"
        class="button"
        classList={{ chosen: chosen().size > 0, trouble: isFailed() }}
        aria-expanded={isOpen()}
        title={isFailed() ? "Not loaded" : "Compare with others"}
        onClick={() => (isOpen() ? props.frame.close() : props.frame.open("compare"))}
      >
        Compare
      </button>
      <Show when={isOpen()}>
        <Popover label="Compare" anchor={() => button} onClose={props.frame.close}>
          <Suspense>
            <ComparePanel state={props.state} onClose={props.frame.close} />
          </Suspense>
        </Popover>
      </Show>
    </div>
  );
}
