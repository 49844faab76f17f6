// How an OMM writes an instant: to the microsecond, in UTC, with or without a `Z`.
import { DAY_MS, type UtcMs } from "../time/instant.ts";

// A calendar date or a day of the year [CCSDS-502.0-B-3]; more than six decimals only where they say nothing.
const EPOCH = /^(\d{4})-(?:(\d\d)-(\d\d)|(\d{3}))T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,6})0*)?Z?$/;

/** What a text must look like to be an epoch. */
export const EPOCH_FORM = "YYYY-MM-DDThh:mm:ss.ffffff, or YYYY-DDDT…";

/** UTC ms of an OMM epoch, microseconds kept; nothing for a text that is no instant (leap seconds included). */
export function parseEpochUtcMs(text: string): UtcMs | undefined {
  const [match, year, month, day, dayOfYear, hour, minute, second, fraction = ""] = EPOCH.exec(text) ?? [];
  if (match === undefined) return undefined;
  const dayUtcMs = dayOfYear === undefined ? calendarDay(`${year}-${month}-${day}`) : ordinalDay(year, dayOfYear);
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (dayUtcMs === undefined || h > 23 || m > 59 || s > 59) return undefined;
  // One division of whole microseconds, so that every format gives the same instant to the bit.
  return ((dayUtcMs + (h * 3600 + m * 60 + s) * 1000) * 1000 + Number(fraction.padEnd(6, "0"))) / 1000;
}

function calendarDay(day: string): UtcMs | undefined {
  const dayUtcMs = Date.parse(`${day}T00:00:00Z`);
  // Date.parse moves 30 February on to March; a real day comes back as it was written.
  const exists = !Number.isNaN(dayUtcMs) && new Date(dayUtcMs).toISOString().slice(0, 10) === day;
  return exists ? dayUtcMs : undefined;
}

function ordinalDay(year: string | undefined, dayOfYear: string): UtcMs | undefined {
  const firstUtcMs = Date.parse(`${year}-01-01T00:00:00Z`);
  const dayUtcMs = firstUtcMs + (Number(dayOfYear) - 1) * DAY_MS;
  return Number(dayOfYear) > 0 && new Date(dayUtcMs).getUTCFullYear() === Number(year) ? dayUtcMs : undefined;
}

/** An epoch with six digits of a second and no `Z`, as OMM files carry it. */
export function formatEpochUtc(epochUtcMs: UtcMs): string {
  const microseconds = Math.round(epochUtcMs * 1000);
  const secondUtcMs = Math.floor(microseconds / 1e6) * 1000;
  const fraction = String(microseconds - secondUtcMs * 1000).padStart(6, "0");
  return `${new Date(secondUtcMs).toISOString().slice(0, 19)}.${fraction}`;
}
