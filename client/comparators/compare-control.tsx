// The button beside the chart's scale that opens what the subject can be compared with.
// Not here: what stands in it (compare-panel.tsx), fetched after the page is drawn.
import { createSignal, type JSX, Show, Suspense } from "solid-js";
import { ComparePanel } from "../app/later.ts";
import { Popover } from "../panels/popover.tsx";
import type { AppState } from "../state/app-state.ts";

/** The choice of curves. */

export function CompareControl(props: { readonly state: AppState }): JSX.Element {
  let button: HTMLButtonElement | undefined;
  const [isOpen, setOpen] = createSignal(false);
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
        onClick={() => setOpen(!isOpen())}
      >
        Compare
      </button>
      <Show when={isOpen()}>
        <Popover label="Compare" anchor={() => button} onClose={() => setOpen(false)}>
          <Suspense>
            <ComparePanel state={props.state} onClose={() => setOpen(false)} />
          </Suspense>
        </Popover>
      </Show>
    </div>
  );
}
