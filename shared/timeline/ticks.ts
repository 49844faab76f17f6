// Where the time axis has ticks, which of them bear words, and which draw a line through chart and lanes.
// Not here: drawing (client/timeline), dates in sentences (shared/time).
import { type TimeInterval, utcDay, utcHour, utcMonth, utcYear } from "d3-time";
import { formatDay, formatMonth, formatTimeOfDay } from "../time/format.ts";
import type { UtcMs } from "../time/instant.ts";
import { DAY_MS } from "../time/instant.ts";
import type { TimeWindow } from "../view/view.ts";

/** One tick: strong ones open a larger unit (a year above months, a month above days). */
export interface Tick {
  readonly utcMs: UtcMs;
  readonly weight: "strong" | "medium" | "light";
  readonly label?: string;
  readonly grid: boolean;
}

export interface AxisTicks {
  readonly ticks: readonly Tick[];
  /** The larger unit in which the window begins, to be shown where its own tick is out of sight. */
  readonly context: string;
}

/** One way to divide the axis: which unit bears words, which is above and which below it. */
interface Division {
  /** Typical length of the labelled unit. */
  readonly unitDays: number;
  /** Least room for a label of it. */
  readonly roomPx: number;
  readonly labelled: TimeInterval;
  readonly strong: TimeInterval;
  readonly grid: TimeInterval;
  readonly light?: TimeInterval;
  readonly wordOf: (utcMs: UtcMs) => string;
  readonly strongWordOf: (utcMs: UtcMs) => string;
}

const MONTH_DAYS = 30.4;
const YEAR_DAYS = 365.25;

function every(interval: { every(step: number): TimeInterval | null }, step: number): TimeInterval {
  const stepped = interval.every(step);
  if (!stepped) throw new Error(`not a step: ${step}`);
  return stepped;
}

const QUARTER = every(utcMonth, 3);
/** The 1st, 6th, … 26th of each month; a 31st would stand too close to the next 1st. */
const FIFTH_DAY = utcDay.filter((day) => day.getUTCDate() % 5 === 1 && day.getUTCDate() < 31);

const SHORT_MONTHS = Array.from({ length: 12 }, (_, month) => formatMonth(Date.UTC(2001, month, 1)).slice(0, 3));

function monthWord(utcMs: UtcMs): string {
  return SHORT_MONTHS[new Date(utcMs).getUTCMonth()] ?? "";
}

function yearWord(utcMs: UtcMs): string {
  return String(new Date(utcMs).getUTCFullYear());
}

function dayWord(utcMs: UtcMs): string {
  return String(new Date(utcMs).getUTCDate());
}

function yearly(years: number, strongYears: number): Division {
  return {
    unitDays: years * YEAR_DAYS,
    roomPx: 36,
    labelled: every(utcYear, years),
    strong: every(utcYear, strongYears),
    grid: every(utcYear, years),
    ...(years > 1 ? { light: utcYear } : { light: QUARTER }),
    wordOf: yearWord,
    strongWordOf: yearWord,
  };
}

/** From fine to coarse; the first whose labels have room is taken. */
const DIVISIONS: readonly Division[] = [
  {
    unitDays: 0.25,
    roomPx: 44,
    labelled: every(utcHour, 6),
    strong: utcDay,
    grid: utcDay,
    light: utcHour,
    wordOf: formatTimeOfDay,
    strongWordOf: formatDay,
  },
  {
    unitDays: 1,
    roomPx: 20,
    labelled: utcDay,
    strong: utcMonth,
    grid: utcMonth,
    wordOf: dayWord,
    strongWordOf: formatMonth,
  },
  {
    unitDays: 5,
    roomPx: 24,
    labelled: FIFTH_DAY,
    strong: utcMonth,
    grid: utcMonth,
    light: utcDay,
    wordOf: dayWord,
    strongWordOf: formatMonth,
  },
  {
    unitDays: MONTH_DAYS,
    roomPx: 30,
    labelled: utcMonth,
    strong: utcYear,
    grid: QUARTER,
    wordOf: monthWord,
    strongWordOf: yearWord,
  },
  {
    unitDays: 3 * MONTH_DAYS,
    roomPx: 30,
    labelled: QUARTER,
    strong: utcYear,
    grid: QUARTER,
    light: utcMonth,
    wordOf: monthWord,
    strongWordOf: yearWord,
  },
  yearly(1, 1),
  yearly(5, 10),
  yearly(10, 10),
];

