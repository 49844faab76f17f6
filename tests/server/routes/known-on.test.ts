// What reads of the record answer as known on a past day.

import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { createTestApp, type TestApp } from "../test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

const DAY = "asKnownOn=2024-09-01";

describe("as known on 2024-09-01", () => {
  it("Spacesail has 18 satellites however late the instant, and 108 are promised", async () => {
    const answer = await app.json(`/constellations/spacesail?at=2026-01-01&${DAY}`);
    expect([answer.launched, answer.batches, answer.lastBatch.event]).toEqual([18, 1, "spacesail-polar-01"]);
    const { targets, steps } = await app.json(`/constellations/spacesail/buildout?to=2024-09-01&${DAY}`);
    expect(steps).toHaveLength(1);
    expect(targets[0]).toMatchObject({ count: 108, state: "open", launchedByThen: 18, short: 90 });
    expect(targets.map(({ count }: { count: number }) => count)).not.toContain(324);
  });

  it("Long March 12 is planned for 2024, and its launch is not there", async () => {
    const plan = await app.json(`/events/blue-book-2024-long-march-12?${DAY}`);
    expect(plan).toMatchObject({
      status: "planned",
      when: { edtf: "2024" },
      outcome: { state: "open", fulfilledBy: [] },
    });
    expect((await app.json(`/events?vehicle=long-march-12&${DAY}`)).total).toBe(0);
    expect((await app.ask(`/api/v1/events/guowang-test-05?${DAY}`)).status).toBe(404);
    expect((await app.ask(`/api/v1/vehicles/long-march-12?${DAY}`)).status).toBe(404);
    expect(await app.json(`/vehicles/long-march-8?${DAY}`)).toHaveProperty("maidenFlight");
  });

  it("promises are judged by that day at the latest, whatever instant is asked for", async () => {
    for (const at of ["", "at=2026-01-01&"]) {
      const { nextTarget } = await app.json(`/constellations/spacesail?${at}${DAY}`);
      expect(nextTarget).toMatchObject({ count: 108, short: 90 });
    }
    for (const to of ["", "to=2026-01-01&"]) {
      const { targets, rate } = await app.json(`/constellations/spacesail/buildout?${to}${DAY}`);
      expect(targets[0]).toMatchObject({ count: 108, state: "open" });
      expect(rate.perMonthNeeded).toBeGreaterThan(20);
    }
    const { items } = await app.json(`/plans?constellation=spacesail&at=2026-01-01&${DAY}`);
    expect(new Set(items.map(({ outcome }: { outcome: { state: string } }) => outcome.state))).toEqual(
      new Set(["open"]),
    );
  });

  it("no text of the whole catalogue tells of a later day", async () => {
    const { record } = await app.json(`/catalogue.json?${DAY}`);
    // Deadlines, periods and plans look ahead, and a source says when it was read.
    const looksAhead = new Set([
      "by",
      "when",
      "until",
      "published",
      "retrieved",
      "sources",
      "plannedTitle",
      "scope",
      "coverage",
      "credits",
    ]);
    const later: string[] = [];
    const walk = (value: unknown, path: string) => {
      if (typeof value === "string" && /\b(2025|2026)-\d\d|\b\w+ (2025|2026)\b/.test(value))
        later.push(`${path}: ${value}`);
      if (typeof value !== "object" || value === null || "planned" in value) return;
      for (const [key, part] of Object.entries(value)) if (!looksAhead.has(key)) walk(part, `${path}.${key}`);
    };
    walk(
      {
        ...record,
        events: record.events.filter(({ kind }: { kind: string }) => !/plan|target|policy|announcement/.test(kind)),
      },
      "",
    );
    const isId = (line: string) => /\.(cited|id|source|event|links|launch)\b/.test(line);
    expect(later.filter((line) => !isId(line))).toEqual([]);
  });

  it("disputes and sources speak of what was known then", async () => {
    const { items } = await app.json(`/disputes?limit=1000&${DAY}`);
    const events = (await app.json(`/events?limit=1000&${DAY}`)).items.map(({ id }: { id: string }) => id);
    for (const { subject } of items) if (subject.type === "event") expect(events).toContain(subject.id);
    const { items: sources } = await app.json(`/sources?limit=1000&${DAY}`);
    for (const { id, claimCount } of sources) expect([id, claimCount > 0]).toEqual([id, true]);
  });

  it("no event of any list, no claim and no satellite is from after that day", async () => {
    const { items } = await app.json(`/events?limit=1000&kind=launch&status=done,failed,partial&${DAY}`);
    expect(items.length).toBeGreaterThan(90);
    for (const { when, claims } of items) {
      expect(when.earliest < "2024-09-02").toBe(true);
      for (const { asserted } of claims) expect(asserted.slice(0, 10) <= "2024-09-01").toBe(true);
    }
    const objects = await app.json(`/objects?limit=1000&constellation=spacesail&${DAY}`);
    expect(objects.total).toBe(22);
  });

  it("search finds what was known then, and nothing else", async () => {
    const found = async (query: string) =>
      (await app.json(`/search?q=${query}&${DAY}`)).items.map(({ id }: { id: string }) => id);
    expect(await found("spacesail-polar-01")).toContain("spacesail-polar-01");
    expect(await found("spacesail-polar-06")).not.toContain("spacesail-polar-06");
  });

  it("sources are those that something known then rests on", async () => {
    const ids = (await app.json(`/sources?limit=1000&${DAY}`)).items.map(({ id }: { id: string }) => id);
    expect(ids).toContain("blue-book-summary");
    expect(ids).not.toContain("21jingji-2026-04-09");
  });

  it("counts per bin add up to the list", async () => {
    const filters = `kind=launch&from=2023-01-01&to=2026-01-01&${DAY}`;
    const [timeline, list] = [await app.json(`/timeline?${filters}`), await app.json(`/events?${filters}&limit=1`)];
    expect(timeline.total).toBe(list.total);
  });
});

