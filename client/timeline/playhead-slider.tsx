// The playhead for keyboard and assistive technology: a slider over the record, and what it says while time plays.
import { type Accessor, createEffect, createSignal, type JSX, on, onCleanup } from "solid-js";
import { formatDay, formatTimeOfDay } from "../../shared/time/format.ts";
import { DAY_MS } from "../../shared/time/instant.ts";
import { stairValueAt } from "../../shared/timeline/chart.ts";
import { formatCount } from "../panels/count-words.ts";
import type { AppState } from "../state/app-state.ts";
import type { TimelineModel } from "./model.ts";

export interface PlayheadSliderProps {
  readonly state: AppState;
  readonly model: TimelineModel;
  readonly xPx: Accessor<number>;
}

/** While time plays, nothing is said more often than this. */
const SPEAK_EVERY_MS = 3_000;

/** Steps of the keys, in days. */
const STEP_DAYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
};

/** `18 Feb 2025, 10:30 UTC. Spacesail 72, Guowang 19 launched.` */
function spokenMoment({ state, model }: PlayheadSliderProps): string {
  const atUtcMs = state.atUtcMs();
  const counts = model.stairs().map((stair) => `${stair.name} ${formatCount(stairValueAt(stair, atUtcMs))}`);
  const moment = `${formatDay(atUtcMs)}, ${formatTimeOfDay(atUtcMs)} UTC`;
  return counts.length === 0 ? moment : `${moment}. ${counts.join(", ")} launched`;
}

/** What is said of the moment: at once when a person moves the playhead, every three seconds while it plays. */
function createSpokenMoment(props: PlayheadSliderProps): Accessor<string> {
  const [spoken, setSpoken] = createSignal(spokenMoment(props));
  let lastMs = Number.NEGATIVE_INFINITY;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const speak = () => {
    waiting = undefined;
    lastMs = performance.now();
    setSpoken(spokenMoment(props));
  };
  createEffect(
    on([props.state.atUtcMs, props.state.playing, props.model.stairs], ([, playing]) => {
      if (waiting !== undefined) return;
      const pauseMs = playing ? Math.max(0, lastMs + SPEAK_EVERY_MS - performance.now()) : 120;
      waiting = setTimeout(speak, pauseMs);
    }),
  );
  onCleanup(() => clearTimeout(waiting));
  return spoken;
}

/** The slider stands on the drawn flag; the pointer drags what is drawn, the keys move it here. */
export function PlayheadSlider(props: PlayheadSliderProps): JSX.Element {
  const { state, model } = props;
  const spoken = createSpokenMoment(props);
  const onKeyDown = (event: KeyboardEvent) => {
    const stepDays = STEP_DAYS[event.key];
    const ends: Readonly<Record<string, number>> = { Home: model.recordFromUtcMs, End: state.recordEndUtcMs };
    const to = stepDays === undefined ? ends[event.key] : state.atUtcMs() + stepDays * DAY_MS;
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    state.actions.pause();
    state.actions.setAt(to);
    state.actions.reveal(to);
  };
  const isInSight = () => {
    const { gutterPx, widthPx } = model.layout().measures;
    return props.xPx() >= gutterPx && props.xPx() <= widthPx;
  };
  return (
    <>
      <div
        class="playhead-slider"
        role="slider"
        tabIndex={0}
        aria-label="Playhead"
        aria-valuemin={model.recordFromUtcMs}
        aria-valuemax={Math.max(state.recordEndUtcMs, state.nowUtcMs)}
        aria-valuenow={state.playing() ? undefined : Math.round(state.atUtcMs())}
        aria-valuetext={spoken()}
        style={{
          top: `${model.layout().measures.axis.topPx + 5}px`,
          transform: `translateX(${isInSight() ? props.xPx() - 47 : model.layout().measures.gutterPx - 47}px)`,
        }}
        onKeyDown={onKeyDown}
      />
      <div class="visually-hidden" role="status" aria-live="polite">
        {state.playing() ? spoken() : ""}
      </div>
    </>
  );
}
