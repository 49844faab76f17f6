// The whole record in one file, and the lists of its parts.

import { beforeAll, expect, test } from "vitest";
import { catalogueResponse } from "../../../shared/api/catalogue.ts";
import { createCatalogue } from "../../../shared/record/catalogue.ts";
import { createTestApp, type TestApp } from "../test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

test("the browser makes of the one file the very catalogue that the server has", async () => {
  const { record, revision, credits } = catalogueResponse.parse(await app.json("/catalogue.json"));
  expect(createCatalogue(record, revision)).toEqual(app.snapshot.catalogue);
  expect(credits.length).toBeGreaterThan(0);
});

test("programmes stand in the panel's order, as the bundled file has them", async () => {
  const { record } = catalogueResponse.parse(await app.json("/catalogue.json"));
  expect(record.programmes[0]?.id).toBe("spacesail");
  expect(record.programmes).toHaveLength(12);
});

test("status counts what the lists count", async () => {
  const { counts, coverage } = await app.json("/status");
  expect(counts.events).toBe((await app.json("/events?limit=1")).total);
  expect(counts.launches).toBe((await app.json("/events?kind=launch&limit=1")).total);
  expect(counts.objects).toBe((await app.json("/objects?limit=1")).total);
  expect(counts.sources).toBe((await app.json("/sources?limit=1")).total);
  expect(counts.constellations).toBe((await app.json("/constellations?limit=1")).total);
  expect(coverage.from < coverage.to).toBe(true);
});

test("a source tells every claim that it makes, and the events tell the same ones", async () => {
  const { claims, claimCount } = await app.json("/sources/gcat-launches-1957-2025");
  expect(claims).toHaveLength(claimCount);
  const about = claims.find(({ subject }: { subject: { type: string } }) => subject.type === "event");
  const event = await app.json(`/events/${about.subject.id}`);
  const { subject, ...claim } = about;
  expect(event.claims).toContainEqual(claim);
});

test("every source of the record makes at least one claim", async () => {
  const { items } = await app.json("/sources?limit=1000");
  const silent = items.filter(({ claimCount }: { claimCount: number }) => claimCount === 0);
  expect(silent.map(({ id }: { id: string }) => id)).toEqual([]);
});
