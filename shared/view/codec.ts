// The text form of a view: the part of a link after `/t/1?`, version 1. It never breaks: old links stay readable.
// Not here: the address bar and its history (client/link).
import { fail, ok, type Result } from "../result.ts";
import {
  DAY_MS,
  EARLIEST_UTC_MS,
  formatUtc,
  formatUtcDay,
  HOUR_MS,
  LATEST_UTC_MS,
  MINUTE_MS,
  parseUtc,
  startOfUtcDay,
  type UtcMs,
} from "../time/instant.ts";
import { formatLayers, parseLayers } from "./globe-layers.ts";
import { formatPlace, parsePlace } from "./place.ts";
import {
  type CameraView,
  CHART_SCALES,
  PLAY_RATES,
  SCENE_QUALITIES,
  SELECTION_KEYS,
  type SelectionKey,
  THEMES,
  type TimeWindow,
  type View,
} from "./view.ts";

/** A part of a link that was not understood; the view falls back for that part alone. */
export interface ViewProblem {
  readonly key: string;
  readonly value: string;
  readonly code: "unknown_key" | "unknown_name" | "bad_value" | "repeated_key";
}

export interface ParsedView {
  readonly view: View;
  readonly problems: readonly ViewProblem[];
  /** Keys of later versions or of other tools, kept so that a copied link still holds them. */
  readonly unknown: readonly (readonly [string, string])[];
}

const LONGEST_LINK = 8_000;
const LONGEST_UNKNOWN = 200;
const LONGEST_ID = 80;
const ID = /^[A-Za-z0-9:/._-]+$/;
const RELATIVE = /^now(?:([+-])(\d{1,5})([dhm]))?$/;
const RELATIVE_UNIT_MS: Readonly<Record<string, number>> = { d: DAY_MS, h: HOUR_MS, m: MINUTE_MS };

/** Minutes are enough for a link, unless the view holds seconds. */
function formatInstant(utcMs: UtcMs): string {
  const text = formatUtc(Math.round(utcMs / 1000) * 1000);
  if (text.endsWith("T00:00:00Z")) return text.slice(0, 10);
  return text.endsWith(":00Z") ? text.replace(/:00Z$/, "Z") : text;
}

function parseInstant(text: string, nowUtcMs: UtcMs): Result<UtcMs, string> {
  const relative = RELATIVE.exec(text);
  if (relative) {
    const offsetMs = Number(relative[2] ?? 0) * (RELATIVE_UNIT_MS[relative[3] ?? "d"] ?? 0);
    const utcMs = Math.floor((nowUtcMs + (relative[1] === "-" ? -offsetMs : offsetMs)) / 1000) * 1000;
    return utcMs >= EARLIEST_UTC_MS && utcMs < LATEST_UTC_MS ? ok(utcMs) : fail("a date from 1900 to 2199");
  }
  const instant = parseUtc(text);
  return instant.ok ? instant : fail(instant.failure.expected);
}

const BARE_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day, `2024-09-01`; one that is relative to now is the day into which it falls. */
function parseDay(text: string, nowUtcMs: UtcMs): Result<UtcMs, string> {
  if (!BARE_DAY.test(text) && !RELATIVE.test(text)) return fail("a day, YYYY-MM-DD");
  const instant = parseInstant(text, nowUtcMs);
  if (!instant.ok) return instant;
  return instant.value > nowUtcMs ? fail("a day that has come") : ok(startOfUtcDay(instant.value));
}

function parseWindow(text: string, nowUtcMs: UtcMs): Result<TimeWindow, string> {
  const [fromText = "", toText = "", more] = text.split("/");
  const from = parseInstant(fromText, nowUtcMs);
  const to = parseInstant(toText, nowUtcMs);
  if (!from.ok || !to.ok || more !== undefined) return fail("two instants joined by a slash");
  if (to.value - from.value < HOUR_MS) return fail("a window of at least an hour");
  return ok({ fromUtcMs: from.value, toUtcMs: to.value });
}

