// The orbits at the playhead as signals: asks the worker whenever time moves, and tells badge and inspector what is known.
// Not here: drawing (client/globe).
import { type Accessor, batch, createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";
import { must } from "../../shared/result.ts";
import { DAY_MS } from "../../shared/time/instant.ts";
import type { FetchFailure } from "../api/fetch-checked.ts";
import type { AppState } from "../state/app-state.ts";
import type { ObjectOrbit, OrbitState } from "../state/orbit-status.ts";
import { type PropagationClient, startPropagation } from "./propagation-client.ts";
import { type FrameRequest, NONE, type OrbitFrame, type OrbitTable } from "./protocol.ts";

export interface OrbitFeedOptions {
  readonly state: AppState;
  readonly orbits: OrbitState;
  /** Objects whose planes are drawn, each with its group. */
  readonly planeGroups: () => ReadonlyMap<string, string>;
  /** Objects that get a ring of their own. */
  readonly ringsOf: Accessor<readonly string[]>;
}

export interface OrbitFeed {
  readonly table: Accessor<OrbitTable | undefined>;
  readonly frame: Accessor<OrbitFrame | undefined>;
  readonly failure: Accessor<FetchFailure | undefined>;
  /** Row of an object in the table. */
  readonly rowOf: (objectId: string) => number | undefined;
  /** Loads everything again, as after a failure. */
  readonly retry: () => void;
}

/**
 * The instant that is drawn while time runs from `since`. Faster than a day a second, the Earth would spin and its night
 * side would flash: the globe is then drawn at the same time of each day.
 */
export function drawnWhilePlaying(atUtcMs: number, sinceUtcMs: number, rateDaysPerS: number): number {
  if (rateDaysPerS <= 1) return atUtcMs;
  return sinceUtcMs + Math.floor((atUtcMs - sinceUtcMs) / DAY_MS) * DAY_MS;
}

function createRequests({ state, ringsOf }: OrbitFeedOptions): Accessor<FrameRequest> {
  // Since when time runs without a stop; reading the clock here must not follow it.
  const runningSince = createMemo(on(state.playing, (playing) => (playing ? state.atUtcMs() : undefined)));
  return () => {
    const atUtcMs = state.atUtcMs();
    const since = runningSince();
    const at = { atUtcMs, ringsOf: ringsOf() };
    if (since === undefined) return { ...at, drawnUtcMs: atUtcMs };
    return { ...at, drawnUtcMs: drawnWhilePlaying(atUtcMs, since, state.rate()), heldSinceUtcMs: since };
  };
}

function orbitOfRow(table: OrbitTable, frame: OrbitFrame, row: number | undefined): ObjectOrbit | undefined {
  const set = row === undefined ? NONE : (frame.setOf[row] ?? NONE);
  if (set === NONE) return undefined;
  const epochUtcMs = must(table.setEpochUtcMs[set], "the epoch of an element set");
  return {
    kind: table.setIllustrative[set] === 1 ? "illustrative" : "observed",
    source: must(table.sources[table.setSource[set] ?? NONE], "the source of an element set"),
    epochUtcMs,
    ageDays: Math.abs(frame.atUtcMs - epochUtcMs) / DAY_MS,
  };
}

export interface OrbitCounts {
  readonly tracked: number;
  readonly illustrative: number;
  readonly oldestTrackedAgeDays?: number;
}

/** How many of the shown objects are tracked and how many illustrative at an instant. */
export function countOrbits(table: OrbitTable, frame: OrbitFrame, isCounted: (row: number) => boolean): OrbitCounts {
  let tracked = 0;
  let illustrative = 0;
  let oldestTrackedAgeDays = -1;
  for (const [row, set] of frame.setOf.entries()) {
    if (set === NONE || !isCounted(row)) continue;
    if (table.setIllustrative[set] === 1) illustrative += 1;
    else {
      tracked += 1;
      const ageDays = Math.abs(frame.atUtcMs - (table.setEpochUtcMs[set] ?? 0)) / DAY_MS;
      oldestTrackedAgeDays = Math.max(oldestTrackedAgeDays, ageDays);
    }
  }
  return { tracked, illustrative, ...(tracked > 0 && { oldestTrackedAgeDays }) };
}

/** Starts the worker and follows the playhead; call inside a Solid root, whose end ends the worker. */
export function createOrbitFeed(options: OrbitFeedOptions): OrbitFeed {
  const { state, orbits, planeGroups } = options;
  const [table, setTable] = createSignal<OrbitTable>();
  const [frame, setFrame] = createSignal<OrbitFrame>();
  const [failure, setFailure] = createSignal<FetchFailure>();
  const request = createRequests(options);
  let client: PropagationClient | undefined;

  const start = () => {
    client?.destroy();
    setFailure(undefined);
    // A table comes into use with its first frame: rows of one mean nothing in the other.
    let loaded: OrbitTable | undefined;
    const onFrame = (frame: OrbitFrame) =>
      batch(() => {
        setTable(loaded);
        setFrame(frame);
      });
    const onLoaded = (table: OrbitTable) => {
      loaded = table;
    };
    const wanted = { planeGroups: planeGroups(), knownOnUtcMs: state.knownOn() };
    client = startPropagation(wanted, { onLoaded, onFailed: setFailure, onFrame });
    client.request(request());
  };
  untrack(start);
  // Other knowledge has other objects and orbits; until they come, the last picture stays without what was not known.
  createEffect(on(state.knownOn, start, { defer: true }));
  createEffect(on(request, (wanted) => client?.request(wanted), { defer: true }));
  onCleanup(() => client?.destroy());

  const rows = createMemo(() => new Map(table()?.objectIds.map((id, row) => [id, row])));
  createEffect(() => {
    const [known, now] = [table(), frame()];
    if (!known || !now) return;
    const programmes = known.objectIds.map((id) => state.catalogue.objectById.get(id)?.programme);
    const isCounted = (row: number) => {
      const programme = programmes[row];
      return programme !== undefined && state.isShown(programme);
    };
    const counts = countOrbits(known, now, isCounted);
    orbits.setStatus(({ phase, note, step, steps }) => ({ phase, note, step, steps, ...counts }));
    orbits.setOrbitOf((objectId) => orbitOfRow(known, now, rows().get(objectId)));
  });
  return { table, frame, failure, rowOf: (objectId) => rows().get(objectId), retry: start };
}
