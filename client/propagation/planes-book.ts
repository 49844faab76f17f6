// The mean places of watched satellites at an instant, sorted into shells and planes; the worker's answer to the plane view.
import type { BulkPropagator } from "../../shared/orbit/bulk.ts";
import { meanPlaceAt } from "../../shared/orbit/planes.ts";
import { fillShells } from "../../shared/orbit/shells.ts";
import { NO_SET, setRowAt, spanRowAt } from "../../shared/orbit/span-columns.ts";
import { DAY_MS } from "../../shared/time/instant.ts";
import { heldUtcMs } from "./held-place.ts";
import type { OrbitLibrary } from "./orbit-book.ts";
import type { PlaneSubject, PlanesFrame, PlanesRequest, WatchedSatellite } from "./planes-protocol.ts";

/** Where the sets are, and the row of each object among them. */
export interface PlaneShelf {
  readonly library: OrbitLibrary;
  readonly bulk: BulkPropagator;
  readonly rowOf: ReadonlyMap<string, number>;
}

/** The node is that of the instant itself, half a revolution of which an inclined plane turns by 0.1°. */
function placeAt({ library, bulk }: PlaneShelf, object: number, { atUtcMs, heldSinceUtcMs }: PlanesRequest) {
  const { spans } = library;
  const { propagatorOf } = bulk;
  const spanRow = spanRowAt(spans, object, atUtcMs);
  const propagator = propagatorOf(spans.setRow[spanRow] ?? 0);
  const now = meanPlaceAt(propagator, atUtcMs);
  if (!now.ok || heldSinceUtcMs === undefined) return now.ok ? now.value : undefined;
  const held = { heldSinceUtcMs, drawnUtcMs: atUtcMs };
  const place = meanPlaceAt(propagator, heldUtcMs({ spans, object, spanRow, propagatorOf }, held));
  return place.ok ? { ...now.value, argumentOfLatitudeDeg: place.value.argumentOfLatitudeDeg } : undefined;
}

/** Everything of a subject at an instant. */
export function planesAt(shelf: PlaneShelf, subject: PlaneSubject, request: PlanesRequest) {
  const { library, bulk, rowOf } = shelf;
  const { atUtcMs } = request;
  const satellites = subject.satellites.flatMap(({ objectId, launchedUtcMs }): WatchedSatellite[] => {
    const row = rowOf.get(objectId);
    const set = row === undefined ? NO_SET : setRowAt(library.spans, row, atUtcMs);
    if (row === undefined || set === NO_SET) return [];
    const place = placeAt(shelf, row, request);
    const { kind } = bulk.propagatorOf(set).elements;
    const sinceLaunchDays = (atUtcMs - launchedUtcMs) / DAY_MS;
    return place ? [{ objectId, kind, sinceLaunchDays, ...place }] : [];
  });
  const frame: PlanesFrame = { atUtcMs, satellites, fill: fillShells(satellites, subject.shells, atUtcMs) };
  return frame;
}