/** About the width of a label at 10.5 px, enough to keep two apart. */
const CHARACTER_PX = 6.2;
const LABEL_INSET_PX = 5;
const LABEL_GAP_PX = 4;
/** Ticks closer than this only make the axis grey. */
const LEAST_TICK_PX = 3;

function divisionFor(pxPerDay: number): Division {
  const roomy = DIVISIONS.find(({ unitDays, roomPx }) => unitDays * pxPerDay >= roomPx);
  return roomy ?? yearly(10, 10);
}

function instantsOf(interval: TimeInterval, { fromUtcMs, toUtcMs }: TimeWindow): readonly UtcMs[] {
  return interval.range(interval.ceil(new Date(fromUtcMs)), new Date(toUtcMs)).map(Number);
}

/** Keeps the words that have room, the strong ones first. */
function withRoom(ticks: readonly Tick[], pxOf: (utcMs: UtcMs) => number): readonly Tick[] {
  const taken: [number, number][] = [];
  const fits = (tick: Tick) => {
    const fromPx = pxOf(tick.utcMs) + LABEL_INSET_PX;
    const toPx = fromPx + (tick.label ?? "").length * CHARACTER_PX + LABEL_GAP_PX;
    if (taken.some(([from, to]) => fromPx < to && from < toPx)) return false;
    taken.push([fromPx, toPx]);
    return true;
  };
  const strongFirst = ticks.filter(({ label }) => label !== undefined);
  const order = [
    ...strongFirst.filter(({ weight }) => weight === "strong"),
    ...strongFirst.filter(({ weight }) => weight !== "strong"),
  ];
  const kept = new Set(order.filter(fits));
  return ticks.map((tick) => {
    const { label, ...bare } = tick;
    return label !== undefined && kept.has(tick) ? tick : bare;
  });
}

/** The ticks of a window drawn so many px wide, in order, from decades to hours by zoom. Labels never overlap. */
export function axisTicks(window: TimeWindow, widthPx: number): AxisTicks {
  const pxPerDay = (widthPx * DAY_MS) / (window.toUtcMs - window.fromUtcMs);
  const division = divisionFor(pxPerDay);
  const strong = new Set(instantsOf(division.strong, window));
  const labelled = new Set([...instantsOf(division.labelled, window), ...strong]);
  const grid = new Set([...instantsOf(division.grid, window), ...strong]);
  const everyLight = division.light ? instantsOf(division.light, window) : [];
  const light = everyLight.length * LEAST_TICK_PX <= widthPx ? everyLight : [];
  const instants = [...new Set([...labelled, ...grid, ...light])].sort((a, b) => a - b);
  const ticks = instants.map((utcMs): Tick => {
    const isStrong = strong.has(utcMs);
    const label = isStrong ? division.strongWordOf(utcMs) : labelled.has(utcMs) ? division.wordOf(utcMs) : undefined;
    return {
      utcMs,
      weight: isStrong ? "strong" : grid.has(utcMs) ? "medium" : "light",
      ...(label !== undefined && { label }),
      grid: grid.has(utcMs),
    };
  });
  const pxOf = (utcMs: UtcMs) => ((utcMs - window.fromUtcMs) / DAY_MS) * pxPerDay;
  const context = division.strongWordOf(division.strong.floor(new Date(window.fromUtcMs)).getTime());
  return { ticks: withRoom(ticks, pxOf), context };
}
