// What the lanes say when nothing of what is shown falls into the window, and the ways out.
import { createMemo, type JSX, Show } from "solid-js";
import { formatDay } from "../../shared/time/format.ts";
import type { Mark } from "../../shared/timeline/marks.ts";
import { plural } from "../panels/count-words.ts";
import { listDate } from "../panels/event-words.ts";
import type { AppState } from "../state/app-state.ts";
import type { TimelineModel } from "./model.ts";

export interface EmptyWindowProps {
  readonly state: AppState;
  readonly model: TimelineModel;
}

function nextAfter(lanes: readonly (readonly Mark[])[], utcMs: number): Mark | undefined {
  const firsts = lanes.flatMap((lane) => lane.find(({ atUtcMs }) => atUtcMs > utcMs) ?? []);
  return firsts.sort((a, b) => a.atUtcMs - b.atUtcMs)[0];
}

/** The next event after the window, and all programmes where some are hidden. */
function WaysOut(props: EmptyWindowProps & { readonly isFiltered: boolean }): JSX.Element {
  const { state, model } = props;
  const next = createMemo(() => nextAfter(model.shownMarks(), state.window().toUtcMs));
  const dateOf = ({ event }: Mark) => {
    const found = state.catalogue.eventById.get(event);
    return found ? listDate(found) : "";
  };
  return (
    <div class="empty-window-ways">
      <Show when={next()}>
        {(mark) => (
          <button type="button" class="button" onClick={() => state.actions.select({ key: "ev", id: mark().event })}>
            Next event, {dateOf(mark())}
          </button>
        )}
      </Show>
      <Show when={props.isFiltered}>
        <button type="button" class="button ghost" onClick={() => state.actions.showAll()}>
          Show all programmes
        </button>
      </Show>
    </div>
  );
}

/** Says the span and the filters, and offers the ways out. */
export function EmptyWindow(props: EmptyWindowProps): JSX.Element {
  const { state, model } = props;
  const { programmes } = state.wholeCatalogue;
  const all = programmes.size;
  // A link may name programmes that the record does not have.
  const shown = () => [...programmes.keys()].filter(state.isShown).length;
  const isEmpty = createMemo(() =>
    model.layout().lanes.every(({ items, spans, flights }) => items.length + spans.length + flights.length === 0),
  );
  const place = () => {
    const { lanes, gutterPx } = model.layout().measures;
    return { top: `${lanes.topPx}px`, height: `${lanes.bottomPx - lanes.topPx}px`, left: `${gutterPx}px` };
  };
  const title = () =>
    shown() === 0
      ? "All programmes are hidden"
      : `Nothing between ${formatDay(state.window().fromUtcMs)} and ${formatDay(state.window().toUtcMs)}`;
  return (
    <Show when={isEmpty()}>
      <div class="empty-window" role="status" style={place()}>
        <p class="empty-window-title">{title()}</p>
        <Show when={shown() > 0 && shown() < all}>
          <p class="empty-window-note">
            in the {shown() === 1 ? "only programme" : plural(shown(), "programme")} that you are showing
          </p>
        </Show>
        <WaysOut state={state} model={model} isFiltered={shown() < all} />
      </div>
    </Show>
  );
}
