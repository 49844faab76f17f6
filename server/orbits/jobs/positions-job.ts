// Where objects are at an instant, as the JSON of /positions or the numbers of /positions.bin.
import type { PositionResponse, PositionsResponse } from "../../../shared/api/orbits.ts";
import { setOfRow } from "../../../shared/orbit/element-columns.ts";
import { lifeCode } from "../../../shared/orbit/ephemeris.ts";
import { type StateFrame, stateNumbers, temeToFrame } from "../../../shared/orbit/framed-state.ts";
import { formatEpochUtc } from "../../../shared/orbit/omm-epoch.ts";
import { NO_SET, setRowAt } from "../../../shared/orbit/span-columns.ts";
import { type RowState, stateColumns, stateOfRow } from "../../../shared/orbit/state-columns.ts";
import { fail, must, ok, type Result } from "../../../shared/result.ts";
import { DAY_MS, formatUtc, MINUTE_MS, type UtcMs } from "../../../shared/time/instant.ts";
import type { WantedKind } from "../element-catalogue.ts";
import type { OrbitJob } from "../orbit-job.ts";
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

/** Why an object has no set, or the row of the one that holds. */
function setRowOf({ library, spansOf }: OrbitShelf, object: number, request: PositionsRequest): Result<number, Failed> {
  const { atUtcMs, kind } = request;
  const id = must(library.objectIds[object], "an object of the catalogue");
  const setRow = setRowAt(spansOf(kind), object, atUtcMs);
  if (setRow !== NO_SET) return ok(setRow);
  return fail({ id, code: lifeCode(must(library.objects[object], id).lifetime, atUtcMs) });
}

/** What is told of a row of states, or why there is none. */
function positionOf(
  { library: { columns } }: OrbitShelf,
  setRow: number,
  { state, request: { atUtcMs, frame } }: { readonly state: RowState; readonly request: PositionsRequest },
): Result<PositionResponse, Failed> {
  const { objectId: id, kind, epochUtcMs } = setOfRow(columns, setRow);
  if (!state.ok) return fail({ id, code: state.failure, minutesSinceEpoch: (atUtcMs - epochUtcMs) / MINUTE_MS });
  return ok({
    id,
    kind,
    elementEpochUtc: `${formatEpochUtc(epochUtcMs)}Z`,
    elementAgeDays: Math.abs(atUtcMs - epochUtcMs) / DAY_MS,
    ...temeToFrame({ frame: "teme", atUtcMs, ...state.value }, frame),
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

/** The items that there are, in the order of the request, and those that failed. */
function positionsOf(shelf: OrbitShelf, request: PositionsRequest): Pick<PositionsResponse, "items" | "failed"> {
  const found = request.objects.map((object) => setRowOf(shelf, object, request));
  const states = stateColumns(found.length);
  const setRows = Int32Array.from(found, (one) => (one.ok ? one.value : NO_SET));
  shelf.propagator.states(setRows, [request.atUtcMs], [states]);
  const items: PositionResponse[] = [];
  const failed: Failed[] = [];
  for (const [row, one] of found.entries()) {
    const position = one.ok ? positionOf(shelf, one.value, { state: stateOfRow(states, row), request }) : one;
    if (position.ok) items.push(position.value);
    else failed.push(position.failure);
  }
  return { items, failed };
}

/** Answers with the items, in JSON with the failures too. */
export const positionsJob: OrbitJob<PositionsRequest> = {
  isLong: () => false,
  *run(shelf, request) {
    const { items, failed } = positionsOf(shelf, request);
    yield;
    if (request.form === "bytes") return { body: toBytes(items) };
    const { revision } = shelf;
    const at = formatUtc(request.atUtcMs);
    const response: PositionsResponse = { at, frame: request.frame, items, failed, revision };
    return { body: new TextEncoder().encode(JSON.stringify(response)) };
  },
};
