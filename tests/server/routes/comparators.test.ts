// The comparators as the API tells them, and that they stay out of everything that is about the subject.
import { beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

test("the list tells totals, the day up to which they hold, and who counted", async () => {
  const { items, total } = await app.json("/comparators");
  expect(total).toBe(3);
  expect(items.map(({ id, launched, launches }: Record<string, unknown>) => [id, launched, launches])).toEqual([
    ["kuiper", 150, 6],
    ["oneweb", 656, 20],
    ["starlink", 10_424, 329],
  ]);
  expect(items.map(({ launchedKind }: { launchedKind: string }) => launchedKind)).toEqual([
    "at-least",
    "exact",
    "at-least",
  ]);
  expect(items[2]).toMatchObject({ asOf: "2025-11-30", names: { en: "Starlink" }, operator: "SpaceX" });
  expect(items[2].sources).toEqual([
    "gcat-launches-1957-2025",
    "gcat-launchlog-2024",
    "gcat-psatcat-2025",
    "celestrak-gp-2025-10",
    "celestrak-gp-2026-08-22",
  ]);
});

test.each([
  ["starlink", 10_424],
  ["oneweb", 656],
  ["kuiper", 150],
])("the steps of %s add up to %i, and say that they are outside the subject", async (id, launched) => {
  const { steps, outsideSubject } = await app.json(`/comparators/${id}/buildout`);
  let sum = 0;
  for (const step of steps) {
    sum += step.satellites;
    expect(step.launched).toBe(sum);
  }
  expect([sum, outsideSubject]).toEqual([launched, true]);
});

test("a span takes only the steps in it; totals still count what flew before", async () => {
  const { steps } = await app.json("/comparators/oneweb/buildout?from=2023-05-01&to=2024-10-20T05:13Z");
  expect(steps).toEqual([
    { utc: "2023-05-20T13:16:33Z", cospar: "2023-068", satellites: 16, satellitesKind: "exact", launched: 636 },
  ]);
});

test("a span that ends before it begins is refused", async () => {
  const response = await app.ask("/api/v1/comparators/oneweb/buildout?from=2024-01-01&to=2023-01-01");
  expect(response.status).toBe(400);
});

test("a curve does not depend on the clock, so it may be kept for ever when pinned", async () => {
  const pinned = await app.ask("/api/v1/comparators/starlink/buildout?rev=1");
  expect(pinned.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
});

test("the one file of the whole record, its constellations and its events know nothing of them", async () => {
  const { record } = await app.json("/catalogue.json");
  expect(record).not.toHaveProperty("comparators");
  expect(JSON.stringify(record.constellations)).not.toMatch(/starlink|oneweb|kuiper/i);
  expect((await app.ask("/api/v1/constellations/starlink")).status).toBe(404);
});

test("a source tells its share of a comparator's satellites", async () => {
  const { claims } = await app.json("/sources/gcat-psatcat-2025");
  const about = claims.filter(({ subject }: { subject: { type: string } }) => subject.type === "comparator");
  expect(about).toContainEqual(
    expect.objectContaining({
      subject: { type: "comparator", id: "kuiper" },
      property: "tallies.psat.satellites",
      value: 78,
    }),
  );
});

test("as known on a day, nothing that flew later is told", async () => {
  const { steps, asOf } = await app.json("/comparators/oneweb/buildout?asKnownOn=2023-05-20");
  expect([asOf, steps.at(-1).launched]).toEqual(["2023-05-20", 636]);
  const { items } = await app.json("/comparators?asKnownOn=2023-05-19");
  expect(items.find(({ id }: { id: string }) => id === "oneweb").launched).toBe(620);
});
