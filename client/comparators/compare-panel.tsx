// The choice of curves to compare with: each with its number at the playhead, until when it is known, and who says so.
import { createSignal, For, type JSX, Match, onCleanup, onMount, Show, Switch } from "solid-js";
import { formatDay, formatEdtf } from "../../shared/time/format.ts";
import type { AppState } from "../state/app-state.ts";
import { type Curve, cornerAt } from "./curve.ts";
import { formatLaunched } from "./curve-notes.ts";
import "./compare-panel.css";

// Fetched together with the panel: in two pieces they would make the first page larger.
export { fetchCurves } from "./curves.ts";

export interface ComparePanelProps {
  readonly state: AppState;
  /** Told when something else is looked at. */
  readonly onClose: () => void;
}

/** Sooner than this nobody needs to be told that something is on its way. */
const SAY_LOADING_AFTER_MS = 400;

function LoadingLine(): JSX.Element {
  const [isSlow, setSlow] = createSignal(false);
  const timer = setTimeout(() => setSlow(true), SAY_LOADING_AFTER_MS);
  onCleanup(() => clearTimeout(timer));
  return (
    <p class="quiet" role="status">
      {isSlow() ? "Loading the curves" : ""}
    </p>
  );
}

/** Before the first launch. */
const NONE = { launched: 0, isAtLeast: false };

function CurveRow(props: { readonly state: AppState; readonly curve: Curve }): JSX.Element {
  const corner = () => cornerAt(props.curve, Math.min(props.state.atUtcMs(), props.curve.endUtcMs));
  return (
    <label class="compare-row">
      <input
        type="checkbox"
        checked={props.state.comparison.chosen().has(props.curve.id)}
        onChange={() => props.state.actions.toggleComparator(props.curve.id)}
      />
      <svg width="22" height="8" viewBox="0 0 22 8" aria-hidden="true">
        <path d="M0 4h22" stroke-dasharray={props.curve.dashPx.join(" ")} />
      </svg>
      <span>
        {props.curve.name.en} <span lang="zh-Hans">{props.curve.name.zh}</span>
      </span>
      <b class="num">{formatLaunched(corner() ?? NONE)}</b>
    </label>
  );
}

/** One source of each publisher, the first that is cited. */
function sourcesOf(state: AppState, curves: readonly Curve[]) {
  const cited = new Set(curves.flatMap(({ sources }) => sources));
  const found = [...cited].flatMap((id) => state.wholeCatalogue.sources.get(id) ?? []);
  return [...new Map(found.toReversed().map((source) => [source.publisher, source])).values()].toReversed();
}

function Origin(props: ComparePanelProps & { readonly curves: readonly Curve[] }): JSX.Element {
  const look = (id: string) => {
    props.onClose();
    props.state.actions.select({ key: "src", id });
  };
  return (
    <p class="compare-origin">
      Known to {[...new Set(props.curves.map(({ asOf }) => formatEdtf(asOf)))].join(", ")}, from{" "}
      <For each={sourcesOf(props.state, props.curves)}>
        {(source, index) => (
          <>
            {index() > 0 ? ", " : ""}
            <button type="button" class="text-button" title={source.title.en} onClick={() => look(source.id)}>
              {source.publisher}
            </button>
          </>
        )}
      </For>
      . A plus sign: at least so many.
    </p>
  );
}

function Choices(props: ComparePanelProps & { readonly curves: readonly Curve[] }): JSX.Element {
  const endUtcMs = () => Math.max(...props.curves.map((curve) => curve.endUtcMs));
  const unknown = () => [...props.state.comparison.chosen()].filter((id) => !props.curves.some((one) => one.id === id));
  return (
    <>
      <fieldset class="compare-rows">
        <legend class="num">Satellites launched by {formatDay(Math.min(props.state.atUtcMs(), endUtcMs() - 1))}</legend>
        <For each={props.curves}>{(curve) => <CurveRow state={props.state} curve={curve} />}</For>
      </fieldset>
      <Show when={unknown().length > 0}>
        <p>Not known here, though this link asks for it: {unknown().join(", ")}.</p>
      </Show>
      <Origin {...props} />
    </>
  );
}

/** What it is for in one line, the choices, and what to do where they did not come. */
export function ComparePanel(props: ComparePanelProps): JSX.Element {
  const { comparison } = props.state;
  onMount(comparison.load);
  return (
    <div class="compare-panel">
      <h2>Compare</h2>
      <p class="quiet">Outside this subject, for comparison</p>
      <Switch fallback={<LoadingLine />}>
        <Match when={comparison.curves()?.all.length === 0}>
          <p>This record has nothing to compare with.</p>
        </Match>
        <Match when={comparison.curves()}>{(curves) => <Choices {...props} curves={curves().all} />}</Match>
        <Match when={comparison.phase() === "failed"}>
          <p role="alert">
            The curves could not be loaded.{" "}
            <button type="button" class="text-button" onClick={comparison.load}>
              Try again
            </button>
          </p>
        </Match>
      </Switch>
    </div>
  );
}
