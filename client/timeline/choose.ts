// What choosing something on the stage does: a count parts, an event or a target is looked at.

import { must } from "../../shared/result.ts";
import { windowToPart } from "../../shared/timeline/clusters.ts";
import type { Mark } from "../../shared/timeline/marks.ts";
import type { AppState } from "../state/app-state.ts";
import type { Hit } from "./hit.ts";
import type { TimelineModel } from "./model.ts";
import { moveWindow } from "./zoom.ts";

/** Among events that no zoom parts, each click takes the next one. */
function nextOf(state: AppState, marks: readonly Mark[]): Mark {
  const at = marks.findIndex(({ event }) => event === state.selection()?.id);
  return must(marks[(at + 1) % marks.length], "a mark in a cluster");
}

/** Chooses what was clicked, tapped or entered. */
export function choose(state: AppState, model: TimelineModel, hit: Hit): void {
  if (hit.kind === "launch") {
    state.actions.select({ key: "ev", id: hit.event });
    return;
  }
  if (hit.kind === "target") {
    state.actions.select({ key: "c", id: hit.constellation });
    return;
  }
  const { head, marks } = hit.cluster;
  const { measures, window } = model.layout();
  const apart = head ? undefined : windowToPart(hit.cluster, window, measures.widthPx - measures.gutterPx);
  if (apart) moveWindow(state, apart);
  else state.actions.select({ key: "ev", id: (head ?? nextOf(state, marks)).event });
}
