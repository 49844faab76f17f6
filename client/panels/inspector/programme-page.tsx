// The page of a programme: what it counts at the playhead, its constellations, and its events around the playhead.
import { createMemo, For, Show } from "solid-js";
import type { Programme } from "../../../shared/record/programme.ts";
import { coverageStartUtcMs } from "../../../shared/record/programme-counts.ts";
import { formatDay } from "../../../shared/time/format.ts";
import { countWords } from "../count-words.ts";
import { outcomeAside } from "../event-words.ts";
import { createProgrammeCount } from "../programme-row.tsx";
import { createCitations } from "./citations.ts";
import { claimsAboutRecord } from "./claims-about.ts";
import { ClaimsThatDiffer } from "./claims-that-differ.tsx";
import { EventRow } from "./event-rows.tsx";
import { eventsAround } from "./events-around.ts";
import { remainingNotes } from "./facts.tsx";
import { Notes, PageHead, type PageProps, Section, SourceList } from "./page.tsx";

/** Events listed before and after the playhead. */
const EVENTS_EACH_WAY = 8;

function Constellations(props: PageProps & { readonly programme: Programme }) {
  const constellations = () =>
    [...props.state.catalogue.constellations.values()].filter((each) => each.programme === props.programme.id);
  return (
    <Show when={constellations().length > 0}>
      <Section title="Constellations">
        <ul class="page-list">
          <For each={constellations()}>
            {(each) => (
              <li>
                <button
                  type="button"
                  class="object-row"
                  onClick={() => props.state.actions.select({ key: "c", id: each.id })}
                >
                  <span class="event-row-title">{each.names.en}</span>
                  <span class="event-row-aside">{each.operator}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}

export function ProgrammePage(props: PageProps & { readonly programme: Programme }) {
  const told = claimsAboutRecord(props.state.catalogue, props.programme);
  const citations = createCitations([props.programme.cited, told.cited], []);
  const count = createProgrammeCount(props.state, props.programme);
  const isSinceStart = () => count().count > 0 && ["flights", "launches"].includes(props.programme.counts);
  const around = createMemo(() =>
    eventsAround(props.state.catalogue, props.state.atUtcMs(), {
      each: EVENTS_EACH_WAY,
      of: ({ record }) => record.programme === props.programme.id,
    }),
  );
  return (
    <>
      <PageHead
        {...props}
        programme={props.programme}
        kind="Programme"
        title={props.programme.names}
        canFlyTo={false}
      />
      <div class="page-body">
        <Section title={`At ${formatDay(props.state.atUtcMs())}`}>
          <p class="page-words num">
            {countWords(count()).sentence}
            <Show when={isSinceStart()}>, counted from {formatDay(coverageStartUtcMs(props.state.catalogue))}</Show>
          </p>
          <Show when={props.programme.summary}>{(summary) => <p class="page-words">{summary().en}</p>}</Show>
          <Show when={props.programme.names.aliases}>
            {(aliases) => <p class="page-words quiet">Also {aliases().join(", ")}</p>}
          </Show>
        </Section>
        <ClaimsThatDiffer state={props.state} citations={citations} told={told} record={{}} />
        <Constellations {...props} />
        <Section title="Events around the playhead">
          <ul class="page-list">
            <For each={around().before}>
              {(event) => (
                <li>
                  <EventRow state={props.state} event={event} aside={outcomeAside(event.record)} />
                </li>
              )}
            </For>
            <li class="playhead-row" aria-hidden="true">
              <span class="num">{formatDay(props.state.atUtcMs())}</span>
            </li>
            <For each={around().after} fallback={<li class="quiet">Nothing later on the record</li>}>
              {(event) => (
                <li>
                  <EventRow state={props.state} event={event} aside={outcomeAside(event.record)} />
                </li>
              )}
            </For>
          </ul>
        </Section>
        <Notes notes={remainingNotes(props.programme, [])} />
        <SourceList state={props.state} citations={citations} />
      </div>
    </>
  );
}
