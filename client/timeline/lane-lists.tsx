// The lanes for keyboard and assistive technology: each a list, each mark a button under the drawn one, one tab stop in all.
// The lists follow the window after a pause, never while time plays, so that they cost nothing on the way.
import { type Accessor, createEffect, createMemo, createSignal, For, Index, type JSX, on, onCleanup } from "solid-js";
import type { AppState } from "../state/app-state.ts";
import { choose } from "./choose.ts";
import { spokenCluster } from "./event-name.ts";
import type { PlacedItem, StageLayout } from "./layout.ts";
import type { TimelineModel } from "./model.ts";
import { laneMiddlePx } from "./paint-lanes.ts";

export interface LaneListsProps {
  readonly state: AppState;
  readonly model: TimelineModel;
  readonly scrolledPx: Accessor<number>;
}

const SETTLE_MS = 300;

interface Place {
  readonly lane: number;
  readonly item: number;
}

function buttonsOf(layout: StageLayout, lane: number): readonly PlacedItem[] {
  const { gutterPx, widthPx } = layout.measures;
  return (layout.lanes[lane]?.items ?? []).filter(
    ({ xPx, isNameOnly }) => !isNameOnly && xPx >= gutterPx && xPx <= widthPx,
  );
}

/** The layout as it was when the window last stood still. */
function createSettledLayout({ state, model }: LaneListsProps): Accessor<StageLayout> {
  const [settled, setSettled] = createSignal(model.layout());
  let waiting: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on([model.layout, state.playing], ([layout, playing]) => {
      clearTimeout(waiting);
      if (!playing) waiting = setTimeout(() => setSettled(layout), SETTLE_MS);
    }),
  );
  // Other knowledge has other events: a button of one that is not known must not stay for the pause.
  createEffect(on(state.knownOn, () => setSettled(model.layout()), { defer: true }));
  onCleanup(() => clearTimeout(waiting));
  return settled;
}

/** The place beside another one: along the lane, or at the nearest date of the next lane that has any. */
function neighbour(layout: StageLayout, from: Place, key: string): Place | undefined {
  const along = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (along !== undefined) {
    const item = from.item + along;
    return buttonsOf(layout, from.lane)[item] ? { lane: from.lane, item } : undefined;
  }
  const across = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (across === undefined) return undefined;
  const xPx = buttonsOf(layout, from.lane)[from.item]?.xPx ?? 0;
  for (let lane = from.lane + across; layout.lanes[lane]; lane += across) {
    const buttons = buttonsOf(layout, lane);
    const distances = buttons.map((button) => Math.abs(button.xPx - xPx));
    if (buttons.length > 0) return { lane, item: distances.indexOf(Math.min(...distances)) };
  }
  return undefined;
}

interface Roving {
  readonly isTabStop: (place: Place) => boolean;
  readonly onFocus: (place: Place) => void;
  readonly onKeyDown: (event: KeyboardEvent, from: Place) => void;
  readonly keep: (place: Place, button: HTMLButtonElement) => void;
}

/** One tab stop for all lanes: the button that had the focus last, or the first. */
function createRoving(layout: Accessor<StageLayout>): Roving {
  const [current, setCurrent] = createSignal<Place>({ lane: 0, item: 0 });
  const buttons = new Map<string, HTMLButtonElement>();
  const keyOf = ({ lane, item }: Place) => `${lane}/${item}`;
  const firstPlace = () => ({
    lane: layout().lanes.findIndex((_, lane) => buttonsOf(layout(), lane).length > 0),
    item: 0,
  });
  const stop = createMemo(() => {
    const { lane, item } = current();
    return keyOf(buttonsOf(layout(), lane)[item] ? current() : firstPlace());
  });
  return {
    isTabStop: (place) => stop() === keyOf(place),
    onFocus: setCurrent,
    onKeyDown: (event, from) => {
      if (!/^Arrow/.test(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      const to = neighbour(layout(), from, event.key);
      if (to) buttons.get(keyOf(to))?.focus();
    },
    keep: (place, button) => buttons.set(keyOf(place), button),
  };
}

/** One list a lane, with a button for each mark in sight. */
export function LaneLists(props: LaneListsProps): JSX.Element {
  const { state, model } = props;
  const layout = createSettledLayout(props);
  const roving = createRoving(layout);
  const placeOf = (item: PlacedItem, lane: number) => ({
    left: `${item.xPx - 12}px`,
    top: `${laneMiddlePx(layout(), lane, props.scrolledPx()) - 8}px`,
  });
  const open = ({ cluster, xPx }: PlacedItem) =>
    choose(state, model, { kind: "cluster", cluster, place: { xPx, yPx: 0 } });
  const LaneButton = (at: { readonly item: PlacedItem; readonly place: Place }) => (
    <li>
      <button
        type="button"
        ref={(button) => roving.keep(at.place, button)}
        style={placeOf(at.item, at.place.lane)}
        tabIndex={roving.isTabStop(at.place) ? 0 : -1}
        onFocus={() => roving.onFocus(at.place)}
        onKeyDown={(event) => roving.onKeyDown(event, at.place)}
        onClick={() => open(at.item)}
      >
        <span class="visually-hidden">{spokenCluster(state, at.item.cluster, model.disputed())}</span>
      </button>
    </li>
  );
  return (
    <section class="lane-lists" aria-label="Events">
      <For each={model.lanes}>
        {(lane, index) => (
          <ul aria-label={lane.name.en}>
            <Index each={buttonsOf(layout(), index())}>
              {(item, place) => <LaneButton item={item()} place={{ lane: index(), item: place }} />}
            </Index>
          </ul>
        )}
      </For>
    </section>
  );
}
