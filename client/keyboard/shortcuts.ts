// Every key that works anywhere on the page: which keys, what they do, and the words for the sheet that lists them.
// Not here: keys that belong to one region (lanes, globe), which handle them first.
import { coverageEndUtcMs, coverageStartUtcMs } from "../../shared/record/programme-counts.ts";
import { DAY_MS } from "../../shared/time/instant.ts";
import { wholeRecordWindow } from "../../shared/timeline/windows.ts";
import type { AppState } from "../state/app-state.ts";
import type { FrameState } from "../state/frame-state.ts";

/** What the keys may reach. */
export interface Reach {
  readonly state: AppState;
  readonly frame: FrameState;
  readonly onShare: () => void;
  readonly onFlyTo: () => void;
  readonly onPasses: () => void;
}

export interface Shortcut {
  readonly words: string;
  /** Each as the sheet shows it; the first of a pair goes with `runs[0]`, the second with `runs[1]`. */
  readonly keys: readonly string[];
  /** Values of `KeyboardEvent.key`, each with what it does. */
  readonly runs: Readonly<Record<string, (reach: Reach) => void>>;
  readonly shift?: boolean;
}

const ZOOM_STEP = 1.5;

function moveDays(days: number): (reach: Reach) => void {
  return ({ state }) => {
    const toUtcMs = state.atUtcMs() + days * DAY_MS;
    state.actions.pause();
    state.actions.setAt(toUtcMs);
    state.actions.reveal(toUtcMs);
  };
}

function moveTo(place: (state: AppState) => number): (reach: Reach) => void {
  return ({ state }) => {
    state.actions.pause();
    state.actions.setAt(place(state));
    state.actions.reveal(place(state));
  };
}

function showWholeRecord({ state }: Reach): void {
  const { wholeCatalogue, actions } = state;
  actions.setWindow(wholeRecordWindow(coverageStartUtcMs(wholeCatalogue), coverageEndUtcMs(wholeCatalogue)));
}

/** The last step of Escape, when nothing is open any more: the selection is let go. */
function closeOrClear({ state, frame }: Reach): void {
  if (frame.overlay()) frame.close();
  else if (state.selection()) state.actions.select(undefined);
}

export const SHORTCUTS: readonly Shortcut[] = [
  { words: "Play or pause", keys: ["Space"], runs: { " ": ({ state }) => state.actions.togglePlay() } },
  {
    words: "Previous or next event",
    keys: ["←", "→"],
    runs: {
      ArrowLeft: ({ state }) => state.actions.stepEvent(-1),
      ArrowRight: ({ state }) => state.actions.stepEvent(1),
    },
  },
  {
    words: "Back or forward one day",
    keys: ["⇧", "←", "→"],
    shift: true,
    runs: { ArrowLeft: moveDays(-1), ArrowRight: moveDays(1) },
  },
  {
    words: "Slower or faster",
    keys: ["[", "]"],
    runs: { "[": ({ state }) => state.actions.changeRate(-1), "]": ({ state }) => state.actions.changeRate(1) },
  },
  {
    words: "Zoom the timeline",
    keys: ["+", "−"],
    runs: {
      "+": ({ state }) => state.actions.zoomWindow(1 / ZOOM_STEP),
      "=": ({ state }) => state.actions.zoomWindow(1 / ZOOM_STEP),
      "-": ({ state }) => state.actions.zoomWindow(ZOOM_STEP),
    },
  },
  { words: "Whole record", keys: ["0"], runs: { "0": showWholeRecord } },
  { words: "Go to now", keys: ["N"], runs: { n: ({ state }) => state.actions.goNow() } },
  {
    words: "Start or end of the record",
    keys: ["Home", "End"],
    runs: {
      Home: moveTo(({ catalogue }) => coverageStartUtcMs(catalogue)),
      End: moveTo(({ recordEndUtcMs }) => recordEndUtcMs),
    },
  },
  { words: "Table of counts and launches", keys: ["T"], runs: { t: ({ frame }) => frame.open("table") } },
  { words: "Planes and shells", keys: ["P"], runs: { p: ({ frame }) => frame.open("planes") } },
  { words: "As known on a day", keys: ["K"], runs: { k: ({ frame }) => frame.open("known") } },
  { words: "Search", keys: ["/", "⌘K"], runs: { "/": ({ frame }) => frame.open("search") } },
  { words: "Copy the link to this view", keys: ["S"], runs: { s: ({ onShare }) => onShare() } },
  { words: "Fly to the selection", keys: ["F"], runs: { f: ({ onFlyTo }) => onFlyTo() } },
  { words: "Passes over a place", keys: ["O"], runs: { o: ({ onPasses }) => onPasses() } },
  { words: "Programmes panel", keys: ["L"], runs: { l: ({ frame }) => frame.togglePanel() } },
  { words: "This list", keys: ["?"], runs: { "?": ({ frame }) => frame.open("keys") } },
  { words: "Close, then clear", keys: ["Esc"], runs: { Escape: closeOrClear } },
];
