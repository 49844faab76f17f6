// Rows that lead to other things: an event with its date, a satellite with its designation.
import type { JSX } from "solid-js";
import type { CatalogueEvent } from "../../../shared/record/catalogue.ts";
import type { SpaceObject } from "../../../shared/record/objects.ts";
import type { AppState } from "../../state/app-state.ts";
import { listDate } from "../event-words.ts";
import { ProgrammeGlyph } from "../programme-glyph.tsx";

export interface EventRowProps {
  readonly state: AppState;
  readonly event: CatalogueEvent;
  /** What the row calls the event, where its title would say too much. */
  readonly label?: string;
  readonly aside?: JSX.Element;
}

/** An event in a list: mark, date, title, and what the list is about; the selected one is set off. */
export function EventRow(props: EventRowProps) {
  const record = () => props.event.record;
  const isSelected = () => {
    const selection = props.state.selection();
    return selection?.key === "ev" && selection.id === record().id;
  };
  return (
    <button
      type="button"
      class="event-row num"
      classList={{ on: isSelected() }}
      aria-current={isSelected() ? "true" : undefined}
      title={record().title.en}
      onClick={() => props.state.actions.select({ key: "ev", id: record().id })}
    >
      <ProgrammeGlyph programme={props.state.catalogue.programmes.get(record().programme)} />
      <span class="event-row-date">{listDate(props.event)}</span>
      <span class="event-row-title">{props.label ?? record().title.en}</span>
      <span class="event-row-aside">{props.aside}</span>
    </button>
  );
}

export function ObjectRow(props: { readonly state: AppState; readonly object: SpaceObject }) {
  return (
    <button
      type="button"
      class="object-row num"
      onClick={() => props.state.actions.select({ key: "obj", id: props.object.id })}
    >
      <span class="event-row-title">{props.object.names.en}</span>
      <span class="event-row-aside">{props.object.id}</span>
    </button>
  );
}
