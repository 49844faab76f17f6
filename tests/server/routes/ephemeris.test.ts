// Ephemerides: the same places as positions, what they cannot give, and steps too long for curves.

import { beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

describe("an ephemeris", () => {
  const span = "from=2026-08-22&to=2026-08-23";

  test("has at each of its instants what /positions has", async () => {
    for (const kind of ["best", "illustrative"]) {
      const { objects } = await app.json(`/ephemeris.json?objects=2024-140A&kind=${kind}&${span}&stepS=7200`);
      expect(objects[0].tracks.flatMap(({ samples }: { samples: object[] }) => samples)).toHaveLength(12);
      const sample = objects[0].tracks[0].samples[0];
      const [item] = (await app.json(`/positions?objects=2024-140A&kind=${kind}&at=${sample.utc}`)).items;
      expect(objects[0].tracks[0]).toMatchObject({ kind: item.kind, elementEpochUtc: item.elementEpochUtc });
      for (const axis of [0, 1, 2]) expect(sample.positionKm[axis]).toBeCloseTo(item.positionKm[axis], 8);
    }
  });

  test("names what it cannot give: objects without an orbit, samples before launch", async () => {
    const { objects } = await app.json("/ephemeris.json?objects=2024-140A&from=2024-08-06&to=2024-08-07&stepS=3600");
    expect(objects[0].failed).toEqual([
      { code: "not_launched", firstUtc: "2024-08-06T00:00:00Z", lastUtc: "2024-08-06T06:00:00Z", samples: 7 },
    ]);
  });

  test.each([
    ["samples", `objects=2024-140A&from=2026-01-01&to=2026-02-01&stepS=1`],
    ["days", "objects=2024-140A&from=2025-01-01&to=2026-08-01&stepS=86400"],
  ])("of too many %s answers 422 and names the limit", async (what, query) => {
    const response = await app.ask(`/api/v1/ephemeris.czml?${query}`);
    expect(response.status).toBe(422);
    expect((await response.json()).detail).toMatch(new RegExp(`${what} are more than \\d+`));
  });

  test("of too many objects answers 422 and names the limit", async () => {
    const ids = app.snapshot.elements.objects.slice(0, 101).map(({ object }) => encodeURIComponent(object.id));
    const response = await app.ask(`/api/v1/ephemeris.json?objects=${ids.join(",")}&${span}&stepS=3600`);
    expect(response.status).toBe(422);
    expect((await response.json()).detail).toContain("101 objects are more than 100");
  });

  test.each([
    `objects=1999-001A&${span}`,
    span,
    "objects=2024-140A&from=2026-08-23&to=2026-08-22",
    `objects=2024-140A&${span}&stepS=0`,
    `objects=2024-140A&${span}&frame=eci`,
    "objects=2024-140A&from=2026-08-22",
  ])("that makes no sense is refused (%s)", async (query) => {
    expect((await app.ask(`/api/v1/ephemeris.json?${query}`)).status).toBe(400);
  });
});

describe("the step of formats with curves", () => {
  const ask = (ending: string, rest: string) =>
    app.ask(`/api/v1/ephemeris.${ending}?from=2026-08-22&to=2026-08-22T12:00Z&${rest}`);

  test.each(["czml", "geojson"])("%s refuses one in which an object goes too far, and names both", async (ending) => {
    const response = await ask(ending, "objects=2024-140A,2021-035A&stepS=7200");
    expect([response.status, response.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
    const { errors, code } = await response.json();
    expect([code, errors]).toEqual([
      "invalid_request",
      [{ path: "stepS", value: 7200, message: expect.stringMatching(/^at most 27\d for curves, .*2021-035A/) }],
    ]);
    expect(errors[0].message).toContain("2024-140A");
  });

  test("takes the longest that the message names, and not a second more", async () => {
    const refused = await (await ask("geojson", "objects=2024-140A&stepS=7200")).json();
    const [, limit] = /at most (\d+) /.exec(refused.detail) ?? [];
    expect((await ask("geojson", `objects=2024-140A&stepS=${limit}`)).status).toBe(200);
    expect((await ask("geojson", `objects=2024-140A&stepS=${Number(limit) + 1}`)).status).toBe(400);
  });

  test("asks about the kind that is drawn, and formats of samples alone take any", async () => {
    expect((await ask("czml", "objects=2024-140A&stepS=300&kind=illustrative")).status).toBe(200);
    for (const ending of ["json", "csv"]) expect((await ask(ending, "objects=2024-140A&stepS=7200")).status).toBe(200);
  });
});
