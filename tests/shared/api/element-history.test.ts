// The columns of the element history carry the spans there and back without a loss.

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  elementHistoryResponse,
  elementHistoryToSpans,
  spansToElementHistory,
} from "../../../shared/api/element-history.ts";
import { type ValiditySpan, validitySpans } from "../../../shared/orbit/choose.ts";
import type { ElementSet } from "../../../shared/orbit/elements.ts";

const LAUNCHED = Date.UTC(2025, 0, 1);

function setOf(objectId: string): fc.Arbitrary<ElementSet> {
  return fc.record({
    objectId: fc.constant(objectId),
    kind: fc.constantFrom("observed" as const, "illustrative" as const),
    source: fc.constantFrom("one", "two"),
    // Epochs carry microseconds, so their milliseconds have fractions.
    epochUtcMs: fc.nat(5e8).map((microseconds) => LAUNCHED + microseconds * 200 + 0.125),
    meanMotionRevPerDay: fc.double({ min: 1, max: 16, noNaN: true }),
    eccentricity: fc.double({ min: 0, max: 0.9, noNaN: true }),
    inclinationDeg: fc.double({ min: 0, max: 180, noNaN: true }),
    raanDeg: fc.double({ min: 0, max: 359, noNaN: true }),
    argumentOfPerigeeDeg: fc.double({ min: 0, max: 359, noNaN: true }),
    meanAnomalyDeg: fc.double({ min: 0, max: 359, noNaN: true }),
    bstarPerEarthRadius: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
  });
}

const objects = fc
  .uniqueArray(fc.constantFrom("2024-140A", "norad:60379", "2024-140/07", "einstein-probe"))
  .chain((ids) => fc.tuple(...ids.map((id) => fc.array(setOf(id), { maxLength: 5 }).map((sets) => ({ id, sets })))))
  .map((all) => all.map(({ id, sets }) => ({ objectId: id, spans: validitySpans(sets, { fromUtcMs: LAUNCHED }) })));

test("what is written and sent as JSON is read back equal, whatever the sets", () => {
  fc.assert(
    fc.property(objects, (all) => {
      const sent: unknown = JSON.parse(JSON.stringify(spansToElementHistory(all, 3)));
      const spans = elementHistoryToSpans(elementHistoryResponse.parse(sent));
      for (const { objectId, spans: own } of all) {
        // JSON has no −0; the sum turns it into 0.
        const plain = own.map((span) => ({ ...span, set: { ...span.set, ...positiveZeros(span) } }));
        expect(spans.get(objectId) ?? []).toEqual(plain);
      }
    }),
  );
});

function positiveZeros({ set }: ValiditySpan): Partial<ElementSet> {
  return { bstarPerEarthRadius: set.bstarPerEarthRadius + 0, eccentricity: set.eccentricity + 0 };
}

test("an index that leads nowhere throws and names its row", () => {
  const history = spansToElementHistory([], 1);
  expect(() => elementHistoryToSpans({ ...history, spans: { set: [4], fromUtcMs: [0], toUtcMs: [null] } })).toThrow(
    "row 4",
  );
});
