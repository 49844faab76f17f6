// The passes over a place: whose, over which days, as a table, and the one that is looked at as a chart of the sky.
import { createMemo, createSignal, For, Match, Show, Switch } from "solid-js";
import type { Pass } from "../../shared/orbit/passes/pass.ts";
import { formatDay } from "../../shared/time/format.ts";
import { coordinateWords, type GroundPlace } from "../../shared/view/place.ts";
import { formatCount, plural } from "../panels/count-words.ts";
import { Icon } from "../panels/icon.tsx";
import { Modal } from "../panels/modal.tsx";
import type { AppState } from "../state/app-state.ts";
import type { FrameState } from "../state/frame-state.ts";
import { localClock } from "./local-clock.ts";
import { PassDetail } from "./pass-detail.tsx";
import { UNKNOWN_PLACE_WORDS } from "./pass-words.ts";
import { PassesControls } from "./passes-controls.tsx";
import type { PassesModel } from "./passes-model.ts";
import { SearchStatus } from "./passes-status.tsx";
import { PassesTable } from "./passes-table.tsx";
import { PlaceChooser } from "./place-chooser.tsx";
import { entryOf, type NamedPlace, placeName } from "./place-list.ts";
import { nothingWords, presenceWords } from "./presence-words.ts";
import { SavePasses } from "./save-passes.tsx";
import type { SkySubject } from "./sky-subject.ts";
import "./passes-dialog.css";

export interface PassesDialogProps {
  readonly state: AppState;
  readonly frame: FrameState;
  readonly model: PassesModel;
  readonly places: readonly NamedPlace[];
  /** Whether there is a globe to choose a place on. */
  readonly hasGlobe: boolean;
  readonly onSubject: (subject: SkySubject) => void;
  /** Looks at a satellite. */
  readonly onVisit: (objectId: string) => void;
}

/** The name that a pass is listed under. */
function objectName(state: AppState, id: string): string {
  return state.catalogue.objectById.get(id)?.names.en ?? id;
}

/** What a launch's satellites are called together: the label of their batch, else the title of the launch. */
function launchName({ catalogue }: AppState, event: string): string {
  const batches = [...catalogue.constellations.values()].flatMap((constellation) => constellation.batches);
  const label = batches.find((batch) => batch.event === event)?.label.en;
  return label ?? catalogue.eventById.get(event)?.record.title.en ?? event;
}

function Nothing(props: PassesDialogProps) {
  const { search, onlyVisible, setOnlyVisible } = props.model;
  const isLeftOut = () => onlyVisible() && search.passes().length > 0;
  return (
    <div class="passes-nothing" role="status">
      <Show
        when={isLeftOut()}
        fallback={
          <Show when={search.asked()}>
            {(ask) => <For each={nothingWords(search.presences(), ask())}>{(words) => <p>{words}</p>}</For>}
          </Show>
        }
      >
        <p>
          None of {plural(search.passes().length, "pass", "passes")} can be seen: the satellite is in the Earth's shadow
          or the sky is too bright.
        </p>
        <button type="button" class="button" onClick={() => setOnlyVisible(false)}>
          Show all passes
        </button>
      </Show>
    </div>
  );
}

/** What has to be known of the passes that are listed. */
function ListNotes(props: PassesDialogProps) {
  const hasIllustrative = createMemo(() => props.model.shown().some(({ kind }) => kind === "illustrative"));
  const left = () => {
    const ask = props.model.search.asked();
    return ask ? presenceWords(props.model.search.presences(), ask) : [];
  };
  return (
    <>
      <Show when={hasIllustrative()}>
        <p class="passes-note">
          <b>Illustrative</b>
          {`: ${UNKNOWN_PLACE_WORDS}`}. Such passes show what an orbit like it gives; their times are no predictions.
        </p>
      </Show>
      <For each={left()}>{(words) => <p class="passes-note">{words}</p>}</For>
    </>
  );
}

function List(props: PassesDialogProps & { readonly place: GroundPlace }) {
  const { model, state } = props;
  const isMany = () => (model.subject()?.objects.length ?? 0) > 1;
  const clock = createMemo(() => localClock(entryOf(props.places, props.place)?.zone));
  const event = (objectId: string) => state.catalogue.objectById.get(objectId)?.event;
  const clockNote = () => {
    const local = clock();
    return local
      ? `Times are UTC, below them ${props.place.name ?? "local time"} (${local.offset(model.fromUtcMs())})`
      : "Times are UTC";
  };
  return (
    <>
      <p class="passes-clock quiet">
        {clockNote()}. Refraction is left out; it lifts what is at the horizon by half a degree.
      </p>
      <PassesTable
        passes={model.shown()}
        caption={`Passes of ${model.subject()?.names.en ?? ""} over ${placeName(props.place)}`}
        {...{ isMany: isMany(), clock: clock(), atUtcMs: state.atUtcMs(), minElevationDeg: model.minElevationDeg() }}
        nameOf={(id) => objectName(state, id)}
        launchOf={event}
        launchName={(launch) => launchName(state, launch)}
        selected={model.selected()}
        onSelect={model.setSelected}
      />
    </>
  );
}

