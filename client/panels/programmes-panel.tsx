// The programmes panel: what had flown at the playhead, group by group; narrow windows get a rail of shapes.
import { createMemo, For, Show } from "solid-js";
import { PROGRAMME_GROUPS, type Programme } from "../../shared/record/programme.ts";
import { peopleAboard } from "../../shared/record/programme-counts.ts";
import { formatDay } from "../../shared/time/format.ts";
import type { AppState } from "../state/app-state.ts";
import { Icon } from "./icon.tsx";
import { ProgrammeGlyph } from "./programme-glyph.tsx";
import { ConstellationRow, ProgrammeRow, pageOf } from "./programme-row.tsx";
import "./programmes-panel.css";

type Group = (typeof PROGRAMME_GROUPS)[number];

const GROUP_WORDS: Readonly<Record<Group, string>> = {
  constellations: "Constellations",
  tiangong: "Tiangong",
  "exploration-and-science": "Exploration and science",
  "applications-and-policy": "Applications and policy",
  other: "Beside the record",
};

function inGroup(state: AppState, group: Group): readonly Programme[] {
  return [...state.catalogue.programmes.values()].filter((programme) => programme.group === group);
}

/** What the figures of a group are, or who is up there; empty where the rows say it themselves. */
function groupNote(state: AppState, group: Group): string {
  if (group === "constellations") return "satellites launched";
  if (group !== "tiangong") return "";
  const aboard = peopleAboard(state.catalogue, state.atUtcMs(), state.wholeCatalogue);
  return aboard === undefined ? "" : `${aboard} aboard`;
}

function ProgrammeGroup(props: { readonly state: AppState; readonly group: Group }) {
  const note = createMemo(() => groupNote(props.state, props.group));
  return (
    <section class="programme-group">
      <h3>
        <span>{GROUP_WORDS[props.group]}</span>
        <span class="num">{note()}</span>
      </h3>
      <ul>
        <For each={inGroup(props.state, props.group)}>
          {(programme) => (
            <Show
              when={programme.counts === "satellites"}
              fallback={<ProgrammeRow state={props.state} programme={programme} />}
            >
              <ConstellationRow state={props.state} programme={programme} />
            </Show>
          )}
        </For>
      </ul>
    </section>
  );
}

/** The groups without the panel around them, as the phone's sheet shows them too. */
export function ProgrammeGroups(props: { readonly state: AppState }) {
  const groups = () => PROGRAMME_GROUPS.filter((group) => inGroup(props.state, group).length > 0);
  return <For each={groups()}>{(group) => <ProgrammeGroup state={props.state} group={group} />}</For>;
}

function PanelHead(props: { readonly state: AppState; readonly onCollapse: () => void }) {
  const day = createMemo(() => formatDay(props.state.atUtcMs()));
  const someHidden = () => props.state.view().programmes !== undefined;
  return (
    <div class="programmes-head">
      <h2>Programmes</h2>
      <Show when={someHidden()}>
        <button type="button" class="text-button" onClick={() => props.state.actions.showAll()}>
          Show all
        </button>
      </Show>
      <span class="num quiet">at {day()}</span>
      <button
        type="button"
        class="icon-button programmes-collapse"
        aria-label="Collapse the programmes panel"
        title="Collapse (L)"
        onClick={() => props.onCollapse()}
      >
        <Icon name="collapse" small />
      </button>
    </div>
  );
}

export interface ProgrammesPanelProps {
  readonly state: AppState;
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function ProgrammesPanel(props: ProgrammesPanelProps) {
  return (
    <Show when={props.open} fallback={<ProgrammesRail state={props.state} onExpand={props.onToggle} />}>
      <nav class="programmes-panel" aria-label="Programmes">
        <PanelHead state={props.state} onCollapse={props.onToggle} />
        <ProgrammeGroups state={props.state} />
      </nav>
    </Show>
  );
}

function ProgrammesRail(props: { readonly state: AppState; readonly onExpand: () => void }) {
  const { highlight, select } = props.state.actions;
  return (
    <nav class="programmes-panel rail" aria-label="Programmes">
      <button
        type="button"
        class="icon-button"
        aria-label="Open the programmes panel"
        title="Programmes (L)"
        onClick={() => props.onExpand()}
      >
        <Icon name="layers" />
      </button>
      <For each={[...props.state.catalogue.programmes.values()]}>
        {(programme) => (
          <button
            type="button"
            class="icon-button"
            classList={{ off: !props.state.isShown(programme.id) }}
            aria-label={programme.names.en}
            title={programme.names.en}
            onPointerEnter={() => highlight(programme.id)}
            onPointerLeave={() => highlight(undefined)}
            onClick={() => select(pageOf(props.state, programme))}
          >
            <ProgrammeGlyph programme={programme} />
          </button>
        )}
      </For>
    </nav>
  );
}