function parseCamera(text: string): Result<CameraView, string> {
  const numbers = text.split(",").map(Number);
  const [longitudeDeg = 0, latitudeDeg = 0, heightKm = 0, headingDeg = 0, pitchDeg = -90] = numbers;
  const inRange =
    /^[-\d.,]+$/.test(text) &&
    numbers.length >= 3 &&
    numbers.length <= 5 &&
    numbers.every(Number.isFinite) &&
    Math.abs(longitudeDeg) <= 180 &&
    Math.abs(latitudeDeg) <= 90 &&
    heightKm >= 1 &&
    heightKm <= 2_000_000 &&
    headingDeg >= 0 &&
    headingDeg < 360 &&
    Math.abs(pitchDeg) <= 90;
  return inRange
    ? ok({ longitudeDeg, latitudeDeg, heightKm, headingDeg, pitchDeg })
    : fail("lon,lat,km[,heading,pitch]");
}

function formatCamera(camera: CameraView): string {
  const round = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;
  const headingDeg = round(camera.headingDeg, 1) % 360;
  const pitchDeg = round(camera.pitchDeg, 1);
  const place = [round(camera.longitudeDeg, 2), round(camera.latitudeDeg, 2), Math.max(1, round(camera.heightKm, 0))];
  return [...place, ...(headingDeg === 0 && pitchDeg === -90 ? [] : [headingDeg, pitchDeg])].join(",");
}

function oneOf<T extends string | number>(allowed: readonly T[], text: string): Result<T, string> {
  const found = allowed.find((each) => String(each) === text);
  return found === undefined ? fail(`one of ${allowed.join(", ")}`) : ok(found);
}

function parseId(text: string): Result<string, string> {
  return text.length <= LONGEST_ID && ID.test(text) ? ok(text) : fail("an id");
}

function parseIds(text: string): Result<ReadonlySet<string>, string> {
  const ids = text.split(",");
  return ids.every((id) => parseId(id).ok) ? ok(new Set(ids)) : fail("ids joined by commas");
}

function formatIds(ids: ReadonlySet<string> | undefined): string | undefined {
  return ids && [...ids].sort().join(",");
}

type ViewPart = { -readonly [K in keyof View]?: View[K] };

/** One key of the link: how its text becomes part of a view, and back; `undefined` leaves a default out. */
interface ViewKey {
  readonly key: string;
  readonly parse: (text: string, nowUtcMs: UtcMs) => Result<ViewPart, string>;
  readonly format: (view: View, defaults: View) => string | undefined;
  /** Names in the value that are not known here and are kept; each is reported. */
  readonly unknownNames?: (part: ViewPart) => readonly string[];
}

function part<T>(parsed: Result<T, string>, toPart: (value: T) => ViewPart): Result<ViewPart, string> {
  return parsed.ok ? ok(toPart(parsed.value)) : parsed;
}

function formatWindow({ fromUtcMs, toUtcMs }: TimeWindow): string {
  return `${formatInstant(fromUtcMs)}/${formatInstant(toUtcMs)}`;
}

function selectionKey(key: SelectionKey): ViewKey {
  return {
    key,
    parse: (text) => part(parseId(text), (id) => ({ selection: { key, id } })),
    format: ({ selection }) => (selection?.key === key ? selection.id : undefined),
  };
}

/** A key whose value is one word of a list. */
function wordKey<K extends "scale" | "rate" | "theme" | "quality">(
  key: string,
  property: K,
  allowed: readonly View[K][],
): ViewKey {
  return {
    key,
    parse: (text) => part(oneOf<View[K]>(allowed, text), (value) => ({ [property]: value })),
    format: (view, defaults) => (view[property] === defaults[property] ? undefined : String(view[property])),
  };
}

