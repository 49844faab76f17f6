// Every object's element sets with the spans in which they hold, ready to be propagated to any instant.
// Not here: how they reach the browser (worker.ts), which planes they share (rings.ts).
import { spanIndexAt, type ValiditySpan } from "../../shared/orbit/choose.ts";
import type { ElementSet } from "../../shared/orbit/elements.ts";
import {
  createPropagator,
  minutesSinceEpoch,
  type Propagator,
  runSgp4,
  secularRates,
} from "../../shared/orbit/propagate.ts";
import { must } from "../../shared/result.ts";
import { type FrameRequest, NONE, type OrbitFrame, type OrbitTable } from "./protocol.ts";
import { createRingFinder } from "./rings.ts";

const MS_PER_MINUTE = 60_000;

/** An object's set at an instant, ready for SGP4. */
export interface LivingObject {
  readonly row: number;
  readonly propagator: Propagator;
}

export interface OrbitBook {
  readonly table: OrbitTable;
  /** Positions and rings at an instant; objects that do not live then are left out. */
  readonly frameAt: (request: FrameRequest) => OrbitFrame;
}

/** Opens a book over the spans of each object, in order of time; groups name the objects whose planes are drawn. */
export function createOrbitBook(
  spansByObject: ReadonlyMap<string, readonly ValiditySpan[]>,
  planeGroups: ReadonlyMap<string, string>,
): OrbitBook {
  const objectIds = [...spansByObject.keys()];
  const spansByRow = [...spansByObject.values()];
  const sets = [...new Set(spansByRow.flatMap((spans) => spans.map(({ set }) => set)))];
  const indexOfSet = new Map(sets.map((set, index) => [set, index]));
  const propagators = new Map<ElementSet, Propagator>();
  const propagatorOf = (set: ElementSet): Propagator => {
    const known = propagators.get(set);
    if (known) return known;
    const made = createPropagator(set);
    propagators.set(set, made);
    return made;
  };
  const findRings = createRingFinder(objectIds, planeGroups);

  const frameAt = (request: FrameRequest): OrbitFrame => {
    const positionsTemeKm = new Float32Array(3 * objectIds.length);
    const setOf = new Int32Array(objectIds.length).fill(NONE);
    const living: LivingObject[] = [];
    for (const [row, spans] of spansByRow.entries()) {
      const index = spanIndexAt(spans, request.atUtcMs);
      const set = index === undefined ? undefined : spans[index]?.set;
      if (!set) continue;
      const propagator = propagatorOf(set);
      const state = runSgp4(propagator, minutesToDraw(propagator, request));
      if (typeof state === "number") continue;
      const { x, y, z } = state.position;
      positionsTemeKm.set([x, y, z], 3 * row);
      setOf[row] = must(indexOfSet.get(set), "the index of an element set");
      living.push({ row, propagator });
    }
    const { atUtcMs, drawnUtcMs } = request;
    return { atUtcMs, drawnUtcMs, positionsTemeKm, setOf, ...findRings(living, request) };
  };
  return { table: tableOf(objectIds, sets), frameAt };
}

/**
 * Minutes from the epoch at which an object is drawn. While time runs, days pass between two frames and a satellite's
 * place on its orbit would be noise: it is drawn at the whole revolution nearest to the instant, so it keeps its place
 * while its plane turns.
 */
function minutesToDraw(propagator: Propagator, { drawnUtcMs, heldSinceUtcMs }: FrameRequest): number {
  if (heldSinceUtcMs === undefined) return minutesSinceEpoch(propagator, drawnUtcMs);
  const { argumentOfPerigeeRadPerMin, meanAnomalyRadPerMin } = secularRates(propagator);
  const periodMs = ((2 * Math.PI) / (argumentOfPerigeeRadPerMin + meanAnomalyRadPerMin)) * MS_PER_MINUTE;
  const revolutions = Math.round((drawnUtcMs - heldSinceUtcMs) / periodMs);
  return minutesSinceEpoch(propagator, heldSinceUtcMs + revolutions * periodMs);
}

function tableOf(objectIds: readonly string[], sets: readonly ElementSet[]): OrbitTable {
  const sources = [...new Set(sets.map(({ source }) => source))];
  const indexOfSource = new Map(sources.map((source, index) => [source, index]));
  return {
    objectIds,
    sources,
    setSource: Uint16Array.from(sets, ({ source }) => must(indexOfSource.get(source), "the index of a source")),
    setEpochUtcMs: Float64Array.from(sets, ({ epochUtcMs }) => epochUtcMs),
    setIllustrative: Uint8Array.from(sets, ({ kind }) => (kind === "illustrative" ? 1 : 0)),
  };
}
