// Element sets of many objects in columns, one row for each set: the layout that blobs decode into and propagation reads.
// Not here: how the columns are packed into bytes, when each set holds (span-columns.ts).
import { indexIn } from "../lists.ts";
import type { ElementSet, MeanElements } from "./elements.ts";

/** The eight mean elements as columns; degrees and revolutions per day, as catalogues give them. */
export type MeanElementColumns = { readonly [Field in keyof MeanElements]: Float64Array };

/** One row per set in every column. */
export interface ElementColumns extends MeanElementColumns {
  readonly count: number;
  /** The objects that the sets are of; `objectOf` points here. */
  readonly objectIds: readonly string[];
  /** Where sets come from; `sourceOf` points here. */
  readonly sources: readonly string[];
  readonly objectOf: Uint32Array;
  readonly sourceOf: Uint16Array;
  /** 1 where the set is illustrative, 0 where it was observed. */
  readonly isIllustrative: Uint8Array;
}

/** Columns of so many rows, all zero. */
export function emptyColumns(
  count: number,
  { objectIds, sources }: Pick<ElementColumns, "objectIds" | "sources">,
): ElementColumns {
  // One piece of memory for all eight: asking for each by itself takes as long as filling them.
  const memory = new ArrayBuffer(8 * count * Float64Array.BYTES_PER_ELEMENT);
  const column = (place: number) => new Float64Array(memory, place * count * Float64Array.BYTES_PER_ELEMENT, count);
  return {
    count,
    objectIds,
    sources,
    objectOf: new Uint32Array(count),
    sourceOf: new Uint16Array(count),
    isIllustrative: new Uint8Array(count),
    epochUtcMs: column(0),
    meanMotionRevPerDay: column(1),
    eccentricity: column(2),
    inclinationDeg: column(3),
    raanDeg: column(4),
    argumentOfPerigeeDeg: column(5),
    meanAnomalyDeg: column(6),
    bstarPerEarthRadius: column(7),
  };
}

/** Writes sets as columns, in their order. */
export function setsToColumns(sets: readonly ElementSet[]): ElementColumns {
  const objects = new Map<string, number>();
  const sources = new Map<string, number>();
  const places = sets.map((set) => [indexIn(objects, set.objectId), indexIn(sources, set.source)] as const);
  const columns = emptyColumns(sets.length, { objectIds: [...objects.keys()], sources: [...sources.keys()] });
  for (const [row, set] of sets.entries()) {
    const [object, source] = places[row] ?? [0, 0];
    columns.objectOf[row] = object;
    columns.sourceOf[row] = source;
    columns.isIllustrative[row] = set.kind === "illustrative" ? 1 : 0;
    columns.epochUtcMs[row] = set.epochUtcMs;
    columns.meanMotionRevPerDay[row] = set.meanMotionRevPerDay;
    columns.eccentricity[row] = set.eccentricity;
    columns.inclinationDeg[row] = set.inclinationDeg;
    columns.raanDeg[row] = set.raanDeg;
    columns.argumentOfPerigeeDeg[row] = set.argumentOfPerigeeDeg;
    columns.meanAnomalyDeg[row] = set.meanAnomalyDeg;
    columns.bstarPerEarthRadius[row] = set.bstarPerEarthRadius;
  }
  return columns;
}

function at(column: ArrayLike<number>, row: number): number {
  const value = column[row];
  if (value === undefined) throw new Error(`row ${row} is outside the element columns`);
  return value;
}

/** The set of a row; throws on a row that is not there. */
export function setOfRow(columns: ElementColumns, row: number): ElementSet {
  return {
    objectId: columns.objectIds[at(columns.objectOf, row)] ?? "",
    source: columns.sources[at(columns.sourceOf, row)] ?? "",
    kind: at(columns.isIllustrative, row) === 1 ? "illustrative" : "observed",
    epochUtcMs: at(columns.epochUtcMs, row),
    meanMotionRevPerDay: at(columns.meanMotionRevPerDay, row),
    eccentricity: at(columns.eccentricity, row),
    inclinationDeg: at(columns.inclinationDeg, row),
    raanDeg: at(columns.raanDeg, row),
    argumentOfPerigeeDeg: at(columns.argumentOfPerigeeDeg, row),
    meanAnomalyDeg: at(columns.meanAnomalyDeg, row),
    bstarPerEarthRadius: at(columns.bstarPerEarthRadius, row),
  };
}
