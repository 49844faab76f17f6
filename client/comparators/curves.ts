// Fetches the comparators' curves and hands them on with what draws them: the door to everything that waits for its first use.
import {
  type ComparatorBuildoutResponse,
  comparatorBuildoutResponse,
  comparatorListResponse,
} from "../../shared/api/comparator.ts";
import { must, ok, type Result } from "../../shared/result.ts";
import { parseEdtf } from "../../shared/time/edtf.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import { type FetchFailure, fetchChecked } from "../api/fetch-checked.ts";
import { type Curve, type CurveCorner, cornerAt } from "./curve.ts";
import { type CurvesAtPlayhead, paintCurvesAtPlayhead } from "./paint-curve-notes.ts";
import { type CurveSheet, paintCurves } from "./paint-curves.ts";

export interface Curves {
  /** The same curves, each no further than an instant: what was known by then. */
  readonly until: (utcMs: UtcMs) => Curves;
  /** All of them, in the order in which they are offered. */
  readonly all: readonly Curve[];
  readonly chosen: (ids: ReadonlySet<string>) => readonly Curve[];
  /** The highest count of some curves up to an instant; 0 where there is none. */
  readonly tallest: (ids: ReadonlySet<string>, untilUtcMs: UtcMs) => number;
  readonly paint: (sheet: CurveSheet, ids: ReadonlySet<string>) => void;
  readonly paintAtPlayhead: (sheet: CurvesAtPlayhead, ids: ReadonlySet<string>) => void;
}

/** Dashes of the first, second and further curves. */
const DASHES_PX = [
  [6, 3],
  [2, 2.5],
  [9, 3, 2, 3],
] as const;

function cornersOf(steps: ComparatorBuildoutResponse["steps"]): readonly CurveCorner[] {
  let isAtLeast = false;
  return steps.map(({ utc, launched, satellitesKind }) => {
    isAtLeast ||= satellitesKind === "at-least";
    return { utcMs: Date.parse(utc), launched, isAtLeast };
  });
}

function toCurve({ id, names, asOf, sources, steps }: ComparatorBuildoutResponse, index: number): Curve {
  const until = parseEdtf(asOf);
  const endUtcMs = must(until.ok ? until.value.latestUtcMs : undefined, `the end of ${asOf}`);
  const dashPx = DASHES_PX[index % DASHES_PX.length] ?? [];
  return { id, name: names, asOf, endUtcMs, sources, corners: cornersOf(steps), dashPx };
}

/** The largest stands first, which is the one that most people look for. */
function inOrder(curves: readonly ComparatorBuildoutResponse[]): readonly ComparatorBuildoutResponse[] {
  const total = ({ steps }: ComparatorBuildoutResponse) => steps.at(-1)?.launched ?? 0;
  return curves.toSorted((a, b) => total(b) - total(a));
}

function cutAt(curve: Curve, utcMs: UtcMs): Curve {
  if (curve.endUtcMs <= utcMs) return curve;
  return { ...curve, endUtcMs: utcMs, corners: curve.corners.filter((corner) => corner.utcMs < utcMs) };
}

function withDrawing(all: readonly Curve[]): Curves {
  const chosen = (ids: ReadonlySet<string>) => all.filter(({ id }) => ids.has(id));
  return {
    until: (utcMs) => withDrawing(all.map((curve) => cutAt(curve, utcMs))),
    all,
    chosen,
    tallest: (ids, untilUtcMs) =>
      Math.max(0, ...chosen(ids).map((curve) => cornerAt(curve, untilUtcMs)?.launched ?? 0)),
    paint: (sheet, ids) => paintCurves(sheet, chosen(ids)),
    paintAtPlayhead: (sheet, ids) => paintCurvesAtPlayhead(sheet, chosen(ids)),
  };
}

/** Makes curves of what the server told of each comparator. */
export function curvesOf(told: readonly ComparatorBuildoutResponse[]): Curves {
  return withDrawing(inOrder(told).map(toCurve));
}

/** Asks for the list and for every curve on it; all of them or none. */
export async function fetchCurves(): Promise<Result<Curves, FetchFailure>> {
  const list = await fetchChecked("/api/v1/comparators", comparatorListResponse);
  if (!list.ok) return list;
  const asked = list.value.items.map(({ id }) =>
    fetchChecked(`/api/v1/comparators/${id}/buildout`, comparatorBuildoutResponse),
  );
  const answers: ComparatorBuildoutResponse[] = [];
  for (const answer of await Promise.all(asked)) {
    if (!answer.ok) return answer;
    answers.push(answer.value);
  }
  return ok(curvesOf(answers));
}
