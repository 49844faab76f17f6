// The choice of a day of knowledge: typed, taken from the playhead, or today's record again.
import { createSignal, onCleanup, onMount, untrack } from "solid-js";
import { formatDay } from "../../shared/time/format.ts";
import { startOfUtcDay, type UtcMs } from "../../shared/time/instant.ts";
import { parseTypedMoment } from "../../shared/time/typed-moment.ts";
import { Modal } from "../panels/modal.tsx";
import type { AppState } from "../state/app-state.ts";
import { focusChooser } from "./focus-chooser.ts";
import "./known-on-panel.css";

export interface KnownOnPanelProps {
  readonly state: AppState;
  /** Told when a choice is made. */
  readonly onClose: () => void;
}

const EXAMPLES = "2024-09-01 or 1 Sep 2024";

/** The choice is drawn and the focus in its field before anything is worked out. */
const PREPARE_AFTER_MS = 120;

/** The day that a person typed, or what is wrong with it. */
function readDay(text: string, { atUtcMs, nowUtcMs }: AppState): UtcMs | string {
  const utcMs = parseTypedMoment(text, atUtcMs());
  if (utcMs === undefined) return `Not understood. Try ${EXAMPLES}.`;
  return utcMs > nowUtcMs ? `That day has not come yet; today is ${formatDay(nowUtcMs)}.` : startOfUtcDay(utcMs);
}

interface DayFormProps {
  readonly state: AppState;
  readonly onDay: (dayUtcMs: UtcMs) => void;
}

function DayForm(props: DayFormProps) {
  const [problem, setProblem] = createSignal("");
  // Once: what is being typed is not to be overwritten by a playhead that moves.
  const proposed = untrack(() => formatDay(props.state.knownOn() ?? props.state.atUtcMs()));
  let field!: HTMLInputElement;
  // On a touch screen the focus would bring the keyboard up over the choices.
  onMount(() => {
    if (!matchMedia("(pointer: coarse)").matches) field.select();
  });
  const submit = () => {
    const day = readDay(field.value, props.state);
    if (typeof day === "number") {
      props.onDay(day);
      return;
    }
    setProblem(day);
    field.focus();
  };
  return (
    <form
      class="known-on-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label for="known-on-day">Day</label>
      <div class="known-on-day">
        <input
          ref={field}
          id="known-on-day"
          class="num"
          aria-invalid={problem() !== ""}
          aria-describedby="known-on-problem"
          autocomplete="off"
          spellcheck={false}
          value={proposed}
          onInput={() => setProblem("")}
        />
        <button type="submit" class="button primary">
          Show
        </button>
      </div>
      <p id="known-on-problem" role="status" classList={{ quiet: problem() === "", "warn-text": problem() !== "" }}>
        {problem() || `As in ${EXAMPLES}; UTC`}
      </p>
    </form>
  );
}

/** One sentence on what it does, a day to type, and the two days that are nearest at hand. */
export function KnownOnPanel(props: KnownOnPanelProps) {
  const show = (dayUtcMs: UtcMs | undefined) => {
    props.state.actions.setKnownOn(dayUtcMs);
    props.onClose();
  };
  const playheadDay = () => startOfUtcDay(props.state.atUtcMs());
  const preparing = setTimeout(() => props.state.actions.prepareKnownOn(playheadDay()), PREPARE_AFTER_MS);
  onCleanup(() => clearTimeout(preparing));
  return (
    <div class="known-on-panel">
      <p class="known-on-words">
        The record as it would have read at the end of a day: plans as they stood then, and nothing that was told later.
      </p>
      <DayForm state={props.state} onDay={show} />
      <div class="known-on-ways">
        <button
          type="button"
          class="button num"
          disabled={playheadDay() > props.state.nowUtcMs}
          onClick={() => show(playheadDay())}
        >
          The playhead's day, {formatDay(playheadDay())}
        </button>
        <button
          type="button"
          class="button"
          disabled={props.state.view().knownOnUtcMs === undefined}
          onClick={() => show(undefined)}
        >
          Today's record
        </button>
      </div>
    </div>
  );
}

/** The same choice as a dialog, where there is no row of controls to open it from. */
export function KnownOnDialog(props: KnownOnPanelProps) {
  const close = () => {
    props.onClose();
    focusChooser();
  };
  return (
    <Modal title="As known on" widthPx={360} onClose={close}>
      <KnownOnPanel state={props.state} onClose={close} />
    </Modal>
  );
}
