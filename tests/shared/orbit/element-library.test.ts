// Element sets of several blobs come together under the objects that are asked for, and under no others.
import { describe, expect, test } from "vitest";
import { type ElementColumns, setOfRow, setsToColumns } from "../../../shared/orbit/element-columns.ts";
import { joinElements, spansOfKind } from "../../../shared/orbit/element-library.ts";
import { NO_SET, setRowAt } from "../../../shared/orbit/span-columns.ts";
import { DAY_MS } from "../../../shared/time/instant.ts";
import { elementSet } from "./element-set.ts";

const EPOCH = Date.UTC(2026, 7, 22);
const lifetime = { fromUtcMs: EPOCH - 100 * DAY_MS };

const observed = setsToColumns(
  ["a", "b", "c"].map((objectId) => elementSet({ objectId, source: "seen", epochUtcMs: EPOCH })),
);
const illustrative = setsToColumns(
  ["c", "a"].map((objectId) => elementSet({ objectId, source: "made", kind: "illustrative", epochUtcMs: EPOCH })),
);

function setsOf(columns: ElementColumns): readonly string[] {
  return Array.from({ length: columns.count }, (_, row) => {
    const { objectId, source, kind } = setOfRow(columns, row);
    return `${objectId} ${source} ${kind}`;
  });
}

describe("a library of element sets", () => {
  test("holds the sets of all blobs, each under its object and its source", () => {
    const { columns, objectIds } = joinElements(
      [observed, illustrative],
      ["b", "a", "c"].map((id) => ({ id, lifetime })),
    );
    expect(objectIds).toEqual(["b", "a", "c"]);
    expect(columns.sources).toEqual(["seen", "made"]);
    expect(setsOf(columns)).toEqual([
      "a seen observed",
      "b seen observed",
      "c seen observed",
      "c made illustrative",
      "a made illustrative",
    ]);
  });

  test("leaves out the sets of objects that are not asked for, and keeps objects without sets", () => {
    const wanted = ["x", "c"].map((id) => ({ id, lifetime }));
    const { columns, spans, objectIds } = joinElements([observed, illustrative], wanted);
    expect(setsOf(columns)).toEqual(["c seen observed", "c made illustrative"]);
    expect([...objectIds.keys()].map((object) => setRowAt(spans, object, EPOCH))).toEqual([NO_SET, 0]);
  });

  test("finds the sets of an object that the blobs know by another id", () => {
    const { columns, spans } = joinElements([observed], [{ id: "old name", knownAs: "b", lifetime }]);
    expect(setsOf(columns)).toEqual(["old name seen observed"]);
    expect(setRowAt(spans, 0, EPOCH)).toBe(0);
  });

  test("has spans of one kind as if there were no others", () => {
    const library = joinElements([observed, illustrative], [{ id: "a", lifetime }]);
    const rowAt = (spans: typeof library.spans, days: number) => setRowAt(spans, 0, EPOCH + days * DAY_MS);
    expect([rowAt(library.spans, 0), rowAt(library.spans, 20)]).toEqual([0, 1]);
    const [made, seen] = [spansOfKind(library, "illustrative"), spansOfKind(library, "observed")];
    expect([rowAt(made, 0), rowAt(made, 20), rowAt(seen, 0), rowAt(seen, 20)]).toEqual([1, 1, 0, NO_SET]);
  });
});
