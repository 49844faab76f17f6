// The page's end of the propagation worker: one request at a time, and of those that wait only the latest.
import type { UtcMs } from "../../shared/time/instant.ts";
import type { FetchFailure } from "../api/fetch-checked.ts";
import { createPlaneWatches, type PlaneWatches } from "./plane-watches.ts";
import type { FrameRequest, FromWorker, OrbitFrame, OrbitTable, ToWorker } from "./protocol.ts";
import { createTurns } from "./turns.ts";

/** Which orbits are wanted: planes are drawn of the objects in `planeGroups`. */
export interface WantedOrbits {
  readonly planeGroups: ReadonlyMap<string, string>;
  /** Only objects and element sets that were known at the end of this day, its first instant given; else all. */
  readonly knownOnUtcMs?: UtcMs | undefined;
}

export interface PropagationListener {
  readonly onLoaded: (table: OrbitTable) => void;
  readonly onFailed: (failure: FetchFailure) => void;
  readonly onFrame: (frame: OrbitFrame) => void;
}

export interface PropagationClient {
  /** Asks for an instant; a request that was still waiting is dropped for it. */
  readonly request: (request: FrameRequest) => void;
  /** Has the planes of a subject told for the instants that are asked of it. */
  readonly watchPlanes: PlaneWatches["watchPlanes"];
  readonly destroy: () => void;
}

/** What a worker is to the page, so that tests can run the real book without a thread. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
}

function startWorker(): WorkerLike {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "propagation" });
}

/** Starts the worker and loads the element sets. */
export function startPropagation(
  { planeGroups, knownOnUtcMs }: WantedOrbits,
  listener: PropagationListener,
  worker: WorkerLike = startWorker(),
): PropagationClient {
  const frames = createTurns<FrameRequest>((request) => worker.postMessage({ type: "frame", ...request }));
  const watches = createPlaneWatches((message) => worker.postMessage(message));
  worker.onmessage = ({ data }) => {
    if (data.type === "failed") return listener.onFailed(data.failure);
    if (data.type === "planes") return watches.answered(data.watch, data.frame);
    if (data.type === "loaded") {
      listener.onLoaded(data.table);
      frames.begin();
      watches.loaded();
      return;
    }
    listener.onFrame(data.frame);
    frames.answered();
  };
  worker.onerror = ({ message }) => listener.onFailed({ code: "not_understood", detail: message });
  worker.postMessage({ type: "load", knownOnUtcMs, planeGroups });
  return { request: frames.ask, watchPlanes: watches.watchPlanes, destroy: () => worker.terminate() };
}
