// What stands where the planes would be when there are none: still loading, not arrived, or not launched yet.
import { createSignal, type JSX, Match, onCleanup, Switch } from "solid-js";
import { formatDay } from "../../shared/time/format.ts";
import type { AppState } from "../state/app-state.ts";
import type { PlaneView } from "./plane-view.ts";

/** Sooner than this nobody needs to be told that something is on its way. */
const SAY_LOADING_AFTER_MS = 400;

function Loading() {
  const [isSlow, setSlow] = createSignal(false);
  const timer = setTimeout(() => setSlow(true), SAY_LOADING_AFTER_MS);
  onCleanup(() => clearTimeout(timer));
  return (
    <p class="planes-empty quiet" role="status">
      {isSlow() ? "Loading orbits" : ""}
    </p>
  );
}

export function PlanesEmpty(props: { readonly state: AppState; readonly view: PlaneView }): JSX.Element {
  const first = () => props.state.catalogue.buildouts.get(props.view.constellation().id)?.steps[0];
  const day = () => formatDay(props.state.atUtcMs());
  return (
    <Switch>
      <Match when={props.view.phase() === "failed"}>
        <p class="planes-empty" role="status">
          The orbits did not arrive, so there are no planes to show. The counts and every source still work.{" "}
          <button type="button" class="text-button" onClick={() => props.view.retry()}>
            Try again
          </button>
        </p>
      </Match>
      <Match when={props.view.phase() === "loading"}>
        <Loading />
      </Match>
      <Match when={first()}>
        {(step) => (
          <p class="planes-empty">
            No satellite has an orbit on {day()}.{" "}
            <button type="button" class="text-button" onClick={() => props.state.actions.setAt(step().utcMs)}>
              First launch, {formatDay(step().utcMs)}
            </button>
          </p>
        )}
      </Match>
      <Match when={true}>
        <p class="planes-empty">No satellite has an orbit on {day()}, and none has been launched.</p>
      </Match>
    </Switch>
  );
}
