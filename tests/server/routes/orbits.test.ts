// Element sets and positions: who has which at an instant, in which frame, and who has none and why.

import { beforeAll, describe, expect, test } from "vitest";
import { setAt } from "../../../server/orbits/element-catalogue.ts";
import { createOrbitService } from "../../../server/orbits/orbit-service.ts";
import { createSnapshot } from "../../../server/snapshot.ts";
import { ELEMENT_FORMATS, readElements } from "../../../shared/orbit/formats/all.ts";
import { parseOmm } from "../../../shared/orbit/omm.ts";
import { createPropagator, propagateTeme } from "../../../shared/orbit/propagate.ts";
import { must } from "../../../shared/result.ts";
import { DAY_MS } from "../../../shared/time/instant.ts";
import { bundledFiles } from "../../data/bundled-files.ts";
import { createThreadInPlace } from "../orbits/thread-in-place.ts";
import { createTestApp, expectOk, type TestApp } from "../test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly elementAgeDays: number;
  readonly positionKm?: readonly number[];
  readonly velocityKmPerS?: readonly number[];
  readonly altitudeKm?: number;
}

describe("positions", () => {
  test("near an observed epoch the orbit is observed and at most 14 days old; far from it illustrative", async () => {
    const near = (await app.json("/positions?at=2026-08-22&constellation=spacesail")).items as readonly Item[];
    const observed = near.filter(({ kind }) => kind === "observed");
    expect(observed.length).toBeGreaterThan(200);
    expect(Math.max(...observed.map(({ elementAgeDays }) => elementAgeDays))).toBeLessThanOrEqual(14);
    const far = (await app.json("/positions?at=2025-10-01&constellation=spacesail")).items as readonly Item[];
    expect(new Set(far.map(({ kind }) => kind))).toEqual(new Set(["illustrative"]));
  });

  test("nobody is anywhere before launch: the whole constellation is silent, a named satellite says why", async () => {
    expect(await app.json("/positions?at=2024-08-06T06:41Z&constellation=spacesail")).toMatchObject({
      items: expect.not.arrayContaining([expect.objectContaining({ id: "2024-140A" })]),
    });
    const { items, failed } = await app.json("/positions?at=2024-08-06T06:41Z&objects=2024-140A");
    expect(items).toEqual([]);
    expect(failed).toEqual([{ id: "2024-140A", code: "not_launched" }]);
    expect((await app.json("/positions?at=2024-08-06T06:42Z&objects=2024-140A")).items).toHaveLength(1);
  });

  test("a craft that has come back is nowhere", async () => {
    const { object } =
      app.snapshot.elements.objects.find((one) => one.object.endBasis === "known" && one.sets.length > 0) ?? {};
    const at = new Date(object?.endedUtcMs ?? 0).toISOString();
    const { failed } = await app.json(`/positions?at=${at}&objects=${encodeURIComponent(object?.id ?? "")}`);
    expect(failed).toEqual([{ id: object?.id, code: "ended" }]);
  });

  test("a craft without an orbit in the record has no position and says so", async () => {
    const none = app.snapshot.elements.objects.find(
      ({ object, sets }) => sets.length === 0 && object.endedUtcMs === undefined,
    );
    expect(none).toBeDefined();
    const { failed } = await app.json(`/positions?at=2026-08-22&objects=${encodeURIComponent(none?.object.id ?? "")}`);
    expect(failed).toEqual([{ id: none?.object.id, code: "no_elements" }]);
  });

  test("of many objects are those that SGP4 gives one by one, to 1 mm", async () => {
    const atUtcMs = Date.parse("2026-08-22T03:04:05Z");
    const { items } = await app.json("/positions?at=2026-08-22T03:04:05Z&frame=teme");
    expect(items.length).toBeGreaterThan(400);
    for (const { id, positionKm } of items) {
      const set = setAt(must(app.snapshot.elements.byId.get(id), id), atUtcMs, "best")?.set;
      const alone = expectOk(propagateTeme(createPropagator(must(set, id)), atUtcMs));
      for (const axis of [0, 1, 2]) expect(positionKm[axis]).toBeCloseTo(alone.positionKm[axis] ?? Number.NaN, 6);
    }
  });

  test("that SGP4 cannot give are told with its reason and the distance from the epoch, one or many", async () => {
    // Observed sets hold for 14 days alone; so long from its epoch a set is asked for by the worker's own job.
    const set = {
      ...must(app.snapshot.observed[0], "an observed set").set,
      bstarPerEarthRadius: 9.9,
      source: "falling",
    };
    const observed = app.snapshot.catalogue.objects.map(({ id: objectId }) => ({ set: { ...set, objectId } }));
    const falling = createSnapshot({ ...app.snapshot, observed });
    const orbits = createOrbitService(createThreadInPlace);
    const failedOf = async (objects: readonly number[]) => {
      const asked = {
        objects,
        atUtcMs: set.epochUtcMs + 13 * DAY_MS,
        kind: "observed",
        frame: "pef",
        form: "json",
      } as const;
      const { body } = expectOk(await orbits.ask(falling, "positions", asked));
      return JSON.parse(new TextDecoder().decode(body)).failed;
    };
    const all = await failedOf(falling.catalogue.objects.map((_, row) => row));
    const fallen = all.filter(({ code }: { code: string }) => code === "decayed");
    expect(fallen.length).toBeGreaterThan(64);
    expect(fallen[0]).toMatchObject({ minutesSinceEpoch: 13 * 1440 });
    const row = falling.catalogue.objects.findIndex(({ id }) => id === fallen[0].id);
    expect(await failedOf([row])).toEqual([fallen[0]]);
  });

  test("no position lies inside the Earth or beyond where Earth's satellites are, and no number is lost", async () => {
    for (const at of ["2024-01-01", "2025-06-01", "2026-08-22", "2026-09-20"]) {
      const { items, failed } = await app.json(`/positions?at=${at}&frame=geodetic`);
      expect(items.length).toBeGreaterThan(50);
      for (const { id, altitudeKm } of items as readonly Item[]) {
        expect([id, altitudeKm !== undefined && altitudeKm > 100 && altitudeKm < 400_000]).toEqual([id, true]);
      }
      const codes = new Set(failed.map(({ code }: { code: string }) => code));
      expect([...codes].filter((code) => code !== "no_elements")).toEqual([]);
    }
  });

  test("teme and pef are one place seen from two frames: same distance, same height over the equator", async () => {
    const [teme, pef] = await Promise.all(
      ["teme", "pef"].map(
        async (frame) => (await app.json(`/positions?at=2026-08-22&objects=2024-140A&frame=${frame}`)).items[0] as Item,
      ),
    );
    expect(Math.hypot(...(pef?.positionKm ?? []))).toBeCloseTo(Math.hypot(...(teme?.positionKm ?? [])), 6);
    expect(pef?.positionKm?.[2]).toBeCloseTo(teme?.positionKm?.[2] ?? 0, 9);
    expect(pef?.positionKm?.[0]).not.toBeCloseTo(teme?.positionKm?.[0] ?? 0, 1);
  });

  test("`kind` asks for one kind only", async () => {
    const illustrative = (await app.json("/positions?at=2026-08-22&constellation=spacesail&kind=illustrative"))
      .items as readonly Item[];
    expect(illustrative.every(({ kind }) => kind === "illustrative")).toBe(true);
    const observed = await app.json("/positions?at=2025-10-01&constellation=spacesail&kind=observed");
    expect(observed.items).toEqual([]);
    expect(observed.failed.length).toBeGreaterThan(90);
  });

  test("unknown objects, frames and kinds are refused", async () => {
    for (const query of ["objects=1999-001A", "objects=not%20one", "constellation=nobody", "frame=eci", "kind=real"]) {
      expect([query, (await app.ask(`/api/v1/positions?${query}`)).status]).toEqual([query, 400]);
    }
  });
});

