// Passes over HTTP: as Skyfield finds them, as the search itself finds them, and what is refused.
import ICAL from "ical.js";
import { beforeAll, describe, expect, test } from "vitest";
import { createPassSearch } from "../../../shared/orbit/passes/search.ts";
import skyfield from "../../golden/skyfield-passes.json" with { type: "json" };
import { createTestApp, expectOk, type TestApp } from "../test-app.ts";

interface Point {
  readonly utc: string;
  readonly azimuthDeg: number;
  readonly elevationDeg: number;
  readonly rangeKm: number;
}

interface Pass {
  readonly object: string;
  readonly kind: string;
  readonly rise: Point & { readonly cause: string };
  readonly culmination: Point;
  readonly set: Point & { readonly cause: string };
  readonly sunlit: boolean;
}

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

const SHANGHAI = "latitudeDeg=31.2304&longitudeDeg=121.4737&heightM=4";
const TIANHE = "objects=2021-035A";

const passesAt = async (query: string): Promise<readonly Pass[]> => (await app.json(`/passes?${query}`)).passes;

describe("passes agree with Skyfield's over HTTP", () => {
  /** The epoch of a TLE, to its grain of 0.9 ms. */
  const epochOf = (line1: string) => {
    const [year, day] = [2000 + Number(line1.slice(18, 20)), Number(line1.slice(20, 32))];
    return Date.UTC(year, 0, 1) + (day - 1) * 86_400_000;
  };

  /** The golden searches whose element set is one of the bundled ones. */
  const bundled = () =>
    skyfield.passes.flatMap((golden) => {
      const norad = Number(golden.line1.slice(2, 7));
      const found = app.snapshot.elements.objects.find(({ object }) => object.norad === norad);
      const isBundled = found?.sets.some(
        ({ kind, epochUtcMs }) => kind === "observed" && Math.abs(epochUtcMs - epochOf(golden.line1)) < 1,
      );
      return found && isBundled ? [{ id: found.object.id, golden }] : [];
    });

  test("for the seven of nine whose elements are in the record: each event within 1 s and 0.02° of elevation", async () => {
    expect(bundled().length).toBe(7);
    for (const { id, golden } of bundled()) {
      const [latitudeDeg, longitudeDeg, heightM] = golden.latLonElev;
      const to = new Date(Date.parse(golden.windowStart) + golden.windowHours * 3_600_000).toISOString();
      const place = `latitudeDeg=${latitudeDeg}&longitudeDeg=${longitudeDeg}&heightM=${heightM}`;
      const span = `from=${golden.windowStart}&to=${to}&minElevationDeg=${golden.minElevDeg}`;
      const passes = await passesAt(`${place}&${span}&objects=${id}`);
      expect(passes.every(({ kind }) => kind === "observed")).toBe(true);
      // Skyfield lists events of the window, and so half of a pass at its end.
      const found = passes
        .flatMap(({ rise, culmination, set }) => [rise, culmination, set])
        .filter(({ utc }) => Date.parse(utc) >= Date.parse(golden.windowStart) && Date.parse(utc) < Date.parse(to));
      expect(found.length).toBe(golden.events.length);
      for (const [index, { event, utc, el, az }] of golden.events.entries()) {
        const { utc: own = "", elevationDeg = 99, azimuthDeg = 0 } = found[index] ?? {};
        expect(Math.abs(Date.parse(own) - Date.parse(utc)), `${id} ${event} ${utc}`).toBeLessThan(1000);
        expect(Math.abs(elevationDeg - el), `${id} ${event} ${utc}`).toBeLessThan(0.02);
        const acrossDeg = Math.abs(((azimuthDeg - az + 540) % 360) - 180) * Math.cos((el * Math.PI) / 180);
        expect(acrossDeg, `${id} ${event} ${utc}`).toBeLessThan(0.1);
      }
    }
  });
});

