// The page of an event: its facts, the plan it belongs to, what it links to, what it launched, and its sources.
import { createMemo, For, Show } from "solid-js";
import type { CatalogueEvent } from "../../../shared/record/catalogue.ts";
import { isPlan, LINK_RELATIONS } from "../../../shared/record/event.ts";
import { planOutcome } from "../../../shared/record/plan-outcome.ts";
import type { Cited } from "../../../shared/record/sourced.ts";
import type { AppState } from "../../state/app-state.ts";
import { KIND_WORDS, LINK_WORDS, outcomeAside } from "../event-words.ts";
import { outcomeWords } from "../plan-words.ts";
import { BatchList, type BatchOf, BatchPlan, batchOf } from "./batch-plan.tsx";
import { createCitations } from "./citations.ts";
import { claimsAboutEvent } from "./claims-about.ts";
import { ClaimsThatDiffer } from "./claims-that-differ.tsx";
import { DateHistory } from "./date-history.tsx";
import { eventFacts } from "./event-facts.tsx";
import { EventRow, ObjectRow } from "./event-rows.tsx";
import { Facts, remainingNotes } from "./facts.tsx";
import { LongList, Notes, PageHead, type PageProps, Section, SourceList } from "./page.tsx";
import { PlanList, PlanOutcomeSection } from "./plan-section.tsx";

/** Other events, by the words that say how they belong to this one. */
interface LinkGroup {
  readonly words: string;
  readonly events: readonly CatalogueEvent[];
}

function linkGroups(state: AppState, event: CatalogueEvent): readonly LinkGroup[] {
  const { eventById, linksTo } = state.catalogue;
  const find = (id: string) => {
    const found = eventById.get(id);
    return found ? [found] : [];
  };
  const to = linksTo.get(event.record.id) ?? [];
  return LINK_RELATIONS.flatMap((rel) => {
    const outgoing = (event.record.links ?? []).filter((link) => link.rel === rel);
    const incoming = to.filter((link) => link.rel === rel);
    return [
      { words: LINK_WORDS[rel].from, events: outgoing.flatMap((link) => find(link.event)) },
      { words: LINK_WORDS[rel].to, events: incoming.flatMap((link) => find(link.from)) },
    ];
  }).filter(({ events }) => events.length > 0);
}

/** Of a plan, what became of it; of anything else, how it ended where that was not well. */
function linkAside(state: AppState, event: CatalogueEvent): string {
  if (!isPlan(event.record)) return outcomeAside(event.record);
  return outcomeWords(planOutcome(state.catalogue, event, state.recordEndUtcMs));
}

function LinkedEvents(props: { readonly state: AppState; readonly event: CatalogueEvent }) {
  const groups = createMemo(() => linkGroups(props.state, props.event));
  return (
    <For each={groups()}>
      {(group) => (
        <Section title={group.words}>
          <LongList items={group.events} shown={8}>
            {(event) => <EventRow state={props.state} event={event} aside={linkAside(props.state, event)} />}
          </LongList>
        </Section>
      )}
    </For>
  );
}

function Satellites(props: { readonly state: AppState; readonly event: CatalogueEvent }) {
  const objects = () => props.state.catalogue.objectsByEvent.get(props.event.record.id) ?? [];
  return (
    <Show when={objects().length > 0}>
      <Section title={objects().length === 1 ? "Craft" : "Satellites"} aside={objects().length}>
        <LongList items={objects()} shown={6}>
          {(object) => <ObjectRow state={props.state} object={object} />}
        </LongList>
      </Section>
    </Show>
  );
}

function Batch(props: { readonly state: AppState; readonly of: BatchOf }) {
  return (
    <Show
      when={props.of.index >= 0}
      fallback={
        <Show when={props.of.batch.kind !== "batch"}>
          <Section title="Plan and outcome">
            <p class="page-words">
              {props.of.batch.kind === "test" ? "Test craft" : "A geostationary craft"} of{" "}
              {props.of.constellation.names.en}: not counted towards its targets.
            </p>
          </Section>
        </Show>
      }
    >
      <BatchList state={props.state} buildout={props.of.buildout} around={props.of.index} />
    </Show>
  );
}

/** The sources of the targets that a batch is held against count as sources of its page. */
function citedOn(event: CatalogueEvent, of: BatchOf | undefined): readonly Cited[] {
  return [event.record.cited, ...(of ? [of.batch.cited] : [])];
}

function kindWords(event: CatalogueEvent, of: BatchOf | undefined): string {
  return [KIND_WORDS[event.record.kind], ...(of ? [of.batch.label.en] : [])].join(", ");
}

export function EventPage(props: PageProps & { readonly event: CatalogueEvent }) {
  const of = batchOf(props.state, props.event.record.id);
  const facts = eventFacts(props.state, props.event);
  const target = of?.buildout.targets.flatMap(({ target }) => (target.preferred ? [target.cited] : [])) ?? [];
  const told = claimsAboutEvent(props.state.catalogue, props.event, of);
  const citations = createCitations(
    [...citedOn(props.event, of), ...target, told.cited],
    facts.map(({ property }) => property),
  );
  const parts = { state: props.state, citations };
  const record = () => props.event.record;
  const flies = () => record().launch !== undefined || record().place !== undefined || record().site !== undefined;
  return (
    <>
      <PageHead
        {...props}
        programme={props.state.catalogue.programmes.get(record().programme)}
        kind={kindWords(props.event, of)}
        title={record().title}
        canFlyTo={flies()}
        onStep={props.state.actions.stepEvent}
      />
      <div class="page-body">
        <section class="page-section">
          <Show when={record().summary}>
            {(summary) => (
              <p class="page-words">
                {summary().en}
                <Show when={summary().zh}>
                  <span class="zh fact-line" lang="zh-Hans">
                    {summary().zh}
                  </span>
                </Show>
              </p>
            )}
          </Show>
          <Facts {...parts} record={record()} facts={facts} settlements={told.differing} />
        </section>
        <ClaimsThatDiffer {...parts} told={told} record={record()} />
        <Show when={isPlan(props.event.record)}>
          <PlanOutcomeSection state={props.state} event={props.event} />
        </Show>
        <PlanList state={props.state} filter={{ partOf: record().id }} title="Its plans and what became of them" />
        <DateHistory {...parts} claims={told.claims} status={record().status} />
        <Show when={of}>
          {(batch) => (
            <>
              <Show when={batch().index >= 0}>
                <BatchPlan state={props.state} citations={citations} of={batch()} />
              </Show>
              <Batch state={props.state} of={batch()} />
            </>
          )}
        </Show>
        <LinkedEvents state={props.state} event={props.event} />
        <Satellites state={props.state} event={props.event} />
        <Notes notes={remainingNotes(record(), facts)} />
        <SourceList state={props.state} citations={citations} />
      </div>
    </>
  );
}
