// The sky as a disc: the zenith in the middle, the horizon its rim, north at the top and east on the left, as it is seen
// by somebody who looks up.
import { DEG } from "../../shared/orbit/frames.ts";
import type { LookAngles } from "../../shared/orbit/look-angles.ts";
import type { UtcSpan } from "../../shared/orbit/passes/candidates.ts";
import type { Pass } from "../../shared/orbit/passes/pass.ts";
import { MINUTE_MS, type UtcMs } from "../../shared/time/instant.ts";
import type { TrackPoint } from "./protocol.ts";

export interface SkyPlace {
  readonly x: number;
  readonly y: number;
}

type Direction = Pick<LookAngles, "azimuthDeg" | "elevationDeg">;

/** Where a direction lies on a disc about (0, 0); heights run evenly from the rim to the middle. */
export function skyPlace({ azimuthDeg, elevationDeg }: Direction, radius: number): SkyPlace {
  const out = (radius * (90 - elevationDeg)) / 90;
  return { x: -out * Math.sin(azimuthDeg * DEG) + 0, y: -out * Math.cos(azimuthDeg * DEG) + 0 };
}

/** A stretch of the path that looks alike. */
export interface PathPart {
  readonly isLit: boolean;
  readonly points: readonly TrackPoint[];
}

/** Between two points the sky turns evenly; azimuths go the short way round. */
export function pointAt(points: readonly TrackPoint[], atUtcMs: UtcMs): TrackPoint | undefined {
  const after = points.findIndex((point) => point.atUtcMs >= atUtcMs);
  const [from, to] = [points[Math.max(0, after - 1)], points[after]];
  if (!from || !to) return undefined;
  const share = to === from ? 0 : (atUtcMs - from.atUtcMs) / (to.atUtcMs - from.atUtcMs);
  const turnDeg = ((((to.azimuthDeg - from.azimuthDeg + 180) % 360) + 360) % 360) - 180;
  return {
    atUtcMs,
    azimuthDeg: from.azimuthDeg + share * turnDeg,
    elevationDeg: from.elevationDeg + share * (to.elevationDeg - from.elevationDeg),
    rangeKm: from.rangeKm + share * (to.rangeKm - from.rangeKm),
  };
}

/** The path cut where the satellite enters or leaves the shadow; neighbours share the point of the cut. */
export function pathParts(points: readonly TrackPoint[], sunlit: readonly UtcSpan[]): readonly PathPart[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const cuts = sunlit
    .flatMap(({ fromUtcMs, toUtcMs }) => [fromUtcMs, toUtcMs])
    .filter((utcMs) => utcMs > first.atUtcMs && utcMs < last.atUtcMs);
  const edges = [first.atUtcMs, ...new Set(cuts), last.atUtcMs];
  return edges.slice(1).map((toUtcMs, index) => {
    const fromUtcMs = edges[index] ?? toUtcMs;
    const middleUtcMs = (fromUtcMs + toUtcMs) / 2;
    const between = points.filter(({ atUtcMs }) => atUtcMs > fromUtcMs && atUtcMs < toUtcMs);
    const ends = [pointAt(points, fromUtcMs), pointAt(points, toUtcMs)] as const;
    return {
      isLit: sunlit.some((span) => span.fromUtcMs <= middleUtcMs && middleUtcMs < span.toUtcMs),
      points: [ends[0], ...between, ends[1]].filter((point) => point !== undefined),
    };
  });
}

/** Minutes between two ticks: so many that a pass of hours is not all ticks. */
export function tickMinutes(lengthMs: number): number {
  return [1, 5, 10, 30].find((minutes) => lengthMs / MINUTE_MS / minutes <= 25) ?? 60;
}

/** A stroke across the path at each whole minute, as its two ends. */
export function tickLines(points: readonly TrackPoint[], radius: number): readonly (readonly [SkyPlace, SkyPlace])[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const stepMs = tickMinutes(last.atUtcMs - first.atUtcMs) * MINUTE_MS;
  const lines: (readonly [SkyPlace, SkyPlace])[] = [];
  for (let utcMs = Math.ceil(first.atUtcMs / stepMs) * stepMs; utcMs < last.atUtcMs; utcMs += stepMs) {
    const line = tickAt(points, utcMs, radius);
    if (line) lines.push(line);
  }
  return lines;
}

const HALF_TICK = 3.5;

