// What is searched: whose passes, over how many days, how high at least, and whether only those that can be seen.
import { createMemo, For, Show } from "solid-js";
import { formatDay } from "../../shared/time/format.ts";
import { DAY_MS } from "../../shared/time/instant.ts";
import type { AppState } from "../state/app-state.ts";
import { MASKS_DEG, type PassesModel, SPAN_DAYS } from "./passes-model.ts";
import { isSameSelection, type SkySubject, skySubject, usualSubjects } from "./sky-subject.ts";

interface NumbersProps {
  readonly label: string;
  readonly values: readonly number[];
  readonly words: (value: number) => string;
  readonly chosen: number;
  readonly onChoose: (value: number) => void;
}

function Numbers(props: NumbersProps) {
  return (
    <fieldset class="passes-choice">
      <legend>{props.label}</legend>
      <div class="segments num">
        <For each={props.values}>
          {(value) => (
            <button type="button" aria-pressed={value === props.chosen} onClick={() => props.onChoose(value)}>
              {props.words(value)}
            </button>
          )}
        </For>
      </div>
    </fieldset>
  );
}

export interface PassesControlsProps {
  readonly state: AppState;
  readonly model: PassesModel;
  readonly onSubject: (subject: SkySubject) => void;
}

/** The subject that is searched, what is selected, and what is always offered. */
function Subjects(props: PassesControlsProps) {
  const offered = createMemo(() => {
    const all = [
      props.model.subject(),
      skySubject(props.state.catalogue, props.state.selection()),
      ...usualSubjects(props.state.catalogue),
    ].filter((subject) => subject !== undefined);
    return all.filter(
      ({ selection }, index) => all.findIndex((other) => isSameSelection(other.selection, selection)) === index,
    );
  });
  const keyOf = ({ selection }: SkySubject) => `${selection.key}:${selection.id}`;
  const chosen = () => {
    const subject = props.model.subject();
    return subject && keyOf(subject);
  };
  const choose = (key: string) => {
    const subject = offered().find((each) => keyOf(each) === key);
    if (subject) props.onSubject(subject);
  };
  return (
    <label class="passes-choice">
      <span>Of</span>
      <select class="passes-select" value={chosen()} onChange={(event) => choose(event.currentTarget.value)}>
        <For each={offered()}>
          {(subject) => (
            <option value={keyOf(subject)} selected={keyOf(subject) === chosen()}>
              {subject.names.en}
              {subject.objects.length > 1 ? ` (${subject.objects.length})` : ""}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

function dayWords(fromUtcMs: number, days: number): string {
  const last = fromUtcMs + (days - 1) * DAY_MS;
  return days === 1 ? formatDay(fromUtcMs) : `${formatDay(fromUtcMs)} to ${formatDay(last)}`;
}

export function PassesControls(props: PassesControlsProps) {
  const { model } = props;
  return (
    <div class="passes-controls">
      <Subjects {...props} />
      <Numbers
        label={`Days, ${dayWords(model.fromUtcMs(), model.days())}`}
        values={SPAN_DAYS}
        words={String}
        chosen={model.days()}
        onChoose={model.setDays}
      />
      <Numbers
        label="Lowest height"
        values={MASKS_DEG}
        words={(value) => `${value}°`}
        chosen={model.minElevationDeg()}
        onChoose={model.setMinElevationDeg}
      />
      <div class="passes-switch">
        <span id="only-visible">Only those that can be seen</span>
        <button
          type="button"
          class="switch"
          role="switch"
          aria-checked={model.onlyVisible()}
          aria-labelledby="only-visible"
          title="The satellite is sunlit and the sky is dark: the Sun is more than 6° below the horizon"
          onClick={() => model.setOnlyVisible(!model.onlyVisible())}
        />
      </div>
      <Show when={props.state.knownOn()}>
        {(day) => <p class="passes-note">By the element sets that were known on {formatDay(day())}.</p>}
      </Show>
    </div>
  );
}
