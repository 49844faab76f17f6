// The field in which another moment is typed in the clock's place.
import { createSignal, type JSX, Show } from "solid-js";
import { formatDay, formatTimeOfDay } from "../../shared/time/format.ts";
import { parseTypedMoment } from "../../shared/time/typed-moment.ts";
import type { AppState } from "../state/app-state.ts";

export interface ClockFieldProps {
  readonly state: AppState;
  /** Told when the field is to go. */
  readonly onDone: () => void;
}

const NOT_UNDERSTOOD = "Not understood. Try 2025-03, 11 Mar 2025, T-3d or now.";

/** Takes the clock's place until something is understood, or until it is left. */
export function ClockField(props: ClockFieldProps): JSX.Element {
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
