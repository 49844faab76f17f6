// The choice of a place to look up from: a city or launch site by name, coordinates, or a press on the globe.
import { createMemo, createSignal, For, onMount, Show } from "solid-js";
import { coordinateWords, type GroundPlace } from "../../shared/view/place.ts";
import { Icon } from "../panels/icon.tsx";
import { groundPlaceOf, matchPlaces, type NamedPlace, typedCoordinates } from "./place-list.ts";
import "./place-chooser.css";

export interface PlaceChooserProps {
  /** Cities and sites; sites alone until the cities are there. */
  readonly places: readonly NamedPlace[];
  /** Absent where no globe is drawn. */
  readonly onGlobe?: (() => void) | undefined;
  readonly onChoose: (place: GroundPlace) => void;
  /** Without it there is no place to go back to. */
  readonly onCancel?: (() => void) | undefined;
}

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly nameZh?: string;
  readonly aside: string;
  readonly place: GroundPlace;
}

function choiceOf(named: NamedPlace): Choice {
  const place = groundPlaceOf(named);
  return { id: named.id, name: named.en, ...(named.zh && { nameZh: named.zh }), aside: named.where, place };
}

/** What is typed, what it may mean, and which of that is active. */
function createPicker(props: PlaceChooserProps) {
  const [text, setText] = createSignal("");
  const [index, setIndex] = createSignal(0);
  const coordinates = createMemo(() => typedCoordinates(text()));
  const choices = createMemo((): readonly Choice[] => {
    const typed = coordinates();
    if (typed?.ok) {
      const place = typed.value;
      return [{ id: "typed", name: coordinateWords(place), aside: "Coordinates", place }];
    }
    return matchPlaces(props.places, text()).map(choiceOf);
  });
  const problem = () => {
    const typed = coordinates();
    if (text().trim() === "" || choices().length > 0) return "";
    if (typed && !typed.ok) return `Not a place on the Earth: expected ${typed.failure}.`;
    return "No city or launch site of that name is listed. Coordinates always work, as 31.23, 121.47.";
  };
  return {
    ...{ text, choices, problem, index },
    active: () => choices()[index()],
    type: (typed: string) => {
      setText(typed);
      setIndex(0);
    },
    step: (by: number) => {
      const { length } = choices();
      if (length > 0) setIndex((index() + by + length) % length);
    },
    point: (at: number) => setIndex(at),
  };
}

type Picker = ReturnType<typeof createPicker>;

function Choices(props: { readonly picker: Picker; readonly onChoose: (place: GroundPlace) => void }) {
  return (
    <div id="place-choices" class="place-choices" role="listbox" aria-label="Places">
      <For each={props.picker.choices()}>
        {(choice, at) => (
          <div
            id={`place-choice-${at()}`}
            class="place-choice"
            role="option"
            tabIndex="-1"
            aria-selected={at() === props.picker.index()}
            onPointerMove={() => props.picker.point(at())}
            onClick={() => props.onChoose(choice.place)}
            onKeyDown={(event) => event.key === "Enter" && props.onChoose(choice.place)}
          >
            <span>
              {choice.name}{" "}
              <span class="zh" lang="zh-Hans">
                {choice.nameZh}
              </span>
            </span>
            <span class="quiet">{choice.aside}</span>
          </div>
        )}
      </For>
    </div>
  );
}

export function PlaceChooser(props: PlaceChooserProps) {
  const picker = createPicker(props);
  let field!: HTMLInputElement;
  // On a touch screen the focus would bring the keyboard up over everything.
  onMount(() => {
    if (!matchMedia("(pointer: coarse)").matches) field.focus();
  });
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const active = picker.active();
    if (by !== undefined) picker.step(by);
    else if (event.key === "Enter" && !event.isComposing && active) props.onChoose(active.place);
    else if (event.key === "Escape" && props.onCancel) props.onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="place-chooser">
      <label for="place-field">Place</label>
      <div class="place-line">
        <input
          ref={field}
          id="place-field"
          type="text"
          role="combobox"
          placeholder="Shanghai, 酒泉 or 31.23, 121.47"
          aria-expanded={picker.choices().length > 0}
          aria-controls="place-choices"
          aria-activedescendant={picker.active() && `place-choice-${picker.index()}`}
          aria-invalid={picker.problem() !== ""}
          aria-describedby="place-problem"
          autocomplete="off"
          spellcheck={false}
          maxlength={80}
          onInput={(event) => picker.type(event.currentTarget.value)}
          onKeyDown={onKey}
        />
        <Show when={props.onGlobe}>
          {(onGlobe) => (
            <button type="button" class="button" onClick={() => onGlobe()()}>
              <Icon name="locate" small />
              Choose on the globe
            </button>
          )}
        </Show>
        <Show when={props.onCancel}>
          {(onCancel) => (
            <button type="button" class="button ghost" onClick={() => onCancel()()}>
              Cancel
            </button>
          )}
        </Show>
      </div>
      <p
        id="place-problem"
        role="status"
        classList={{ quiet: picker.problem() === "", "warn-text": picker.problem() !== "" }}
      >
        {picker.problem() || "A city or launch site in English, Chinese or pinyin, or coordinates"}
      </p>
      <Choices picker={picker} onChoose={props.onChoose} />
    </div>
  );
}
