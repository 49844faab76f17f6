// Keeping the passes that are shown: as a table, and the tracked ones as a calendar.
import { Show } from "solid-js";
import type { PassTable } from "../../shared/export/pass-table.ts";
import { formatPassesCsv } from "../../shared/export/passes-csv.ts";
import { formatPassesIcs } from "../../shared/export/passes-ics.ts";
import type { Pass } from "../../shared/orbit/passes/pass.ts";
import { formatUtcDay } from "../../shared/time/instant.ts";
import type { GroundPlace } from "../../shared/view/place.ts";
import { formatCount, plural } from "../panels/count-words.ts";
import { Icon } from "../panels/icon.tsx";
import { saveText } from "../panels/save-text.ts";
import type { AppState } from "../state/app-state.ts";
import type { PassesModel } from "./passes-model.ts";

/** A calendar of more entries is of no use to anybody, and some programs refuse it. */
const MOST_ENTRIES = 1_000;

export interface SavePassesProps {
  readonly state: AppState;
  readonly model: PassesModel;
  readonly place: GroundPlace;
}

/** `passes-2021-035A-2026-08-22`: letters that every file system takes. */
function fileName({ subject, fromUtcMs }: PassesModel): string {
  const of = (subject()?.selection.id ?? "").replace(/[^A-Za-z0-9-]/g, "-");
  return `passes-${of}-${formatUtcDay(fromUtcMs())}`;
}

export function SavePasses(props: SavePassesProps) {
  const { model } = props;
  const tracked = () => model.shown().filter(({ kind }) => kind === "observed");
  const illustrative = () => model.shown().length - tracked().length;
  const tableOf = (passes: readonly Pass[]): PassTable => ({
    place: props.place,
    minElevationDeg: model.minElevationDeg(),
    passes,
    nameOf: (id) => props.state.catalogue.objectById.get(id)?.names.en ?? id,
    stampUtcMs: props.state.nowUtcMs,
  });
  const saveCalendar = () =>
    saveText(formatPassesIcs(tableOf(tracked())), { name: `${fileName(model)}.ics`, type: "text/calendar" });
  const saveTable = () =>
    saveText(formatPassesCsv(tableOf(model.shown())), { name: `${fileName(model)}.csv`, type: "text/csv" });
  const isTooLong = () => tracked().length > MOST_ENTRIES;
  return (
    <div class="passes-save">
      <button
        type="button"
        class="button"
        disabled={tracked().length === 0 || isTooLong()}
        aria-describedby="passes-save-note"
        onClick={saveCalendar}
      >
        <Icon name="download" small />
        Calendar (.ics)
      </button>
      <button type="button" class="button" onClick={saveTable}>
        <Icon name="download" small />
        Table (.csv)
      </button>
      <span id="passes-save-note" class="quiet num">
        {plural(model.shown().length, "pass", "passes")} shown
        <Show when={isTooLong()}>; a calendar takes {formatCount(MOST_ENTRIES)} at most</Show>
        <Show when={illustrative() > 0}>
          ; illustrative ones go into no calendar, since their times are no predictions
        </Show>
      </span>
    </div>
  );
}
