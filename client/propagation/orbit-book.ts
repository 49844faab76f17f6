// Every object's element sets with the spans in which they hold, propagated to any instant or over a short span.
// Not here: how they reach the browser (worker.ts), which planes they share (rings.ts).
import { type BulkPropagator, createBulkPropagator } from "../../shared/orbit/bulk.ts";
import type { ElementLibrary } from "../../shared/orbit/element-library.ts";
import { type Propagator, propagateTeme } from "../../shared/orbit/propagate.ts";
import { NO_SET, setRowAt, spanRowAt } from "../../shared/orbit/span-columns.ts";
import { singleStateColumns } from "../../shared/orbit/state-columns.ts";
import { SECOND_MS } from "../../shared/time/instant.ts";
import { type HeldSince, heldUtcMs } from "./held-place.ts";
import type { FocusTrack, FrameRequest, KeyFrame, OrbitFrame, OrbitTable } from "./protocol.ts";
import { createRingFinder } from "./rings.ts";

/**
 * States of a focused object lie so close that a cubic between two of them is true to some centimetres in a low orbit:
 * what is left is that SGP4's velocity is not quite the slope of its positions.
 */
const FOCUS_STEP_S = 10;
const NO_NUMBERS = new Float32Array();

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
    const { from, to } = keyFrames(shelf, setOf, request);
    const living = livingObjects(bulk, setOf);
    const { atUtcMs, drawnUtcMs, spanS } = request;
    const focus = request.heldSinceUtcMs === undefined ? focusTracks(shelf, setOf, request) : [];
    return { atUtcMs, drawnUtcMs, spanS, from, to, focus, setOf, ...findRings(living, request) };
  };
  return { table: tableOf(library), frameAt, useRuntime: bulk.useRuntime };
}

function setsAt({ objectIds, spans }: OrbitLibrary, atUtcMs: number): Int32Array {
  const setOf = new Int32Array(objectIds.length);
  for (let row = 0; row < setOf.length; row++) setOf[row] = setRowAt(spans, row, atUtcMs);
  return setOf;
}

/**
 * Key frames of the sets that hold at the start of the span, failures taken out of `setOf`: no curve may lead from one
 * set of an object to its next.
 */
function keyFrames(shelf: Shelf, setOf: Int32Array, request: FrameRequest): { from: KeyFrame; to: KeyFrame } {
  const { bulk } = shelf;
  const { drawnUtcMs, spanS, heldSinceUtcMs } = request;
  const states =
    spanS > 0 ? [0, spanS].map(() => singleStateColumns(setOf.length)) : [singleStateColumns(setOf.length)];
  const [first, last = first] = states;
  if (!first || !last) throw new Error("a frame has at least one instant");
  if (heldSinceUtcMs === undefined) {
    const instants = states.map((_, index) => drawnUtcMs + index * spanS * SECOND_MS);
    bulk.states(setOf, instants, states);
  } else bulk.statesEach(setOf, heldInstants(shelf, setOf, { ...request, heldSinceUtcMs }), first);
  for (let row = 0; row < setOf.length; row++) {
    if (first.codes[row] !== 0 || last.codes[row] !== 0) setOf[row] = NO_SET;
  }
  const [from, to = from] = states.map(({ positionsTemeKm, velocitiesTemeKmPerS }) => ({
    positionsTemeKm,
    velocitiesTemeKmPerS: spanS > 0 ? velocitiesTemeKmPerS : NO_NUMBERS,
  }));
  if (!from || !to) throw new Error("a frame has at least one key frame");
  return { from, to };
}

/** The instant at which each object is drawn while time runs fast (held-place.ts). */
function heldInstants({ library, bulk }: Shelf, setOf: Int32Array, request: FrameRequest & HeldSince): Float64Array {
  const { spans } = library;
  const instants = new Float64Array(setOf.length);
  for (let object = 0; object < setOf.length; object++) {
    if (setOf[object] === NO_SET) continue;
    const spanRow = spanRowAt(spans, object, request.atUtcMs);
    instants[object] = heldUtcMs({ spans, object, spanRow, propagatorOf: bulk.propagatorOf }, request);
  }
  return instants;
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

function tableOf({ objectIds, columns }: OrbitLibrary): OrbitTable {
  return {
    objectIds,
    sources: columns.sources,
    setSource: columns.sourceOf,
    setEpochUtcMs: columns.epochUtcMs,
    setIllustrative: columns.isIllustrative,
  };
}
