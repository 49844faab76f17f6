// The plane view: chart and table of a constellation's planes, with a clock of its own, over the page.
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { AT_ALTITUDE_WITHIN_KM, SAME_SHELL_KM } from "../../shared/orbit/shells.ts";
import type { Constellation } from "../../shared/record/constellation.ts";
import { must } from "../../shared/result.ts";
import { formatDay } from "../../shared/time/format.ts";
import { formatUtcDay } from "../../shared/time/instant.ts";
import { copyText } from "../link/share-link.ts";
import { formatCount } from "../panels/count-words.ts";
import { Modal } from "../panels/modal.tsx";
import { saveText } from "../panels/save-text.ts";
import type { AppState } from "../state/app-state.ts";
import type { FrameState } from "../state/frame-state.ts";
import { createMediaQuery, PHONE } from "../state/media.ts";
import type { OrbitState } from "../state/orbit-status.ts";
import { createCalmed } from "./calmed.ts";
import { constellationLookedAt, constellationsWithPlanes } from "./looked-at.ts";
import { PlaneChart } from "./plane-chart.tsx";
import { planesToCsv } from "./plane-csv.ts";
import { PlaneDetail } from "./plane-detail.tsx";
import { PlaneKey } from "./plane-key.tsx";
import { epochOf, type NodeAxis } from "./plane-layout.ts";
import type { SortOrder } from "./plane-order.ts";
import type { PlanePicture } from "./plane-picture.ts";
import { PaperShells, PlaneTable } from "./plane-table.tsx";
import { createPlaneView, type PlaneView } from "./plane-view.ts";
import { orbitCountWords } from "./plane-words.ts";
import { listenForClockKeys, PlanesClock } from "./planes-clock.tsx";
import { PlanesEmpty } from "./planes-empty.tsx";
import "./planes.css";

export interface PlanesDialogProps {
  readonly state: AppState;
  readonly orbits: OrbitState;
  readonly frame: FrameState;
}

const CALM_MS = 250;
const UPWARD = "Upward: mean argument of latitude.";
const AXIS_WORDS: Readonly<Record<NodeAxis, string>> = { now: "RAAN now", "drift-removed": "Drift removed" };

/** What belongs to one opening of the view. */
interface Desk extends PlanesDialogProps {
  readonly view: PlaneView;
  readonly axis: () => NodeAxis;
  readonly setAxis: (axis: NodeAxis) => void;
  readonly choose: (constellation: string) => void;
}

