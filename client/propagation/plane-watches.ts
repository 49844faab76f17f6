// The page's watches of planes: each tells the worker once whose planes it wants, then asks for instants.
import type { PlaneSubject, PlanesFrame, PlanesMessage, PlanesRequest, WatchMessage } from "./planes-protocol.ts";
import { createTurns, type Turns } from "./turns.ts";

/** One request at a time, as for frames; answers after the end are not told. */
export interface PlaneWatch {
  readonly request: (request: PlanesRequest) => void;
  readonly end: () => void;
}

export interface PlaneWatches {
  readonly watchPlanes: (subject: PlaneSubject, onFrame: (frame: PlanesFrame) => void) => PlaneWatch;
  /** The element sets are there. */
  readonly loaded: () => void;
  readonly answered: (watch: number, frame: PlanesFrame) => void;
}

interface Watching extends Turns<PlanesRequest> {
  readonly onFrame: (frame: PlanesFrame) => void;
}

/** The watches of planes that are open; each tells the worker of its subject once the sets are loaded. */
export function createPlaneWatches(post: (message: WatchMessage | PlanesMessage) => void): PlaneWatches {
  const open = new Map<number, Watching>();
  let isLoaded = false;
  let count = 0;
  const watchPlanes = (subject: PlaneSubject, onFrame: (frame: PlanesFrame) => void): PlaneWatch => {
    const watch = count++;
    const turns = createTurns<PlanesRequest>((request) => post({ type: "planes", watch, ...request }));
    const begin = () => {
      post({ type: "watch", watch, subject });
      turns.begin();
    };
    open.set(watch, { ...turns, begin, onFrame });
    if (isLoaded) begin();
    const end = () => {
      if (open.delete(watch) && isLoaded) post({ type: "watch", watch });
    };
    return { request: turns.ask, end };
  };
  const loaded = () => {
    isLoaded = true;
    for (const { begin } of open.values()) begin();
  };
  const answered = (watch: number, frame: PlanesFrame) => {
    const watching = open.get(watch);
    watching?.onFrame(frame);
    watching?.answered();
  };
  return { watchPlanes, loaded, answered };
}
