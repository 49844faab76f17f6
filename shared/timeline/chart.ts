// The build-out chart in numbers: the stairs of each constellation, the height that the chart spans, and its targets.
// Not here: counting (shared/record/buildout.ts), colours and drawing (client/timeline).
import { scaleLinear, scaleSymlog } from "d3-scale";
import { type Buildout, type DatedTarget, nextTarget, type TargetStanding } from "../record/buildout.ts";
import type { Catalogue } from "../record/catalogue.ts";
import type { UtcMs } from "../time/instant.ts";
import type { ChartScale, TimeWindow } from "../view/view.ts";

/** A corner of the stairs: from this instant on, so many. */
export interface Corner {
  readonly utcMs: UtcMs;
  readonly launched: number;
}

/** One constellation's stairs, from its first launch to the end of what is known. */
export interface Stair {
  readonly constellation: string;
  readonly programme: string;
  readonly name: string;
  readonly buildout: Buildout;
  /** One corner a launch instant, in order. */
  readonly corners: readonly Corner[];
  /** Where the line ends: nothing is known after it. */
  readonly endUtcMs: UtcMs;
}

function cornersOf({ steps }: Buildout, endUtcMs: UtcMs): readonly Corner[] {
  const corners: Corner[] = [];
  for (const { utcMs, launched } of steps) {
    if (utcMs > endUtcMs) break;
    if (corners.at(-1)?.utcMs === utcMs) corners.pop();
    corners.push({ utcMs, launched });
  }
  return corners;
}

/** The stairs of every followed constellation whose programme is shown, up to the end of the record. */
export function stairsOf(
  catalogue: Catalogue,
  isShown: (programme: string) => boolean,
  endUtcMs: UtcMs,
): readonly Stair[] {
  const order = [...catalogue.programmes.keys()];
  const followed = [...catalogue.constellations.values()].filter((each) => each.followed && isShown(each.programme));
  followed.sort((a, b) => order.indexOf(a.programme) - order.indexOf(b.programme));
  return followed.flatMap((constellation) => {
    const buildout = catalogue.buildouts.get(constellation.id);
    if (!buildout) return [];
    const { id, programme, names } = constellation;
    const corners = cornersOf(buildout, endUtcMs);
    return [{ constellation: id, programme, name: names.en, buildout, corners, endUtcMs }];
  });
}

/** The height of the drawn line at an instant: equal to `launchedAt` until the stair's end. */
export function stairValueAt({ corners }: Stair, atUtcMs: UtcMs): number {
  return corners.findLast(({ utcMs }) => utcMs <= atUtcMs)?.launched ?? 0;
}

/** The instant at which promises are judged: the playhead, but never one past what is known, when nobody could tell. */
export function judgedAtUtcMs({ endUtcMs }: Pick<Stair, "endUtcMs">, atUtcMs: UtcMs): UtcMs {
  return Math.min(atUtcMs, endUtcMs);
}

/** Targets that the chart may show: the preferred totals, by deadline, the undated filing last. */
export function chartTargets({ buildout }: Stair): readonly DatedTarget[] {
  const usable = buildout.targets.filter(({ target }) => target.preferred && target.cumulative);
  return usable.sort(
    (a, b) => (a.deadlineUtcMs ?? Number.POSITIVE_INFINITY) - (b.deadlineUtcMs ?? Number.POSITIVE_INFINITY),
  );
}

/** Tops of a scale: each can be halved in whole numbers. */
const ROUND_TOPS = [10, 12, 16, 20, 24, 30, 40, 50, 60, 80, 100];

/** The smallest round number that is at least the value; 10 at least. */
export function roundTop(value: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  const round = ROUND_TOPS.find((top) => top * power >= value) ?? 100;
  return round * power;
}

/** Room above the highest stair, so that its dots and words stay clear of the top. */
const HEADROOM = 1.1;

/** A target so little above what has flown is worth the room that shows by how much it was missed. */
const NEAR = 1.35;

/** When the chart is looked at, and the highest count of what is compared with the subject there. */
export interface ChartView {
  readonly window: TimeWindow;
  readonly atUtcMs: UtcMs;
  readonly compared?: number;
}

/**
 * The count at the top of the chart: Flown fits what has flown, Targets the next target too, Log everything. What is
 * compared finds room on Log alone; elsewhere it would press the subject flat.
 */
export function chartTop(
  stairs: readonly Stair[],
  scale: ChartScale,
  { window, atUtcMs, compared = 0 }: ChartView,
): number {
  const flown = Math.max(0, ...stairs.map((stair) => stairValueAt(stair, window.toUtcMs)));
  if (scale === "flown") {
    const near = stairs.flatMap((stair) => targetsWithin(stair, window).map(({ target }) => target.count));
    return roundTop(Math.max(flown * HEADROOM, ...near.filter((count) => count <= flown * NEAR)));
  }
  const asked = stairs.flatMap((stair) =>
    scale === "log" ? chartTargets(stair).map(({ target }) => target.count) : [nextDatedCount(stair, atUtcMs)],
  );
  return roundTop(Math.max(flown * HEADROOM, scale === "log" ? compared : 0, ...asked));
}

function nextDatedCount(stair: Stair, atUtcMs: UtcMs): number {
  const next = nextTarget(stair.buildout, judgedAtUtcMs(stair, atUtcMs));
  return next?.deadlineUtcMs === undefined ? 0 : next.target.count;
}

/** How counts become heights, in px from the chart's upper edge. */
export interface HeightScale {
  readonly top: number;
  readonly isLog: boolean;
  readonly yPxOf: (count: number) => number;
  /** Counts beside which the axis has words. */
  readonly ticks: readonly number[];
}

export interface HeightScaleOptions {
  readonly scale: ChartScale;
  readonly top: number;
  readonly basePx: number;
  readonly topPx: number;
}

/** Logarithmic from 1 up, with 0 on the base line: log10(1 + count). */
export function heightScale({ scale, top, basePx, topPx }: HeightScaleOptions): HeightScale {
  const isLog = scale === "log";
  const toPx = (isLog ? scaleSymlog() : scaleLinear()).domain([0, top]).range([basePx, topPx]);
  const powers = [0, 10, 100, 1_000, 10_000, 100_000].filter((count) => count <= top);
  return { top, isLog, yPxOf: (count) => toPx(count), ticks: isLog ? powers : [0, top / 2, top] };
}

/** A target within the window, as the chart draws it at an instant. */
export interface ShownTarget extends TargetStanding {
  readonly stair: Stair;
  readonly deadlineUtcMs: UtcMs;
  /** Drawn at the top with a chevron, since it lies above the scale. */
  readonly isAbove: boolean;
}

/** The targets of a stair whose deadlines lie within the window. */
export function targetsWithin(stair: Stair, window: TimeWindow): readonly DatedTarget[] {
  return chartTargets(stair).filter(
    ({ deadlineUtcMs = Number.NaN }) => deadlineUtcMs >= window.fromUtcMs && deadlineUtcMs <= window.toUtcMs,
  );
}

/** The nearest and the last target beyond the window's right end; the filing, which has no date, counts as the last. */
export function targetsBeyond(stair: Stair, window: TimeWindow): readonly DatedTarget[] {
  const beyond = chartTargets(stair).filter(
    ({ deadlineUtcMs = Number.POSITIVE_INFINITY }) => deadlineUtcMs > window.toUtcMs,
  );
  const [nearest] = beyond;
  const last = beyond.at(-1);
  return nearest && last && nearest !== last ? [nearest, last] : beyond;
}
