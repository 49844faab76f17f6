// The element sets that the sky worker reads: the sets of an object as spans, and many objects at one instant.
import { type BulkPropagator, createBulkPropagator } from "../../shared/orbit/bulk.ts";
import type { ValiditySpan } from "../../shared/orbit/choose.ts";
import { setOfRow } from "../../shared/orbit/element-columns.ts";
import type { ElementLibrary } from "../../shared/orbit/element-library.ts";
import type { ElementSet } from "../../shared/orbit/elements.ts";
import { must } from "../../shared/result.ts";

export interface Shelf {
  readonly library: ElementLibrary;
  readonly bulk: BulkPropagator;
  /** Row of an object in the library. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** When each set of an object holds, in order; none for an object without an orbit. */
  readonly spansOf: (objectId: string) => readonly ValiditySpan[];
}

/** Puts a library on the shelf; sets are taken out of their columns when they are first asked for. */
export function createShelf(library: ElementLibrary): Shelf {
  const rowOf = new Map(library.objectIds.map((id, row) => [id, row]));
  const sets = new Map<number, ElementSet>();
  const setOf = (row: number): ElementSet => {
    const set = sets.get(row) ?? setOfRow(library.columns, row);
    sets.set(row, set);
    return set;
  };
  return {
    library,
    bulk: createBulkPropagator(library.columns),
    rowOf,
    spansOf: (objectId) => {
      const row = rowOf.get(objectId);
      return row === undefined ? [] : spansOfRow(library, row, setOf);
    },
  };
}

function spansOfRow({ spans }: ElementLibrary, object: number, setOf: (row: number) => ElementSet): ValiditySpan[] {
  const from = must(spans.firstOfObject[object], "the first span of an object");
  const to = must(spans.firstOfObject[object + 1], "the end of an object's spans");
  return Array.from({ length: to - from }, (_, index) => {
    const span = from + index;
    const toUtcMs = must(spans.toUtcMs[span], "the end of a span");
    return {
      fromUtcMs: must(spans.fromUtcMs[span], "the start of a span"),
      ...(toUtcMs !== Number.POSITIVE_INFINITY && { toUtcMs }),
      set: setOf(must(spans.setRow[span], "the set of a span")),
    };
  });
}
