// The banner over a record of past knowledge: as known on which day, and the way back to today's.
import { Show } from "solid-js";
import { formatDay } from "../../shared/time/format.ts";
import { Icon } from "../panels/icon.tsx";
import type { AppState } from "../state/app-state.ts";
import { focusChooser } from "./focus-chooser.ts";
import "../panels/popover.css";
import "./known-on-banner.css";

// Fetched together with what works the record out: neither may stand without the other.
export { createCatalogueOn } from "./known-catalogues.ts";

export function KnownOnBanner(props: { readonly state: AppState }) {
  const reset = () => {
    props.state.actions.setKnownOn(undefined);
    focusChooser(); // this button goes with its banner
  };
  return (
    <Show when={props.state.knownOn()}>
      {(dayUtcMs) => (
        <div class="notice warn known-on-banner">
          <Icon name="history" small />
          <span>
            As known on <b class="num">{formatDay(dayUtcMs())}</b>. Later launches, plans and corrections are left out.
          </span>{" "}
          <button type="button" class="button" onClick={reset}>
            Today's record
          </button>
        </div>
      )}
    </Show>
  );
}
