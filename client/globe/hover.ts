// What the pointer finds on the globe: a tooltip where it rests, a selection where it clicks.
import { createEffect, on, untrack } from "solid-js";
import type { ChoosePlace } from "./choose-place.ts";
import { type Driven, drawnMoment } from "./driven.ts";
import type { Tip } from "./globe-overlay.tsx";
import { positionPefKm, REACH_PX } from "./picking.ts";
import { listenToPointer, type PointerPlace } from "./pointer.ts";
import { ghostFacts, orbitFacts } from "./scene-words.ts";

/** A hollow dot of a filed shell stands close to others: it is meant when the pointer is on it. */
const GHOST_REACH_PX = 5;

/** The object under the pointer, else the shell whose filed satellite lies there. */
function found({ globe, rows }: Driven, { xPx, yPx, kind }: PointerPlace) {
  const picked = globe.pick({ xPx, yPx, reachPx: REACH_PX[kind], ghostReachPx: GHOST_REACH_PX });
  const objectId = picked && "row" in picked ? untrack(rows)[picked.row]?.object.id : undefined;
  const shellId = picked && "shellId" in picked ? picked.shellId : undefined;
  return { objectId, shellId };
}

function tipOfObject({ globe, rows, orbits, feed }: Driven, id: string): Omit<Tip, "xPx" | "yPx"> | undefined {
  const row = feed.rowOf(id);
  const frame = untrack(feed.frame);
  if (row === undefined || !frame) return undefined;
  const names = untrack(rows)[row]?.object.names;
  const positionKm = positionPefKm(drawnMoment(globe, feed, frame), row);
  const facts = orbitFacts(untrack(orbits.orbitOf)(id), positionKm);
  return { name: names?.en ?? id, ...(names?.zh && { nameZh: names.zh }), facts };
}

function tipOfShell({ state }: Driven, id: string): Omit<Tip, "xPx" | "yPx"> | undefined {
  const shells = [...state.catalogue.constellations.values()].flatMap((constellation) => constellation.shells);
  const shell = shells.find((each) => each.id === id);
  return shell && { name: shell.names.en, ...(shell.names.zh && { nameZh: shell.names.zh }), facts: ghostFacts(shell) };
}

/** Follows the hand on the globe, which may be choosing a place; ends with the effect that called it. */
export function followPointer(driven: Driven, { isChoosing, chooseAt }: ChoosePlace): void {
  const { globe, state, orbits, feed, setTip } = driven;
  const { canvas } = globe.view;
  // The dot under a resting pointer moves away as time runs.
  createEffect(on(feed.frame, () => state.playing() && setTip(undefined), { defer: true }));
  listenToPointer(canvas, {
    onHover: (place) => {
      const { objectId, shellId } = place && !isChoosing() ? found(driven, place) : {};
      canvas.classList.toggle("over-object", objectId !== undefined);
      orbits.pointAt(objectId);
      const tip = objectId === undefined ? tipOfShell(driven, shellId ?? "") : tipOfObject(driven, objectId);
      setTip(place && tip && { ...place, ...tip });
    },
    onClick: (place) => {
      if (isChoosing()) return chooseAt(place.xPx, place.yPx);
      const { objectId } = found(driven, place);
      if (objectId !== undefined) state.actions.select({ key: "obj", id: objectId });
    },
    onGrab: () => {
      globe.pilot.stop();
      setTip(undefined);
    },
  });
}