test("elements of a day that was known by then alone tell who is at operating altitude", async () => {
  const then = await app.json("/constellations/guowang?at=2026-08-22&asKnownOn=2026-08-22");
  const before = await app.json("/constellations/guowang?at=2026-08-22&asKnownOn=2026-08-20");
  expect(then.observed).toBeGreaterThan(150);
  expect(before.observed).toBeLessThan(then.observed);
});

test("long after the last claim the answers are those of today", async () => {
  for (const path of [
    "/events?limit=1000",
    "/constellations/guowang?at=2026-08-22",
    "/sources?limit=1000",
    "/plans?limit=1000",
  ]) {
    const sign = path.includes("?") ? "&" : "?";
    expect(await app.json(`${path}${sign}asKnownOn=2030-01-01`)).toEqual(await app.json(path));
  }
});

test("a day before anything was said answers, with nothing that happened", async () => {
  const events = await app.json("/events?limit=1000&asKnownOn=1950-01-01");
  expect(events.total).toBe(0);
  expect((await app.json("/constellations?asKnownOn=1950-01-01")).total).toBe(0);
  expect((await app.ask("/api/v1/constellations/spacesail?asKnownOn=1950-01-01")).status).toBe(404);
  expect((await app.json("/constellations/spacesail?at=2026-01-01&asKnownOn=2024-08-05")).launched).toBe(0);
});

test("what was launched never shrinks as knowledge grows, and never exceeds what is known today", async () => {
  const day = fc
    .integer({ min: 0, max: 1400 })
    .map((days) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("spacesail", "guowang"), day, day, day, async (id, ...[at, a, b]) => {
      const [early, late] = [a, b].toSorted();
      const launched = async (known: string) => (await app.json(`/constellations/${id}?at=${at}${known}`)).launched;
      const counts = [await launched(`&asKnownOn=${early}`), await launched(`&asKnownOn=${late}`), await launched("")];
      expect(counts).toEqual(counts.toSorted((x, y) => x - y));
    }),
    { numRuns: 40 },
  );
});
