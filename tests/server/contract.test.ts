// What holds for every read of the API alike: schemas, tags, methods, problems.

import { beforeAll, describe, expect, test } from "vitest";
import type { ReadRoute } from "../../server/http/read-route.ts";
import type { ElementBlob } from "../../server/orbits/element-blobs.ts";
import { READ_ROUTES } from "../../server/routes/all.ts";
import { problemResponse } from "../../shared/api/problem.ts";
import { EPHEMERIS_FORMATS } from "../../shared/export/ephemeris/formats.ts";
import { PASS_FORMATS } from "../../shared/export/pass-formats.ts";
import { ELEMENT_FORMATS } from "../../shared/orbit/formats/all.ts";
import { createTestApp, NOW, type TestApp } from "./test-app.ts";

/** Requests that must answer, by the route's path: every route has some. */
const REQUESTS: Readonly<Record<string, readonly string[]>> = {
  "/status": ["/status"],
  "/events": [
    "/events?limit=1000",
    "/events?kind=launch,eva&status=done&from=2024-01-01&to=2025-01-01&overlap=certain",
  ],
  "/events/{id}": ["/events/shenzhou-19", "/events/spacesail-polar-01"],
  "/timeline": ["/timeline", "/timeline?from=2024-01-01&to=2025-01-01&bins=12&kind=launch"],
  "/search": ["/search?q=qianfan", "/search?q=%E5%8D%83%E5%B8%86&limit=100"],
  "/catalogue.json": ["/catalogue.json"],
  "/plans": [
    "/plans?limit=1000",
    "/plans?source=blue-book-summary&at=2024-07-01",
    "/plans?constellation=guowang&state=open,missed",
  ],
  "/disputes": ["/disputes?limit=1000", "/disputes?standing=settled", "/disputes?asKnownOn=2024-09-01"],
  "/constellations": ["/constellations", "/constellations?asKnownOn=2024-09-01"],
  "/constellations/{id}": [
    "/constellations/spacesail",
    "/constellations/guowang?at=2026-08-22",
    "/constellations/spacesail?at=2024-09-01&asKnownOn=2024-09-01",
  ],
  "/constellations/{id}/buildout": [
    "/constellations/spacesail/buildout",
    "/constellations/guowang/buildout?from=2025-01-01&to=2026-01-01",
  ],
  "/comparators": ["/comparators"],
  "/comparators/{id}/buildout": [
    "/comparators/starlink/buildout",
    "/comparators/kuiper/buildout?from=2025-01-01&to=2026-01-01",
  ],
  "/objects": ["/objects?limit=1000", "/objects?constellation=spacesail&at=2025-01-01", "/objects?event=shenzhou-19"],
  "/objects/{id}": ["/objects/2024-140A", "/objects/2024-140A?asKnownOn=2024-09-01"],
  "/objects/{launch}/{ordinal}": [],
  ...Object.fromEntries(
    ELEMENT_FORMATS.map(({ ending }) => [
      `/elements.${ending}`,
      [`/elements.${ending}?at=2026-08-22`, `/elements.${ending}?objects=2024-140A&kind=illustrative`],
    ]),
  ),
  "/elements/index.json": ["/elements/index.json", "/elements/index.json?asKnownOn=2024-09-01"],
  "/elements/{sha}.bin": [],
  "/positions": [
    "/positions?at=2026-08-22",
    "/positions?constellation=guowang&frame=geodetic&kind=observed&at=2026-08-22T06:00Z",
    "/positions?objects=2024-140A&frame=teme&at=2020-01-01",
  ],
  "/positions.bin": ["/positions.bin?at=2026-08-22", "/positions.bin?objects=2024-140A&at=2026-08-22&frame=geodetic"],
  ...Object.fromEntries(
    EPHEMERIS_FORMATS.map(({ ending }) => [
      `/ephemeris.${ending}`,
      [
        `/ephemeris.${ending}?objects=2024-140A,2021-035A&from=2026-09-04&to=2026-09-06&stepS=240`,
        `/ephemeris.${ending}?objects=2024-140A&from=2024-08-06&to=2024-08-07&stepS=240&kind=illustrative`,
      ],
    ]),
  ),
  ...Object.fromEntries(
    PASS_FORMATS.map(({ ending }) => {
      const path = ending === "json" ? "/passes" : `/passes.${ending}`;
      return [
        path,
        [
          `${path}?latitudeDeg=31.23&longitudeDeg=121.47&objects=2021-035A&from=2026-08-22`,
          `${path}?latitudeDeg=-90&longitudeDeg=-180&heightM=20000&minElevationDeg=89&constellation=spacesail`,
          `${path}?latitudeDeg=0&longitudeDeg=180&constellation=spacesail,guowang&from=2025-01-01&to=2025-01-02&kind=illustrative`,
        ],
      ];
    }),
  ),
  "/coverage": [
    "/coverage?constellation=spacesail",
    "/coverage?constellation=guowang&at=2026-08-22&minElevationDeg=0&kind=observed",
    "/coverage?constellation=spacesail&at=2020-01-01",
  ],
  "/programmes": ["/programmes", "/programmes?asKnownOn=2024-09-01"],
  "/programmes/{id}": ["/programmes/spacesail"],
  "/vehicles": ["/vehicles", "/vehicles?asKnownOn=2024-09-01"],
  "/vehicles/{id}": ["/vehicles/long-march-6a"],
  "/sites": ["/sites", "/sites?asKnownOn=2024-09-01"],
  "/sites/{id}": ["/sites/taiyuan"],
  "/places": ["/places"],
  "/sources": ["/sources?limit=1000", "/sources?limit=1000&asKnownOn=2024-09-01"],
  "/sources/{id}": ["/sources/gcat-launches-1957-2025", "/sources/gcat-launches-1957-2025?asKnownOn=2024-09-01"],
};

