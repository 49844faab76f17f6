// Element sets that arrived as spans of objects, as the columns that propagation reads.
import type { ValiditySpan } from "../../shared/orbit/choose.ts";
import { setsToColumns } from "../../shared/orbit/element-columns.ts";
import type { OrbitLibrary } from "./orbit-book.ts";

/** A library of the spans of each object, in order of time. */
export function spansToLibrary(spansByObject: ReadonlyMap<string, readonly ValiditySpan[]>): OrbitLibrary {
  const objectIds = [...spansByObject.keys()];
  const spansByRow = [...spansByObject.values()];
  const sets = [...new Set(spansByRow.flatMap((spans) => spans.map(({ set }) => set)))];
  const rowOfSet = new Map(sets.map((set, row) => [set, row]));
  const all = spansByRow.flat();
  let count = 0;
  const firstOfObject = Uint32Array.from([0, ...spansByRow.map((spans) => (count += spans.length))]);
  return {
    objectIds,
    columns: setsToColumns(sets),
    spans: {
      firstOfObject,
      setRow: Uint32Array.from(all, ({ set }) => rowOfSet.get(set) ?? 0),
      fromUtcMs: Float64Array.from(all, ({ fromUtcMs }) => fromUtcMs),
      toUtcMs: Float64Array.from(all, ({ toUtcMs }) => toUtcMs ?? Number.POSITIVE_INFINITY),
    },
  };
}