describe("the passes of a constellation", () => {
  const DAY = "from=2026-08-22&to=2026-08-23";

  test("are those that the search finds of each of its satellites, in order of rise", async () => {
    const query = {
      place: { latitudeDeg: 31.2304, longitudeDeg: 121.4737, heightM: 4 },
      ...{ minElevationDeg: 30, fromUtcMs: Date.UTC(2026, 7, 22), toUtcMs: Date.UTC(2026, 7, 23) },
    };
    const search = expectOk(createPassSearch(query));
    const expected = app.snapshot.elements.objects
      .filter(({ object }) => object.constellation === "spacesail")
      .flatMap(({ object, spans }) => search.passesOf({ objectId: object.id, spans }).passes)
      .toSorted((a, b) => a.rise.atUtcMs - b.rise.atUtcMs);
    const passes = await passesAt(`${SHANGHAI}&${DAY}&minElevationDeg=30&constellation=spacesail`);
    expect(expected.length).toBeGreaterThan(200);
    expect(passes.map(({ object }) => object)).toEqual(expected.map(({ objectId }) => objectId));
    for (const [index, { rise, culmination, set, sunlit }] of passes.entries()) {
      const own = expected[index];
      expect(Math.abs(Date.parse(rise.utc) - (own?.rise.atUtcMs ?? 0))).toBeLessThan(1);
      expect(Math.abs(Date.parse(set.utc) - (own?.set.atUtcMs ?? 0))).toBeLessThan(1);
      expect(culmination.elevationDeg).toBeCloseTo(own?.culmination.elevationDeg ?? 0, 2);
      expect(culmination.rangeKm).toBeCloseTo(own?.culmination.rangeKm ?? 0, 2);
      expect(sunlit).toBe(own?.light.illumination === "sunlit");
    }
  });

  test("hold one that was launched within the span, and none from before its launch", async () => {
    const passes = await passesAt(`${SHANGHAI}&from=2024-08-05&to=2024-08-08&constellation=spacesail`);
    const first = passes.filter(({ object }) => object.startsWith("2024-140"));
    expect(first.length).toBeGreaterThan(10);
    expect(first.every(({ rise }) => rise.utc >= "2024-08-06T06:42")).toBe(true);
  });

  test("of whole constellations and of named objects are those of both at once", async () => {
    const { objects } = await app.json(`/passes?${SHANGHAI}&${DAY}&constellation=guowang&${TIANHE},2024-240A`);
    expect(objects.map(({ id }: { readonly id: string }) => id)).toEqual(["2024-240A"]);
  });
});

