// The clock: the playhead's moment in UTC and Beijing time, and a field in its place when a person types another one.
// Not here: that field (clock-field.tsx), fetched after the page is drawn.
import { createSignal, type JSX, Show, Suspense } from "solid-js";
import { formatBeijing, formatDay, formatTimeOfDay } from "../../shared/time/format.ts";
import { ClockField } from "../app/later.ts";
import type { AppState } from "../state/app-state.ts";

export interface ClockProps {
  readonly state: AppState;
}

/** Click it to type another moment. */
export function Clock(props: ClockProps): JSX.Element {
  const { state } = props;
  const [isTyping, setTyping] = createSignal(false);
  let button: HTMLButtonElement | undefined;
  const done = () => {
    if (!isTyping()) return;
    setTyping(false);
    queueMicrotask(() => button?.focus());
  };
  return (
    <Show
      when={!isTyping()}
      fallback={
        <Suspense>
          <ClockField state={state} onDone={done} />
        </Suspense>
      }
    >
      <button
        type="button"
        class="clock num"
        ref={(element) => {
          button = element;
        }}
        title="Go to a date"
        onClick={() => {
          state.actions.pause();
          setTyping(true);
        }}
      >
        <span class="clock-moment">
          <b>{formatDay(state.atUtcMs())}</b>
          <span>{formatTimeOfDay(state.atUtcMs())} UTC</span>
          <span class="quiet">{formatBeijing(state.atUtcMs())}</span>
        </span>
        <span class="visually-hidden">, go to a date</span>
      </button>
    </Show>
  );
}
