// The dock: the row of controls and, unless it is folded, the drawn timeline beneath, in one of three heights.
import { createMemo, createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";
import { must } from "../../shared/result.ts";
import { lanesOf } from "../../shared/timeline/lanes.ts";
import type { AppState } from "../state/app-state.ts";
import { DockHandle } from "./dock-handle.tsx";
import { createDockSize } from "./dock-size.ts";
import { type DockSize, dockHeightPx, dockMeasures } from "./measures.ts";
import { Stage } from "./stage.tsx";
import { Transport } from "./transport.tsx";
import "./dock.css";

export interface DockProps {
  readonly state: AppState;
  /** What stands beside the clock. */
  readonly besideClock?: JSX.Element;
  readonly besideScale?: JSX.Element;
}

/** The timeline of a large screen. */
export function Dock(props: DockProps): JSX.Element {
  const { state } = props;
  const dockSize = createDockSize();
  const laneCount = lanesOf(state.wholeCatalogue.programmes).length;
  const [widthPx, setWidthPx] = createSignal(innerWidth);
  const room = (size: DockSize) => ({ size, widthPx: widthPx(), laneCount });
  const measures = createMemo(() => dockMeasures(room(dockSize.size())));
  const isFolded = () => dockSize.size() === "transport";
  let dock: HTMLElement | undefined;

  onMount(() => {
    const element = must(dock, "the dock");
    const observer = new ResizeObserver(() => setWidthPx(element.clientWidth));
    observer.observe(element);
    setWidthPx(element.clientWidth);
    onCleanup(() => observer.disconnect());
  });

  return (
    <section
      class="dock"
      id="timeline"
      aria-label="Timeline"
      ref={(element) => {
        dock = element;
      }}
    >
      <DockHandle dockSize={dockSize} heightPxOf={(size) => dockHeightPx(room(size))} />
      <Transport
        state={state}
        besideClock={props.besideClock}
        besideScale={props.besideScale}
        isCollapsed={isFolded()}
        onToggle={() => dockSize.setSize(isFolded() ? "standard" : "transport")}
      />
      <Show when={!isFolded()}>
        <Stage state={state} measures={measures} />
      </Show>
    </section>
  );
}
