// What an event is called where its mark cannot be seen: in tooltips, lists for assistive technology and announcements.
import type { CatalogueEvent } from "../../shared/record/catalogue.ts";
import type { Cluster } from "../../shared/timeline/clusters.ts";
import { plural } from "../panels/count-words.ts";
import { listDate, outcomeOf } from "../panels/event-words.ts";
import type { AppState } from "../state/app-state.ts";

/** `Spacesail Polar Group 03 …, 5 Dec 2024, reached orbit`; and that sources differ on it. */
function spokenEvent({ record, when }: CatalogueEvent, isDisputed: boolean): string {
  const words = `${record.title.en}, ${listDate({ when })}, ${outcomeOf(record).words.toLowerCase()}`;
  return isDisputed ? `${words}, disputed` : words;
}

/** `4 events, 3 Nov 2024 to 20 Nov 2024`, each end at its own precision. */
export function spokenSpan({ catalogue }: AppState, { marks }: Cluster): string {
  const ends = [marks[0], marks.at(-1)].flatMap((mark) => {
    const event = catalogue.eventById.get(mark?.event ?? "");
    return event ? [listDate(event)] : [];
  });
  return `${plural(marks.length, "event")}, ${[...new Set(ends)].join(" to ")}`;
}

/** A place of a lane in words: its event, or how many events it stands for. */
export function spokenCluster(state: AppState, cluster: Cluster, disputed: ReadonlySet<string>): string {
  const { head, marks } = cluster;
  const event = state.catalogue.eventById.get((head ?? marks[0])?.event ?? "");
  if (!event || (!head && marks.length > 1)) return spokenSpan(state, cluster);
  const stages = head ? marks.length - 1 : 0;
  return `${spokenEvent(event, disputed.has(event.record.id))}${stages > 0 ? `, with ${plural(stages, "stage")} of the flight` : ""}`;
}