/** Every key of version 1, in canonical order. */
const VIEW_KEYS: readonly ViewKey[] = [
  {
    key: "at",
    parse: (text, nowUtcMs) => part(parseInstant(text, nowUtcMs), (atUtcMs) => ({ atUtcMs })),
    format: (view, defaults) => leftOut(formatInstant(view.atUtcMs), formatInstant(defaults.atUtcMs)),
  },
  {
    key: "win",
    parse: (text, nowUtcMs) => part(parseWindow(text, nowUtcMs), (window) => ({ window })),
    format: (view, defaults) => leftOut(formatWindow(view.window), formatWindow(defaults.window)),
  },
  {
    key: "p",
    parse: (text) => part(text === "none" ? ok(new Set<string>()) : parseIds(text), (programmes) => ({ programmes })),
    format: ({ programmes }) => programmes && (formatIds(programmes) || "none"),
  },
  ...SELECTION_KEYS.map(selectionKey),
  {
    key: "cam",
    parse: (text) => part(parseCamera(text), (camera) => ({ camera })),
    format: ({ camera }) => camera && formatCamera(camera),
  },
  {
    key: "layers",
    parse: (text) => part(parseLayers(text), (layers) => ({ layers })),
    format: ({ layers }) => formatLayers(layers),
    unknownNames: ({ layers }) => layers?.unknown ?? [],
  },
  wordKey("scale", "scale", CHART_SCALES),
  wordKey("rate", "rate", PLAY_RATES),
  {
    key: "known",
    parse: (text, nowUtcMs) => part(parseDay(text, nowUtcMs), (knownOnUtcMs) => ({ knownOnUtcMs })),
    format: ({ knownOnUtcMs }) => (knownOnUtcMs === undefined ? undefined : formatUtcDay(knownOnUtcMs)),
  },
  {
    key: "cmp",
    parse: (text) => part(parseIds(text), (comparators) => ({ comparators })),
    format: ({ comparators }) => formatIds(comparators) || undefined,
  },
  {
    key: "place",
    parse: (text) => part(parsePlace(text), (place) => ({ place })),
    format: ({ place }) => place && formatPlace(place),
  },
  wordKey("theme", "theme", THEMES),
  wordKey("quality", "quality", SCENE_QUALITIES),
];

function leftOut(text: string, defaultText: string): string | undefined {
  return text === defaultText ? undefined : text;
}

/** Puts characters back that are safe in a query and easier on the eye: `:`, `/` and `,`. */
function readable(query: string): string {
  return query.replaceAll("%3A", ":").replaceAll("%2F", "/").replaceAll("%2C", ",");
}

/** The canonical query of a view, without `?`; equal views give equal text, defaults are left out. */
export function formatView(view: View, defaults: View, unknown: ParsedView["unknown"] = []): string {
  const query = new URLSearchParams();
  for (const { key, format } of VIEW_KEYS) {
    const text = format(view, defaults);
    if (text !== undefined) query.append(key, text);
  }
  for (const [key, value] of unknown) query.append(key, value);
  return readable(query.toString());
}

/** Reads a query; each part that is not understood is reported and falls back to the default on its own. */
export function parseView(query: string, defaults: View, nowUtcMs: UtcMs): ParsedView {
  const problems: ViewProblem[] = [];
  const unknown: [string, string][] = [];
  const seen = new Set<string>();
  let view: View = defaults;
  for (const [key, value] of new URLSearchParams(query.slice(0, LONGEST_LINK))) {
    const report = (code: ViewProblem["code"], what = value) =>
      problems.push({ key: key.slice(0, 40), value: what.slice(0, 80), code });
    const viewKey = VIEW_KEYS.find((each) => each.key === key);
    if (seen.has(key)) {
      report("repeated_key");
      continue;
    }
    seen.add(key);
    if (!viewKey) {
      report("unknown_key");
      if (key.length + value.length <= LONGEST_UNKNOWN) unknown.push([key, value]);
      continue;
    }
    const parsed = viewKey.parse(value, nowUtcMs);
    if (parsed.ok) {
      view = { ...view, ...parsed.value };
      for (const name of viewKey.unknownNames?.(parsed.value) ?? []) report("unknown_name", name);
    } else report("bad_value");
  }
  return { view, problems, unknown };
}
