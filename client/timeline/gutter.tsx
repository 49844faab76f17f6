// The names left of the plot: the chart's key, and each lane's shapes and name, lit with the programme that they stand for.
import { type Accessor, For, type JSX, Show } from "solid-js";
import type { Lane } from "../../shared/timeline/lanes.ts";
import { ProgrammeGlyph, programmeColours } from "../panels/programme-glyph.tsx";
import type { AppState } from "../state/app-state.ts";
import type { Measures } from "./measures.ts";

export interface GutterProps {
  readonly state: AppState;
  readonly lanes: readonly Lane[];
  readonly measures: Accessor<Measures>;
  readonly scrolledPx: Accessor<number>;
}

function ChartKey(props: { readonly state: AppState }): JSX.Element {
  const followed = new Set(
    [...props.state.wholeCatalogue.constellations.values()].flatMap((each) => (each.followed ? [each.programme] : [])),
  );
  const programme = () => [...props.state.wholeCatalogue.programmes.values()].find(({ id }) => followed.has(id));
  return (
    <div class="gutter-key">
      <div class="gutter-title">Build-out</div>
      <div class="gutter-note">Satellites launched</div>
      <div class="gutter-marks">
        <svg
          class="programme-coloured"
          style={programmeColours(programme())}
          width="17"
          height="10"
          viewBox="0 0 17 10"
          aria-hidden="true"
        >
          <path class="gutter-step" d="M0 8h8v-6h8" />
        </svg>
        <span>Flown</span>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path class="gutter-diamond" d="M6 1l5 5l-5 5l-5-5Z" />
        </svg>
        <span>Target</span>
      </div>
    </div>
  );
}

function LaneName(props: { readonly state: AppState; readonly lane: Lane; readonly isCompact: boolean }): JSX.Element {
  const shown = () => props.lane.programmes.filter((id) => props.state.isShown(id));
  const light = (programme: string | undefined) => props.state.actions.highlight(programme);
  return (
    <>
      <span class="gutter-shapes" classList={{ "gutter-off": shown().length === 0 }}>
        <For each={props.lane.programmes}>
          {(id) => (
            <span
              class="gutter-shape"
              classList={{ "gutter-off": !props.state.isShown(id) }}
              onPointerEnter={() => light(id)}
              onPointerLeave={() => light(undefined)}
            >
              <ProgrammeGlyph programme={props.state.catalogue.programmes.get(id)} sizePx={12} />
            </span>
          )}
        </For>
      </span>
      <span class="gutter-name" classList={{ "gutter-off": shown().length === 0 }}>
        {(props.isCompact ? props.lane.shortName : props.lane.name).en}
      </span>
    </>
  );
}

/** Chart key and lane names; hidden from assistive technology, for which each lane is a list of its own. */
export function Gutter(props: GutterProps): JSX.Element {
  const lanes = () => props.measures().lanes;
  return (
    <div class="gutter" aria-hidden="true" style={{ width: `${props.measures().gutterPx}px` }}>
      <Show when={!props.measures().isCompact}>
        <ChartKey state={props.state} />
      </Show>
      <div class="gutter-lanes" style={{ top: `${lanes().topPx}px`, height: `${lanes().bottomPx - lanes().topPx}px` }}>
        <div style={{ transform: `translateY(${-props.scrolledPx()}px)` }}>
          <For each={props.lanes}>
            {(lane) => (
              <div class="gutter-lane" style={{ height: `${lanes().laneHeightPx}px` }}>
                <LaneName state={props.state} lane={lane} isCompact={props.measures().isCompact} />
              </div>
            )}
          </For>
        </div>
      </div>
    </div>
  );
}
