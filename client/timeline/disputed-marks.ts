// Which marks bear the dot of a dispute: worked out once the page is drawn, since weighing claims takes code of its own.
import { type Accessor, createMemo, createSignal } from "solid-js";
import { afterDrawing } from "../app/after-drawing.ts";
import type { AppState } from "../state/app-state.ts";

const NONE: ReadonlySet<string> = new Set();

/** The ids of disputed events, none at first; call inside a Solid root. */
export function createDisputedEvents(state: AppState): Accessor<ReadonlySet<string>> {
  const [find, setFind] = createSignal<(catalogue: AppState["catalogue"]) => ReadonlySet<string>>();
  afterDrawing(() => {
    import("../../shared/record/claims/disputed-events.ts").then(
      ({ disputedEvents }) => setFind(() => disputedEvents),
      (cause: unknown) => console.warn("disputes could not be marked", cause),
    );
  });
  return createMemo(() => find()?.(state.catalogue) ?? NONE);
}
