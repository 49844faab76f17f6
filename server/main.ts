// Starts the server: settings, bundled record, store, state, port; and ends it when it is told to.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { ok, type Result } from "../shared/result.ts";
import { createApp } from "./app.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { type FollowedStore, followStore } from "./follow-store.ts";
import type { Log } from "./http/request-log.ts";
import { type Listening, listen } from "./http-server.ts";
import { type Bundled, type OpenedRecord, openRecord, readBundled, reopenRecord } from "./open-record.ts";
import { compressBlobs } from "./orbits/element-blobs.ts";
import { createOrbitService, type OrbitService } from "./orbits/orbit-service.ts";
import { openStaticFiles } from "./pages/static-files.ts";
import { readSettings, type Settings } from "./settings.ts";
import type { Snapshot } from "./snapshot.ts";
import { formatStartFailure, type StartFailure } from "./start-failure.ts";
import { openStore, type Store } from "./store/store.ts";

const projectDir = join(import.meta.dirname, "..");

function readVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(projectDir, "package.json"), "utf8"));
  return version;
}

function warnOf(log: Log, { elements: { unmatched, undrawn }, leftOut }: Snapshot): void {
  if (unmatched.length > 0)
    log.warn({ sets: unmatched.length }, "observed element sets of objects that the record lacks");
  if (undrawn.length > 0) log.warn({ objects: undrawn }, "recorded orbits that cannot be drawn");
  if (leftOut > 0) log.warn({ sets: leftOut }, "imported element sets that cannot be used");
}

function logOpened(log: Log, { snapshot, imported }: OpenedRecord): void {
  log.info({ ...imported }, "record opened");
  warnOf(log, snapshot);
}

/** A running server and what it holds open. */
interface Running extends Listening {
  readonly store: Store;
  readonly record: FollowedStore;
  readonly orbits: OrbitService;
}

/** What takes a moment and is better done now than at somebody's first question: names in pinyin, blobs, the worker. */
async function prepare(snapshot: Snapshot, orbits: OrbitService): Promise<void> {
  const blobs = await snapshot.blobs();
  await orbits.open(snapshot);
  await snapshot.search();
  await compressBlobs(blobs);
}

async function serve(settings: Settings, store: Store, bundled: Bundled): Promise<Result<Running, StartFailure>> {
  const version = readVersion();
  const log = pino({ level: settings.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const opened = await openRecord(store, bundled, { version, nowUtcMs: Date.now() });
  if (!opened.ok) return opened;
  logOpened(log, opened.value);
  const orbits = createOrbitService();
  const prepared = (snapshot: Snapshot) =>
    prepare(snapshot, orbits).catch((error: unknown) => log.error({ err: error }, "a state could not be made ready"));
  const record = followStore({
    snapshot: opened.value.snapshot,
    revision: () => store.revision(),
    reopen: (served) => reopenRecord(store, bundled, served),
    onReopened: (snapshot) => {
      warnOf(log, snapshot);
      void prepared(snapshot);
    },
    log,
  });
  const app = createApp({
    snapshot: record.snapshot,
    orbits,
    isReady: () => store.answers(),
    nowUtcMs: Date.now,
    fingerprint: fingerprintOf(projectDir, version),
    version,
    client: openStaticFiles(join(projectDir, "build/client")),
    log,
  });
  const listening = await listen(app, settings);
  if (!listening.ok) {
    await record.stop();
    return listening;
  }
  void prepared(record.snapshot());
  return ok({ ...listening.value, store, record, orbits });
}

/** The bundled record is read before the store is touched: what is wrong with it costs nothing. */
async function start(): Promise<Result<Running, StartFailure>> {
  const settings = readSettings(process.env, projectDir);
  if (!settings.ok) return settings;
  const bundled = readBundled(projectDir);
  if (!bundled.ok) return bundled;
  const store = await openStore(settings.value.storeDir);
  if (!store.ok) return store;
  const running = await serve(settings.value, store.value, bundled.value);
  if (!running.ok) await store.value.close();
  return running;
}

const started = await start();
if (started.ok) {
  const { url, drain, store, record, orbits } = started.value;
  console.log(`Orbitline ${readVersion()} is at ${url}`);
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    await drain();
    await record.stop();
    await orbits.close();
    await store.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end());
} else {
  console.error(formatStartFailure(started.failure));
  process.exitCode = 1;
}
