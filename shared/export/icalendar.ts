// Calendar text (iCalendar): lines, folding, escaping and the form of an event, so that no value can break out of it.
// Not here: what the events say (passes-ics.ts).
import type { UtcMs } from "../time/instant.ts";

/** One entry of a calendar. All text may hold anything; what a calendar cannot carry is left out or escaped. */
export interface CalendarEvent {
  /** Names the entry for ever: an entry with the same one replaces it. */
  readonly uid: string;
  readonly startUtcMs: UtcMs;
  readonly endUtcMs: UtcMs;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  /** WGS-84, degrees. */
  readonly position?: { readonly latitudeDeg: number; readonly longitudeDeg: number };
  /** Whether the time counts as busy in the reader's calendar. */
  readonly isBusy: boolean;
}

/** A calendar to be written; the stamp is when its content was made, not when it is sent. */
export interface Calendar {
  readonly name: string;
  readonly stampUtcMs: UtcMs;
  readonly events: readonly CalendarEvent[];
}

/** The longest line in octets, its line break not counted [RFC-5545 §3.1]. */
const LONGEST_LINE_OCTETS = 75;

/** The calendar as text: CRLF at the end of every line, lines of at most 75 octets [RFC-5545]. */
export function formatCalendar({ name, stampUtcMs, events }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Orbitline//Orbitline//EN",
    "CALSCALE:GREGORIAN",
    textLine("NAME", name),
    textLine("X-WR-CALNAME", name),
    ...events.flatMap((event) => eventLines(event, stampUtcMs)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

function eventLines(event: CalendarEvent, stampUtcMs: UtcMs): string[] {
  const { uid, startUtcMs, endUtcMs, summary, description, location, position, isBusy } = event;
  return [
    "BEGIN:VEVENT",
    textLine("UID", uid),
    `DTSTAMP:${formatCalendarTime(stampUtcMs)}`,
    `DTSTART:${formatCalendarTime(startUtcMs)}`,
    `DTEND:${formatCalendarTime(endUtcMs)}`,
    textLine("SUMMARY", summary),
    ...(description === undefined ? [] : [textLine("DESCRIPTION", description)]),
    ...(location === undefined ? [] : [textLine("LOCATION", location)]),
    ...(position === undefined ? [] : [`GEO:${position.latitudeDeg.toFixed(6)};${position.longitudeDeg.toFixed(6)}`]),
    `TRANSP:${isBusy ? "OPAQUE" : "TRANSPARENT"}`,
    "END:VEVENT",
  ];
}

function textLine(property: string, value: string): string {
  return `${property}:${escapeText(value)}`;
}

/** A value of type TEXT: line breaks, backslashes, commas and semicolons escaped, other control characters left out. */
function escapeText(value: string): string {
  return value
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll(/\r\n|[\r\n\u0085\u2028\u2029]/g, "\\n")
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, "");
}

/** `20260822T142445Z`, rounded to the second. */
function formatCalendarTime(utcMs: UtcMs): string {
  const text = new Date(Math.round(utcMs / 1000) * 1000).toISOString();
  return `${text.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

/** Breaks a line between characters where it would grow too long; each further piece begins with a space. */
function foldLine(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const length = utf8Length(character);
    if (octets + length > LONGEST_LINE_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += length;
  }
  return folded;
}

function utf8Length(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
