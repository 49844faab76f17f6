// The clock of a place whose time zone is known. Without a zone there is none: the longitude tells no offset by law.
import { formatUtcDay, type UtcMs } from "../../shared/time/instant.ts";

export interface LocalClock {
  /** `18:42:05`, with the day before it where that is not the UTC day: `23 Aug, 02:10:41`. */
  readonly words: (utcMs: UtcMs, withSeconds: boolean) => string;
  /** `UTC+8` at an instant. */
  readonly offset: (utcMs: UtcMs) => string;
}

/** The clock of an IANA time zone; nothing where this browser does not know the zone. */
export function localClock(zone: string | undefined): LocalClock | undefined {
  if (zone === undefined) return undefined;
  const formats = formatsOf(zone);
  if (!formats) return undefined;
  const { parts, offsets } = formats;
  return {
    words: (utcMs, withSeconds) => {
      const { day, month, year, hour, minute, second } = partsOf(parts, utcMs);
      const time = [hour, minute, ...(withSeconds ? [second] : [])].join(":");
      const isOtherDay = `${year}-${month}-${day}` !== formatUtcDay(utcMs);
      return isOtherDay ? `${Number(day)} ${MONTHS[Number(month) - 1]}, ${time}` : time;
    },
    offset: (utcMs) => partsOf(offsets, utcMs)["timeZoneName"]?.replace("GMT", "UTC") ?? "",
  };
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

function formatsOf(timeZone: string) {
  const two = "2-digit" as const;
  try {
    return {
      parts: new Intl.DateTimeFormat("en-GB", {
        ...{ timeZone, year: "numeric", month: two, day: two, hour: two, minute: two, second: two, hourCycle: "h23" },
      }),
      offsets: new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "shortOffset" }),
    };
  } catch (cause) {
    console.info(`no clock of ${timeZone}`, cause);
    return undefined;
  }
}

function partsOf(format: Intl.DateTimeFormat, utcMs: UtcMs): Readonly<Record<string, string>> {
  return Object.fromEntries(format.formatToParts(utcMs).map(({ type, value }) => [type, value]));
}
