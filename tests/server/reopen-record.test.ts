// A state worked out from the one before it: the same as if it were opened anew, and in turns with other work.
import { expect, test } from "vitest";
import { openRecord, reopenRecord } from "../../server/open-record.ts";
import { elementSetEntry, type ImportedSet } from "../../server/record/element-entries.ts";
import { canonicalJson, type Entry } from "../../server/record/entries.ts";
import type { Snapshot } from "../../server/snapshot.ts";
import { openStore, type Store } from "../../server/store/store.ts";
import { must } from "../../shared/result.ts";
import { countTurns } from "./count-turns.ts";
import { importedSet } from "./record/imported-sets.ts";
import { bundledRecord, expectOk, NOW, withFolder } from "./test-app.ts";

const bundled = bundledRecord();
const SOFTWARE = { version: "0.0.0", nowUtcMs: Date.parse(NOW) };
const AUTHOR = { who: "test", reason: "test", atUtc: NOW };

function stranger(number: number, parts: Partial<ImportedSet["message"]> = {}): Entry {
  const named = { noradId: 400_000 + number, objectId: `norad:${400_000 + number}`, objectName: `STRANGER ${number}` };
  return elementSetEntry(importedSet({ ...named, ...parts }));
}

const EPOCH = Date.UTC(2026, 7, 20);

/** A later date for the source that tells of a craft, by which claims about it are dated. */
function editedSource(): Entry {
  const id = must(bundled.record.craft[0]?.cited["*"]?.[0], "a source of a craft");
  const { json } = must(
    bundled.entries.find((entry) => entry.kind === "source" && entry.id === id),
    id,
  );
  return { kind: "source", id, json: canonicalJson({ ...JSON.parse(json), published: "2026-08-19" }) };
}

/** Everything that answers are read from. */
async function toldBy({ catalogue, claims, elements, observed, leftOut, blobs, revision }: Snapshot) {
  const { all } = await blobs();
  return {
    ...{ revision, leftOut, observed, claims, catalogue },
    objects: elements.objects,
    blobs: all.map(({ sha256, sets, fromUtcMs, toUtcMs }) => ({ sha256, sets, fromUtcMs, toUtcMs })),
  };
}

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  await withFolder(async (dir) => {
    const store = expectOk(await openStore(dir));
    await work(store);
    await store.close();
  });
}

test("is the same as one opened anew, after imports and after an edit", async () => {
  const changes: readonly (readonly Entry[])[] = [
    [stranger(1), stranger(2), stranger(3)],
    [stranger(4), stranger(2, { epochUtcMs: EPOCH, objectName: "STRANGER TWO" })],
    [editedSource()],
  ];
  await withStore(async (store) => {
    let state = expectOk(await openRecord(store, bundled, SOFTWARE)).snapshot;
    for (const change of changes) {
      await store.put(() => change, AUTHOR);
      const before = state;
      state = expectOk(await reopenRecord(store, bundled, before));
      expect(state.revision).toBe(before.revision + 1);
      const anew = expectOk(await openRecord(store, bundled, SOFTWARE)).snapshot;
      expect(await toldBy(state)).toEqual(await toldBy(anew));
    }
  });
});

test("takes on what is the same: objects' records, their claims, and the blobs", async () => {
  await withStore(async (store) => {
    const first = expectOk(await openRecord(store, bundled, SOFTWARE)).snapshot;
    await store.put(() => [stranger(1)], AUTHOR);
    const second = expectOk(await reopenRecord(store, bundled, first));
    await store.put(() => [stranger(2)], AUTHOR);
    const third = expectOk(await reopenRecord(store, bundled, second));
    const craftOf = ({ catalogue }: Snapshot) => catalogue.craftById.get("norad:400001");
    expect(craftOf(second)).toBeDefined();
    expect(craftOf(third)).toBe(craftOf(second));
    expect(third.claims.bySubject.get("craft norad-400001")).toBe(second.claims.bySubject.get("craft norad-400001"));
    const [before, after] = [await second.blobs(), await third.blobs()];
    expect(after.all.filter((blob) => !before.all.includes(blob))).toHaveLength(1);
  });
});

test("lets others have their turn many times while thousands of sets come in", async () => {
  await withStore(async (store) => {
    const first = expectOk(await openRecord(store, bundled, SOFTWARE)).snapshot;
    await store.put(() => Array.from({ length: 3000 }, (_, number) => stranger(number)), AUTHOR);
    const turns = await countTurns(() => reopenRecord(store, bundled, first));
    // It is some 150 ms of work on a quiet machine, ten slices of it for sure on a fast one.
    expect(turns).toBeGreaterThan(8);
  });
});
