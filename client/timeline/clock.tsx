// The clock: the playhead's moment in UTC and Beijing time, and a field in its place when a person types another one.
import { createSignal, type JSX, Show } from "solid-js";
import { formatBeijing, formatDay, formatTimeOfDay, parseTypedMoment } from "../../shared/time/format.ts";
import type { AppState } from "../state/app-state.ts";

export interface ClockProps {
  readonly state: AppState;
}

const NOT_UNDERSTOOD = "Not understood. Try 2025-03, 11 Mar 2025, T-3d or now.";

function ClockField(props: ClockProps & { readonly onDone: () => void }): JSX.Element {
  const { state } = props;
  const [problem, setProblem] = createSignal(false);
  const submit = (text: string) => {
    const isNow = text.trim().toLowerCase() === "now";
    const utcMs = isNow ? state.nowUtcMs : parseTypedMoment(text, state.atUtcMs());
    if (utcMs === undefined) {
      setProblem(true);
      return;
    }
    state.actions.pause();
    state.actions.setAt(utcMs);
    state.actions.reveal(utcMs);
    props.onDone();
  };
  return (
    <form
      class="clock-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget).get("moment")?.toString() ?? "");
      }}
    >
      <input
        class="clock-field num"
        name="moment"
        aria-label="Go to a date"
        aria-invalid={problem()}
        aria-describedby="clock-problem"
        autocomplete="off"
        spellcheck={false}
        value={`${formatDay(state.atUtcMs())} ${formatTimeOfDay(state.atUtcMs())}`}
        ref={(field) => queueMicrotask(() => field.select())}
        onInput={() => setProblem(false)}
        onBlur={() => props.onDone()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Escape") props.onDone();
        }}
      />
      <div id="clock-problem" class="clock-problem" role="status">
        <Show
          when={problem()}
          fallback={<span class="visually-hidden">For example 2025-03, 11 Mar 2025, T-3d or now</span>}
        >
          <span class="clock-problem-note">{NOT_UNDERSTOOD}</span>
        </Show>
      </div>
    </form>
  );
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
    <Show when={!isTyping()} fallback={<ClockField state={state} onDone={done} />}>
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
