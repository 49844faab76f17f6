// The drawn part of the timeline: canvases over one another, repainted only where something changed.
// The ground holds plans and lines; what happened is painted once, shown bright up to the playhead and dim after it by
// clipping; the uppermost canvas holds the playhead and is the only one that a tick repaints.
import { type Accessor, createEffect, createSignal, For, type JSX, on, onCleanup, onMount, Show } from "solid-js";
import { must } from "../../shared/result.ts";
import type { AppState } from "../state/app-state.ts";
import { EmptyWindow } from "./empty-window.tsx";
import { attachGestures } from "./gestures.ts";
import { Gutter } from "./gutter.tsx";
import type { Hit } from "./hit.ts";
import { LaneLists } from "./lane-lists.tsx";
import { LAYERS, type Layer } from "./layers.ts";
import { xPxOf } from "./layout.ts";
import { forgetWidths } from "./lettering.ts";
import type { Measures } from "./measures.ts";
import { createTimelineModel } from "./model.ts";
import { createPalette } from "./palette.ts";
import { PlayheadSlider } from "./playhead-slider.tsx";
import { repaintOnChange } from "./repaint.ts";
import { Tooltip } from "./tooltip.tsx";
import "./stage.css";

export interface StageProps {
  readonly state: AppState;
  readonly measures: Accessor<Measures>;
  /** How far the lanes are scrolled, where not all of them fit. */
  readonly scrolledPx?: Accessor<number>;
}

/** Counts up when the typeface has come in, since every width changes then. */
function createFontsSignal(): Accessor<number> {
  const [fonts, setFonts] = createSignal(0);
  const onLoaded = () => {
    forgetWidths();
    setFonts((times) => times + 1);
  };
  document.fonts.addEventListener("loadingdone", onLoaded);
  onCleanup(() => document.fonts.removeEventListener("loadingdone", onLoaded));
  return fonts;
}

interface Canvases {
  readonly layers: Map<Layer, HTMLCanvasElement>;
  veil?: HTMLElement;
}

/** The canvases, empty, with the veil between what happened and what was planned. */
function StageCanvases(props: { readonly canvases: Canvases }): JSX.Element {
  const { canvases } = props;
  const keepVeil = (veil: HTMLElement) => {
    canvases.veil = veil;
  };
  return (
    <div aria-hidden="true">
      <For each={LAYERS}>
        {(layer) => (
          <>
            <Show when={layer === "plans"}>
              <div class="stage-veil" ref={keepVeil} />
            </Show>
            <canvas class="stage-layer" ref={(canvas) => canvases.layers.set(layer, canvas)} />
          </>
        )}
      </For>
    </div>
  );
}

function contextsOf({ layers }: Canvases): ReadonlyMap<Layer, CanvasRenderingContext2D> {
  return new Map(
    [...layers].map(([layer, canvas]) => [layer, must(canvas.getContext("2d") ?? undefined, `canvas ${layer}`)]),
  );
}

/** Chart, lanes, axis and strip. */
export function Stage(props: StageProps): JSX.Element {
  const { state, measures } = props;
  const scrolledPx = () => props.scrolledPx?.() ?? 0;
  const palette = createPalette(state.wholeCatalogue);
  const fonts = createFontsSignal();
  const model = createTimelineModel(state, { measures, palette, fonts });
  const [hover, setHover] = createSignal<Hit | undefined>();
  const canvases: Canvases = { layers: new Map() };
  let stage!: HTMLDivElement; // set by `ref` before anything reads it
  // What the pointer was on has moved away from under it.
  createEffect(on(model.layout, () => setHover(undefined), { defer: true }));

  onMount(() => {
    const veil = must(canvases.veil, "the veil");
    repaintOnChange({ state, model, palette, scrolledPx, fonts, contexts: contextsOf(canvases), veil });
    onCleanup(attachGestures(stage, { state, model, scrolledPx, setHover }));
  });

  return (
    <div
      class="stage"
      classList={{ "stage-compact": measures().isCompact }}
      ref={stage}
      style={{ height: `${measures().heightPx}px` }}
    >
      <StageCanvases canvases={canvases} />
      <Gutter state={state} lanes={model.lanes} measures={measures} scrolledPx={scrolledPx} />
      <EmptyWindow state={state} model={model} />
      <LaneLists state={state} model={model} scrolledPx={scrolledPx} />
      <PlayheadSlider state={state} model={model} xPx={() => xPxOf(model.layout(), state.atUtcMs())} />
      <Show when={hover()}>{(hit) => <Tooltip state={state} hit={hit()} measures={measures()} />}</Show>
    </div>
  );
}
