// The planes of a constellation on its page: a small chart, how full each shell is, and the way to the whole view.
import { For, type JSX, Show } from "solid-js";
import type { Constellation } from "../../shared/record/constellation.ts";
import { formatDay } from "../../shared/time/format.ts";
import { formatCount } from "../panels/count-words.ts";
import { programmeColours } from "../panels/programme-glyph.tsx";
import type { AppState } from "../state/app-state.ts";
import type { OrbitState } from "../state/orbit-status.ts";
import { createCalmed } from "./calmed.ts";
import { PlaneChart } from "./plane-chart.tsx";
import { type PlanePicture, planesSeen, type ShellPicture } from "./plane-picture.ts";
import { flownShells } from "./plane-table.tsx";
import { createPlaneView } from "./plane-view.ts";
import { awayWords, inPlaceWords, ofPlanned, orbitCountWords } from "./plane-words.ts";
import { PlanesEmpty } from "./planes-empty.tsx";
import "./planes.css";

export interface PlanesSectionProps {
  readonly state: AppState;
  readonly orbits: OrbitState;
  readonly constellation: Constellation;
  /** Opens the large view; without it there is none to open. */
  readonly onOpen?: (() => void) | undefined;
}

const CHART_PX = 168;
/** Words while time runs: a few times a second. */
const CALM_MS = 250;

function ShellFillRow(props: { readonly picture: ShellPicture }) {
  const shell = () => props.picture.shell;
  const share = () =>
    Math.min(1, props.picture.fill.inPlace / (shell().satellites ?? Math.max(1, props.picture.fill.inPlace)));
  return (
    <li class="shell-fill-row num">
      <span>{shell().names.en}</span>
      <b>{ofPlanned(planesSeen(props.picture).numbered, shell().planes)} planes</b>
      <span class="bar" aria-hidden="true">
        <i style={{ width: `${(100 * share()).toFixed(1)}%` }} />
      </span>
      <span>{inPlaceWords(props.picture)}</span>
      <Show when={awayWords(props.picture)}>{(words) => <small class="quiet">{words()}</small>}</Show>
    </li>
  );
}

function Fills(props: { readonly picture: PlanePicture; readonly launched: number; readonly state: AppState }) {
  const programme = () => props.state.wholeCatalogue.programmes.get(props.picture.constellation.programme);
  return (
    <>
      <ul class="shell-fills programme-coloured" style={programmeColours(programme())}>
        <For each={flownShells(props.picture)}>{(picture) => <ShellFillRow picture={picture} />}</For>
      </ul>
      <p class="planes-note quiet num">
        {orbitCountWords(props.picture)}; {formatCount(props.launched)} launched.
      </p>
    </>
  );
}

export function PlanesSection(props: PlanesSectionProps): JSX.Element {
  const view = createPlaneView(props, () => props.constellation);
  const calm = createCalmed(view.picture, CALM_MS);
  const some = () => ((view.picture()?.satellites.length ?? 0) > 0 ? view.picture() : undefined);
  return (
    <section class="page-section planes-section">
      <h3>
        <span>Planes</span>
        <span class="num">at {formatDay(props.state.atUtcMs())}</span>
      </h3>
      <Show when={some()} fallback={<PlanesEmpty state={props.state} view={view} />}>
        {(picture) => (
          <PlaneChart
            state={props.state}
            orbits={props.orbits}
            picture={picture()}
            axis="now"
            heightPx={CHART_PX}
            isCompact
          />
        )}
      </Show>
      <Show when={calm()}>
        {(picture) => <Fills picture={picture()} launched={view.launched()} state={props.state} />}
      </Show>
      <Show when={props.onOpen}>
        {(open) => (
          <button type="button" class="button" title="Planes and shells (P)" onClick={() => open()()}>
            Open planes and shells
          </button>
        )}
      </Show>
    </section>
  );
}
