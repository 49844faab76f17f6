// Where numbers fall apart: values on a line and directions on a circle divided at their gaps, and the middle of each.
import { wrap360 } from "./frames.ts";

/** How far neighbours of one group may lie apart, and how far its ends may. */
export interface GapLimits {
  readonly gap: number;
  /** A group that is wider is divided at its widest gaps; without it a chain of neighbours may go on and on. */
  readonly span?: number;
}

/** A value with its place in the list that it came from. */
interface Numbered {
  readonly index: number;
  readonly value: number;
}

function numbered(values: readonly number[]): Numbered[] {
  return values.map((value, index) => ({ index, value })).sort((a, b) => a.value - b.value || a.index - b.index);
}

/** Where the widest gap of a sorted run ends, and how wide it is; the first of equals. */
function widestGap(run: readonly Numbered[]): { readonly at: number; readonly gap: number } {
  let widest = { at: 0, gap: -1 };
  for (let at = 1; at < run.length; at++) {
    const gap = valueAt(run, at) - valueAt(run, at - 1);
    if (gap > widest.gap) widest = { at, gap };
  }
  return widest;
}

function valueAt(run: readonly Numbered[], at: number): number {
  return run[at]?.value ?? Number.NaN;
}

/** A sorted run cut wherever neighbours are too far apart. */
function cutAtGaps(run: readonly Numbered[], gap: number): (readonly Numbered[])[] {
  const parts: (readonly Numbered[])[] = [];
  let from = 0;
  for (let at = 1; at <= run.length; at++) {
    if (at < run.length && valueAt(run, at) - valueAt(run, at - 1) <= gap) continue;
    parts.push(run.slice(from, at));
    from = at;
  }
  return parts;
}

/** A part that is too wide, halved at its widest gap until none is. */
function narrowed(part: readonly Numbered[], span: number): readonly (readonly Numbered[])[] {
  if (part.length < 2 || valueAt(part, part.length - 1) - valueAt(part, 0) <= span) return [part];
  const { at } = widestGap(part);
  return [part.slice(0, at), part.slice(at)].flatMap((half) => narrowed(half, span));
}

function divideRun(run: readonly Numbered[], { gap, span = Number.POSITIVE_INFINITY }: GapLimits) {
  if (run.length === 0) return [];
  return cutAtGaps(run, gap).flatMap((part) => narrowed(part, span));
}

/**
 * Groups of indices, in order of their values: neighbours within a group are at most `gap` apart, its ends at most
 * `span`. The order of the list makes no difference.
 */
export function divideLine(values: readonly number[], limits: GapLimits): readonly (readonly number[])[] {
  return divideRun(numbered(values), limits).map((group) => group.map(({ index }) => index));
}

/** The directions as one run along the circle that begins after its widest gap; values may go on past 360°. */
function runFromWidestGap(anglesDeg: readonly number[]): Numbered[] {
  const sorted = numbered(anglesDeg.map(wrap360));
  const [first] = sorted;
  if (!first) return [];
  const widest = widestGap(sorted);
  const overZeroDeg = first.value + 360 - valueAt(sorted, sorted.length - 1);
  if (overZeroDeg >= widest.gap) return sorted;
  const turned = sorted.slice(0, widest.at).map(({ index, value }) => ({ index, value: value + 360 }));
  return [...sorted.slice(widest.at), ...turned];
}

/** The same on a circle, degrees: groups of indices eastward, beginning after the widest gap. */
export function divideCircle(anglesDeg: readonly number[], limits: GapLimits): readonly (readonly number[])[] {
  return divideRun(runFromWidestGap(anglesDeg), limits).map((group) => group.map(({ index }) => index));
}

/** The widest stretch of a circle without a direction, degrees; 360 where there is at most one. */
export function widestGapDeg(anglesDeg: readonly number[]): number {
  const run = runFromWidestGap(anglesDeg);
  return 360 - (run.length < 2 ? 0 : valueAt(run, run.length - 1) - valueAt(run, 0));
}

/** The middle value, or the mean of the middle two; throws on an empty list. */
export function median(values: readonly number[]): number {
  return medianOfRun(numbered(values));
}

/** The middle direction of those along the circle from their widest gap on, in [0, 360); throws on an empty list. */
export function medianDirectionDeg(anglesDeg: readonly number[]): number {
  return wrap360(medianOfRun(runFromWidestGap(anglesDeg)));
}

function medianOfRun(run: readonly Numbered[]): number {
  if (run.length === 0) throw new Error("nothing has no middle");
  const upper = run.length >> 1;
  return run.length % 2 === 1 ? valueAt(run, upper) : (valueAt(run, upper - 1) + valueAt(run, upper)) / 2;
}

/** Difference of two directions, in [−180, 180). */
export function angleBetweenDeg(aDeg: number, bDeg: number): number {
  return wrap360(aDeg - bDeg + 180) - 180;
}
