// The clock of the plane view, which lies over the dock: play, the day as a slider, and the speed.
import { type JSX, onCleanup } from "solid-js";
import { coverageStartUtcMs } from "../../shared/record/programme-counts.ts";
import { formatDay } from "../../shared/time/format.ts";
import { DAY_MS } from "../../shared/time/instant.ts";
import type { AppState } from "../state/app-state.ts";
import { PlayButton, SpeedSelect } from "../timeline/transport.tsx";

/** The first launch of a constellation, else the start of the record: where the slider begins. */
function firstUtcMs(state: AppState, constellation: string): number {
  return state.catalogue.buildouts.get(constellation)?.steps[0]?.utcMs ?? coverageStartUtcMs(state.catalogue);
}

export function PlanesClock(props: { readonly state: AppState; readonly constellation: string }): JSX.Element {
  const { state } = props;
  const moveTo = (utcMs: number) => {
    state.actions.pause();
    state.actions.setAt(utcMs);
    state.actions.reveal(utcMs);
  };
  return (
    <div class="planes-clock">
      <PlayButton state={state} />
      <b class="planes-day num">{formatDay(state.atUtcMs())}</b>
      <input
        type="range"
        aria-label="Day"
        aria-valuetext={formatDay(state.atUtcMs())}
        min={firstUtcMs(state, props.constellation) - DAY_MS}
        max={state.recordEndUtcMs}
        step={DAY_MS}
        value={state.atUtcMs()}
        onInput={(event) => moveTo(event.currentTarget.valueAsNumber)}
      />
      <SpeedSelect state={state} />
    </div>
  );
}

/** Play and speed by key, as on the page, whose own listener leaves the keyboard to an open dialog. */
export function listenForClockKeys({ actions }: AppState): void {
  const runs: Readonly<Record<string, () => void>> = {
    " ": actions.togglePlay,
    "[": () => actions.changeRate(-1),
    "]": () => actions.changeRate(1),
  };
  const onKey = (event: KeyboardEvent) => {
    const isPressing = event.target instanceof Element && event.target.closest("button, input, select") !== null;
    const run = runs[event.key];
    if (!run || isPressing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    run();
  };
  addEventListener("keydown", onKey);
  onCleanup(() => removeEventListener("keydown", onKey));
}