let app: TestApp;
let blob: ElementBlob | undefined;
beforeAll(async () => {
  app = await createTestApp();
  [blob] = (await app.snapshot.blobs()).all;
});

function requestsOf(route: ReadRoute): readonly string[] {
  if (route.path === "/elements/{sha}.bin") return [`/elements/${blob?.sha256}.bin`];
  const unlettered = app.snapshot.catalogue.objects.find(({ id }) => id.includes("/"));
  if (route.path === "/objects/{launch}/{ordinal}") return unlettered ? [`/objects/${unlettered.id}`] : [];
  return REQUESTS[route.path] ?? [];
}

test("every route is in the OpenAPI document, with a summary and a schema of its answer", async () => {
  const document = await (await app.ask("/api/openapi.json")).json();
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths).toSorted()).toEqual(READ_ROUTES.map(({ path }) => `/api/v1${path}`).toSorted());
  for (const { path, mediaType } of READ_ROUTES) {
    const { get } = document.paths[`/api/v1${path}`];
    expect(get.summary).not.toBe("");
    expect(get.responses).toHaveProperty(["200", "content", mediaType, "schema"]);
  }
});

describe.each(READ_ROUTES.map((route) => [route.path, route] as const))("GET %s", (path, route) => {
  test("answers as its schema or media type says, with a strong tag and the revision", async () => {
    const requests = requestsOf(route);
    expect(requests.length > 0 || path === "/objects/{launch}/{ordinal}").toBe(true);
    for (const request of requests) {
      const response = await app.ask(`/api/v1${request}`);
      expect([request, response.status]).toEqual([request, 200]);
      expect(response.headers.get("content-type")).toBe(route.mediaType);
      for (const name of Object.keys(route.headers ?? {}))
        expect([name, response.headers.has(name)]).toEqual([name, true]);
      expect(response.headers.get("etag")).toMatch(/^"(r1-[0-9a-f]{16}|sha256-[0-9a-f]{64})"$/);
      expect(response.headers.get("orbitline-revision")).toBe("1");
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      const isJson = route.mediaType === "application/json";
      const body: unknown = await (isJson ? response.json() : response.text());
      expect(body).not.toBe("");
      expect(route.response.safeParse(body).error).toBeUndefined();
    }
  });

  test("answers HEAD with the headers of GET and no body", async () => {
    for (const request of requestsOf(route)) {
      const [get, head] = [await app.ask(`/api/v1${request}`), await app.ask(`/api/v1${request}`, { method: "HEAD" })];
      expect([...head.headers]).toEqual([...get.headers]);
      expect(await head.text()).toBe("");
    }
    expect(route.path).toBe(path);
  });

  test("refuses an unknown parameter, one given twice, and a revision that is not current", async () => {
    const [request = "/status"] = requestsOf(route);
    const sign = request.includes("?") ? "&" : "?";
    const cases = [
      [`${request}${sign}nonsense=1`, 400, "invalid_request"],
      [`${request}${sign}__proto__=1`, 400, "invalid_request"],
      [`${request}${sign}rev=1&rev=1`, 400, "invalid_request"],
      [`${request}${sign}rev=one`, 400, "invalid_request"],
      [`${request}${sign}rev=2`, 404, "unknown_revision"],
      [`${request}${sign}rev=0`, 410, "past_revision"],
    ] as const;
    for (const [address, status, code] of cases) {
      const response = await app.ask(`/api/v1${address}`);
      expect([address, response.status]).toEqual([address, status]);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(problemResponse.parse(await response.json()).code).toBe(code);
    }
  });

  test("can only be read: 405 with Allow for every other method, and OPTIONS says so", async () => {
    const [request = "/status"] = requestsOf(route);
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const response = await app.ask(`/api/v1${request}`, { method });
      expect([method, response.status]).toEqual([method, 405]);
      expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
      expect(problemResponse.parse(await response.json()).status).toBe(405);
    }
    const options = await app.ask(`/api/v1${request}`, { method: "OPTIONS" });
    expect(options.status).toBe(204);
    expect(options.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
  });

  test("answers 304 to a client that has it, in whatever encoding", async () => {
    const [request = "/status"] = requestsOf(route);
    for (const encoding of ["identity", "br", "gzip"]) {
      const headers = { "accept-encoding": encoding };
      const tag = (await app.ask(`/api/v1${request}`, { headers })).headers.get("etag") ?? "";
      expect(tag).toMatch(encoding === "identity" ? /[0-9a-f]"$/ : new RegExp(`-${encoding}"$`));
      for (const [ifNoneMatch, status] of [
        [tag, 304],
        [`W/${tag}`, 304],
        [`"other", ${tag}`, 304],
        ["*", 304],
        ['"other"', 200],
        [tag.replaceAll('"', ""), 200],
      ] as const) {
        for (const method of ["GET", "HEAD"]) {
          const init = { method, headers: { ...headers, "if-none-match": ifNoneMatch } };
          const response = await app.ask(`/api/v1${request}`, init);
          expect([encoding, method, ifNoneMatch, response.status]).toEqual([encoding, method, ifNoneMatch, status]);
          expect(response.headers.get("etag")).toBe(tag);
        }
      }
    }
  });
});

test("an answer pinned to the current revision may be kept for ever, unless it depends on the clock", async () => {
  const pinned = await app.ask("/api/v1/constellations/spacesail?at=2025-01-01&rev=1");
  expect(pinned.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  const now = await app.ask("/api/v1/constellations/spacesail?rev=1");
  expect(now.headers.get("cache-control")).toBe("no-cache");
  expect((await now.json()).at).toBe(NOW);
});

test("equal requests have equal tags, and different ones different tags", async () => {
  const tagOf = async (address: string) => (await app.ask(`/api/v1${address}`)).headers.get("etag");
  expect(await tagOf("/events?kind=launch&limit=5")).toBe(await tagOf("/events?limit=5&kind=launch"));
  expect(await tagOf("/events?limit=5")).not.toBe(await tagOf("/events?limit=6"));
  expect(await tagOf("/programmes/lunar")).not.toBe(await tagOf("/programmes/planetary"));
});

test("a compressed answer unpacks to the plain one", async () => {
  const plain = await (await app.ask("/api/v1/sites")).text();
  const packed = await app.ask("/api/v1/sites", { headers: { "accept-encoding": "gzip" } });
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  const unpacked = packed.body?.pipeThrough(new DecompressionStream("gzip"));
  expect(await new Response(unpacked).text()).toBe(plain);
});

test("an id that does not exist, and an address that does not, answer 404 as a problem", async () => {
  for (const address of [
    "/events/nobody",
    "/constellations/nobody",
    "/constellations/nobody/buildout",
    "/comparators/spacesail/buildout",
    "/objects/1999-001A",
    "/objects/1999-001/01",
    "/sources/nobody",
    "/elements/nobody.bin",
    `/elements/${"0".repeat(64)}.bin`,
    "/sites/..",
    "/nothing",
  ]) {
    const response = await app.ask(`/api/v1${address}`);
    expect([address, response.status]).toEqual([address, 404]);
    expect(problemResponse.parse(await response.json()).code).toBe("not_found");
  }
});

test("an address of more than 8 kB answers 414", async () => {
  const response = await app.ask(`/api/v1/search?q=${"x".repeat(9000)}`);
  expect(response.status).toBe(414);
  expect(problemResponse.parse(await response.json()).code).toBe("address_too_long");
});

test("health and readiness answer, and can only be read", async () => {
  for (const address of ["/healthz", "/readyz"]) {
    expect((await app.ask(address)).status).toBe(200);
    expect((await app.ask(address, { method: "DELETE" })).status).toBe(405);
  }
});

test("a server whose store does not answer says so, and goes on reading from memory", async () => {
  const ailing = await createTestApp(undefined, false);
  const response = await ailing.ask("/readyz");
  expect(response.status).toBe(503);
  expect(problemResponse.parse(await response.json()).code).toBe("not_ready");
  expect((await ailing.ask("/api/v1/status")).status).toBe(200);
});
