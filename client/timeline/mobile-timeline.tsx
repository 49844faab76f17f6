// The timeline of a phone: the same stage with larger lanes and a narrow gutter, and the controls for the sheet's head.
// Not here: the sheet and its tabs (client/panels).
import { createMemo, createSignal, type JSX, onCleanup, onMount } from "solid-js";
import { must } from "../../shared/result.ts";
import { formatDay, formatTimeOfDay } from "../../shared/time/format.ts";
import { lanesOf } from "../../shared/timeline/lanes.ts";
import type { AppState } from "../state/app-state.ts";
import { compactMeasures } from "./measures.ts";
import { Stage } from "./stage.tsx";
import { PlayButtons, RATE_WORDS } from "./transport.tsx";
import "./mobile-timeline.css";

export interface MobileTimelineProps {
  readonly state: AppState;
}

/** Chart, lanes and axis, as high as the place that it is given; lanes that find no room scroll within. */
export function MobileTimeline(props: MobileTimelineProps): JSX.Element {
  const laneCount = lanesOf(props.state.wholeCatalogue.programmes).length;
  const [room, setRoom] = createSignal({ widthPx: innerWidth, heightPx: 292 });
  const [scrolledPx, setScrolledPx] = createSignal(0);
  const measures = createMemo(() => compactMeasures({ ...room(), laneCount }));
  const hiddenPx = () => {
    const { topPx, bottomPx, laneHeightPx } = measures().lanes;
    return laneCount * laneHeightPx - (bottomPx - topPx);
  };
  let scroller: HTMLDivElement | undefined;
  onMount(() => {
    const element = must(scroller, "the scroller");
    const observer = new ResizeObserver(() =>
      setRoom({ widthPx: element.clientWidth, heightPx: element.clientHeight }),
    );
    observer.observe(element);
    onCleanup(() => observer.disconnect());
  });
  return (
    <div
      class="mobile-timeline"
      ref={(element) => {
        scroller = element;
      }}
      onScroll={(event) => setScrolledPx(Math.max(0, Math.min(hiddenPx(), event.currentTarget.scrollTop)))}
    >
      <div class="mobile-timeline-stage">
        <Stage state={props.state} measures={measures} scrolledPx={scrolledPx} />
      </div>
      <div style={{ height: `${hiddenPx()}px` }} />
    </div>
  );
}

/** The head of the sheet: the clock in large, and play with its two steps. */
export function MobileTransport(props: MobileTimelineProps): JSX.Element {
  const { state } = props;
  return (
    <div class="mobile-transport">
      <div class="mobile-clock num">
        <div class="mobile-clock-day">{formatDay(state.atUtcMs())}</div>
        <div class="mobile-clock-time">
          {formatTimeOfDay(state.atUtcMs())} UTC, {RATE_WORDS[state.rate()]} per second
        </div>
      </div>
      <PlayButtons state={state} />
    </div>
  );
}