describe("positions as bytes", () => {
  test.each(["pef", "teme", "geodetic"])("are the numbers of the items, in their order (%s)", async (frame) => {
    const query = `at=2026-08-22&constellation=spacesail&frame=${frame}`;
    const { items } = await app.json(`/positions?${query}`);
    const bytes = await (await app.ask(`/api/v1/positions.bin?${query}`)).arrayBuffer();
    const view = new DataView(bytes);
    const numbers = Array.from({ length: bytes.byteLength / 8 }, (_, place) => view.getFloat64(8 * place, true));
    const expected = items.flatMap((item: Record<string, readonly number[] & number>) =>
      frame === "geodetic"
        ? [item["latitudeDeg"], item["longitudeDeg"], item["altitudeKm"]]
        : [...(item["positionKm"] ?? []), ...(item["velocityKmPerS"] ?? [])],
    );
    expect(numbers).toEqual(expected);
    expect(numbers.length).toBeGreaterThan(600);
  });
});

describe("elements", () => {
  test("are OMM with the ids of the record, and read back", async () => {
    const sets = await app.json("/elements.json?at=2026-08-22&constellation=guowang");
    expect(sets.length).toBeGreaterThan(190);
    for (const set of sets) {
      expect(parseOmm(set).ok).toBe(true);
      expect(app.snapshot.elements.byId.has(set.OBJECT_ID)).toBe(true);
    }
  });

  test("are the same sets in every format, and each format reads its own answer", async () => {
    const json = await app.ask("/api/v1/elements.json?at=2026-08-22&constellation=guowang");
    const expected = expectOk(readElements(await json.text()).messages).map(({ message }) => message);
    expect(expected.length).toBeGreaterThan(190);
    for (const { ending, mediaType, name } of ELEMENT_FORMATS) {
      const response = await app.ask(`/api/v1/elements.${ending}?at=2026-08-22&constellation=guowang`);
      expect(response.headers.get("content-type")).toBe(mediaType);
      const { format, messages } = readElements(await response.text());
      expect(format?.name).toBe(name);
      const read = expectOk(messages).map(({ message: { isIllustrative: _, ...message } }) => message);
      const omitted = Number(response.headers.get("orbitline-omitted"));
      expect([name, read.length + omitted]).toEqual([name, expected.length]);
      if (name.startsWith("OMM")) expect(read).toEqual(expected);
    }
  });

  test.each(ELEMENT_FORMATS)(
    "that were observed bear the book-keeping of their catalogue: $name",
    async ({ ending }) => {
      const bundled = bundledFiles()
        .filter(({ path }) => path.startsWith("elements/"))
        .flatMap(({ text }) => expectOk(readElements(text).messages));
      const catalogueSets = new Map(
        bundled.map(({ message }) => [`${message.objectId} ${message.epochUtcMs}`, message]),
      );
      const query = "at=2026-08-22&constellation=guowang,spacesail&kind=observed";
      const text = await (await app.ask(`/api/v1/elements.${ending}?${query}`)).text();
      const written = expectOk(readElements(text).messages).map(({ message }) => message);
      expect(written.filter(({ revolutionAtEpoch }) => revolutionAtEpoch > 0).length).toBeGreaterThan(400);
      for (const message of written) {
        const given = catalogueSets.get(`${message.objectId} ${message.epochUtcMs}`);
        expect(message).toEqual({ ...given, objectName: message.objectName });
      }
    },
  );

  test("that are illustrative bear neutral values for it, also where they carry an observed plane on", async () => {
    const sets = await app.json("/elements.json?at=2026-08-22&kind=illustrative&objects=2021-035A,2024-140A");
    expect(sets).toHaveLength(2);
    for (const set of sets) {
      expect(set).toMatchObject({ REV_AT_EPOCH: 0, ELEMENT_SET_NO: 999, EPHEMERIS_TYPE: 0, CLASSIFICATION_TYPE: "U" });
      expect([set.BSTAR, set.MEAN_MOTION_DOT, set.MEAN_MOTION_DDOT]).toEqual([0, 0, 0]);
    }
  });

  test.each(ELEMENT_FORMATS)(
    "say how many of them are illustrative, and mark each where it can be: $name",
    async (format) => {
      for (const kind of ["best", "observed", "illustrative"]) {
        const query = `at=2026-08-22&constellation=guowang,spacesail&kind=${kind}`;
        const response = await app.ask(`/api/v1/elements.${format.ending}?${query}`);
        expect(response.headers.get("access-control-expose-headers")).toContain("Orbitline-Illustrative");
        const told = Number(response.headers.get("orbitline-illustrative"));
        const read = expectOk(readElements(await response.text()).messages);
        const marked = read.filter(({ message }) => message.isIllustrative).length;
        expect([kind, marked]).toEqual([kind, format.canMark ? told : 0]);
        if (kind === "best") expect(told > 0 && told < read.length).toBe(true);
        else expect([kind, told]).toEqual([kind, kind === "observed" ? 0 : read.length]);
      }
    },
  );

  test("leave out of two lines what has no catalogue number, and say how many", async () => {
    const query = "at=2026-08-22&kind=illustrative";
    const all: readonly { readonly NORAD_CAT_ID: number }[] = await app.json(`/elements.json?${query}`);
    const unnumbered = all.filter(({ NORAD_CAT_ID }) => NORAD_CAT_ID === 0).length;
    expect(unnumbered).toBeGreaterThan(10);
    for (const ending of ["tle", "2le"]) {
      const response = await app.ask(`/api/v1/elements.${ending}?${query}`);
      expect(response.headers.get("orbitline-omitted")).toBe(String(unnumbered));
      expect(response.headers.get("access-control-expose-headers")).toContain("Orbitline-Omitted");
      expect(expectOk(readElements(await response.text()).messages)).toHaveLength(all.length - unnumbered);
    }
  });
});

test("where too much is asked at once the answer says when to come again", async () => {
  const ids = app.snapshot.elements.objects.filter(({ sets }) => sets.length > 0).map(({ object }) => object.id);
  const objects = ids.slice(0, 60).map(encodeURIComponent).join(",");
  const asked = Array.from({ length: 30 }, (_, minute) => {
    const span = `from=2026-08-22T00:${String(minute).padStart(2, "0")}Z&to=2026-08-23&stepS=600`;
    return app.ask(`/api/v1/ephemeris.json?objects=${objects}&${span}`);
  });
  const refused = (await Promise.all(asked)).filter(({ status }) => status === 503);
  expect(refused).toHaveLength(14);
  for (const { headers } of refused) expect(Number(headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
});
