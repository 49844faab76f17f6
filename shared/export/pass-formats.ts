// Every format of passes: one file, and one entry here.
import type { SearchedPasses } from "./pass-table.ts";
import { formatPassesCsv } from "./passes-csv.ts";
import { formatPassesIcs } from "./passes-ics.ts";
import { formatPassesJson } from "./passes-json.ts";

export interface PassFormat {
  /** Name of the format, and ending of its files. */
  readonly ending: string;
  readonly mediaType: string;
  /** What the file is, to follow "as". */
  readonly words: string;
  readonly description: string;
  readonly format: (searched: SearchedPasses) => string;
}

export const PASS_FORMATS: readonly PassFormat[] = [
  {
    ending: "json",
    mediaType: "application/json",
    words: "JSON",
    description: "Says how each object stands to the place, and why one has no position.",
    format: formatPassesJson,
  },
  {
    ending: "csv",
    mediaType: "text/csv; charset=utf-8",
    words: "a table (CSV)",
    description: "A row for each pass; objects without one have none.",
    format: formatPassesCsv,
  },
  {
    ending: "ics",
    mediaType: "text/calendar; charset=utf-8",
    words: "a calendar (iCalendar)",
    description: "An entry for each pass, from rise to set; illustrative ones say so in their title.",
    format: formatPassesIcs,
  },
];
