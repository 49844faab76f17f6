// Where a search hit leads: to its page, or for a vehicle or site to its launch nearest before the playhead.
import type { SearchHit } from "../../shared/api/search.ts";
import { formatEdtf } from "../../shared/time/format.ts";
import { middleUtcMs } from "../../shared/time/when.ts";
import type { Selection } from "../../shared/view/view.ts";
import type { AppState } from "../state/app-state.ts";

const PAGE_KEYS = { event: "ev", object: "obj", constellation: "c", programme: "pr", source: "src" } as const;

/** The quiet words beside a hit: its day, what kind of thing it is where the group does not say, and what it belongs to. */
export function hitWords({ type, when, title, subtitle }: SearchHit): string {
  const kind = type === "constellation" ? ["Constellation"] : [];
  const day = when ? [formatEdtf(when.edtf)] : [];
  const of = subtitle.en === title.en ? [] : [subtitle.en];
  return [...day, ...kind, ...of].join(", ");
}

/** The last launch up to the playhead, else the first one after it. */
function nearestLaunch(state: AppState, hit: SearchHit): Selection | undefined {
  const launches = state.catalogue.events.filter(({ record: { launch } }) =>
    hit.type === "vehicle" ? launch?.vehicle === hit.id : launch?.site === hit.id,
  );
  const nearest = launches.findLast(({ when }) => middleUtcMs(when) <= state.atUtcMs()) ?? launches[0];
  return nearest && { key: "ev", id: nearest.record.id };
}

/** What choosing a hit selects; undefined for a vehicle or site from which nothing was launched. */
export function selectionOfHit(state: AppState, hit: SearchHit): Selection | undefined {
  if (hit.type === "vehicle" || hit.type === "site") return nearestLaunch(state, hit);
  return { key: PAGE_KEYS[hit.type], id: hit.id };
}
