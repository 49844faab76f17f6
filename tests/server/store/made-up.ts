// Made-up entries for tests of the store, which does not care what a record means.

import type { Entry } from "../../../server/record/entries.ts";
import { openStore, type Store } from "../../../server/store/store.ts";
import { expectOk, withFolder } from "../test-app.ts";

export const AUTHOR = { who: "test", reason: "a test", atUtc: "2026-01-01T00:00:00Z" };

/** An event whose only property is a number. */
export function entry(id: string, value: number): Entry {
  return { kind: "event", id, json: JSON.stringify({ id, value }) };
}

/** A bundle of 700 records that all bear the number of their generation. */
export function generation(number: number): readonly Entry[] {
  return Array.from({ length: 700 }, (_, index) => entry(`record-${index}`, number));
}

/** Runs work on a store in a folder of its own. */
export async function withStore<T>(work: (store: Store, dir: string) => Promise<T>): Promise<T> {
  return withFolder(async (dir) => {
    const store = expectOk(await openStore(dir));
    try {
      return await work(store, dir);
    } finally {
      await store.close();
    }
  });
}

/** What an import came to, where nothing is refused. */
export async function importAll(store: Store, bundled: readonly Entry[]) {
  return expectOk(await store.importBundled(bundled, AUTHOR, () => undefined));
}

/** The values of the current state by id. */
export async function valuesOf(store: Store): Promise<Record<string, number>> {
  const entries = await store.entries();
  return Object.fromEntries(entries.map(({ id, json }) => [id, JSON.parse(json).value]));
}
