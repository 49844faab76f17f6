// The planes of a subject at the playhead as a signal: asked of the worker as long as somebody looks at them.
import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import type { Playhead } from "./frame-requests.ts";
import type { PlaneSubject, PlanesFrame, PlanesRequest } from "./planes-protocol.ts";
import type { PropagationClient } from "./propagation-client.ts";

/** The planes of a subject as they come; call inside a Solid owner, whose end ends the asking. */
export type PlanesOf = (subject: Accessor<PlaneSubject | undefined>) => Accessor<PlanesFrame | undefined>;

/** Asks the worker of the moment; a new worker is told anew whose planes are wanted. */
export function createPlanesFeed(
  client: Accessor<PropagationClient | undefined>,
  playhead: Accessor<Playhead>,
): PlanesOf {
  return (subject) => {
    const [told, setTold] = createSignal<{ readonly subject: PlaneSubject; readonly frame: PlanesFrame }>();
    const request = createMemo((): PlanesRequest => {
      const { atUtcMs, motion, sinceUtcMs } = playhead();
      return motion === "held" ? { atUtcMs, heldSinceUtcMs: sinceUtcMs } : { atUtcMs };
    });
    createEffect(() => {
      const [worker, wanted] = [client(), subject()];
      if (!worker || !wanted) return;
      const watch = worker.watchPlanes(wanted, (frame) => setTold({ subject: wanted, frame }));
      createEffect(() => watch.request(request()));
      onCleanup(watch.end);
    });
    // The planes of somebody else must not stand under this one's name.
    return () => (told()?.subject === subject() ? told()?.frame : undefined);
  };
}
