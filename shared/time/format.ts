// Dates in words for people, each at the precision at which it is known: a day is never invented.
// Not here: ISO text for machines (instant.ts), reading what a person types (typed-moment.ts).
// Written without a library of dates: these few words are in the first thing that a browser loads.
import { parseEdtf } from "./edtf.ts";
import { DAY_MS, formatUtcDay, type UtcMs } from "./instant.ts";
import { BEIJING_OFFSET_MS, type ResolvedWhen } from "./when.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

function dayAndMonth(utcMs: UtcMs): string {
  const date = new Date(utcMs);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/** `5 Dec 2024`. */
export function formatDay(utcMs: UtcMs): string {
  return `${dayAndMonth(utcMs)} ${new Date(utcMs).getUTCFullYear()}`;
}

/** `04:41:05`, UTC. */
export function formatSeconds(utcMs: UtcMs): string {
  return new Date(utcMs).toISOString().slice(11, 19);
}

/** `04:41`, UTC. */
export function formatTimeOfDay(utcMs: UtcMs): string {
  return formatSeconds(utcMs).slice(0, 5);
}

/** `6 Dec, 00:41 Beijing` when the day differs, else `12:41 Beijing`. */
export function formatBeijing(utcMs: UtcMs): string {
  const localMs = utcMs + BEIJING_OFFSET_MS;
  const sameDay = formatUtcDay(localMs) === formatUtcDay(utcMs);
  return `${sameDay ? "" : `${dayAndMonth(localMs)}, `}${formatTimeOfDay(localMs)} Beijing`;
}

/** `Mar 2025`. */
export function formatMonth(utcMs: UtcMs): string {
  const date = new Date(utcMs);
  return `${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
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
  if (when.precision === "second") return `${day}, ${formatSeconds(when.utcMs)} UTC`;
  if (when.precision === "hour") return `${day}, about ${formatSeconds(when.utcMs).slice(0, 2)} h UTC`;
  const time = formatTimeOfDay(when.utcMs);
  return when.precision === "quarter-hour" ? `${day}, about ${time} UTC` : `${day}, ${time} UTC`;
}

/** A deadline in words: `by end 2025`, `by mid-2026`, `by Nov 2025`, `by 24 Sep 2025`. */
export function formatDeadline(edtf: string): string {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok || parsed.value.latestUtcMs === undefined) throw new Error(`unchecked deadline: ${edtf}`);
  const [year, ...lastDay] = formatUtcDay(parsed.value.latestUtcMs - DAY_MS).split("-");
  if (lastDay.join("-") === "12-31") return `by end ${year}`;
  if (lastDay.join("-") === "06-30") return `by mid-${year}`;
  return `by ${formatEdtf(edtf)}`;
}
