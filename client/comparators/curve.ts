// One comparator's curve in numbers: its corners, where it ends, and how many had been launched at an instant.
import { leadingCount } from "../../shared/lists.ts";
import type { UtcMs } from "../../shared/time/instant.ts";

export interface CurveCorner {
  readonly utcMs: UtcMs;
  readonly launched: number;
  /** Whether some of these were counted by what was seen later: at least so many. */
  readonly isAtLeast: boolean;
}

export interface Curve {
  readonly id: string;
  readonly name: { readonly en: string; readonly zh?: string | undefined };
  readonly asOf: string;
  /** The first instant of which nothing is known. */
  readonly endUtcMs: UtcMs;
  readonly sources: readonly string[];
  /** One corner a launch, in order. */
  readonly corners: readonly CurveCorner[];
  /** By which it is told from others, in px; all are of one grey. */
  readonly dashPx: readonly number[];
}

/** The last corner at or before an instant, or at the curve's end. */
export function cornerAt({ corners }: Pick<Curve, "corners">, atUtcMs: UtcMs): CurveCorner | undefined {
  return corners[leadingCount(corners, ({ utcMs }) => utcMs <= atUtcMs) - 1];
}
