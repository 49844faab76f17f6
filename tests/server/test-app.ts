// The real app over the real bundled record and a store of its own, for tests that ask it without a port.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { createApp } from "../../server/app.ts";
import { type Bundled, openRecord, readBundled } from "../../server/open-record.ts";
import { createOrbitService } from "../../server/orbits/orbit-service.ts";
import type { StaticFiles } from "../../server/pages/static-files.ts";
import type { Snapshot } from "../../server/snapshot.ts";
import { openStore } from "../../server/store/store.ts";
import type { Result } from "../../shared/result.ts";
import { createThreadInPlace } from "./orbits/thread-in-place.ts";

export const projectDir = join(import.meta.dirname, "../..");
/** The clock of the tests stands here. */
export const NOW = "2026-09-01T12:34:00Z";

/** What a step that must go well gave; throws its failure. */
export function expectOk<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** The bundled record as it lies in data/. */
export function bundledRecord(): Bundled {
  return expectOk(readBundled(projectDir));
}

/** A folder that is gone after the work is done. */
export async function withFolder<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), "orbitline-test-"));
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

export interface TestApp {
  readonly snapshot: Snapshot;
  /** Asks for an address; headers and method as in `fetch`. */
  readonly ask: (address: string, init?: RequestInit) => Promise<Response>;
  /** Asks the API and gives the JSON of a 200. */
  // biome-ignore lint/suspicious/noExplicitAny: the tests read single fields of many shapes; the contract test checks the shapes.
  readonly json: (address: string, init?: RequestInit) => Promise<any>;
}

async function openSnapshot(): Promise<Snapshot> {
  return withFolder(async (dir) => {
    const store = expectOk(await openStore(dir));
    const software = { version: "0.0.0", nowUtcMs: Date.parse(NOW) };
    const { snapshot } = expectOk(await openRecord(store, bundledRecord(), software));
    await store.close();
    return snapshot;
  });
}

/** Builds the app; the store is closed again, since reads never touch it. */
export async function createTestApp(client?: StaticFiles, isReady = true): Promise<TestApp> {
  const snapshot = await openSnapshot();
  const app = createApp({
    snapshot: () => snapshot,
    orbits: createOrbitService(createThreadInPlace),
    isReady: async () => isReady,
    nowUtcMs: () => Date.parse(NOW),
    fingerprint: "test",
    version: "0.0.0",
    client,
    log: pino({ level: "silent" }),
  });
  const ask = async (address: string, init?: RequestInit) => app.request(address, init);
  const json: TestApp["json"] = async (address, init) => {
    const response = await ask(`/api/v1${address}`, init);
    if (response.status !== 200) throw new Error(`${address}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return { snapshot, ask, json };
}
