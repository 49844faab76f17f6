// The binned counts of the timeline against the list that they stand for.

import { beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

interface Lane {
  readonly programme: string;
  readonly status: string;
  readonly counts: readonly number[];
}

test.each([
  ["from=2023-01-01&to=2027-01-01&bins=48", ""],
  ["from=2024-01-01&to=2025-01-01&bins=1", ""],
  ["from=2024-01-01&to=2025-01-01&bins=7", "&kind=launch&programme=spacesail,guowang,lunar"],
  ["from=2024-06-01&to=2024-06-02&bins=2000", ""],
  ["from=2024-06-01&to=2024-06-01&bins=3", ""],
  ["from=2024-01-01&to=2025-01-01&bins=12", "&overlap=certain&status=done"],
])("the sums of %s%s equal the total of the list", async (span, filters) => {
  const timeline = await app.json(`/timeline?${span}${filters}`);
  const bins = Number(new URLSearchParams(span).get("bins"));
  const sum = timeline.lanes.flatMap(({ counts }: Lane) => counts).reduce((a: number, b: number) => a + b, 0);
  const { total } = await app.json(`/events?${span.replace(/&bins=\d+/, "")}${filters}&limit=1`);
  expect(sum).toBe(total);
  expect(timeline.total).toBe(total);
  for (const { counts } of timeline.lanes) expect(counts).toHaveLength(bins);
});

test("without a span it is that of the record", async () => {
  const { coverage } = await app.json("/status");
  const timeline = await app.json("/timeline");
  expect(timeline.from.slice(0, 10)).toBe(coverage.from);
});

test("a launch falls into the month in which it flew", async () => {
  const { lanes } = await app.json(
    "/timeline?from=2024-01-01&to=2025-01-01&bins=366&kind=launch&constellation=spacesail",
  );
  const days = lanes.flatMap(({ counts }: Lane) => counts.flatMap((count, day) => (count > 0 ? [day] : [])));
  expect(days).toContain((Date.UTC(2024, 7, 6) - Date.UTC(2024, 0, 1)) / 86_400_000);
});
