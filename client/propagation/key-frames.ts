// The states of many objects at the ends of a span, or each held in its place: what the graphics card draws between.
import type { BulkPropagator } from "../../shared/orbit/bulk.ts";
import { NO_SET, type SpanColumns, spanRowAt } from "../../shared/orbit/span-columns.ts";
import { singleStateColumns } from "../../shared/orbit/state-columns.ts";
import { SECOND_MS } from "../../shared/time/instant.ts";
import { type HeldSince, heldUtcMs } from "./held-place.ts";
import type { FrameRequest, KeyFrame } from "./protocol.ts";

const NO_NUMBERS = new Float32Array();

export interface KeyFrames {
  readonly from: KeyFrame;
  readonly to: KeyFrame;
}

/** The sets, ready for SGP4, and when each holds. */
export interface KeyFrameSource {
  readonly bulk: Pick<BulkPropagator, "states" | "statesEach" | "propagatorOf">;
  readonly spans: SpanColumns;
}

type KeyFrameRequest = Pick<FrameRequest, "atUtcMs" | "drawnUtcMs" | "spanS" | "heldSinceUtcMs">;

/**
 * Key frames of the sets that hold at the start of the span, failures taken out of `setOf`: no curve may lead from one
 * set of an object to its next.
 */
export function keyFrames(source: KeyFrameSource, setOf: Int32Array, request: KeyFrameRequest): KeyFrames {
  const { bulk } = source;
  const { drawnUtcMs, spanS, heldSinceUtcMs } = request;
  const states =
    spanS > 0 ? [0, spanS].map(() => singleStateColumns(setOf.length)) : [singleStateColumns(setOf.length)];
  const [first, last = first] = states;
  if (!first || !last) throw new Error("a frame has at least one instant");
  if (heldSinceUtcMs === undefined) {
    const instants = states.map((_, index) => drawnUtcMs + index * spanS * SECOND_MS);
    bulk.states(setOf, instants, states);
  } else bulk.statesEach(setOf, heldInstants(source, setOf, { ...request, heldSinceUtcMs }), first);
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
function heldInstants({ spans, bulk }: KeyFrameSource, setOf: Int32Array, request: KeyFrameRequest & HeldSince) {
  const instants = new Float64Array(setOf.length);
  for (let object = 0; object < setOf.length; object++) {
    if (setOf[object] === NO_SET) continue;
    const spanRow = spanRowAt(spans, object, request.atUtcMs);
    instants[object] = heldUtcMs({ spans, object, spanRow, propagatorOf: bulk.propagatorOf }, request);
  }
  return instants;
}
