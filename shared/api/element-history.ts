// Every object's element sets with the spans in which they hold, in columns: what the browser propagates.
// Provisional: packed binary blobs will take its place, so nothing but this client should depend on it.

import { z } from "zod";
import { groupBy } from "../lists.ts";
import type { ValiditySpan } from "../orbit/choose.ts";
import type { ElementSet } from "../orbit/elements.ts";
import { must } from "../result.ts";

const index = z.int().min(0);

export const elementHistoryResponse = z
  .strictObject({
    revision: z.int(),
    /** Object ids; `sets.object` points here. */
    objects: z.array(z.string()),
    /** Where sets come from; `sets.source` points here. */
    sources: z.array(z.string()),
    /** One entry per element set in each column. */
    sets: z.strictObject({
      object: z.array(index),
      source: z.array(index),
      /** 0 observed, 1 illustrative. */
      kind: z.array(z.int().min(0).max(1)),
      epochUtcMs: z.array(z.number()),
      meanMotionRevPerDay: z.array(z.number()),
      eccentricity: z.array(z.number()),
      inclinationDeg: z.array(z.number()),
      raanDeg: z.array(z.number()),
      argumentOfPerigeeDeg: z.array(z.number()),
      meanAnomalyDeg: z.array(z.number()),
      bstarPerEarthRadius: z.array(z.number()),
    }),
    /** One entry per span in each column, ordered by object, then time; half-open, null where the span has no end. */
    spans: z.strictObject({
      set: z.array(index),
      fromUtcMs: z.array(z.number()),
      toUtcMs: z.array(z.number().nullable()),
    }),
  })
  .meta({ id: "ElementHistory", description: "Provisional: packed blobs will take its place." });
export type ElementHistoryResponse = z.infer<typeof elementHistoryResponse>;

/** Which spans an object has, in order of time. */
export interface ObjectSpans {
  readonly objectId: string;
  readonly spans: readonly ValiditySpan[];
}

const KINDS = ["observed", "illustrative"] as const;

function emptyHistory(revision: number): ElementHistoryResponse {
  return {
    revision,
    objects: [],
    sources: [],
    sets: {
      object: [],
      source: [],
      kind: [],
      epochUtcMs: [],
      meanMotionRevPerDay: [],
      eccentricity: [],
      inclinationDeg: [],
      raanDeg: [],
      argumentOfPerigeeDeg: [],
      meanAnomalyDeg: [],
      bstarPerEarthRadius: [],
    },
    spans: { set: [], fromUtcMs: [], toUtcMs: [] },
  };
}

function placeOf<T>(places: Map<T, number>, key: T, add: () => void): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  const place = places.size;
  places.set(key, place);
  add();
  return place;
}

function addSet(
  columns: ElementHistoryResponse["sets"],
  set: ElementSet,
  at: { object: number; source: number },
): void {
  columns.object.push(at.object);
  columns.source.push(at.source);
  columns.kind.push(KINDS.indexOf(set.kind));
  columns.epochUtcMs.push(set.epochUtcMs);
  columns.meanMotionRevPerDay.push(set.meanMotionRevPerDay);
  columns.eccentricity.push(set.eccentricity);
  columns.inclinationDeg.push(set.inclinationDeg);
  columns.raanDeg.push(set.raanDeg);
  columns.argumentOfPerigeeDeg.push(set.argumentOfPerigeeDeg);
  columns.meanAnomalyDeg.push(set.meanAnomalyDeg);
  columns.bstarPerEarthRadius.push(set.bstarPerEarthRadius);
}

/** Writes the spans of all objects as columns; a set that holds in several spans is written once. */
export function spansToElementHistory(objects: Iterable<ObjectSpans>, revision: number): ElementHistoryResponse {
  const history = emptyHistory(revision);
  const sources = new Map<string, number>();
  for (const { objectId, spans } of objects) {
    const object = history.objects.push(objectId) - 1;
    const setPlaces = new Map<ElementSet, number>();
    const before = history.sets.object.length;
    for (const { set, fromUtcMs, toUtcMs } of spans) {
      const source = placeOf(sources, set.source, () => history.sources.push(set.source));
      const place = placeOf(setPlaces, set, () => addSet(history.sets, set, { object, source }));
      history.spans.set.push(before + place);
      history.spans.fromUtcMs.push(fromUtcMs);
      history.spans.toUtcMs.push(toUtcMs ?? null);
    }
  }
  return history;
}

function at<T>(column: readonly T[], row: number): T {
  return must(column[row], `row ${row} of a column of the element history`);
}

function setAt(history: ElementHistoryResponse, row: number): ElementSet {
  const { sets } = history;
  return {
    objectId: at(history.objects, at(sets.object, row)),
    source: at(history.sources, at(sets.source, row)),
    kind: at(KINDS, at(sets.kind, row)),
    epochUtcMs: at(sets.epochUtcMs, row),
    meanMotionRevPerDay: at(sets.meanMotionRevPerDay, row),
    eccentricity: at(sets.eccentricity, row),
    inclinationDeg: at(sets.inclinationDeg, row),
    raanDeg: at(sets.raanDeg, row),
    argumentOfPerigeeDeg: at(sets.argumentOfPerigeeDeg, row),
    meanAnomalyDeg: at(sets.meanAnomalyDeg, row),
    bstarPerEarthRadius: at(sets.bstarPerEarthRadius, row),
  };
}

/** Reads the columns back: the spans of each object that has any, in order of time; throws on indices out of range. */
export function elementHistoryToSpans(history: ElementHistoryResponse): ReadonlyMap<string, readonly ValiditySpan[]> {
  const sets = history.sets.object.map((_, row) => setAt(history, row));
  const spans = history.spans.set.map((setRow, row): ValiditySpan => {
    const toUtcMs = at(history.spans.toUtcMs, row);
    const span = { fromUtcMs: at(history.spans.fromUtcMs, row), set: at(sets, setRow) };
    return { ...span, ...(toUtcMs !== null && { toUtcMs }) };
  });
  return groupBy(spans, ({ set }) => set.objectId);
}
