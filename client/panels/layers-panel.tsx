// What stands in the layers popover: a switch for each layer of the globe, one line of help, and the number chosen for it.
import { For, Show } from "solid-js";
import { GLOBE_LAYER_IDS, GLOBE_LAYERS, type GlobeLayerId } from "../../shared/view/globe-layers.ts";
import type { AppState } from "../state/app-state.ts";
import "./layers-panel.css";

interface LayerProps {
  readonly state: AppState;
  readonly layer: GlobeLayerId;
}

function LayerSwitch(props: LayerProps) {
  const kind = () => GLOBE_LAYERS[props.layer];
  const isOn = () => props.state.layers().states[props.layer].on;
  const label = () => `layer-${props.layer}`;
  return (
    <>
      <span class="layer-name" id={label()}>
        {kind().name}
      </span>
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={isOn()}
        aria-labelledby={label()}
        aria-describedby={`${label()}-help`}
        onClick={() => props.state.actions.setLayer(props.layer, { on: !isOn() })}
      />
      <span class="layer-help" id={`${label()}-help`}>
        {kind().help}
      </span>
    </>
  );
}

function LayerChoice(props: LayerProps) {
  const state = () => props.state.layers().states[props.layer];
  return (
    <Show when={GLOBE_LAYERS[props.layer].choice}>
      {(choice) => (
        <fieldset class="segments layer-choice num" aria-label={choice().name} disabled={!state().on}>
          <For each={choice().values}>
            {(value) => (
              <button
                type="button"
                aria-pressed={value === state().value}
                onClick={() => props.state.actions.setLayer(props.layer, { value })}
              >
                {value}
                {choice().unit}
              </button>
            )}
          </For>
        </fieldset>
      )}
    </Show>
  );
}

export function LayersPanel(props: { readonly state: AppState }) {
  return (
    <>
      <h2>Layers</h2>
      <ul class="layers">
        <For each={GLOBE_LAYER_IDS}>
          {(layer) => (
            <li class="layer">
              <LayerSwitch state={props.state} layer={layer} />
              <LayerChoice state={props.state} layer={layer} />
            </li>
          )}
        </For>
      </ul>
    </>
  );
}
