// The page of a source: what it is, where it is, and every record that stands on it.
import { createMemo, Show } from "solid-js";
import type { Catalogue, CatalogueEvent } from "../../../shared/record/catalogue.ts";
import type { Source } from "../../../shared/record/source.ts";
import type { Cited } from "../../../shared/record/sourced.ts";
import { formatEdtf } from "../../../shared/time/format.ts";
import type { Selection } from "../../../shared/view/view.ts";
import { formatCount } from "../count-words.ts";
import { propertyWords, SOURCE_KIND_WORDS } from "../event-words.ts";
import { EventRow } from "./event-rows.tsx";
import { LongList, OutLink, PageHead, type PageProps, Section, safeUrl } from "./page.tsx";
import { PlanList } from "./plan-section.tsx";

/** A record that cites the source, and for which of its facts. */
interface Backed {
  readonly words: string;
  readonly name: string;
  readonly selection?: Selection;
}

/** Which facts of a record a source backs, in words; `*` means the rest, or all where it stands alone. */
function backedWords(cited: Cited, source: string): string | undefined {
  const properties = Object.entries(cited).flatMap(([property, sources]) =>
    sources.includes(source) ? [property] : [],
  );
  if (properties.length === 0) return undefined;
  if (properties.includes("*")) return Object.keys(cited).length === 1 ? "all" : "most";
  return properties.map((property) => propertyWords(property).toLowerCase()).join(", ");
}

interface Cites {
  readonly cited: Cited;
}

function backedOf(source: string, records: readonly (Omit<Backed, "words"> & Cites)[]): readonly Backed[] {
  return records.flatMap(({ cited, ...rest }) => {
    const words = backedWords(cited, source);
    return words === undefined ? [] : [{ ...rest, words }];
  });
}

/** Everything but events that cites the source. */
function backedRecords(catalogue: Catalogue, source: string): readonly Backed[] {
  const constellations = [...catalogue.constellations.values()].flatMap((each) => {
    const selection = { key: "c", id: each.id } as const;
    const part = (what: string) => ({ name: `${each.names.en}, ${what}`, selection });
    return [
      { name: each.names.en, selection, cited: each.cited },
      ...each.targets.map((target) => ({ ...part(`target of ${formatCount(target.count)}`), cited: target.cited })),
      ...each.shells.map((shell) => ({ ...part(shell.names.en), cited: shell.cited })),
      ...each.batches.map((batch) => ({ ...part(batch.label.en), cited: batch.cited })),
    ];
  });
  const programmes = [...catalogue.programmes.values()].map(({ id, names, cited }) => ({
    name: names.en,
    selection: { key: "pr", id } as const,
    cited,
  }));
  const craft = [...catalogue.craftById].map(([id, { names, cited }]) => ({
    name: names.en,
    selection: { key: "obj", id } as const,
    cited,
  }));
  const places = [...catalogue.vehicles.values(), ...catalogue.sites.values()].map(({ names, cited }) => ({
    name: names.en,
    cited,
  }));
  return backedOf(source, [...constellations, ...programmes, ...craft, ...places]);
}

function backedEvents(catalogue: Catalogue, source: string): readonly (readonly [CatalogueEvent, string])[] {
  return catalogue.events.flatMap((event) => {
    const words = backedWords(event.record.cited, source);
    return words === undefined ? [] : [[event, words] as const];
  });
}

function About(props: { readonly source: Source }) {
  const line = (label: string, value: string | undefined) => (
    <Show when={value}>
      <dt>{label}</dt>
      <dd class="num">{value}</dd>
    </Show>
  );
  return (
    <section class="page-section">
      <dl class="facts">
        {line("Publisher", props.source.publisher)}
        {line("Kind", SOURCE_KIND_WORDS[props.source.kind])}
        {line("Language", props.source.language)}
        {line("Published", props.source.published && formatEdtf(props.source.published))}
        {line("Retrieved", props.source.retrieved && formatEdtf(props.source.retrieved))}
        {line("Licence", props.source.licence)}
        <Show when={safeUrl(props.source.url)} fallback={line("Address", "none on record")}>
          {(url) => (
            <>
              <dt>Address</dt>
              <dd class="source-address">
                {url()} <OutLink url={url()} label={`Open ${props.source.title.en}`} />
              </dd>
            </>
          )}
        </Show>
      </dl>
      <Show when={props.source.note}>{(note) => <p class="page-words">{note().en}</p>}</Show>
    </section>
  );
}

function BackedRow(props: PageProps & { readonly backed: Backed }) {
  return (
    <Show
      when={props.backed.selection}
      fallback={
        <div class="object-row">
          <span class="event-row-title">{props.backed.name}</span>
          <span class="event-row-aside">{props.backed.words}</span>
        </div>
      }
    >
      {(selection) => (
        <button type="button" class="object-row" onClick={() => props.state.actions.select(selection())}>
          <span class="event-row-title">{props.backed.name}</span>
          <span class="event-row-aside">{props.backed.words}</span>
        </button>
      )}
    </Show>
  );
}

export function SourcePage(props: PageProps & { readonly source: Source }) {
  const events = createMemo(() => backedEvents(props.state.catalogue, props.source.id));
  const records = createMemo(() => backedRecords(props.state.catalogue, props.source.id));
  return (
    <>
      <PageHead {...props} kind="Source" title={props.source.title} canFlyTo={false} />
      <div class="page-body">
        <About source={props.source} />
        <PlanList state={props.state} filter={{ source: props.source.id }} title="Its plans and what became of them" />
        <Show when={events().length > 0}>
          <Section title="Events that stand on it, and with which facts" aside={formatCount(events().length)}>
            <LongList items={events()} shown={12}>
              {([event, words]) => <EventRow state={props.state} event={event} aside={words} />}
            </LongList>
          </Section>
        </Show>
        <Show when={records().length > 0}>
          <Section title="Other records that stand on it" aside={formatCount(records().length)}>
            <LongList items={records()} shown={12}>
              {(backed) => <BackedRow {...props} backed={backed} />}
            </LongList>
          </Section>
        </Show>
      </div>
    </>
  );
}
