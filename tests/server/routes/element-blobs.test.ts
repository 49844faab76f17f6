// The packed element sets: what a client works out from them is what the server itself uses, and nothing changes under an address.

import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { packBlobs } from "../../../server/orbits/element-blobs.ts";
import { createElementCatalogue } from "../../../server/orbits/element-catalogue.ts";
import { createSnapshot, type Snapshot } from "../../../server/snapshot.ts";
import { elementIndexResponse, indexToObjects } from "../../../shared/api/element-blobs.ts";
import { setOfRow } from "../../../shared/orbit/element-columns.ts";
import { joinElements, spansOfKind } from "../../../shared/orbit/element-library.ts";
import type { ElementSet } from "../../../shared/orbit/elements.ts";
import { unpackElements } from "../../../shared/orbit/packed/unpack.ts";
import type { SpanColumns } from "../../../shared/orbit/span-columns.ts";
import { must } from "../../../shared/result.ts";
import { createTestApp, expectOk, type TestApp } from "../test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

async function fetchIndex(query = "") {
  return elementIndexResponse.parse(await app.json(`/elements/index.json${query}`));
}

async function fetchBytes(address: string, headers: Record<string, string> = {}): Promise<Uint8Array> {
  const response = await app.ask(address, { headers });
  expect([address, response.status]).toEqual([address, 200]);
  return new Uint8Array(await response.arrayBuffer());
}

async function fetchLibrary(query = "") {
  const index = await fetchIndex(query);
  const blobs = await Promise.all(index.blobs.map(async ({ url }) => expectOk(unpackElements(await fetchBytes(url)))));
  return joinElements(blobs, indexToObjects(index));
}

/** The spans of an object as plain rows. */
function spansOf(spans: SpanColumns, object: number): readonly (readonly number[])[] {
  const [from = 0, to = 0] = spans.firstOfObject.subarray(object, object + 2);
  return [...spans.setRow.subarray(from, to)].map((row, at) => [
    row,
    spans.fromUtcMs[from + at] ?? Number.NaN,
    spans.toUtcMs[from + at] ?? Number.NaN,
  ]);
}

describe("the sets that a client brings together from the blobs", () => {
  test.each(["", "?asKnownOn=2024-09-01", "?asKnownOn=2026-05-10", "?asKnownOn=2026-08-22"])(
    "are those that the server uses, with the same spans (%s)",
    async (query) => {
      const library = await fetchLibrary(query);
      const day = new URLSearchParams(query).get("asKnownOn");
      const { elements } = day === null ? app.snapshot : app.snapshot.knownOn(Date.parse(day));
      expect(library.objectIds).toEqual(elements.objects.map(({ object }) => object.id));
      for (const [object, { spans }] of elements.objects.entries()) {
        const own = spansOf(library.spans, object).map(([row = 0, fromUtcMs, toUtcMs]) => ({
          fromUtcMs,
          toUtcMs,
          set: setOfRow(library.columns, row),
        }));
        const served = spans.map(({ toUtcMs = Number.POSITIVE_INFINITY, ...span }) => ({ ...span, toUtcMs }));
        // A state of the past may know an object by another id than its sets do.
        const objectId = library.objectIds[object];
        const asPacked = ({ bookKeeping: _, ...set }: ElementSet) => ({ ...set, objectId });
        expect(own).toEqual(served.map((span) => ({ ...span, set: asPacked(span.set) })));
      }
    },
  );

  test("of one kind hold as if there were no others", async () => {
    const library = await fetchLibrary();
    const illustrative = spansOfKind(library, "illustrative");
    const object = library.objectIds.indexOf("2024-140A");
    expect(spansOf(library.spans, object).length).toBeGreaterThan(spansOf(illustrative, object).length);
    for (const [row = 0] of spansOf(illustrative, object)) expect(library.columns.isIllustrative[row]).toBe(1);
  });
});