function Results(props: PassesDialogProps & { readonly place: GroundPlace }) {
  const { model } = props;
  const isAnswered = () => model.search.phase() === "done" || model.search.phase() === "stopped";
  return (
    <div class="passes-list">
      <SearchStatus model={model} />
      <Switch>
        <Match when={model.shown().length > 0}>
          <ListNotes {...props} />
          <List {...props} />
        </Match>
        <Match when={isAnswered()}>
          <Nothing {...props} />
        </Match>
      </Switch>
    </div>
  );
}

function LeftNote(props: { readonly state: AppState; readonly model: PassesModel }) {
  return (
    <Show when={props.model.isLeft()}>
      <div class="passes-left notice" role="status">
        <span>The playhead is at {formatDay(props.state.atUtcMs())}, outside these days.</span>
        <button type="button" class="button" onClick={props.model.update}>
          Update
        </button>
      </div>
    </Show>
  );
}

/** The choice of a place while there is none or another one is wanted, else its name with the way to change it. */
function Place(props: PassesDialogProps) {
  const [isChanging, setChanging] = createSignal(false);
  let change: HTMLButtonElement | undefined;
  const choose = (place: GroundPlace) => {
    props.state.actions.setPlace(place);
    setChanging(false);
    change?.focus();
  };
  const cancel = () => {
    setChanging(false);
    change?.focus();
  };
  const isOpen = () => isChanging() || props.state.place() === undefined;
  return (
    <Show
      when={isOpen()}
      fallback={
        <div class="passes-place">
          <Icon name="mapPin" small />
          <Show when={props.state.place()}>
            {(place) => (
              <span class="num">
                {place().name} <span classList={{ quiet: place().name !== undefined }}>{coordinateWords(place())}</span>
              </span>
            )}
          </Show>
          <button ref={change} type="button" class="text-button" onClick={() => setChanging(true)}>
            Change place
          </button>
        </div>
      }
    >
      <PlaceChooser
        places={props.places}
        onGlobe={props.hasGlobe ? () => props.frame.open("globe-place") : undefined}
        onChoose={choose}
        onCancel={isChanging() ? cancel : undefined}
      />
    </Show>
  );
}

function Body(props: PassesDialogProps & { readonly place: GroundPlace; readonly onGo: (pass: Pass) => void }) {
  return (
    <div class="passes-body">
      <Results {...props} />
      <Show
        when={props.model.selected()}
        fallback={
          <Show when={props.model.shown().length > 0}>
            <div class="pass-detail empty">
              <Icon name="telescope" />
              <p>Choose a pass to see its way through the sky.</p>
            </div>
          </Show>
        }
      >
        {(pass) => (
          <PassDetail
            pass={pass()}
            points={props.model.track()}
            place={props.place}
            minElevationDeg={props.model.minElevationDeg()}
            name={objectName(props.state, pass().objectId)}
            onGo={() => props.onGo(pass())}
          />
        )}
      </Show>
    </div>
  );
}

export function PassesDialog(props: PassesDialogProps) {
  /** The clock goes to where the satellite stands highest, and the satellite is what is looked at. */
  const go = (pass: Pass) => {
    const { actions } = props.state;
    props.frame.close();
    props.onVisit(pass.objectId);
    actions.setAt(pass.culmination.atUtcMs);
    actions.reveal(pass.culmination.atUtcMs);
  };
  const title = () => {
    const place = props.state.place();
    return place ? `Passes over ${placeName(place)}` : "Passes over a place";
  };
  return (
    <Modal title={title()} class="passes-dialog" widthPx={props.state.place() ? 1280 : 560} onClose={props.frame.close}>
      <div class="passes">
        <Place {...props} />
        <Show when={props.state.place()} keyed={false}>
          {(place) => (
            <>
              <PassesControls state={props.state} model={props.model} onSubject={props.onSubject} />
              <LeftNote state={props.state} model={props.model} />
              <Body {...props} place={place()} onGo={go} />
              <Show when={props.model.shown().length > 0}>
                <SavePasses state={props.state} model={props.model} place={place()} />
              </Show>
            </>
          )}
        </Show>
        <p class="visually-hidden" role="status">
          {foundWords(props.model)}
        </p>
      </div>
    </Modal>
  );
}

/** Told once when a search ends, not on the way. */
function foundWords({ search, shown }: PassesModel): string {
  const phase = search.phase();
  if (phase !== "done" && phase !== "stopped") return "";
  return `${phase === "done" ? "Search complete" : "Search cancelled"}: ${formatCount(shown().length)} passes`;
}
