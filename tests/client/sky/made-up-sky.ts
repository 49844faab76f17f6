// A small sky for tests: a library of made-up sets, a desk that answers without a thread, and a pass to vary.
import { createSkyDesk } from "../../../client/sky/desk.ts";
import type { FromSkyWorker, ToSkyWorker } from "../../../client/sky/protocol.ts";
import { createSkyClient, type SkyClient, type SkyWorkerLike } from "../../../client/sky/sky-client.ts";
import { setsToColumns } from "../../../shared/orbit/element-columns.ts";
import { type ElementLibrary, joinElements } from "../../../shared/orbit/element-library.ts";
import type { ElementSet } from "../../../shared/orbit/elements.ts";
import type { Pass } from "../../../shared/orbit/passes/pass.ts";
import { ok } from "../../../shared/result.ts";
import { elementSet } from "../../shared/orbit/element-set.ts";

export const DAY_MS = 86_400_000;
export const FROM = Date.UTC(2026, 7, 22);
export const SHANGHAI = { latitudeDeg: 31.2304, longitudeDeg: 121.4737, heightM: 4 };

/** Objects with one set each, near whose epoch it holds. */
export function libraryOf(sets: readonly ElementSet[]): ElementLibrary {
  const lifetime = { fromUtcMs: FROM - 10 * DAY_MS };
  return joinElements(
    [setsToColumns(sets)],
    sets.map(({ objectId }) => ({ id: objectId, lifetime })),
  );
}

/** A train of satellites of one plane, spread along it. */
export function trainOf(count: number, changes: Partial<ElementSet> = {}): readonly ElementSet[] {
  return Array.from({ length: count }, (_, index) =>
    elementSet({ objectId: `sat-${index}`, meanAnomalyDeg: (360 * index) / count, ...changes }),
  );
}

/** A worker without a thread: the real desk, which rests for a turn of the event loop. */
export function deskWorker(library: ElementLibrary): SkyWorkerLike & { readonly sent: readonly ToSkyWorker[] } {
  const sent: ToSkyWorker[] = [];
  const worker: SkyWorkerLike & { readonly sent: readonly ToSkyWorker[] } = {
    sent,
    onmessage: null,
    onerror: null,
    postMessage: (message) => {
      sent.push(message);
      desk.receive(message);
    },
    terminate: () => undefined,
  };
  const desk = createSkyDesk({
    load: async () => ok(library),
    tell: (data: FromSkyWorker) => worker.onmessage?.(new MessageEvent("message", { data })),
    rest: () => new Promise((resolve) => setTimeout(resolve)),
    nowMs: () => performance.now(),
  });
  return worker;
}

/** The page's end of such a worker. */
export function deskClient(library: ElementLibrary): SkyClient {
  return createSkyClient(
    () => undefined,
    () => deskWorker(library),
  );
}

/** A pass from the west over the south to the east, sunlit in a dark sky for its second half. */
export function passAt(culminationUtcMs: number, changes: Partial<Pass> = {}): Pass {
  const at = (byMs: number, azimuthDeg: number, elevationDeg: number) => ({
    atUtcMs: culminationUtcMs + byMs,
    azimuthDeg,
    elevationDeg,
    rangeKm: 900,
  });
  const lit = { fromUtcMs: culminationUtcMs, toUtcMs: culminationUtcMs + 180_000 };
  return {
    objectId: "2021-035A",
    kind: "observed",
    source: "celestrak-gp-2026-08-22",
    elementAgeDays: 0.25,
    ageClass: "fresh",
    rise: { ...at(-180_000, 270, 10), cause: "horizon" },
    culmination: at(0, 180, 62.4),
    set: { ...at(180_000, 90, 10), cause: "horizon" },
    light: { illumination: "sunlit", sunElevationDeg: -20, isSkyDark: true, sunlit: [lit], visible: [lit] },
    ...changes,
  };
}
