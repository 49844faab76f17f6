// What the pointer is on, in words: an event with its date and programme, a count with its first events, a launch, a target.
import { For, type JSX, Match, Show, Switch } from "solid-js";
import { targetStanding } from "../../shared/record/buildout.ts";
import type { CatalogueEvent } from "../../shared/record/catalogue.ts";
import { formatWhen } from "../../shared/time/format.ts";
import { windowToPart } from "../../shared/timeline/clusters.ts";
import { formatCount, targetDeadline } from "../panels/count-words.ts";
import { outcomeOf } from "../panels/event-words.ts";
import { ProgrammeGlyph } from "../panels/programme-glyph.tsx";
import type { AppState } from "../state/app-state.ts";
import { spokenSpan } from "./event-name.ts";
import type { Hit } from "./hit.ts";
import type { Measures } from "./measures.ts";

export interface TooltipProps {
  readonly state: AppState;
  readonly hit: Hit;
  readonly measures: Measures;
}

/** Events that a count names before it says how many more there are. */
const NAMED = 5;
const WIDTH_PX = 280;

function EventWords(props: { readonly state: AppState; readonly event: CatalogueEvent; readonly note?: string }) {
  const programme = () => props.state.catalogue.programmes.get(props.event.record.programme);
  return (
    <>
      <p class="tooltip-title">{props.event.record.title.en}</p>
      <p>
        {formatWhen(props.event.when)}
        <Show when={props.event.record.status !== "done"}>, {outcomeOf(props.event.record).words.toLowerCase()}</Show>
      </p>
      <p class="tooltip-programme">
        <ProgrammeGlyph programme={programme()} sizePx={12} />
        {programme()?.names.en}
        <Show when={props.note}>{(note) => <span>{note()}</span>}</Show>
      </p>
    </>
  );
}

function ClusterWords(props: { readonly state: AppState; readonly hit: Extract<Hit, { kind: "cluster" }> }) {
  const marks = () => props.hit.cluster.marks;
  const lead = () => props.state.catalogue.eventById.get((props.hit.cluster.head ?? marks()[0])?.event ?? "");
  const isOne = () => props.hit.cluster.head !== undefined || marks().length === 1;
  const stages = () => (props.hit.cluster.head ? marks().length - 1 : 0);
  const canPart = () => windowToPart(props.hit.cluster, props.state.window(), 1000) !== undefined;
  return (
    <Switch>
      <Match when={isOne() && lead()}>
        {(event) => (
          <EventWords
            state={props.state}
            event={event()}
            {...(stages() > 0 && { note: `and ${stages()} more of this flight` })}
          />
        )}
      </Match>
      <Match when={true}>
        <p class="tooltip-title">{spokenSpan(props.state, props.hit.cluster)}</p>
        <For each={marks().slice(0, NAMED)}>{(mark) => <p class="tooltip-line">{mark.title}</p>}</For>
        <Show when={marks().length > NAMED}>
          <p>and {marks().length - NAMED} more</p>
        </Show>
        <p class="tooltip-hint">{canPart() ? "Click to zoom in" : "Click to go through them"}</p>
      </Match>
    </Switch>
  );
}

function TargetWords(props: { readonly state: AppState; readonly hit: Extract<Hit, { kind: "target" }> }) {
  const standing = () => {
    const buildout = props.state.catalogue.buildouts.get(props.hit.constellation);
    const dated = buildout?.targets.find(({ target }) => target.id === props.hit.target);
    return buildout && dated && targetStanding(buildout, dated, props.state.atUtcMs());
  };
  const name = () => props.state.catalogue.constellations.get(props.hit.constellation)?.names.en;
  return (
    <Show when={standing()}>
      {(at) => (
        <>
          <p class="tooltip-title">
            {name()}: {formatCount(at().target.count)} {targetDeadline(at())}
          </p>
          <p>{at().target.scope.en}</p>
          <p>
            {formatCount(at().launchedByThen)} launched{" "}
            {at().state === "missed" ? `by then, ${formatCount(at().short)} short` : "so far"}
          </p>
        </>
      )}
    </Show>
  );
}

function LaunchWords(props: { readonly state: AppState; readonly hit: Extract<Hit, { kind: "launch" }> }) {
  const event = () => props.state.catalogue.eventById.get(props.hit.event);
  return (
    <Show when={event()}>
      {(found) => (
        <EventWords state={props.state} event={found()} note={`${formatCount(props.hit.launched)} launched with it`} />
      )}
    </Show>
  );
}

/** A note above what the pointer is on; it takes no pointer itself. */
export function Tooltip(props: TooltipProps): JSX.Element {
  const leftPx = () => Math.min(props.measures.widthPx - WIDTH_PX - 8, Math.max(8, props.hit.place.xPx - WIDTH_PX / 2));
  return (
    <div
      class="tooltip num"
      role="tooltip"
      style={{
        left: `${leftPx()}px`,
        bottom: `${props.measures.heightPx - props.hit.place.yPx + 12}px`,
        width: `${WIDTH_PX}px`,
      }}
    >
      <Switch>
        <Match when={props.hit.kind === "cluster" && props.hit}>
          {(hit) => <ClusterWords state={props.state} hit={hit()} />}
        </Match>
        <Match when={props.hit.kind === "launch" && props.hit}>
          {(hit) => <LaunchWords state={props.state} hit={hit()} />}
        </Match>
        <Match when={props.hit.kind === "target" && props.hit}>
          {(hit) => <TargetWords state={props.state} hit={hit()} />}
        </Match>
      </Switch>
    </div>
  );
}
