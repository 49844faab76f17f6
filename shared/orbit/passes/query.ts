// What can be asked of the search for passes, and what makes a question invalid.
import { fail, ok, type Result } from "../../result.ts";
import type { UtcMs } from "../../time/instant.ts";
import type { GroundPlace } from "../look-angles.ts";

/** Passes over a place whose culmination lies in [from, to); what is lower than the mask is not seen. */
export interface PassQuery {
  readonly place: GroundPlace;
  readonly minElevationDeg: number;
  readonly fromUtcMs: UtcMs;
  readonly toUtcMs: UtcMs;
}

/** One value that makes a question invalid. */
export interface PassQueryProblem {
  readonly code: "out_of_range";
  readonly field: "latitudeDeg" | "longitudeDeg" | "heightM" | "minElevationDeg" | "fromUtcMs" | "toUtcMs";
  readonly value: number;
  readonly expected: string;
}

// The span in which element sets can have their epoch (elements.ts), with some years to carry them on.
const EARLIEST_UTC_MS = Date.UTC(1957, 0, 1);
const LATEST_UTC_MS = Date.UTC(2100, 0, 1);

/** The question, if all of it makes sense; every problem otherwise. NaN is out of every range. */
export function checkPassQuery(query: PassQuery): Result<PassQuery, readonly PassQueryProblem[]> {
  const { place, minElevationDeg, fromUtcMs, toUtcMs } = query;
  const { latitudeDeg, longitudeDeg, heightM } = place;
  const rules: readonly (readonly [PassQueryProblem["field"], number, boolean, string])[] = [
    ["latitudeDeg", latitudeDeg, Math.abs(latitudeDeg) <= 90, "−90 ≤ latitude ≤ 90°"],
    ["longitudeDeg", longitudeDeg, Math.abs(longitudeDeg) <= 180, "−180 ≤ longitude ≤ 180°"],
    ["heightM", heightM, heightM >= -500 && heightM <= 20_000, "−500 ≤ height ≤ 20,000 m"],
    ["minElevationDeg", minElevationDeg, minElevationDeg >= 0 && minElevationDeg < 90, "0 ≤ mask < 90°"],
    ["fromUtcMs", fromUtcMs, fromUtcMs >= EARLIEST_UTC_MS, "from ≥ 1957-01-01"],
    ["toUtcMs", toUtcMs, toUtcMs > fromUtcMs && toUtcMs <= LATEST_UTC_MS, "from < to ≤ 2100-01-01"],
  ];
  const problems = rules
    .filter(([, , isRight]) => !isRight)
    .map(([field, value, , expected]) => ({ code: "out_of_range" as const, field, value, expected }));
  return problems.length === 0 ? ok(query) : fail(problems);
}
