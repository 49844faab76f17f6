// The row of controls: step and play, speed, clock, the chart's scale, the window's length, and back to the present.
import { For, type JSX } from "solid-js";
import { coverageEndUtcMs, coverageStartUtcMs } from "../../shared/record/programme-counts.ts";
import { wholeRecordWindow, windowOfYears } from "../../shared/timeline/windows.ts";
import { CHART_SCALES, type ChartScale, PLAY_RATES, type PlayRate } from "../../shared/view/view.ts";
import type { AppState } from "../state/app-state.ts";
import { lawfulWindow } from "../state/time-window.ts";
import { Clock } from "./clock.tsx";
import { TransportIcon } from "./transport-icon.tsx";
import { moveWindow } from "./zoom.ts";
import "./transport.css";

export interface TransportProps {
  readonly state: AppState;
}

export const RATE_WORDS: Readonly<Record<PlayRate, string>> = {
  "1s": "1 second",
  "1min": "1 minute",
  "10min": "10 minutes",
  "1h": "1 hour",
  "1": "1 day",
  "7": "1 week",
  "30": "1 month",
  "91": "3 months",
  "365": "1 year",
};

const SCALE_WORDS: Readonly<Record<ChartScale, string>> = { flown: "Flown", targets: "Targets", log: "Log" };

/** Play, or pause while time runs. */
export function PlayButton(props: TransportProps): JSX.Element {
  const { state } = props;
  return (
    <button
      type="button"
      class="play-button"
      aria-label={state.playing() ? "Pause" : "Play"}
      title={state.playing() ? "Pause (Space)" : "Play (Space)"}
      onClick={() => state.actions.togglePlay()}
    >
      <TransportIcon name={state.playing() ? "pause" : "play"} />
    </button>
  );
}

/** Previous event, play or pause, next event. */
export function PlayButtons(props: TransportProps): JSX.Element {
  const { state } = props;
  return (
    <div class="play-buttons">
      <button
        type="button"
        class="icon-button"
        aria-label="Previous event"
        title="Previous event (←)"
        onClick={() => state.actions.stepEvent(-1)}
      >
        <TransportIcon name="previous" />
      </button>
      <PlayButton state={state} />
      <button
        type="button"
        class="icon-button"
        aria-label="Next event"
        title="Next event (→)"
        onClick={() => state.actions.stepEvent(1)}
      >
        <TransportIcon name="next" />
      </button>
    </div>
  );
}

/** How much time passes in a second of play. */
export function SpeedSelect(props: TransportProps): JSX.Element {
  const { state } = props;
  const choose = (text: string) => {
    const rate = PLAY_RATES.find((each) => each === text);
    if (rate !== undefined) state.actions.setRate(rate);
  };
  return (
    <label class="speed-select num" title="Speed ([ and ])">
      <TransportIcon name="gauge" small />
      <select aria-label="Speed" onChange={(event) => choose(event.currentTarget.value)}>
        <For each={PLAY_RATES}>
          {(rate) => (
            <option value={rate} selected={rate === state.rate()}>
              {RATE_WORDS[rate]} / s
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

function ScaleChoice(props: TransportProps): JSX.Element {
  const { state } = props;
  return (
    <div class="scale-choice">
      <span class="scale-choice-name" id="scale-choice-name">
        Scale
      </span>
      <fieldset class="segments" aria-labelledby="scale-choice-name">
        <For each={CHART_SCALES}>
          {(scale) => (
            <button type="button" aria-pressed={state.scale() === scale} onClick={() => state.actions.setScale(scale)}>
              {SCALE_WORDS[scale]}
            </button>
          )}
        </For>
      </fieldset>
    </div>
  );
}

const YEARS = [1, 2, 5] as const;
/** A window within 1 % of a preset counts as that preset. */
const CLOSE = 0.01;

function WindowChoice(props: TransportProps): JSX.Element {
  const { state } = props;
  // The same whatever was known: plans lie beyond the day of knowledge.
  const { wholeCatalogue } = state;
  const whole = () =>
    lawfulWindow(wholeRecordWindow(coverageStartUtcMs(wholeCatalogue), coverageEndUtcMs(wholeCatalogue)));
  const isWhole = () => {
    const { fromUtcMs, toUtcMs } = state.window();
    const all = whole();
    const slackMs = CLOSE * (all.toUtcMs - all.fromUtcMs);
    return Math.abs(fromUtcMs - all.fromUtcMs) < slackMs && Math.abs(toUtcMs - all.toUtcMs) < slackMs;
  };
  const isYears = (years: number) => {
    const lengthYears = (state.window().toUtcMs - state.window().fromUtcMs) / (365.25 * 86_400_000);
    return Math.abs(lengthYears / years - 1) < CLOSE;
  };
  const show = (years: number) => moveWindow(state, windowOfYears(years, state.window(), state.atUtcMs()));
  return (
    <fieldset class="segments window-choice" aria-label="Length of the window">
      <For each={YEARS}>
        {(years) => (
          <button
            type="button"
            title={years === 1 ? "1 year" : `${years} years`}
            aria-pressed={isYears(years)}
            onClick={() => show(years)}
          >
            {years}Y
          </button>
        )}
      </For>
      <button
        type="button"
        aria-pressed={isWhole()}
        title="Whole record (0)"
        onClick={() => moveWindow(state, whole())}
      >
        All
      </button>
    </fieldset>
  );
}

export interface TransportRowProps extends TransportProps {
  readonly besideClock?: JSX.Element;
  readonly besideScale?: JSX.Element;
  readonly isCollapsed: boolean;
  readonly onToggle: () => void;
}

/** The row at the top of the dock. */
export function Transport(props: TransportRowProps): JSX.Element {
  const { state } = props;
  const toggleWords = () => (props.isCollapsed ? "Show the timeline" : "Collapse the timeline");
  return (
    <div class="transport">
      <PlayButtons state={state} />
      <SpeedSelect state={state} />
      <Clock state={state} />
      {props.besideClock}
      <div class="transport-space" />
      <ScaleChoice state={state} />
      {props.besideScale}
      <div class="transport-line" />
      <WindowChoice state={state} />
      <button type="button" class="button now-button" title="Go to now (N)" onClick={() => state.actions.goNow()}>
        Now
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={toggleWords()}
        title={toggleWords()}
        onClick={() => props.onToggle()}
      >
        <TransportIcon name={props.isCollapsed ? "expand" : "collapse"} />
      </button>
    </div>
  );
}
