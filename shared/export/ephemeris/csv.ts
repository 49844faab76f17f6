// An ephemeris as CSV: a row for each sample, those without a state with the reason.
import { defuse, formatCell } from "../../orbit/formats/csv-cells.ts";
import { STATE_COLUMNS, stateNumbers, temeToFrame } from "../../orbit/framed-state.ts";
import { formatUtc, type UtcMs } from "../../time/instant.ts";
import {
  type EphemerisFormat,
  type ExportedEphemeris,
  type ExportedObject,
  formatElementEpoch,
  rounded,
} from "./ephemeris-format.ts";

const DECIMALS = 9;
/** A cell of text that no spreadsheet runs. */
function textCell(text: string): string {
  return formatCell(defuse(text));
}

interface Row {
  readonly atUtcMs: UtcMs;
  readonly cells: readonly string[];
}

function rowsOf({ id, name, tracks, outages }: ExportedObject, { frame, sampling }: ExportedEphemeris): readonly Row[] {
  const named = [textCell(id), textCell(name)];
  const states = tracks.flatMap((track) =>
    track.states.map((state): Row => {
      const numbers = stateNumbers(temeToFrame(state, frame)).map((number) => String(rounded(number, DECIMALS)));
      const { atUtcMs } = state;
      const from = [track.kind, formatElementEpoch(track)];
      return { atUtcMs, cells: [...named, formatUtc(atUtcMs), ...from, ...numbers, ""] };
    }),
  );
  const blanks = ["", "", ...STATE_COLUMNS[frame].map(() => "")];
  const failures = outages.flatMap(({ code, firstUtcMs, samples }) =>
    Array.from({ length: samples }, (_, index): Row => {
      const atUtcMs = firstUtcMs + index * sampling.stepMs;
      return { atUtcMs, cells: [...named, formatUtc(atUtcMs), ...blanks, code] };
    }),
  );
  return [...states, ...failures].sort((a, b) => a.atUtcMs - b.atUtcMs);
}

export const EPHEMERIS_CSV: EphemerisFormat = {
  ending: "csv",
  mediaType: "text/csv; charset=utf-8",
  words: "CSV",
  description: "A row for each sample; one without a state has the reason in `failure`.",
  hasEdges: false,
  hasFrame: true,
  format: (ephemeris) => {
    const head = ["object", "name", "utc", "kind", "elementEpochUtc", ...STATE_COLUMNS[ephemeris.frame], "failure"];
    const rows = ephemeris.objects.flatMap((one) => rowsOf(one, ephemeris).map(({ cells }) => cells));
    return [head, ...rows].map((cells) => `${cells.join(",")}\r\n`).join("");
  },
};
