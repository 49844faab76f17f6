// The key of the chart: which shape is which shell, and what filled, hollow, topped and struck marks mean.
import { For, type JSX, Show } from "solid-js";
import type { Programme } from "../../shared/record/programme.ts";
import { programmeColours } from "../panels/programme-glyph.tsx";
import { SHAPE_PATHS } from "../panels/shape-paths.ts";
import { shapeOfLane } from "./plane-marks.ts";
import type { PlanePicture } from "./plane-picture.ts";

export interface PlaneKeyProps {
  readonly programme: Programme;
  readonly picture: PlanePicture;
}

/** One sign, drawn as the chart draws it. */
function Sign(props: { readonly d: string; readonly children?: JSX.Element }) {
  return (
    <svg width="18" height="18" viewBox="-6 -6 36 36" aria-hidden="true">
      <path d={props.d} />
      {props.children}
    </svg>
  );
}

/** Shells with a line of numbers in the chart. */
function shellsInChart({ shells }: PlanePicture) {
  return shells.filter(({ rows }) => rows.some(({ kind }) => kind === "plane" || kind === "empty"));
}

export function PlaneKey(props: PlaneKeyProps): JSX.Element {
  const own = () => SHAPE_PATHS[props.programme.shape];
  return (
    <ul class="plane-key programme-coloured" style={programmeColours(props.programme)}>
      <Show when={shellsInChart(props.picture).length > 1}>
        <For each={shellsInChart(props.picture)}>
          {({ shell }, lane) => (
            <li class="full">
              <Sign d={SHAPE_PATHS[shapeOfLane(props.programme.shape, lane())]} />
              {shell.names.en}
            </li>
          )}
        </For>
      </Show>
      <li class="full">
        <Sign d={own()}>
          <circle cx="12" cy="12" r="14.5" />
        </Sign>
        Tracked
      </li>
      <li>
        <Sign d={own()} />
        Illustrative
      </li>
      <li>
        <Sign d={own()}>
          <path d="M4 0L12 -5L20 0" />
        </Sign>
        Rising
      </li>
      <li>
        <Sign d={own()}>
          <path class="struck" d="M-2 26L26 -2" />
        </Sign>
        Stopped short
      </li>
      <Show when={props.picture.shells.some(({ above }) => above > 0)}>
        <li>
          <Sign d={own()}>
            <path d="M4 24L12 29L20 24" />
          </Sign>
          Above its shell
        </li>
      </Show>
      <Show when={props.picture.shells.some(({ rows }) => rows.some(({ kind }) => kind === "empty"))}>
        <li class="empty">
          <Sign d="M12 -6V30" />
          Plane of a later launch
        </li>
      </Show>
    </ul>
  );
}
