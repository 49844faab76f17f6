// Dates in words for people, each at the precision at which it is known: a day is never invented.
// Not here: ISO text for machines (instant.ts).
import { DateTime } from "luxon";
import { parseEdtf } from "./edtf.ts";
import { DAY_MS, EARLIEST_UTC_MS, LATEST_UTC_MS, type UtcMs } from "./instant.ts";
import { BEIJING_OFFSET_MS, type ResolvedWhen } from "./when.ts";

function utc(utcMs: UtcMs): DateTime {
  return DateTime.fromMillis(utcMs, { zone: "utc", locale: "en-US" });
}

/** `5 Dec 2024`. */
export function formatDay(utcMs: UtcMs): string {
  return utc(utcMs).toFormat("d LLL yyyy");
}

/** `04:41`, UTC. */
export function formatTimeOfDay(utcMs: UtcMs): string {
  return utc(utcMs).toFormat("HH:mm");
}

/** `6 Dec, 00:41 Beijing` when the day differs, else `12:41 Beijing`. */
export function formatBeijing(utcMs: UtcMs): string {
  const local = utc(utcMs + BEIJING_OFFSET_MS);
  const sameDay = local.toFormat("yyyyLLdd") === utc(utcMs).toFormat("yyyyLLdd");
  return `${sameDay ? "" : `${local.toFormat("d LLL")}, `}${local.toFormat("HH:mm")} Beijing`;
}

/** `Mar 2025`. */
export function formatMonth(utcMs: UtcMs): string {
  return utc(utcMs).toFormat("LLL yyyy");
}

function formatSingleEdtf(edtf: string): string {
  const bare = edtf.replace(/[?~%]$/, "");
  const [year = "", part, day] = bare.split("-");
  if (part === undefined || part === "XX") return year.endsWith("X") ? `${year.replaceAll("X", "0")}s` : year;
  const code = Number(part);
  if (code >= 33 && code <= 36) return `Q${code - 32} ${year}`;
  if (code === 40 || code === 41) return `${code === 40 ? "first" : "second"} half of ${year}`;
  const firstDay = Date.UTC(Number(year), code - 1, day === undefined || day === "XX" ? 1 : Number(day));
  return day === undefined || day === "XX" ? formatMonth(firstDay) : formatDay(firstDay);
}

const QUALIFIER_WORDS: Readonly<Record<string, string>> = { "~": "about ", "?": "possibly ", "%": "possibly about " };

function formatEnd(edtf: string): string {
  return `${QUALIFIER_WORDS[edtf.at(-1) ?? ""] ?? ""}${formatSingleEdtf(edtf)}`;
}

/** An EDTF date in words: `May 2025`, `Q4 2025`, `2026`, `no earlier than Jun 2026`, `by Nov 2023`, `Oct 2025 to Dec 2025`. */
export function formatEdtf(edtf: string): string {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(`unchecked date: ${edtf}`);
  const [first = "", last = ""] = edtf.includes("/") ? edtf.split("/") : [edtf.replace(/^\.\./, ""), ""];
  if (parsed.value.precision === "open") {
    return parsed.value.earliestUtcMs === undefined
      ? `by ${formatEnd(last && last !== ".." ? last : first)}`
      : `no earlier than ${formatEnd(first.replace(/\.\.$/, ""))}`;
  }
  return parsed.value.precision === "interval" ? `${formatEnd(first)} to ${formatEnd(last)}` : formatEnd(edtf);
}

/** How a time of day is known, in words that follow it; empty where the minute speaks for itself. */
export function precisionNote(precision: ResolvedWhen["precision"]): string {
  if (precision === "second") return "to the second";
  if (precision === "minute") return "to the minute";
  if (precision === "quarter-hour") return "to a quarter of an hour";
  return precision === "hour" ? "to the hour" : "";
}

/** A date at its own precision: `5 Dec 2024, 04:41 UTC`, `about 17:31 UTC` where only the quarter-hour is known, or in EDTF words. */
export function formatWhen(when: ResolvedWhen): string {
  if (when.utcMs === undefined) return formatEdtf(when.edtf);
  const day = formatDay(when.utcMs);
  if (when.precision === "second") return `${day}, ${utc(when.utcMs).toFormat("HH:mm:ss")} UTC`;
  if (when.precision === "hour") return `${day}, about ${utc(when.utcMs).toFormat("HH")} h UTC`;
  const time = formatTimeOfDay(when.utcMs);
  return when.precision === "quarter-hour" ? `${day}, about ${time} UTC` : `${day}, ${time} UTC`;
}

/** A deadline in words: `by end 2025`, `by mid-2026`, `by Nov 2025`, `by 24 Sep 2025`. */
export function formatDeadline(edtf: string): string {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok || parsed.value.latestUtcMs === undefined) throw new Error(`unchecked deadline: ${edtf}`);
  const lastDay = utc(parsed.value.latestUtcMs - DAY_MS);
  if (lastDay.month === 12 && lastDay.day === 31) return `by end ${lastDay.year}`;
  if (lastDay.month === 6 && lastDay.day === 30) return `by mid-${lastDay.year}`;
  return `by ${formatEdtf(edtf)}`;
}

/** What a person may type for a moment, beside `T-3d`. */
const TYPED_FORMATS = [
  "yyyy-MM-dd HH:mm",
  "yyyy-MM-dd'T'HH:mm",
  "yyyy-MM-dd",
  "yyyy-MM",
  "yyyy",
  "d LLL yyyy HH:mm",
  "d LLL yyyy, HH:mm",
  "d LLL yyyy",
  "d LLLL yyyy",
  "LLL yyyy",
  "LLLL yyyy",
];

/** Reads what a person types for a moment: `2025-03`, `11 Mar 2025`, `2025-03-11 16:38`, `T-3d` (from a given instant). */
export function parseTypedMoment(text: string, fromUtcMs: UtcMs): UtcMs | undefined {
  const typed = text.trim().replace(/\s*(UTC|Z)$/i, "");
  const relative = /^[tT]\s*([+-])\s*(\d{1,5})\s*([dhwm])$/.exec(typed);
  if (relative) {
    const unitMs = { d: DAY_MS, h: DAY_MS / 24, w: 7 * DAY_MS, m: 30.436875 * DAY_MS }[relative[3] ?? "d"] ?? DAY_MS;
    return fromUtcMs + (relative[1] === "-" ? -1 : 1) * Number(relative[2]) * unitMs;
  }
  for (const format of TYPED_FORMATS) {
    const read = DateTime.fromFormat(typed, format, { zone: "utc", locale: "en-US" });
    if (read.isValid && read.toMillis() >= EARLIEST_UTC_MS && read.toMillis() < LATEST_UTC_MS) return read.toMillis();
  }
  return undefined;
}
