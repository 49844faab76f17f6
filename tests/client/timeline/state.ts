// The state of the application over the bundled record, for tests of the timeline.
import { createRoot } from "solid-js";
import { type AppState, createAppState } from "../../../client/state/app-state.ts";
import { defaultView, type View } from "../../../shared/view/view.ts";
import { bundledCatalogue } from "../../data/bundled-files.ts";

export const catalogue = bundledCatalogue();
export const recordEndUtcMs = Date.parse("2026-10-10");
export const nowUtcMs = Date.parse("2026-11-21T12:00Z");

/** A state with the playhead at an instant; more of the view can be given. */
export function stateAt(at: string, more: Partial<View> = {}): AppState {
  const initial = { ...defaultView(recordEndUtcMs), atUtcMs: Date.parse(at), ...more };
  return createRoot(() => createAppState({ catalogue, recordEndUtcMs, nowUtcMs, initial }));
}
