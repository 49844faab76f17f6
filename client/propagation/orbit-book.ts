// Every object's element sets with the spans in which they hold, propagated to any instant or over a short span.
// Not here: how they reach the browser (worker.ts), which planes they share (rings.ts).
import { type BulkPropagator, createBulkPropagator } from "../../shared/orbit/bulk.ts";
import type { ElementLibrary } from "../../shared/orbit/element-library.ts";
import { type Propagator, propagateTeme } from "../../shared/orbit/propagate.ts";
import { NO_SET, setRowAt, spansOf } from "../../shared/orbit/span-columns.ts";
import { SECOND_MS } from "../../shared/time/instant.ts";
import { type GroundTrack, groundTrack } from "./ground-track.ts";
import { keyFrames } from "./key-frames.ts";
import { planesAt } from "./planes-book.ts";
import type { PlaneSubject, PlanesFrame, PlanesRequest } from "./planes-protocol.ts";
import type { FocusTrack, FrameRequest, OrbitFrame, OrbitTable } from "./protocol.ts";
import { createRingFinder } from "./rings.ts";

/**
 * States of a focused object lie so close that a cubic between two of them is true to some centimetres in a low orbit:
 * what is left is that SGP4's velocity is not quite the slope of its positions.
 */
const FOCUS_STEP_S = 10;

/** The element sets of all objects, and when each holds. */
export type OrbitLibrary = Pick<ElementLibrary, "objectIds" | "columns" | "spans">;

/** An object's set at an instant, ready for SGP4. */
export interface LivingObject {
  readonly row: number;
  readonly propagator: Propagator;
}

export interface OrbitBook {
  readonly table: OrbitTable;
  /** Positions and rings at an instant; objects that do not live then are left out. */
  readonly frameAt: (request: FrameRequest) => OrbitFrame;
  /** From now on propagates by WebAssembly. */
  readonly useRuntime: BulkPropagator["useRuntime"];
  /** Mean places of a subject's satellites, from the same sets, and the shells and planes that they fill. */
  readonly planesAt: (subject: PlaneSubject, request: PlanesRequest) => PlanesFrame;
}

interface Shelf {
  readonly library: OrbitLibrary;
  readonly bulk: BulkPropagator;
  readonly rowOf: ReadonlyMap<string, number>;
}

/** Opens a book over a library; groups name the objects whose planes are drawn. */
export function createOrbitBook(library: OrbitLibrary, planeGroups: ReadonlyMap<string, string>): OrbitBook {
  const { objectIds, columns } = library;
  const bulk = createBulkPropagator(columns);
  const shelf = { library, bulk, rowOf: new Map(objectIds.map((id, row) => [id, row])) };
  const findRings = createRingFinder(objectIds, planeGroups);
  const frameAt = (request: FrameRequest): OrbitFrame => {
    const setOf = setsAt(library, request.atUtcMs);
    const { from, to } = keyFrames({ bulk, spans: library.spans }, setOf, request);
    const living = livingObjects(bulk, setOf);
    const { atUtcMs, drawnUtcMs, spanS } = request;
    const isHeld = request.heldSinceUtcMs !== undefined;
    const focus = isHeld ? [] : focusTracks(shelf, setOf, request);
    const track = isHeld ? undefined : trackOf(shelf, setOf, request);
    const more = { ...(isHeld && { isHeld }), ...(track && { track }) };
    return { atUtcMs, drawnUtcMs, spanS, from, to, focus, setOf, ...findRings(living, request), ...more };
  };
  return {
    table: tableOf(library),
    frameAt,
    planesAt: (subject, request) => planesAt(shelf, subject, request),
    useRuntime: bulk.useRuntime,
  };
}

function setsAt({ objectIds, spans }: OrbitLibrary, atUtcMs: number): Int32Array {
  const setOf = new Int32Array(objectIds.length);
  for (let row = 0; row < setOf.length; row++) setOf[row] = setRowAt(spans, row, atUtcMs);
  return setOf;
}

function livingObjects(bulk: BulkPropagator, setOf: Int32Array): LivingObject[] {
  const living: LivingObject[] = [];
  for (const [row, set] of setOf.entries())
    if (set !== NO_SET) living.push({ row, propagator: bulk.propagatorOf(set) });
  return living;
}

function focusTracks({ bulk, rowOf }: Shelf, setOf: Int32Array, request: FrameRequest): readonly FocusTrack[] {
  const { drawnUtcMs, spanS, ringsOf } = request;
  const states = Math.ceil(spanS / FOCUS_STEP_S) + 1;
  return ringsOf.flatMap((id) => {
    const row = rowOf.get(id);
    const set = row === undefined ? NO_SET : (setOf[row] ?? NO_SET);
    if (row === undefined || set === NO_SET) return [];
    const statesTeme = new Float64Array(6 * states);
    for (let step = 0; step < states; step++) {
      const state = propagateTeme(bulk.propagatorOf(set), drawnUtcMs + step * FOCUS_STEP_S * SECOND_MS);
      if (!state.ok) return [];
      statesTeme.set([...state.value.positionKm, ...state.value.velocityKmPerS], 6 * step);
    }
    return [{ row, stepS: FOCUS_STEP_S, statesTeme }];
  });
}

function trackOf(shelf: Shelf, setOf: Int32Array, request: FrameRequest): GroundTrack | undefined {
  const { bulk, library, rowOf } = shelf;
  const row = rowOf.get(request.trackOf ?? "");
  const set = row === undefined ? NO_SET : (setOf[row] ?? NO_SET);
  if (row === undefined || set === NO_SET) return undefined;
  const spansBetween = (fromUtcMs: number, toUtcMs: number) =>
    spansOf(library.spans, row, { fromUtcMs, toUtcMs }).map(({ setRow, ...span }) => ({
      ...span,
      propagator: bulk.propagatorOf(setRow),
    }));
  return groundTrack({
    row,
    atUtcMs: request.drawnUtcMs,
    spanS: request.spanS,
    propagator: bulk.propagatorOf(set),
    spansBetween,
  });
}

function tableOf({ objectIds, columns }: OrbitLibrary): OrbitTable {
  return {
    objectIds,
    sources: columns.sources,
    setSource: columns.sourceOf,
    setEpochUtcMs: columns.epochUtcMs,
    setIllustrative: columns.isIllustrative,
  };
}
