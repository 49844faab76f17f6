// What a person is looking at: the one state that a link holds and that the interface draws.
// Not here: its text form (codec.ts), how it changes (client/state).
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type UtcMs } from "../time/instant.ts";
import { DEFAULT_LAYERS, type GlobeLayers } from "./globe-layers.ts";
import type { GroundPlace } from "./place.ts";

/** The span of time that the timeline shows, half-open. */
export interface TimeWindow {
  readonly fromUtcMs: UtcMs;
  readonly toUtcMs: UtcMs;
}

/** What is looked at in the inspector; the words are also the keys of the link. */
export const SELECTION_KEYS = ["ev", "obj", "c", "pr", "src"] as const;
export type SelectionKey = (typeof SELECTION_KEYS)[number];

/** An event, an object, a constellation, a programme or a source. */
export interface Selection {
  readonly key: SelectionKey;
  readonly id: string;
}

/** Where the camera hangs over the globe; heading clockwise from north, pitch −90 looks straight down. */
export interface CameraView {
  readonly longitudeDeg: number;
  readonly latitudeDeg: number;
  readonly heightKm: number;
  readonly headingDeg: number;
  readonly pitchDeg: number;
}

export const CHART_SCALES = ["flown", "targets", "log"] as const;
export type ChartScale = (typeof CHART_SCALES)[number];

/** What passes in a second of play, slowest first, as links write it: a plain number is days. */
export const PLAY_RATES = ["1s", "1min", "10min", "1h", "1", "7", "30", "91", "365"] as const;
export type PlayRate = (typeof PLAY_RATES)[number];

/** Days of the record that pass in a second of play. */
export const RATE_DAYS_PER_S: Readonly<Record<PlayRate, number>> = {
  "1s": SECOND_MS / DAY_MS,
  "1min": MINUTE_MS / DAY_MS,
  "10min": (10 * MINUTE_MS) / DAY_MS,
  "1h": HOUR_MS / DAY_MS,
  "1": 1,
  "7": 7,
  "30": 30,
  "91": 91,
  "365": 365,
};

export const THEMES = ["dark", "light", "system"] as const;
export type Theme = (typeof THEMES)[number];

export const SCENE_QUALITIES = ["auto", "low", "full"] as const;
export type SceneQuality = (typeof SCENE_QUALITIES)[number];

export interface View {
  readonly atUtcMs: UtcMs;
  readonly window: TimeWindow;
  /** Programmes shown; absent means all of them. */
  readonly programmes?: ReadonlySet<string>;
  readonly selection?: Selection;
  readonly camera?: CameraView;
  /** What is drawn on the globe beside the objects themselves. */
  readonly layers: GlobeLayers;
  readonly scale: ChartScale;
  /** Constellations outside the subject whose curves stand in the chart; absent means none. */
  readonly comparators?: ReadonlySet<string>;
  readonly rate: PlayRate;
  /** The first instant of the UTC day as known on whose end the record is shown; absent means all that is known. */
  readonly knownOnUtcMs?: UtcMs;
  /** From where the sky is looked at; absent until a place is chosen. */
  readonly place?: GroundPlace;
  readonly theme: Theme;
  readonly quality: SceneQuality;
}

/** The view of somebody who just arrived: the end of the record, with the two years before it. */
export function defaultView(recordEndUtcMs: UtcMs): View {
  const yearMs = 365.25 * DAY_MS;
  return {
    atUtcMs: recordEndUtcMs,
    window: { fromUtcMs: recordEndUtcMs - 2.25 * yearMs, toUtcMs: recordEndUtcMs + 0.75 * yearMs },
    layers: DEFAULT_LAYERS,
    scale: "flown",
    rate: "30",
    theme: "dark",
    quality: "auto",
  };
}

/** The view with a part of it back at its default. */
export function viewWithout(view: View, key: "selection" | "camera" | "programmes" | "knownOnUtcMs" | "place"): View {
  const rest: { -readonly [K in keyof View]: View[K] } = { ...view };
  delete rest[key];
  return rest;
}
