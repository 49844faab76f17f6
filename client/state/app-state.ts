// The one owner of what is on screen: the view as signals, and the actions that change it.
// Not here: the address bar (client/link), the ticking clock (playback.ts), drawing.
import { type Accessor, batch, createMemo, createSignal, type Setter } from "solid-js";
import { type Catalogue, type CatalogueEvent, findObject } from "../../shared/record/catalogue.ts";
import { EARLIEST_UTC_MS, LATEST_UTC_MS, type UtcMs } from "../../shared/time/instant.ts";
import { middleUtcMs } from "../../shared/time/when.ts";
import type { GlobeLayerId, GlobeLayers, LayerState } from "../../shared/view/globe-layers.ts";
import type { GroundPlace } from "../../shared/view/place.ts";
import {
  type CameraView,
  type ChartScale,
  type PlayRate,
  type SceneQuality,
  type Selection,
  type Theme,
  type TimeWindow,
  type View,
  viewWithout,
} from "../../shared/view/view.ts";
import { type Comparison, createComparison, type FetchCurves } from "../comparators/comparison.ts";
import { createKnowledge, type KnowledgeOptions, type KnownRecord } from "./knowledge.ts";
import { playActions } from "./play-actions.ts";
import { settingActions } from "./setting-actions.ts";
import { clamp, lawfulWindow, windowWith, zoomedWindow } from "./time-window.ts";

/** How a change of view is told to the history: a new entry, the same entry, or not at all (ticks). */
export type HistoryKind = "push" | "replace" | "tick";

export interface AppState extends KnownRecord {
  /** The real present when the page was loaded. */
  readonly nowUtcMs: UtcMs;
  readonly view: Accessor<View>;
  readonly atUtcMs: Accessor<UtcMs>;
  readonly window: Accessor<TimeWindow>;
  readonly selection: Accessor<Selection | undefined>;
  readonly camera: Accessor<CameraView | undefined>;
  readonly layers: Accessor<GlobeLayers>;
  readonly scale: Accessor<ChartScale>;
  readonly rate: Accessor<PlayRate>;
  /** From where the sky is looked at. */
  readonly place: Accessor<GroundPlace | undefined>;
  readonly theme: Accessor<Theme>;
  readonly quality: Accessor<SceneQuality>;
  readonly playing: Accessor<boolean>;
  /** Programme under the pointer in the panel; others are dimmed. */
  readonly highlighted: Accessor<string | undefined>;
  readonly isShown: (programme: string) => boolean;
  /** What stands beside the subject for comparison. */
  readonly comparison: Comparison;
  /** Where the last change of view belongs in the history; read by the address bar. */
  readonly lastChange: Accessor<HistoryKind>;
  readonly actions: Actions;
}

export interface Actions {
  readonly setAt: (atUtcMs: UtcMs, history?: HistoryKind) => void;
  readonly setWindow: (window: TimeWindow) => void;
  /** Scales the window about an instant, else the playhead: a factor below 1 shows less. */
  readonly zoomWindow: (factor: number, aboutUtcMs?: UtcMs) => void;
  /** Moves the window so that an instant is well inside it; while playing this is a tick. */
  readonly reveal: (utcMs: UtcMs, history?: HistoryKind) => void;
  /** Looks at something; an event also moves the playhead to its start. */
  readonly select: (selection: Selection | undefined) => void;
  readonly toggleProgramme: (programme: string) => void;
  readonly showOnly: (programme: string) => void;
  readonly showAll: () => void;
  readonly highlight: (programme: string | undefined) => void;
  readonly setCamera: (camera: CameraView) => void;
  /** Lets the camera go back to where it hangs by default, which no link needs to hold. */
  readonly releaseCamera: () => void;
  /** Turns a layer of the globe on or off, or chooses its number. */
  readonly setLayer: (layer: GlobeLayerId, change: Partial<LayerState>) => void;
  readonly setScale: (scale: ChartScale) => void;
  /** Puts the curve of a comparator into the chart, or takes it away. */
  readonly toggleComparator: (comparator: string) => void;
  readonly setRate: (rate: PlayRate) => void;
  /** Shows the record as known at the end of a day, its first instant given, or today's record again. */
  readonly setKnownOn: (dayUtcMs: UtcMs | undefined) => void;
  /** Works a day of knowledge out ahead, so that choosing it costs nothing. */
  readonly prepareKnownOn: (dayUtcMs: UtcMs) => void;
  readonly changeRate: (steps: number) => void;
  readonly setPlace: (place: GroundPlace | undefined) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setQuality: (quality: SceneQuality) => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly togglePlay: () => void;
  /** Selects the next (+1) or previous (−1) shown event that has a place on the timeline. */
  readonly stepEvent: (direction: 1 | -1) => void;
  readonly goNow: () => void;
  /** Takes a whole view, as when the browser goes back; the history already knows it. */
  readonly restore: (view: View) => void;
}

