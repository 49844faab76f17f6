// The counts that the whole product rests on, as the API tells them.

import { beforeAll, describe, expect, test } from "vitest";
import { LAUNCHED_COUNTS } from "../../data/launched-counts.ts";
import { createTestApp, type TestApp } from "../test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

describe("satellites launched", () => {
  test.each(LAUNCHED_COUNTS)("%s on %s: %i", async (id, at, launched) => {
    expect((await app.json(`/constellations/${id}?at=${at}`)).launched).toBe(launched);
  });

  test("a satellite counts from the very minute of its launch", async () => {
    expect((await app.json("/constellations/spacesail?at=2024-08-06T06:41:59.999Z")).launched).toBe(0);
    expect((await app.json("/constellations/spacesail?at=2024-08-06T06:42Z")).launched).toBe(18);
  });
});

test("before the first launch there is no last batch, and a target lies ahead", async () => {
  const before = await app.json("/constellations/spacesail?at=2024-08-01");
  expect(before).not.toHaveProperty("lastBatch");
  expect(before.batches).toBe(0);
  expect(before.nextTarget.short).toBe(before.nextTarget.count);
});

test("the last batch, the batches flown and the next target follow the instant", async () => {
  const at = await app.json("/constellations/spacesail?at=2024-12-30");
  expect(at.batches).toBe(3);
  expect(at.lastBatch).toMatchObject({ event: "spacesail-polar-03", satellites: 18 });
  expect(at.nextTarget).toMatchObject({ count: 108, by: "2024-12-31", short: 54 });
});

test("at operating altitude is a count where element sets are near, and null where none tells", async () => {
  const near = await app.json("/constellations/guowang?at=2026-08-22");
  expect(near.atOperatingAltitude).toBeGreaterThan(100);
  expect(near.atOperatingAltitude).toBeLessThan(near.inOrbit);
  expect(near.observed).toBeGreaterThan(near.atOperatingAltitude);
  const far = await app.json("/constellations/guowang?at=2025-12-31");
  expect([far.observed, far.atOperatingAltitude]).toEqual([0, null]);
});

test("the build-out's steps add up, and its last total is the count at its end", async () => {
  const { steps } = await app.json("/constellations/guowang/buildout?to=2026-10-09");
  let sum = 0;
  for (const { launched, satellites } of steps) {
    sum += satellites;
    expect(launched).toBe(sum);
  }
  expect(sum).toBe(213);
});

test("a build-out's span takes only the steps in it; totals still count what flew before", async () => {
  const { steps } = await app.json("/constellations/spacesail/buildout?from=2025-01-01&to=2026-01-01");
  expect(steps.map(({ launched }: { launched: number }) => launched)).toEqual([72, 90, 108]);
});

test("targets are judged at the end of the span: 108 by the end of 2024 was missed by 54", async () => {
  const { targets } = await app.json("/constellations/spacesail/buildout?to=2025-06-01");
  const target = targets.find(({ count, by }: { count: number; by: string }) => count === 108 && by === "2024-12-31");
  expect(target).toMatchObject({ launchedByThen: 54, short: 54, met: false, state: "missed" });
});

test("the pace is null where there is none: before the first launch, and without a dated target ahead", async () => {
  const before = await app.json("/constellations/spacesail/buildout?to=2024-01-01");
  expect(before.rate.perMonthSoFar).toBeNull();
  const during = await app.json("/constellations/spacesail/buildout?to=2025-06-01");
  expect(during.rate.perMonthSoFar).toBeCloseTo(9.16, 1);
  expect(during.rate.perMonthNeeded).toBeGreaterThan(during.rate.perMonthSoFar);
});

test("the list tells each constellation with its batches and targets", async () => {
  const { items } = await app.json("/constellations");
  const spacesail = items.find(({ id }: { id: string }) => id === "spacesail");
  expect(spacesail.names.zh).toBe("千帆");
  expect(spacesail.batches.filter(({ kind }: { kind: string }) => kind === "batch")).toHaveLength(16);
  expect(spacesail.batches[0]).not.toHaveProperty("plane");
});
