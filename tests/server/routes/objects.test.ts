// Satellites and craft as the API tells them.

import { beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

test("a satellite is found by its piece, and tells its launch and how many element sets it has", async () => {
  const object = await app.json("/objects/2024-140A");
  expect(object).toMatchObject({
    norad: 60379,
    constellation: "spacesail",
    counted: true,
    event: "spacesail-polar-01",
  });
  expect(object.launched.precision).toBe("minute");
  expect(object.elementSets).toEqual({ observed: 5, illustrative: 22 });
  expect(object.planeBasis).toBe("observed");
});

test("a satellite without a piece is found by launch and ordinal, its slash raw or encoded", async () => {
  const unlettered = app.snapshot.catalogue.objects.find(({ id }) => id.includes("/"));
  expect(unlettered).toBeDefined();
  const id = unlettered?.id ?? "";
  expect((await app.json(`/objects/${id}`)).id).toBe(id);
  expect((await app.json(`/objects/${encodeURIComponent(id)}`)).id).toBe(id);
});

test("a lettered satellite is found by catalogue number and by its place in the launch too, under its own id", async () => {
  for (const id of ["norad:60379", "2024-140/01"]) expect((await app.json(`/objects/${id}`)).id).toBe("2024-140A");
  const { items } = await app.json("/positions?objects=norad:60379&at=2025-01-24");
  expect(items.map(({ id }: { id: string }) => id)).toEqual(["2024-140A"]);
});

test("at an instant only the living are listed, and they are as many as the constellation has in orbit", async () => {
  const { items } = await app.json("/objects?constellation=spacesail&at=2025-01-24&limit=1000");
  const counted = items.filter((object: { counted: boolean }) => object.counted);
  expect(counted).toHaveLength((await app.json("/constellations/spacesail?at=2025-01-24")).inOrbit);
});

test("the satellites of one launch are listed by its event", async () => {
  expect((await app.json("/objects?event=spacesail-polar-01")).total).toBe(18);
});

test("a full walk shows every object once", async () => {
  const ids: string[] = [];
  let cursor = "";
  do {
    const page = await app.json(`/objects?limit=400${cursor && `&cursor=${cursor}`}`);
    ids.push(...page.items.map(({ id }: { id: string }) => id));
    cursor = page.next ?? "";
  } while (cursor !== "");
  expect(ids).toEqual(app.snapshot.catalogue.objects.map(({ id }) => id));
});

test("an unknown constellation or event is named as the fault", async () => {
  const response = await app.ask("/api/v1/objects?constellation=nobody&event=nothing");
  expect(response.status).toBe(400);
  expect((await response.json()).errors.map(({ path }: { path: string }) => path)).toEqual(["constellation", "event"]);
});