export interface AppStateOptions extends KnowledgeOptions {
  readonly nowUtcMs: UtcMs;
  readonly initial: View;
  /** Without it there is nothing to compare with. */
  readonly fetchCurves?: FetchCurves;
}

/** What the actions work on: the view and the clock's switch. */
export interface Desk {
  readonly options: AppStateOptions;
  readonly catalogue: Accessor<Catalogue>;
  readonly view: Accessor<View>;
  readonly playing: Accessor<boolean>;
  readonly setPlaying: Setter<boolean>;
  readonly isShown: (programme: string) => boolean;
  readonly replaceView: (view: View, history: HistoryKind) => void;
  readonly change: (part: Partial<View>, history: HistoryKind) => void;
}

/** The instant at which an event is looked at; not finite where its date has no known end. */
export function momentOfEventUtcMs(event: CatalogueEvent): UtcMs {
  return middleUtcMs(event.when);
}

/** Whose events are walked through, and which of their programmes are shown. */
type Walk = Pick<AppState, "catalogue" | "isShown">;

/** Shown events that have a place in time, in that order: what the arrow keys walk through. */
export function walkableEvents({ catalogue, isShown }: Walk): readonly CatalogueEvent[] {
  return catalogue.events
    .filter((event) => isShown(event.record.programme) && Number.isFinite(momentOfEventUtcMs(event)))
    .sort((a, b) => momentOfEventUtcMs(a) - momentOfEventUtcMs(b));
}

function timeActions({ options, view, change, setPlaying }: Desk) {
  const setWindow = (window: TimeWindow) => change({ window: lawfulWindow(window) }, "replace");
  return {
    setAt: (toUtcMs: UtcMs, history: HistoryKind = "replace") =>
      change({ atUtcMs: clamp(toUtcMs, EARLIEST_UTC_MS, LATEST_UTC_MS - 1) }, history),
    setWindow,
    zoomWindow: (factor: number, aboutUtcMs: UtcMs = view().atUtcMs) =>
      setWindow(zoomedWindow(view().window, factor, aboutUtcMs)),
    reveal: (utcMs: UtcMs, history: HistoryKind = "replace") => {
      const moved = windowWith(view().window, utcMs);
      if (moved !== view().window) change({ window: moved }, history);
    },
    goNow: () => {
      setPlaying(false);
      change({ atUtcMs: options.nowUtcMs, window: windowWith(view().window, options.nowUtcMs) }, "replace");
    },
  };
}

function selectionActions(desk: Desk) {
  const { catalogue, view, change, replaceView, setPlaying } = desk;
  const walkable = createMemo(() => walkableEvents({ catalogue: catalogue(), isShown: desk.isShown }));
  const select = (selection: Selection | undefined) => {
    setPlaying(false);
    if (!selection) {
      if (view().selection) replaceView(viewWithout(view(), "selection"), "push");
      return;
    }
    const event = selection.key === "ev" ? catalogue().eventById.get(selection.id) : undefined;
    const startUtcMs = event ? momentOfEventUtcMs(event) : Number.NaN;
    const moved = { atUtcMs: startUtcMs, window: windowWith(view().window, startUtcMs) };
    change(Number.isFinite(startUtcMs) ? { selection, ...moved } : { selection }, "push");
  };
  const neighbour = (direction: 1 | -1) => {
    const events = walkable();
    const { selection, atUtcMs } = view();
    const index = selection?.key === "ev" ? events.findIndex(({ record }) => record.id === selection.id) : -1;
    const selected = events[index];
    if (selected && momentOfEventUtcMs(selected) === atUtcMs) return events[index + direction];
    return direction === 1
      ? events.find((event) => momentOfEventUtcMs(event) > atUtcMs)
      : events.findLast((event) => momentOfEventUtcMs(event) < atUtcMs);
  };
  const stepEvent = (direction: 1 | -1) => {
    const next = neighbour(direction);
    if (next) select({ key: "ev", id: next.record.id });
  };
  return { select, stepEvent };
}