describe("the blobs", () => {
  test("are named for their bytes and say of themselves what is in them", async () => {
    const { blobs } = await fetchIndex();
    expect(blobs.reduce((sum, { sets }) => sum + sets, 0)).toBe(app.snapshot.elements.setCount);
    for (const { url, sha256, bytes, sets, kind, sources } of blobs) {
      const body = await fetchBytes(url);
      expect([body.length, createHash("sha256").update(body).digest("hex")]).toEqual([bytes, sha256]);
      const columns = expectOk(unpackElements(body));
      expect([columns.count, columns.sources]).toEqual([sets, sources]);
      expect([...new Set(columns.isIllustrative)]).toEqual([kind === "illustrative" ? 1 : 0]);
    }
  });

  test("hold no set outside the span that the index gives", async () => {
    const { blobs } = await fetchIndex();
    for (const { spans } of app.snapshot.elements.objects) {
      for (const { set, fromUtcMs, toUtcMs = Number.POSITIVE_INFINITY } of spans) {
        const blob = blobs.find(({ kind, sources, fromUtc, toUtc }) => {
          const from = fromUtc === null ? Number.NEGATIVE_INFINITY : Date.parse(fromUtc);
          const to = toUtc === null ? Number.POSITIVE_INFINITY : Date.parse(toUtc);
          return kind === set.kind && sources.includes(set.source) && from <= fromUtcMs && toUtcMs <= to;
        });
        expect([set.objectId, blob?.kind]).toEqual([set.objectId, set.kind]);
      }
    }
  });

  test("keep their addresses when a source is added, and only blobs of that source come new", async () => {
    const { observed } = app.snapshot;
    const last = observed.at(-1)?.set.source;
    const before = createElementCatalogue(
      app.snapshot.catalogue,
      observed.filter(({ set }) => set.source !== last),
    );
    const [old, all] = [packBlobs(before).all, (await app.snapshot.blobs()).all].map((blobs) =>
      blobs.filter(({ kind }) => kind === "observed"),
    );
    const oldNames = old?.map(({ sha256 }) => sha256) ?? [];
    expect(all?.map(({ sha256 }) => sha256)).toEqual(expect.arrayContaining(oldNames));
    const added = all?.filter(({ sha256 }) => !oldNames.includes(sha256)) ?? [];
    expect(added.length).toBeGreaterThan(0);
    for (const { sources } of added) expect(sources).toEqual([last]);
  });

  test("are packed to the same bytes again", async () => {
    const again = packBlobs(createElementCatalogue(app.snapshot.catalogue, app.snapshot.observed));
    expect([...again.bySha256.keys()]).toEqual([...(await app.snapshot.blobs()).bySha256.keys()]);
  });

  test("that stay as they were are not packed again, nor compressed", async () => {
    const { catalogue, observed, blobs } = app.snapshot;
    const [first, ...rest] = observed;
    if (!first) throw new Error("there are observed sets");
    const drifted = { ...first, set: { ...first.set, raanDeg: first.set.raanDeg + 0.0001 } };
    const before = await blobs();
    const { all } = packBlobs(createElementCatalogue(catalogue, [drifted, ...rest]), before);
    const made = all.filter((blob) => !before.all.includes(blob));
    expect(made.map(({ kind, sources }) => [kind, sources])).toEqual([["observed", [first.set.source]]]);
  });

  test("may be kept for ever, and are sent compressed to whoever takes that", async () => {
    const [blob] = (await fetchIndex()).blobs;
    const plain = await app.ask(blob?.url ?? "");
    expect(plain.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(plain.headers.get("etag")).toBe(`"sha256-${blob?.sha256}"`);
    const body = new Uint8Array(await plain.arrayBuffer());
    const br = await fetchBytes(blob?.url ?? "", { "accept-encoding": "gzip, br" });
    const gzip = await fetchBytes(blob?.url ?? "", { "accept-encoding": "gzip" });
    expect([...brotliDecompressSync(br)]).toEqual([...body]);
    expect([...gunzipSync(gzip)]).toEqual([...body]);
    expect(br.length).toBeLessThan(body.length);
  });
});

describe("after an import", () => {
  /** The state that follows when one more set of today comes in. */
  function withOneMore(before: Snapshot, minute: number): Snapshot {
    const [first] = before.observed;
    if (!first) throw new Error("there are observed sets");
    const set = { ...first.set, source: "imported", epochUtcMs: first.set.epochUtcMs + 60_000 * minute };
    return createSnapshot(
      { ...before, revision: before.revision + 1, observed: [...before.observed, { set }] },
      before,
    );
  }

  async function namesOf(snapshot: Snapshot): Promise<readonly string[]> {
    return (await snapshot.blobs()).all.map(({ sha256 }) => sha256);
  }

  test("whoever has read the index before still finds every blob that it lists, for eight states", async () => {
    const states = [withOneMore(app.snapshot, 1)];
    for (let minute = 2; minute <= 10; minute++) states.push(withOneMore(must(states.at(-1), "a state"), minute));
    const last = await must(states.at(-1), "the last state").blobs();
    const keptOf = async (state: Snapshot | undefined) =>
      (await namesOf(must(state, "a state"))).filter((sha) => last.bySha256.has(sha)).length;
    const listed = last.all.length;
    expect(await Promise.all(states.slice(-9).map(keptOf))).toEqual(Array.from({ length: 9 }, () => listed));
    // The tenth's own blob is dropped; those that never changed are there as ever.
    expect(await keptOf(states.at(-10))).toBe(listed - 1);
    expect(last.earlier).toHaveLength(8);
  });
});
