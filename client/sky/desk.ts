// Whose turn it is in the sky worker: several jobs side by side, each a little at a time, so that a new question or the
// end of an old one is heard at once.
// Not here: the work itself (passes-work.ts, track-work.ts, coverage-work.ts).

import type { ElementLibrary } from "../../shared/orbit/element-library.ts";
import type { Result } from "../../shared/result.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import type { FetchFailure } from "../api/fetch-checked.ts";
import { coverageWork } from "./coverage-work.ts";
import { passesWork } from "./passes-work.ts";
import type { FromSkyWorker, SkyAsk, SkyKind, SkyParts, ToSkyWorker } from "./protocol.ts";
import { createShelf, type Shelf } from "./shelf.ts";
import { trackWork } from "./track-work.ts";

/** Work that can be left after each step; some steps have something to tell. */
export type Work<Part> = Generator<Part | undefined, void>;

/** Messages wait no longer than this. */
const ROUND_MS = 24;

export interface DeskOptions {
  readonly load: (knownOnUtcMs: UtcMs | undefined) => Promise<Result<ElementLibrary, FetchFailure>>;
  readonly tell: (message: FromSkyWorker) => void;
  /** Lets messages in. */
  readonly rest: () => Promise<void>;
  readonly nowMs: () => number;
}

export interface SkyDesk {
  readonly receive: (message: ToSkyWorker) => void;
}

function workOf(shelf: Shelf, ask: SkyAsk): Work<SkyParts[SkyKind]> {
  switch (ask.kind) {
    case "passes":
      return passesWork(shelf, ask);
    case "track":
      return trackWork(shelf, ask);
    case "coverage":
      return coverageWork(shelf, ask);
  }
}

/** Keeps the element sets of the last day of knowledge that was asked about. */
function createShelves(load: DeskOptions["load"]) {
  let kept:
    | { readonly knownOnUtcMs: UtcMs | undefined; readonly shelf: Promise<Result<Shelf, FetchFailure>> }
    | undefined;
  return async (knownOnUtcMs: UtcMs | undefined): Promise<Result<Shelf, FetchFailure>> => {
    if (kept === undefined || kept.knownOnUtcMs !== knownOnUtcMs) {
      const shelf = load(knownOnUtcMs).then((loaded) =>
        loaded.ok ? { ok: true as const, value: createShelf(loaded.value) } : loaded,
      );
      kept = { knownOnUtcMs, shelf };
    }
    const { shelf } = kept;
    const loaded = await shelf;
    // What did not arrive is asked for anew next time.
    if (!loaded.ok && kept?.shelf === shelf) kept = undefined;
    return loaded;
  };
}

/** Opens the desk; nothing is loaded before the first question. */
export function createSkyDesk({ load, tell, rest, nowMs }: DeskOptions): SkyDesk {
  const shelfOn = createShelves(load);
  /** Jobs that wait for their sets are here too, without work. */
  const jobs = new Map<number, Work<SkyParts[SkyKind]> | undefined>();
  let isWorking = false;
  const step = (job: number, work: Work<SkyParts[SkyKind]>) => {
    try {
      const { done, value } = work.next();
      if (value) tell({ type: "part", job, part: value });
      if (!done) return;
      tell({ type: "done", job });
    } catch (cause) {
      // One job that breaks may not take the others with it.
      tell({ type: "failed", job, failure: { code: "broken", detail: String(cause) } });
    }
    jobs.delete(job);
  };
  const round = () => {
    const ready = [...jobs].flatMap(([job, work]) => (work ? [{ job, work }] : []));
    const shareMs = ROUND_MS / ready.length;
    for (const { job, work } of ready) {
      const fromMs = nowMs();
      do step(job, work);
      while (jobs.has(job) && nowMs() - fromMs < shareMs);
    }
    return ready.length > 0;
  };
  const work = async () => {
    if (isWorking) return;
    isWorking = true;
    while (round()) await rest();
    isWorking = false;
  };
  const start = async ({ job, knownOnUtcMs, ask }: Extract<ToSkyWorker, { type: "ask" }>) => {
    jobs.set(job, undefined);
    const shelf = await shelfOn(knownOnUtcMs);
    if (!jobs.has(job)) return;
    if (shelf.ok) {
      jobs.set(job, workOf(shelf.value, ask));
      await work();
      return;
    }
    jobs.delete(job);
    tell({ type: "failed", job, failure: shelf.failure });
  };
  return {
    receive: (message) => {
      if (message.type === "cancel") jobs.delete(message.job);
      else void start(message);
    },
  };
}