function filterActions({ options, view, change, replaceView }: Desk) {
  const all = options.catalogue.programmes;
  const showAll = () => replaceView(viewWithout(view(), "programmes"), "replace");
  const toggleProgramme = (programme: string) => {
    const shown = new Set(view().programmes ?? all.keys());
    if (!shown.delete(programme)) shown.add(programme);
    if (shown.size === all.size) showAll();
    else change({ programmes: shown }, "replace");
  };
  const showOnly = (programme: string) => change({ programmes: new Set([programme]) }, "replace");
  return { showAll, toggleProgramme, showOnly };
}

function restoreAction({ setPlaying, replaceView }: Desk) {
  return (view: View) => {
    setPlaying(false);
    replaceView(view, "tick");
  };
}

/** The view with a satellite named by the id that the catalogue gives it: a link may use its catalogue number. */
function withOwnId(catalogue: Catalogue, view: View): View {
  const { selection } = view;
  const object = selection?.key === "obj" ? findObject(catalogue, selection.id) : undefined;
  return object && object.id !== selection?.id ? { ...view, selection: { key: "obj", id: object.id } } : view;
}

/** Makes the state; call inside a Solid root. */
export function createAppState(options: AppStateOptions): AppState {
  const [view, setView] = createSignal<View>(withOwnId(options.catalogue, options.initial), { equals: false });
  const [playing, setPlaying] = createSignal(false);
  const [highlighted, setHighlighted] = createSignal<string | undefined>();
  const [lastChange, setLastChange] = createSignal<HistoryKind>("tick");
  const programmes = createMemo(() => view().programmes);
  const isShown = (programme: string) => programmes()?.has(programme) ?? true;
  const replaceView = (next: View, history: HistoryKind) =>
    batch(() => {
      setLastChange(history);
      setView(withOwnId(options.catalogue, next));
    });
  const change = (part: Partial<View>, history: HistoryKind) => replaceView({ ...view(), ...part }, history);
  const part = <K extends keyof View>(key: K) => createMemo(() => view()[key]);
  const knowledge = createKnowledge(options, part("knownOnUtcMs"));
  const { catalogue } = knowledge;
  const desk: Desk = { options, catalogue, view, playing, setPlaying, isShown, replaceView, change };
  return {
    get catalogue() {
      return catalogue();
    },
    get recordEndUtcMs() {
      return knowledge.recordEndUtcMs();
    },
    wholeCatalogue: options.catalogue,
    knownOn: knowledge.knownOn,
    nowUtcMs: options.nowUtcMs,
    view,
    atUtcMs: part("atUtcMs"),
    window: part("window"),
    selection: part("selection"),
    camera: part("camera"),
    layers: part("layers"),
    scale: part("scale"),
    rate: part("rate"),
    place: part("place"),
    theme: part("theme"),
    quality: part("quality"),
    playing,
    highlighted,
    isShown,
    comparison: createComparison(part("comparators"), knowledge.untilUtcMs, options.fetchCurves),
    lastChange,
    actions: {
      ...timeActions(desk),
      ...selectionActions(desk),
      ...filterActions(desk),
      ...playActions(desk),
      ...settingActions(desk),
      prepareKnownOn: knowledge.prepare,
      highlight: (programme) => setHighlighted(programme),
      restore: restoreAction(desk),
    },
  };
}
