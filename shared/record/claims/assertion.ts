// On which day a source counts as having said something.
import { formatUtcDay } from "../../time/instant.ts";
import { boundsOf, type When } from "../../time/when.ts";
import type { Source } from "../source.ts";
import { WhenRecord } from "../values.ts";

/** The date of a claim in EDTF, and a word on it where it was worked out. */
export interface Assertion {
  readonly asserted: string;
  readonly note?: string;
}

const WORKED_OUT = "The source bears no date; this is the latest that its content proves.";
const UNTOLD = "Nothing tells when this was said; it counts from the last day of the record.";

/** The UTC day on which something of this date was over; nothing where that is open. */
export function lastDayOf(when: When): string | undefined {
  const { utcMs, latestUtcMs } = boundsOf(when);
  const lastUtcMs = utcMs ?? latestUtcMs - 1;
  return Number.isFinite(lastUtcMs) ? formatUtcDay(lastUtcMs) : undefined;
}

/** The day of something told within a value that has a date of its own: how a craft ended, a maiden flight. */
export function lastDayWithin(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("when" in value)) return undefined;
  const when = WhenRecord.safeParse(value.when);
  return when.success ? lastDayOf(when.data) : undefined;
}

/** A date of publication that is known; one that only says since when a page has stood there is none. */
function closedDate(edtf: string | undefined): string | undefined {
  return edtf !== undefined && Number.isFinite(boundsOf({ edtf }).latestUtcMs) ? edtf : undefined;
}

/** The later of two dates by when each is over. */
function laterOf(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return boundsOf({ edtf: b }).latestUtcMs > boundsOf({ edtf: a }).latestUtcMs ? b : a;
}

/** What is told, and when the record ends. */
export interface Telling {
  /** The UTC day of what the source tells, where that has happened. */
  readonly toldOn?: string | undefined;
  /** The last day of the record. */
  readonly recordTo: string;
}

/**
 * A catalogue or a tracker notes what happened on its day; every other source speaks on the day it appears. A source
 * that bears no date speaks on the latest day that its content proves, which is that of what it tells, or from when its
 * page is known to have stood; where it tells of no day either, when it was read, and at last on the record's last day.
 */
export function assertionOf(source: Source, { toldOn, recordTo }: Telling): Assertion {
  const follows = source.kind === "catalogue" || source.kind === "tracker";
  const asserted = (follows ? toldOn : undefined) ?? closedDate(source.published);
  if (asserted !== undefined) return { asserted };
  const proven = laterOf(source.published?.split("/")[0], toldOn);
  if (proven !== undefined) return { asserted: proven, note: WORKED_OUT };
  return source.retrieved === undefined ? { asserted: recordTo, note: UNTOLD } : { asserted: source.retrieved };
}
