// A state on the bundled record at a moment, as the components get it; and words of what they drew.
import { createCatalogueOn } from "../../../client/known-on/known-catalogues.ts";
import { type AppState, createAppState } from "../../../client/state/app-state.ts";
import type { CatalogueOn, PastKnowledge } from "../../../client/state/knowledge.ts";
import { type Catalogue, createCatalogue } from "../../../shared/record/catalogue.ts";
import { coverageEndUtcMs } from "../../../shared/record/programme-counts.ts";
import { defaultView, type View } from "../../../shared/view/view.ts";
import { bundledRecord } from "../../data/bundled-files.ts";

const record = bundledRecord();
export const catalogue = createCatalogue(record, 1);

let catalogueOn: CatalogueOn | undefined;
/** The record as known on past days, worked out by the first test that asks. */
export const knownOn: CatalogueOn = (dayUtcMs) => {
  catalogueOn ??= createCatalogueOn(record, 1);
  return catalogueOn(dayUtcMs);
};
const past: PastKnowledge = { ready: knownOn, load: async () => knownOn };

/** Call inside a rendered component or a root; on the bundled record unless another is given. */
export function stateAt(at: string, more: Partial<View> = {}, of: Catalogue = catalogue): AppState {
  const recordEndUtcMs = coverageEndUtcMs(catalogue);
  const nowUtcMs = Date.parse("2026-11-21T12:00Z");
  const initial = { ...defaultView(recordEndUtcMs), atUtcMs: Date.parse(at), ...more };
  return createAppState({ catalogue: of, past, recordEndUtcMs, nowUtcMs, initial });
}

/** The text of an element with each run of white space as one space. */
export function wordsOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}
