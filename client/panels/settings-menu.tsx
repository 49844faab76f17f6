// Settings: theme, how finely the globe is drawn, and whether single keys do things.
import { For, Show, Suspense } from "solid-js";
import { SCENE_QUALITIES, type SceneQuality, THEMES, type Theme } from "../../shared/view/view.ts";
import { ComparePanel } from "../app/later.ts";
import type { AppState } from "../state/app-state.ts";
import { writeChoice } from "../state/device-choices.ts";
import type { FrameState } from "../state/frame-state.ts";
import { Icon } from "./icon.tsx";
import { Popover } from "./popover.tsx";

const THEME_WORDS: Readonly<Record<Theme, string>> = { dark: "Dark", light: "Light", system: "Match system" };
const QUALITY_WORDS: Readonly<Record<SceneQuality, string>> = { auto: "Auto", low: "Low", full: "Full" };

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly chosen: T;
  readonly onChoose: (choice: T) => void;
}

function Choice<T extends string>(props: ChoiceProps<T>) {
  return (
    <fieldset class="settings-choice">
      <legend>{props.label}</legend>
      <div class="segments">
        <For each={props.options}>
          {(option) => (
            <button type="button" aria-pressed={option === props.chosen} onClick={() => props.onChoose(option)}>
              {props.words[option]}
            </button>
          )}
        </For>
      </div>
    </fieldset>
  );
}

function KeySwitch(props: { readonly frame: FrameState }) {
  return (
    <div class="settings-switch">
      <span id="single-keys-label">Single-key shortcuts</span>
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={props.frame.singleKeys()}
        aria-labelledby="single-keys-label"
        onClick={() => props.frame.setSingleKeys(!props.frame.singleKeys())}
      />
    </div>
  );
}

export interface SettingsMenuProps {
  readonly state: AppState;
  readonly frame: FrameState;
  readonly onPasses: () => void;
  /** On a phone there is no row of controls: what stands there is among the settings. */
  readonly phone: boolean;
}

export function SettingsMenu(props: SettingsMenuProps) {
  let button: HTMLButtonElement | undefined;
  const isOpen = () => props.frame.overlay() === "settings";
  const setTheme = (theme: Theme) => {
    writeChoice("theme", theme);
    props.state.actions.setTheme(theme);
  };
  const setQuality = (quality: SceneQuality) => {
    writeChoice("quality", quality);
    props.state.actions.setQuality(quality);
  };
  return (
    <div class="settings">
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label="Settings"
        title="Settings"
        aria-expanded={isOpen()}
        onClick={() => (isOpen() ? props.frame.close() : props.frame.open("settings"))}
      >
        <Icon name="settings" />
      </button>
      <Show when={isOpen()}>
        <Popover label="Settings" class="settings-panel" anchor={() => button} onClose={props.frame.close}>
          <Choice label="Theme" options={THEMES} words={THEME_WORDS} chosen={props.state.theme()} onChoose={setTheme} />
          <Choice
            label="Globe quality"
            options={SCENE_QUALITIES}
            words={QUALITY_WORDS}
            chosen={props.state.quality()}
            onChoose={setQuality}
          />
          <Show when={props.phone}>
            <Suspense>
              <ComparePanel state={props.state} onClose={props.frame.close} />
            </Suspense>
          </Show>
          <KeySwitch frame={props.frame} />
          <button type="button" class="text-button" onClick={() => props.onPasses()}>
            Passes over a place
          </button>
          <button type="button" class="text-button" onClick={() => props.frame.open("keys")}>
            Keyboard shortcuts
          </button>
          <button type="button" class="text-button" onClick={() => props.frame.open("table")}>
            Table of counts and launches
          </button>
          <button type="button" class="text-button" onClick={() => props.frame.open("known")}>
            As known on a day
          </button>
        </Popover>
      </Show>
    </div>
  );
}
