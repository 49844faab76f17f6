// The programmes as chips that scroll sideways above a phone's sheet, constellations with count and target.
import { createMemo, For, Show } from "solid-js";
import type { Programme } from "../../shared/record/programme.ts";
import type { AppState } from "../state/app-state.ts";
import { countWords, formatCount } from "./count-words.ts";
import { ProgrammeGlyph } from "./programme-glyph.tsx";
import { createProgrammeCount, pageOf } from "./programme-row.tsx";
import "./programme-chips.css";

function Chip(props: { readonly state: AppState; readonly programme: Programme }) {
  const count = createProgrammeCount(props.state, props.programme);
  const words = createMemo(() => countWords(count()));
  const target = () => {
    const standing = count().target;
    return standing?.target.by === undefined ? "" : ` of ${formatCount(standing.target.count)}`;
  };
  return (
    <button
      type="button"
      class="programme-chip num"
      classList={{ off: !props.state.isShown(props.programme.id) }}
      onClick={() => props.state.actions.select(pageOf(props.state, props.programme))}
    >
      <ProgrammeGlyph programme={props.programme} />
      {props.programme.shortName.en}{" "}
      <Show when={words().figure}>
        <b>{words().figure}</b>
      </Show>
      <span>{target()}</span>
    </button>
  );
}

export function ProgrammeChips(props: { readonly state: AppState }) {
  return (
    <nav class="programme-chips" aria-label="Programmes at a glance">
      <For each={[...props.state.catalogue.programmes.values()]}>
        {(programme) => <Chip state={props.state} programme={programme} />}
      </For>
    </nav>
  );
}