describe("an answer", () => {
  test("labels each illustrative pass and says what that means, and says nothing where all are observed", async () => {
    const far = await app.json(`/passes?${SHANGHAI}&objects=2024-140A&from=2025-10-01&to=2025-10-03`);
    expect(new Set(far.passes.map(({ kind }: Pass) => kind))).toEqual(new Set(["illustrative"]));
    expect(far.note).toContain("no predictions");
    const near = await app.json(`/passes?${SHANGHAI}&objects=2024-140A&from=2026-08-22&to=2026-08-24`);
    expect(new Set(near.passes.map(({ kind }: Pass) => kind))).toEqual(new Set(["observed"]));
    expect(near).not.toHaveProperty("note");
  });

  test("tells a satellite that never rises from one that never sets", async () => {
    // A geostationary satellite is below the horizon at the pole and always up over the equator beside it.
    const geo = app.snapshot.elements.objects.find(({ object, sets }) => object.regime === "GEO" && sets.length > 0);
    const id = encodeURIComponent(geo?.object.id ?? "");
    const { items } = await app.json(`/positions?objects=${id}&at=2026-08-22&frame=geodetic`);
    const below = `latitudeDeg=0&longitudeDeg=${items[0].longitudeDeg.toFixed(3)}`;
    const up = await app.json(`/passes?${below}&objects=${id}&from=2026-08-22`);
    expect(up).toMatchObject({ passes: [], objects: [{ presence: "never_sets", passes: 0 }], failed: [] });
    expect(up.objects[0].highest.elevationDeg).toBeGreaterThan(60);
    const pole = await app.json(`/passes?latitudeDeg=90&longitudeDeg=0&objects=${id}&from=2026-08-22`);
    expect(pole.objects).toEqual([{ id: geo?.object.id, presence: "never_rises", passes: 0 }]);
  });

  test("names what has no position and why: not launched yet, back again, or without elements", async () => {
    const ended = app.snapshot.elements.objects.find((one) => one.object.endBasis === "known" && one.sets.length > 0);
    const none = app.snapshot.elements.objects.find(
      ({ object, sets }) => sets.length === 0 && object.endedUtcMs === undefined,
    );
    const end = new Date(ended?.object.endedUtcMs ?? 0).toISOString();
    for (const [id, query, code] of [
      ["2024-140A", "from=2024-08-01&to=2024-08-02", "not_launched"],
      [ended?.object.id ?? "", `from=${end}`, "ended"],
      [none?.object.id ?? "", "from=2026-08-22", "no_elements"],
      ["2024-140A", "from=2025-10-01&kind=observed", "no_elements"],
    ] as const) {
      const { objects, failed } = await app.json(`/passes?${SHANGHAI}&objects=${encodeURIComponent(id)}&${query}`);
      expect(failed).toEqual([{ id, code }]);
      expect(objects).toEqual([{ id, presence: "no_position", passes: 0 }]);
    }
  });

  test("without a span is of the day from the current minute on", async () => {
    const { from, to } = await app.json(`/passes?${SHANGHAI}&${TIANHE}`);
    expect([from, to]).toEqual(["2026-09-01T12:34:00Z", "2026-09-02T12:34:00Z"]);
  });

  test("has the same passes as a table and as a calendar", async () => {
    const query = `${SHANGHAI}&${TIANHE}&from=2026-08-22&to=2026-08-24`;
    const passes = await passesAt(query);
    const [, ...rows] = (await (await app.ask(`/api/v1/passes.csv?${query}`)).text()).trimEnd().split("\r\n");
    expect(rows.length).toBe(passes.length);
    expect(rows.every((row) => row.startsWith("2021-035A,Tianhe core module,observed,"))).toBe(true);
    const calendar = new ICAL.Component(ICAL.parse(await (await app.ask(`/api/v1/passes.ics?${query}`)).text()));
    const starts = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event).startDate.toUnixTime());
    expect(starts).toEqual(passes.map(({ rise }) => Math.round(Date.parse(rise.utc) / 1000)));
  });
});

describe("a question", () => {
  const refusal = async (query: string) => {
    const response = await app.ask(`/api/v1/passes?${query}`);
    const { errors = [], detail } = await response.json();
    return { status: response.status, detail, paths: errors.map(({ path }: { readonly path: string }) => path) };
  };

  test.each([
    [SHANGHAI, ["constellation", "objects"]],
    [TIANHE, ["latitudeDeg", "longitudeDeg"]],
    ["latitudeDeg=90.1&longitudeDeg=-181&heightM=20001&minElevationDeg=90&from=2026-08-23&to=2026-08-22", "all"],
    [`${SHANGHAI}&${TIANHE}&from=2026-08-22&to=2026-08-22`, ["to"]],
    [`${SHANGHAI}&${TIANHE}&from=1956-12-31&to=2100-01-02`, ["from", "to"]],
    [`${SHANGHAI}&${TIANHE}&from=yesterday&to=tomorrow`, ["from", "to"]],
    [`${SHANGHAI}&objects=1999-001A,nobody&constellation=none`, ["constellation", "objects", "objects"]],
  ])("that makes no sense is refused, and every parameter at fault named (%s)", async (query, paths) => {
    const all = ["latitudeDeg", "longitudeDeg", "heightM", "minElevationDeg", "constellation", "objects", "to"];
    expect(await refusal(query)).toMatchObject({ status: 400, paths: paths === "all" ? all : paths });
  });

  test.each([
    [`${TIANHE}&from=2025-01-01&to=2026-02-01`, "396 days are more than 366"],
    ["constellation=spacesail&from=2026-07-01&to=2026-09-01", /^\d+ object-days are more than 4000: /],
  ])("for more than one call gives answers 422 and names the limit (%s)", async (query, detail) => {
    expect(await refusal(`${SHANGHAI}&${query}`)).toMatchObject({ status: 422, detail: expect.stringMatching(detail) });
  });
});
