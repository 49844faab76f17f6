// A state on the bundled record at a moment, as the components get it; and words of what they drew.
import { type AppState, createAppState } from "../../../client/state/app-state.ts";
import { coverageEndUtcMs } from "../../../shared/record/programme-counts.ts";
import { defaultView, type View } from "../../../shared/view/view.ts";
import { bundledCatalogue } from "../../data/bundled-files.ts";

export const catalogue = bundledCatalogue();

/** Call inside a rendered component or a root. */
export function stateAt(at: string, more: Partial<View> = {}): AppState {
  const recordEndUtcMs = coverageEndUtcMs(catalogue);
  const nowUtcMs = Date.parse("2026-11-21T12:00Z");
  const initial = { ...defaultView(recordEndUtcMs), atUtcMs: Date.parse(at), ...more };
  return createAppState({ catalogue, recordEndUtcMs, nowUtcMs, initial });
}

/** The text of an element with each run of white space as one space. */
export function wordsOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
