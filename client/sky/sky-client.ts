// The page's end of the sky worker: each question has its own listener and can be taken back.
import type { UtcMs } from "../../shared/time/instant.ts";
import type { AskOf, FromSkyWorker, SkyFailure, SkyKind, SkyParts, ToSkyWorker } from "./protocol.ts";

export interface SkyListener<Part> {
  readonly onPart: (part: Part) => void;
  readonly onDone?: () => void;
  readonly onFailed: (failure: SkyFailure) => void;
}

export interface SkyClient {
  /** Asks; the function that comes back takes the question back, after which its listener hears nothing more. */
  readonly ask: <K extends SkyKind>(ask: AskOf<K>, listener: SkyListener<SkyParts[K]>) => () => void;
  readonly destroy: () => void;
}

/** What a worker is to the page, so that tests can do without a thread. */
export interface SkyWorkerLike {
  onmessage: ((event: MessageEvent<FromSkyWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: ToSkyWorker): void;
  terminate(): void;
}

function startWorker(): SkyWorkerLike {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "sky" });
}

/** The worker is started with the first question; `knownOn` is the day of knowledge when one is asked. */
export function createSkyClient(
  knownOn: () => UtcMs | undefined,
  makeWorker: () => SkyWorkerLike = startWorker,
): SkyClient {
  // Reason for the wide type: each listener gets the parts of its own question only.
  const listeners = new Map<number, SkyListener<SkyParts[SkyKind]>>();
  let worker: SkyWorkerLike | undefined;
  let lastJob = 0;
  const take = (job: number) => {
    const listener = listeners.get(job);
    listeners.delete(job);
    return listener;
  };
  const hear = (message: FromSkyWorker) => {
    if (message.type === "part") listeners.get(message.job)?.onPart(message.part);
    else if (message.type === "done") take(message.job)?.onDone?.();
    else take(message.job)?.onFailed(message.failure);
  };
  const start = (): SkyWorkerLike => {
    const started = makeWorker();
    started.onmessage = ({ data }) => hear(data);
    started.onerror = ({ message }) => {
      // A worker that broke answers nothing more; the next question starts another.
      started.terminate();
      worker = undefined;
      for (const job of [...listeners.keys()]) take(job)?.onFailed({ code: "broken", detail: message });
    };
    return started;
  };
  return {
    ask: (ask, listener) => {
      worker ??= start();
      const job = ++lastJob;
      // Reason for the cast: the worker answers a question with parts of its own kind.
      listeners.set(job, listener as SkyListener<SkyParts[SkyKind]>);
      const knownOnUtcMs = knownOn();
      worker.postMessage({ type: "ask", job, ask, ...(knownOnUtcMs !== undefined && { knownOnUtcMs }) });
      return () => {
        if (take(job)) worker?.postMessage({ type: "cancel", job });
      };
    },
    destroy: () => {
      listeners.clear();
      worker?.terminate();
      worker = undefined;
    },
  };
}
