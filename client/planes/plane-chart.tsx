// The chart of planes on the page: a canvas that follows the playhead, with pointer and keys on its satellites.
import { createMemo, createSignal, type JSX, on, onCleanup, onMount, Show } from "solid-js";
import { must } from "../../shared/result.ts";
import type { AppState } from "../state/app-state.ts";
import type { OrbitState } from "../state/orbit-status.ts";
import { createPalette } from "../timeline/palette.ts";
import { paintWhenChanged } from "./paint-when-changed.ts";
import {
  type ChartSize,
  layOutPlanes,
  type NodeAxis,
  type PlacedSatellite,
  type PlaneLayout,
  type Step,
  satelliteAfter,
  satelliteNear,
} from "./plane-layout.ts";
import type { PlanePicture } from "./plane-picture.ts";
import { satelliteFacts, satelliteName, satelliteSentence } from "./plane-words.ts";

export interface PlaneChartProps {
  readonly state: AppState;
  readonly orbits: OrbitState;
  readonly picture: PlanePicture;
  readonly axis: NodeAxis;
  readonly heightPx: number;
  readonly isCompact?: boolean;
  /** The row of the table under the pointer. */
  readonly litRow?: string | undefined;
}

const REACH_PX = { mouse: 10, touch: 22 };
const TIP_PX = 220;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: "ahead",
  ArrowDown: "behind",
  ArrowRight: "east",
  ArrowLeft: "west",
  Home: "first",
  End: "last",
};

/** Where the pointer and the keys are: satellites by their id, so that both stay on them while time runs. */
function createPlaces(props: PlaneChartProps, layout: () => PlaneLayout) {
  const [walkedTo, setWalkedTo] = createSignal<string>();
  const find = (objectId: string | undefined): PlacedSatellite | undefined =>
    objectId === undefined ? undefined : layout().satellites.find(({ satellite }) => satellite.objectId === objectId);
  const selected = () => {
    const selection = props.state.selection();
    return selection?.key === "obj" ? selection.id : undefined;
  };
  const select = (objectId: string | undefined) => {
    if (objectId !== undefined) props.state.actions.select({ key: "obj", id: objectId });
  };
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (step === undefined && event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    if (step === undefined) return select(walkedTo());
    const from = walkedTo() ?? selected();
    setWalkedTo(satelliteAfter(layout(), from, step)?.satellite.objectId);
  };
  onCleanup(() => props.orbits.pointAt(undefined));
  return { walkedTo, setWalkedTo, find, selected, select, onKey };
}

function Tip(props: { readonly picture: PlanePicture; readonly placed: PlacedSatellite; readonly size: ChartSize }) {
  const leftPx = () => Math.min(props.size.widthPx - TIP_PX - 4, Math.max(4, props.placed.xPx - TIP_PX / 2));
  const isLow = () => props.placed.yPx > 96;
  const facts = () => satelliteFacts(props.placed.satellite);
  return (
    <div
      class="plane-tip num"
      role="tooltip"
      style={{
        left: `${leftPx()}px`,
        width: `${TIP_PX}px`,
        ...(isLow()
          ? { bottom: `${props.size.heightPx - props.placed.yPx + 12}px` }
          : { top: `${props.placed.yPx + 12}px` }),
      }}
    >
      <b>{satelliteName(props.placed.satellite)}</b>
      <span>{facts().join(", ")}</span>
    </div>
  );
}

/** From 1; 0 while the keys stand on none. */
function placeInOrder({ satellites }: PlaneLayout, walked: PlacedSatellite | undefined): number {
  return walked ? satellites.indexOf(walked) + 1 : 0;
}

/** What the slider of the chart stands at, in words. */
function spokenPlace(picture: PlanePicture, layout: PlaneLayout, walked: PlacedSatellite | undefined): string {
  if (walked) return satelliteSentence(picture, walked.satellite);
  return `${layout.satellites.length} satellites; up and down walk along a plane, left and right to the next`;
}

/** The satellite under the pointer, told to the globe as well; a finger does not hover. */
function createPointer(props: PlaneChartProps, layout: () => PlaneLayout) {
  const [isInside, setInside] = createSignal(false);
  const near = (event: MouseEvent & { readonly currentTarget: HTMLElement }): string | undefined => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = { xPx: event.clientX - box.left, yPx: event.clientY - box.top };
    const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
    return satelliteNear(layout(), at, isTouch ? REACH_PX.touch : REACH_PX.mouse)?.satellite.objectId;
  };
  const onMove = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.pointerType === "touch") return;
    setInside(true);
    props.orbits.pointAt(near(event));
  };
  const onLeave = () => {
    setInside(false);
    props.orbits.pointAt(undefined);
  };
  return { isInside, near, onMove, onLeave };
}

/** Follows the width of an element. */
function createWidth(element: () => HTMLElement): () => number {
  const [widthPx, setWidthPx] = createSignal(0);
  onMount(() => {
    const measure = () => setWidthPx(element().clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(element());
    measure();
    onCleanup(() => observer.disconnect());
  });
  return widthPx;
}

export function PlaneChart(props: PlaneChartProps): JSX.Element {
  let canvas!: HTMLCanvasElement; // set by `ref` before anything reads it
  let place!: HTMLDivElement; // likewise
  const { state, orbits } = props;
  const widthPx = createWidth(() => place);
  const size = () => ({ widthPx: widthPx(), heightPx: props.heightPx, isCompact: props.isCompact ?? false });
  const layout = createMemo(() => layOutPlanes(props.picture, size(), props.axis));
  const palette = createPalette(state.wholeCatalogue);
  // Read again only when the theme changes.
  const focusColour = createMemo(
    on(palette, () => getComputedStyle(document.documentElement).getPropertyValue("--focus").trim()),
  );
  const places = createPlaces(props, layout);
  const pointer = createPointer(props, layout);
  const programme = () =>
    must(state.wholeCatalogue.programmes.get(props.picture.constellation.programme), "the programme");
  const pointed = createMemo(() => (pointer.isInside() ? places.find(orbits.pointedAt()) : undefined));
  const walked = createMemo(() => places.find(places.walkedTo()));
  onMount(() =>
    paintWhenChanged(canvas, () => ({
      palette: palette(),
      layout: layout(),
      programme: programme(),
      focusColour: focusColour(),
      selected: places.selected(),
      pointedAt: orbits.pointedAt(),
      walkedTo: places.walkedTo(),
      litRow: props.litRow,
    })),
  );
  return (
    <div
      ref={place}
      class="plane-chart"
      classList={{ pointing: pointed() !== undefined }}
      style={{ height: `${props.heightPx}px` }}
      role="slider"
      tabIndex="0"
      aria-label={`Satellites of ${props.picture.constellation.names.en} by plane: node across, argument of latitude upward`}
      aria-valuemin={0}
      aria-valuemax={layout().satellites.length}
      aria-valuenow={placeInOrder(layout(), walked())}
      aria-valuetext={spokenPlace(props.picture, layout(), walked())}
      onKeyDown={places.onKey}
      onBlur={() => places.setWalkedTo(undefined)}
      onPointerMove={pointer.onMove}
      onPointerLeave={pointer.onLeave}
      onClick={(event) => places.select(pointer.near(event))}
    >
      <canvas ref={canvas} />
      <Show when={pointed() ?? walked()}>
        {(placed) => <Tip picture={props.picture} placed={placed()} size={size()} />}
      </Show>
    </div>
  );
}
