// The events around the playhead as a list, with the playhead between what was and what comes.
import { createMemo, For, onMount } from "solid-js";
import { formatDay } from "../../shared/time/format.ts";
import type { AppState } from "../state/app-state.ts";
import { EventRow } from "./inspector/event-rows.tsx";
import { eventsAround } from "./inspector/events-around.ts";
import "./inspector/rows.css";
import "./events-list.css";

const EVENTS_EACH_WAY = 30;

export function EventsList(props: { readonly state: AppState }) {
  let playhead: HTMLLIElement | undefined;
  const around = createMemo(() =>
    eventsAround(props.state.catalogue, props.state.atUtcMs(), {
      each: EVENTS_EACH_WAY,
      of: ({ record }) => props.state.isShown(record.programme),
    }),
  );
  onMount(() => playhead?.scrollIntoView({ block: "center" }));
  return (
    <ul class="events-list page-list">
      <For each={around().before} fallback={<li class="quiet">Nothing earlier in the programmes you are showing</li>}>
        {(event) => (
          <li>
            <EventRow state={props.state} event={event} />
          </li>
        )}
      </For>
      <li class="playhead-row" ref={playhead}>
        <span class="num">{formatDay(props.state.atUtcMs())}</span>
      </li>
      <For each={around().after} fallback={<li class="quiet">Nothing later in the programmes you are showing</li>}>
        {(event) => (
          <li>
            <EventRow state={props.state} event={event} />
          </li>
        )}
      </For>
    </ul>
  );
}
