// The address bar: it follows the view, and the view follows it when the browser goes back.
// Choosing something pushes an entry, other changes replace it, ticks never write.
import { createEffect, on, onCleanup } from "solid-js";
import { formatView, type ParsedView, parseView } from "../../shared/view/codec.ts";
import type { View } from "../../shared/view/view.ts";
import type { AppState } from "../state/app-state.ts";
import { windowWith } from "../state/time-window.ts";

const VIEW_PATH = "/t/1";
/** Browsers refuse more than about 100 history writes in 30 s, so replacing waits for a pause. */
const REPLACE_AFTER_MS = 250;

/** The view in the address bar, each missing or broken part replaced by its default; a link without a window shows its moment. */
export function readAddress(location: Location, defaults: View, nowUtcMs: number): ParsedView {
  const parsed = parseView(location.search.replace(/^\?/, ""), defaults, nowUtcMs);
  const { view } = parsed;
  if (view.window !== defaults.window) return parsed;
  return { ...parsed, view: { ...view, window: windowWith(view.window, view.atUtcMs) } };
}

/** The path and query of a view. */
export function addressOf(view: View, defaults: View, unknown: ParsedView["unknown"]): string {
  const query = formatView(view, defaults, unknown);
  return query === "" ? "/" : `${VIEW_PATH}?${query}`;
}

export interface AddressOptions {
  readonly defaults: View;
  /** Keys of the opened link that this version does not know; they stay in every link made from it. */
  readonly unknown: ParsedView["unknown"];
  /** Told when going back leads to a link with parts that are not understood. */
  readonly onProblems: (problems: ParsedView["problems"]) => void;
}

/** Keeps address and view together; call inside a Solid root. */
export function syncAddress(state: AppState, { defaults, unknown, onProblems }: AddressOptions): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const replaceNow = () => {
    clearTimeout(waiting);
    waiting = undefined;
    const address = addressOf(state.view(), defaults, unknown);
    if (address !== location.pathname + location.search) history.replaceState(null, "", address);
  };
  const flush = () => {
    if (waiting !== undefined) replaceNow();
  };
  createEffect(
    on(
      state.view,
      (view, previous) => {
        const change = state.lastChange();
        if (change === "tick") return;
        if (change === "replace") {
          clearTimeout(waiting);
          waiting = setTimeout(replaceNow, REPLACE_AFTER_MS);
          return;
        }
        if (previous && waiting !== undefined) history.replaceState(null, "", addressOf(previous, defaults, unknown));
        clearTimeout(waiting);
        waiting = undefined;
        history.pushState(null, "", addressOf(view, defaults, unknown));
      },
      { defer: true },
    ),
  );
  const onPopState = () => {
    clearTimeout(waiting);
    waiting = undefined;
    const parsed = readAddress(location, defaults, state.nowUtcMs);
    state.actions.restore(parsed.view);
    onProblems(parsed.problems);
  };
  addEventListener("popstate", onPopState);
  addEventListener("pagehide", flush);
  onCleanup(() => {
    flush();
    removeEventListener("popstate", onPopState);
    removeEventListener("pagehide", flush);
  });
}
