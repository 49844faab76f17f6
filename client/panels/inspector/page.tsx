// What every page of the inspector is made of: head with names and actions, titled sections, notes and sources.
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import type { Programme } from "../../../shared/record/programme.ts";
import type { Source } from "../../../shared/record/source.ts";
import type { SourcedRecord } from "../../../shared/record/sourced.ts";
import type { Text } from "../../../shared/record/values.ts";
import { formatEdtf } from "../../../shared/time/format.ts";
import { skySubject } from "../../sky/sky-subject.ts";
import type { AppState } from "../../state/app-state.ts";
import type { OrbitState } from "../../state/orbit-status.ts";
import type { SkyState } from "../../state/sky-state.ts";
import { propertyWords, SOURCE_KIND_WORDS } from "../event-words.ts";
import { Icon, type IconName } from "../icon.tsx";
import { ProgrammeGlyph } from "../programme-glyph.tsx";
import type { Citations } from "./citations.ts";

/** What a page needs from around it. */
export interface PageProps {
  readonly state: AppState;
  readonly orbits: OrbitState;
  readonly onCopyLink: () => void;
  /** What looks for passes and works out coverage; without it a page has neither. */
  readonly sky?: SkyState;
  /** Opens the planes of the constellation that is looked at. */
  readonly onOpenPlanes?: () => void;
}

export interface PageHeadProps extends PageProps {
  readonly programme?: Programme | undefined;
  /** The quiet words after the programme's name: what kind of thing this is. */
  readonly kind: string;
  readonly title: Text;
  /** Whether the globe has something of this to fly to. */
  readonly canFlyTo: boolean;
  /** Steps to the neighbours in time, for an event. */
  readonly onStep?: (direction: 1 | -1) => void;
}

function HeadButton(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly keys: string;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button tight"
      aria-label={props.label}
      title={`${props.label} (${props.keys})`}
      onClick={() => props.onClick()}
    >
      <Icon name={props.icon} small />
    </button>
  );
}

/** The way to the passes of what the page is of, where that has satellites around the Earth. */
function PassesButton(props: PageHeadProps) {
  const subject = createMemo(() => skySubject(props.state.catalogue, props.state.selection()));
  return (
    <Show when={props.sky && subject()}>
      {(of) => (
        <button type="button" class="button" title="Passes (O)" onClick={() => props.sky?.openPasses(of().selection)}>
          <Icon name="telescope" small />
          Passes over {props.state.place()?.name ?? "a place"}
        </button>
      )}
    </Show>
  );
}

function Actions(props: PageHeadProps) {
  return (
    <div class="page-actions">
      <Show when={props.canFlyTo}>
        <button type="button" class="button" title="Fly to (F)" onClick={() => props.orbits.requestFlyTo()}>
          <Icon name="locate" small />
          Fly to
        </button>
      </Show>
      <button type="button" class="button" title="Copy link to this view (S)" onClick={() => props.onCopyLink()}>
        <Icon name="link" small />
        Copy link
      </button>
      <PassesButton {...props} />
    </div>
  );
}

export function PageHead(props: PageHeadProps) {
  const close = () => props.state.actions.select(undefined);
  return (
    <div class="page-head">
      <div class="page-tags">
        <Show when={props.programme}>
          {(programme) => (
            <>
              <ProgrammeGlyph programme={programme()} />
              <button
                type="button"
                class="page-programme"
                onClick={() => props.state.actions.select({ key: "pr", id: programme().id })}
              >
                {programme().names.en}
              </button>
            </>
          )}
        </Show>
        <span class="page-kind">{props.kind}</span>
        <Show when={props.onStep}>
          {(onStep) => (
            <>
              <HeadButton icon="chevronUp" label="Previous event" keys="←" onClick={() => onStep()(-1)} />
              <HeadButton icon="chevronDown" label="Next event" keys="→" onClick={() => onStep()(1)} />
            </>
          )}
        </Show>
        <HeadButton icon="close" label="Close" keys="Esc" onClick={close} />
      </div>
      <h2>{props.title.en}</h2>
      <Show when={props.title.zh}>
        <div class="page-title-zh" lang="zh-Hans">
          {props.title.zh}
        </div>
      </Show>
      <Actions {...props} />
    </div>
  );
}

export interface SectionProps {
  readonly title: string;
  readonly aside?: JSX.Element;
  readonly children: JSX.Element;
}

export function Section(props: SectionProps) {
  return (
    <section class="page-section">
      <h3>
        <span>{props.title}</span>
        <span class="num">{props.aside}</span>
      </h3>
      {props.children}
    </section>
  );
}

/** A list that shows its first rows and offers the rest. */
export function LongList<T>(props: {
  readonly items: readonly T[];
  readonly shown: number;
  readonly children: (item: T) => JSX.Element;
}) {
  const [isWhole, setWhole] = createSignal(false);
  const items = createMemo(() => (isWhole() ? props.items : props.items.slice(0, props.shown)));
  return (
    <>
      <ul class="page-list">
        <For each={items()}>{(item) => <li>{props.children(item)}</li>}</For>
      </ul>
      <Show when={!isWhole() && props.items.length > props.shown}>
        <button type="button" class="text-button" onClick={() => setWhole(true)}>
          Show all {props.items.length}
        </button>
      </Show>
    </>
  );
}

export function Notes(props: { readonly notes: NonNullable<SourcedRecord["notes"]> }) {
  return (
    <Show when={props.notes.length > 0}>
      <Section title="Notes">
        <ul class="page-notes">
          <For each={props.notes}>
            {(note) => (
              <li>
                <span class="quiet">{propertyWords(note.property)}:</span> {note.text.en}
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}

/** An address that may be opened: http and https only, whatever a record says. */
export function safeUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}

/** A link that leaves the site; the other side learns nothing of this one. */
export function OutLink(props: { readonly url: string; readonly label: string }) {
  return (
    <a
      class="out-link"
      href={props.url}
      target="_blank"
      rel="noopener nofollow noreferrer"
      aria-label={props.label}
      title={props.url}
    >
      <Icon name="external" small />
    </a>
  );
}

function sourceLine(source: Source): string {
  const date = source.published ?? source.retrieved;
  return [source.publisher, ...(date ? [formatEdtf(date)] : [])].join(", ");
}

export function SourceList(props: { readonly state: AppState; readonly citations: Citations }) {
  return (
    <Section title="Sources">
      <ol class="source-list">
        <For each={props.citations.ordered}>
          {(id) => (
            <Show when={props.state.catalogue.sources.get(id)} fallback={<li>Unknown source {id}</li>}>
              {(source) => (
                <li classList={{ lit: props.citations.lit() === id }}>
                  <span class="cite-number">{props.citations.numberOf(id)}</span>
                  <button
                    type="button"
                    class="source-open"
                    onClick={() => props.state.actions.select({ key: "src", id })}
                  >
                    {sourceLine(source())}{" "}
                    <span class="quiet">
                      {SOURCE_KIND_WORDS[source().kind]}, {source().language}
                    </span>
                    <span class="source-title">{source().title.en}</span>
                  </button>
                  <Show when={safeUrl(source().url)}>
                    {(url) => <OutLink url={url()} label={`Open ${source().title.en} at ${source().publisher}`} />}
                  </Show>
                </li>
              )}
            </Show>
          )}
        </For>
      </ol>
    </Section>
  );
}