function Choice<T extends string>(props: {
  readonly label: string;
  readonly all: readonly (readonly [value: T, words: string])[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}) {
  return (
    <fieldset class="segments" aria-label={props.label}>
      <For each={props.all}>
        {([value, words]) => (
          <button type="button" aria-pressed={value === props.value} onClick={() => props.onChoose(value)}>
            {words}
          </button>
        )}
      </For>
    </fieldset>
  );
}

function Controls(props: { readonly desk: Desk }) {
  const { state, view } = props.desk;
  const all = () => constellationsWithPlanes(state).map(({ id, names }) => [id, names.en] as const);
  const axes = (["now", "drift-removed"] as const).map((axis) => [axis, AXIS_WORDS[axis]] as const);
  return (
    <div class="planes-controls">
      <Show when={all().length > 1}>
        <Choice label="Constellation" all={all()} value={view.constellation().id} onChoose={props.desk.choose} />
      </Show>
      <Choice label="Node across the chart" all={axes} value={props.desk.axis()} onChoose={props.desk.setAxis} />
      <PlanesClock state={state} constellation={view.constellation().id} />
    </div>
  );
}

/** What the horizontal axis shows; with the drift removed, at which day and by how much each shell's nodes move. */
function axisWords(picture: PlanePicture, axis: NodeAxis): string {
  if (axis === "now") return `Across: right ascension of the ascending node (RAAN), true equator of date. ${UPWARD}`;
  const drifts = picture.shells.flatMap(({ shell, fill }, index) => {
    const epochUtcMs = epochOf(picture, index);
    if (epochUtcMs === undefined) return [];
    return [`${shell.names.en} ${fill.driftDegPerDay.toFixed(2).replace("-", "−")}° a day to ${formatDay(epochUtcMs)}`];
  });
  return `Across: RAAN with the drift of its shell removed, ${drifts.join("; ")}. ${UPWARD}`;
}

function Chart(props: { readonly desk: Desk; readonly picture: PlanePicture; readonly litRow: string | undefined }) {
  const { state, orbits, frame } = props.desk;
  const isPhone = createMediaQuery(PHONE);
  const programme = () =>
    must(state.wholeCatalogue.programmes.get(props.picture.constellation.programme), "the programme");
  const selected = () => {
    const selection = state.selection();
    return selection?.key === "obj" ? selection.id : undefined;
  };
  return (
    <>
      <PlaneChart
        state={state}
        orbits={orbits}
        picture={props.picture}
        axis={props.desk.axis()}
        heightPx={isPhone() ? 320 : 430}
        litRow={props.litRow}
      />
      <p class="plane-axis-words num">{axisWords(props.picture, props.desk.axis())}</p>
      <PlaneKey programme={programme()} picture={props.picture} />
      <PlaneDetail picture={props.picture} selected={selected()} onOpen={frame.close} />
    </>
  );
}

function TableHead(props: { readonly desk: Desk; readonly picture: PlanePicture }) {
  const { view } = props.desk;
  // A toast would lie under the dialog.
  const [copied, setCopied] = createSignal("");
  const copy = async () => {
    const done = await copyText(planesToCsv(props.picture));
    setCopied(done.ok ? "Copied" : "Not copied: this browser does not let the page; save it instead");
  };
  const name = () => `${props.picture.constellation.id}-planes-${formatUtcDay(props.picture.atUtcMs)}.csv`;
  return (
    <div class="planes-table-head">
      <p class="num">
        {orbitCountWords(props.picture)}. <span class="quiet">{formatCount(view.launched())} launched by then.</span>
      </p>
      <span class="quiet" role="status">
        {copied()}
      </span>
      <button type="button" class="button" onClick={() => void copy()}>
        Copy CSV
      </button>
      <button
        type="button"
        class="button"
        onClick={() => saveText(planesToCsv(props.picture), { name: name(), type: "text/csv" })}
      >
        Save CSV
      </button>
    </div>
  );
}

function Method() {
  return (
    <p class="planes-note quiet">
      Counts are of satellites with an orbit at this moment, not of those launched. In place: within{" "}
      {AT_ALTITUDE_WITHIN_KM} km of the shell's altitude. Rising: below it. Stopped short: below it more than 300 days
      after launch. Above: up to {SAME_SHELL_KM} km over it. Altitudes are semi-major axis less 6,378.137 km. Plane
      numbers are this page's own, eastward by node; slots count forward from the plane's first satellite. Illustrative
      orbits come from the record, not from tracking. Test and geostationary craft are left out.
    </p>
  );
}

function Body(props: { readonly desk: Desk }) {
  const { view, frame, state } = props.desk;
  const calm = createCalmed(view.picture, CALM_MS);
  const [litRow, setLitRow] = createSignal<string>();
  const [order, setOrder] = createSignal<SortOrder>({ key: "plane", isDescending: false });
  const some = () => ((view.picture()?.satellites.length ?? 0) > 0 ? view.picture() : undefined);
  return (
    <>
      <Show when={some()} fallback={<PlanesEmpty state={state} view={view} />}>
        {(picture) => <Chart desk={props.desk} picture={picture()} litRow={litRow()} />}
      </Show>
      <Show when={calm()}>
        {(picture) => (
          <>
            <TableHead desk={props.desk} picture={picture()} />
            <div class="planes-table-scroll">
              <PlaneTable
                state={state}
                picture={picture()}
                order={order()}
                onOrder={setOrder}
                onPoint={setLitRow}
                onLeave={frame.close}
              />
            </div>
            <PaperShells picture={picture()} />
          </>
        )}
      </Show>
      <Method />
    </>
  );
}

/** The view of one constellation after another; it opens with the one that is looked at. */
function Opened(props: PlanesDialogProps & { readonly first: Constellation }) {
  const { state } = props;
  const [chosen, setChosen] = createSignal(props.first.id);
  const [axis, setAxis] = createSignal<NodeAxis>("now");
  const constellation = createMemo(() => state.catalogue.constellations.get(chosen()) ?? props.first);
  const view = createPlaneView(props, constellation);
  const desk = { ...props, view, axis, setAxis, choose: setChosen };
  listenForClockKeys(state);
  return (
    <Modal
      title={`Planes and shells of ${constellation().names.en}`}
      class="planes-dialog"
      widthPx={1180}
      onClose={props.frame.close}
    >
      <div class="planes-view">
        <Controls desk={desk} />
        <Body desk={desk} />
      </div>
    </Modal>
  );
}

export function PlanesDialog(props: PlanesDialogProps): JSX.Element {
  const first = constellationLookedAt(props.state);
  return (
    <Show
      when={first}
      fallback={
        <Modal title="Planes and shells" onClose={props.frame.close}>
          <p>This record has no constellation with satellites.</p>
        </Modal>
      }
    >
      {(constellation) => <Opened {...props} first={constellation()} />}
    </Show>
  );
}
