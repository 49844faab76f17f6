// Where objects are at an instant, as the JSON of /positions or the numbers of /positions.bin.
import type { PositionResponse, PositionsResponse } from "../../../shared/api/orbits.ts";
import { type StateFrame, stateNumbers, temeToFrame } from "../../../shared/orbit/framed-state.ts";
import { formatEpochUtc } from "../../../shared/orbit/omm-epoch.ts";
import { propagateTeme } from "../../../shared/orbit/propagate.ts";
import { NO_SET, setRowAt } from "../../../shared/orbit/span-columns.ts";
import { fail, must, ok, type Result } from "../../../shared/result.ts";
import { DAY_MS, formatUtc, type UtcMs } from "../../../shared/time/instant.ts";
import type { WantedKind } from "../element-catalogue.ts";
import type { OrbitShelf } from "../orbit-shelf.ts";

/** Objects by their rows in the catalogue. */
export interface PositionsRequest {
  readonly objects: readonly number[];
  readonly atUtcMs: UtcMs;
  readonly kind: WantedKind;
  readonly frame: StateFrame;
  readonly form: "json" | "bytes";
}

type Failed = PositionsResponse["failed"][number];

/** Where one object is, or why that cannot be said. */
function positionOf(shelf: OrbitShelf, object: number, request: PositionsRequest): Result<PositionResponse, Failed> {
  const { atUtcMs, kind, frame } = request;
  const { objectIds, objects, columns } = shelf.library;
  const id = must(objectIds[object], "an object of the catalogue");
  const { fromUtcMs, toUtcMs } = must(objects[object], id).lifetime;
  if (atUtcMs < fromUtcMs) return fail({ id, code: "not_launched" });
  if (toUtcMs !== undefined && atUtcMs >= toUtcMs) return fail({ id, code: "ended" });
  const setRow = setRowAt(shelf.spansOf(kind), object, atUtcMs);
  if (setRow === NO_SET) return fail({ id, code: "no_elements" });
  const propagator = shelf.propagatorOf(setRow);
  const state = propagateTeme(propagator, atUtcMs);
  if (!state.ok) return fail({ id, code: state.failure.code, minutesSinceEpoch: state.failure.minutesSinceEpoch });
  const epochUtcMs = must(columns.epochUtcMs[setRow], "the epoch of a set");
  return ok({
    id,
    kind: columns.isIllustrative[setRow] === 1 ? "illustrative" : "observed",
    elementEpochUtc: `${formatEpochUtc(epochUtcMs)}Z`,
    elementAgeDays: Math.abs(atUtcMs - epochUtcMs) / DAY_MS,
    ...temeToFrame(state.value, frame),
  });
}

function toNumbers(item: PositionResponse): readonly number[] {
  const { positionKm, velocityKmPerS, latitudeDeg = 0, longitudeDeg = 0, altitudeKm = 0 } = item;
  return stateNumbers(
    positionKm && velocityKmPerS ? { positionKm, velocityKmPerS } : { latitudeDeg, longitudeDeg, altitudeKm },
  );
}

/** All numbers one after the other, little-endian. */
function toBytes(items: readonly PositionResponse[]): Uint8Array<ArrayBuffer> {
  const numbers = items.flatMap(toNumbers);
  const view = new DataView(new ArrayBuffer(numbers.length * Float64Array.BYTES_PER_ELEMENT));
  for (const [place, number] of numbers.entries())
    view.setFloat64(place * Float64Array.BYTES_PER_ELEMENT, number, true);
  return new Uint8Array(view.buffer);
}

/** Answers with the items that there are, in the order of the request, and in JSON with those that failed. */
export function positionsJob(shelf: OrbitShelf, request: PositionsRequest): Uint8Array<ArrayBuffer> {
  const items: PositionResponse[] = [];
  const failed: Failed[] = [];
  for (const object of request.objects) {
    const position = positionOf(shelf, object, request);
    if (position.ok) items.push(position.value);
    else failed.push(position.failure);
  }
  if (request.form === "bytes") return toBytes(items);
  const { revision } = shelf;
  const response: PositionsResponse = { at: formatUtc(request.atUtcMs), frame: request.frame, items, failed, revision };
  return new TextEncoder().encode(JSON.stringify(response));
}