function tickAt(points: readonly TrackPoint[], utcMs: UtcMs, radius: number) {
  const [at, next] = [pointAt(points, utcMs), points.find(({ atUtcMs }) => atUtcMs > utcMs)];
  if (!at || !next) return undefined;
  const [from, to] = [skyPlace(at, radius), skyPlace(next, radius)];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const across = { x: (-(to.y - from.y) / length) * HALF_TICK, y: ((to.x - from.x) / length) * HALF_TICK };
  return [
    { x: from.x - across.x, y: from.y - across.y },
    { x: from.x + across.x, y: from.y + across.y },
  ] as const;
}

/** The path of an SVG line through directions. */
export function pathOf(points: readonly Direction[], radius: number): string {
  return points
    .map((point) => skyPlace(point, radius))
    .map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x.toFixed(2)},${y.toFixed(2)}`)
    .join("");
}

/** Where an arrowhead stands on the path, past its middle, and turns the way the satellite goes. */
export function arrowTransform(points: readonly TrackPoint[], radius: number): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "";
  const lengthMs = last.atUtcMs - first.atUtcMs;
  const [tail, tip] = [0.7, 0.705].map((share) => pointAt(points, first.atUtcMs + share * lengthMs));
  if (!tail || !tip) return "";
  const [from, to] = [skyPlace(tail, radius), skyPlace(tip, radius)];
  const turnDeg = Math.atan2(to.y - from.y, to.x - from.x) / DEG;
  return `translate(${from.x.toFixed(2)} ${from.y.toFixed(2)}) rotate(${turnDeg.toFixed(1)})`;
}

/** A time beside the path: the point that it belongs to, and where its letters go. */
export interface TimeLabel {
  readonly atUtcMs: UtcMs;
  readonly at: SkyPlace;
  readonly label: SkyPlace & { readonly anchor: "start" | "middle" | "end" };
}

const LABEL_APART = 9;
/** Lower than this the room is towards the zenith, and the ends lie near the highest point. */
const LOW_DEG = 50;

function labelTowards(at: SkyPlace, from: SkyPlace, away: number): TimeLabel["label"] {
  const length = Math.hypot(at.x - from.x, at.y - from.y) || 1;
  const [dx, dy] = [(away * (at.x - from.x)) / length, (away * (at.y - from.y)) / length];
  const anchor = Math.abs(dx) < 0.35 ? "middle" : dx > 0 ? "start" : "end";
  return { x: at.x + dx * LABEL_APART, y: at.y + dy * (anchor === "middle" ? LABEL_APART + 3 : LABEL_APART), anchor };
}

/** The letters of the winds stand this far outside the rim, and a time keeps so far from their middle. */
export const WIND_APART = 12;
const CLEAR_OF_WIND = 17;

/** A label that would lie on the letter of a wind, moved along the rim. */
function besideWinds(label: TimeLabel["label"], radius: number): TimeLabel["label"] {
  const out = radius + WIND_APART;
  const textX = label.x + { start: 13, middle: 0, end: -13 }[label.anchor];
  if (Math.abs(Math.abs(textX) - out) < CLEAR_OF_WIND + 6 && Math.abs(label.y) < CLEAR_OF_WIND) {
    return { ...label, y: label.y < 0 ? -CLEAR_OF_WIND : CLEAR_OF_WIND };
  }
  if (Math.abs(Math.abs(label.y) - out) < CLEAR_OF_WIND && Math.abs(textX) < 2 * CLEAR_OF_WIND) {
    return { ...label, x: textX < 0 ? -CLEAR_OF_WIND / 2 : CLEAR_OF_WIND / 2, anchor: textX < 0 ? "end" : "start" };
  }
  return label;
}

/** Rise and set are named past the ends of the path, the highest point across it. */
export function timeLabels({ rise, culmination, set }: Pass, radius: number): readonly TimeLabel[] {
  const [first, top, last] = [skyPlace(rise, radius), skyPlace(culmination, radius), skyPlace(set, radius)];
  const end = (point: Pass["rise"], at: SkyPlace): TimeLabel => ({
    atUtcMs: point.atUtcMs,
    at,
    label: besideWinds(labelTowards(at, top, 1), radius),
  });
  const across = { x: top.x - (last.y - first.y), y: top.y + (last.x - first.x) };
  const isAcrossInward = Math.hypot(across.x, across.y) < Math.hypot(2 * top.x - across.x, 2 * top.y - across.y);
  const isInward = culmination.elevationDeg < LOW_DEG;
  const label = labelTowards(top, across, isAcrossInward === isInward ? -1 : 1);
  return [end(rise, first), { atUtcMs: culmination.atUtcMs, at: top, label }, end(set, last)];
}
