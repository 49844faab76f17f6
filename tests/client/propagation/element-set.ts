// A low orbit to change a little for each test, and one object that flies by one set after another.
import type { OrbitLibrary } from "../../../client/propagation/orbit-book.ts";
import type { ValiditySpan } from "../../../shared/orbit/choose.ts";
import { setsToColumns } from "../../../shared/orbit/element-columns.ts";
import type { ElementSet } from "../../../shared/orbit/elements.ts";

export const SET_EPOCH_UTC_MS = Date.UTC(2025, 0, 1);

/** An illustrative set; what a test does not say is that of a Spacesail satellite. */
export function elementSet(objectId: string, more: Partial<ElementSet> = {}): ElementSet {
  return {
    objectId,
    kind: "illustrative",
    source: "record",
    epochUtcMs: SET_EPOCH_UTC_MS,
    meanMotionRevPerDay: 13.51,
    eccentricity: 0.001,
    inclinationDeg: 89,
    raanDeg: 40,
    argumentOfPerigeeDeg: 90,
    meanAnomalyDeg: 10,
    bstarPerEarthRadius: 0,
    ...more,
  };
}

/** A library of one object whose sets hold as told, in order of time. */
export function oneObject(objectId: string, spans: readonly ValiditySpan[]): OrbitLibrary {
  return {
    objectIds: [objectId],
    columns: setsToColumns(spans.map(({ set }) => set)),
    spans: {
      firstOfObject: Uint32Array.of(0, spans.length),
      setRow: Uint32Array.from(spans, (_, row) => row),
      fromUtcMs: Float64Array.from(spans, ({ fromUtcMs }) => fromUtcMs),
      toUtcMs: Float64Array.from(spans, ({ toUtcMs }) => toUtcMs ?? Number.POSITIVE_INFINITY),
    },
  };
}
