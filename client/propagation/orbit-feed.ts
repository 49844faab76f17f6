// The orbits at the playhead as signals: asks the worker whenever time moves, and tells badge and inspector what is known.
// Not here: drawing (client/globe), which frame is asked for (frame-requests.ts).
import { type Accessor, batch, createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";
import { must } from "../../shared/result.ts";
import { DAY_MS } from "../../shared/time/instant.ts";
import { RATE_DAYS_PER_S } from "../../shared/view/view.ts";
import type { FetchFailure } from "../api/fetch-checked.ts";
import type { AppState } from "../state/app-state.ts";
import type { ObjectOrbit, OrbitState } from "../state/orbit-status.ts";
import { createFrameQueue, type FrameQueue, type Playhead } from "./frame-requests.ts";
import { momentOfFrame } from "./key-states.ts";
import { motionOf } from "./motion.ts";
import { createPlanesFeed, type PlanesOf } from "./planes-feed.ts";
import { type PropagationClient, startPropagation } from "./propagation-client.ts";
import { type GhostWish, NONE, type OrbitFrame, type OrbitTable } from "./protocol.ts";

export interface OrbitFeedOptions {
  readonly state: AppState;
  readonly orbits: OrbitState;
  /** Objects whose planes are drawn, each with its group. */
  readonly planeGroups: () => ReadonlyMap<string, string>;
  /** Objects that get a ring of their own. */
  readonly ringsOf: Accessor<readonly string[]>;
  /** The object whose ground track is drawn. */
  readonly trackOf: Accessor<string | undefined>;
  /** Shells whose satellites are drawn as filed; the same object as long as it wishes the same. */
  readonly ghosts: Accessor<GhostWish | undefined>;
}

export interface OrbitFeed {
  readonly table: Accessor<OrbitTable | undefined>;
  readonly frame: Accessor<OrbitFrame | undefined>;
  /** The moment within the frame that is drawn now. */
  readonly momentUtcMs: Accessor<number>;
  readonly failure: Accessor<FetchFailure | undefined>;
  /** Row of an object in the table. */
  readonly rowOf: (objectId: string) => number | undefined;
  readonly planesOf: PlanesOf;
  /** Loads everything again, as after a failure. */
  readonly retry: () => void;
}

function createPlayhead({ state, ringsOf, trackOf, ghosts }: OrbitFeedOptions): Accessor<Playhead> {
  // Since when time runs without a stop; reading the clock here must not follow it.
  const runningSince = createMemo(on(state.playing, (playing) => (playing ? state.atUtcMs() : undefined)));
  return () => {
    const atUtcMs = state.atUtcMs();
    const rateDaysPerS = RATE_DAYS_PER_S[state.rate()];
    const sinceUtcMs = runningSince() ?? atUtcMs;
    const motion = motionOf(state.playing(), rateDaysPerS);
    const chosen = { ringsOf: ringsOf(), trackOf: trackOf(), ghosts: ghosts() };
    return { atUtcMs, motion, rateDaysPerS, sinceUtcMs, ...chosen };
  };
}

function orbitOfRow(table: OrbitTable, frame: OrbitFrame, row: number | undefined): ObjectOrbit | undefined {
  const set = row === undefined ? NONE : (frame.setOf[row] ?? NONE);
  if (row === undefined || set === NONE) return undefined;
  const epochUtcMs = must(table.setEpochUtcMs[set], "the epoch of an element set");
  return {
    kind: table.setIllustrative[set] === 1 ? "illustrative" : "observed",
    source: must(table.sources[table.setSource[set] ?? NONE], "the source of an element set"),
    epochUtcMs,
    ageDays: Math.abs(frame.atUtcMs - epochUtcMs) / DAY_MS,
    radiusKm: Math.hypot(...frame.from.positionsTemeKm.subarray(3 * row, 3 * row + 3)),
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
  for (let row = 0; row < frame.setOf.length; row++) {
    const set = frame.setOf[row] ?? NONE;
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

const NO_OBJECTS: OrbitTable = {
  objectIds: [],
  sources: [],
  setSource: new Uint16Array(),
  setEpochUtcMs: new Float64Array(),
  setIllustrative: new Uint8Array(),
};

/** A frame in which nothing is drawn. */
export function emptyFrame(atUtcMs: number): OrbitFrame {
  const nothing = { positionsTemeKm: new Float32Array(), velocitiesTemeKmPerS: new Float32Array() };
  return {
    ...{ atUtcMs, drawnUtcMs: atUtcMs, spanS: 0, from: nothing, to: nothing, focus: [] },
    setOf: new Int32Array(),
    ringOf: new Int16Array(),
    ringsTemeKm: new Float32Array(),
    ringIllustrative: new Uint8Array(),
    ringLead: new Int32Array(),
  };
}

interface Answers {
  readonly table: Accessor<OrbitTable | undefined>;
  readonly frame: Accessor<OrbitFrame | undefined>;
  readonly failure: Accessor<FetchFailure | undefined>;
  readonly client: Accessor<PropagationClient | undefined>;
  readonly retry: () => void;
}

/** Keeps a worker asked and shows its answers in time. */
function followPlayhead({ state, planeGroups }: OrbitFeedOptions, playhead: Accessor<Playhead>): Answers {
  const [table, setTable] = createSignal<OrbitTable>();
  const [frame, setFrame] = createSignal<OrbitFrame>();
  const [failure, setFailure] = createSignal<FetchFailure>();
  const [client, setClient] = createSignal<PropagationClient>();
  let queue: FrameQueue = createFrameQueue();
  const ask = () => {
    const request = queue.next(playhead());
    if (request) untrack(client)?.request(request);
  };
  const start = () => {
    untrack(client)?.destroy();
    setFailure(undefined);
    queue = createFrameQueue();
    // A table comes into use with its first frame: rows of one mean nothing in the other.
    let loaded: OrbitTable | undefined;
    const onFrame = (arrived: OrbitFrame) => {
      if (!queue.arrive(arrived, untrack(playhead))) return;
      batch(() => {
        setTable(loaded);
        setFrame(arrived);
      });
      untrack(ask);
    };
    const onLoaded = (table: OrbitTable) => {
      loaded = table;
    };
    const onFailed = (why: FetchFailure) =>
      batch(() => {
        setFailure(why);
        // What was drawn belongs to other knowledge or to a worker that is gone: nothing is better than that.
        if (!untrack(frame)) return;
        setTable(NO_OBJECTS);
        setFrame(emptyFrame(untrack(playhead).atUtcMs));
      });
    const wanted = { planeGroups: planeGroups(), knownOnUtcMs: state.knownOn() };
    setClient(startPropagation(wanted, { onLoaded, onFailed, onFrame }));
    ask();
  };
  untrack(start);
  // Other knowledge has other objects and orbits; until they come, the last picture stays without what was not known.
  createEffect(on(state.knownOn, start, { defer: true }));
  createEffect(
    on(
      playhead,
      (now) => {
        const due = queue.due(now);
        if (due) setFrame(due);
        ask();
      },
      { defer: true },
    ),
  );
  onCleanup(() => untrack(client)?.destroy());
  return { table, frame, failure, client, retry: start };
}

/** Starts the worker and follows the playhead; call inside a Solid root, whose end ends the worker. */
export function createOrbitFeed(options: OrbitFeedOptions): OrbitFeed {
  const { state, orbits } = options;
  const playhead = createPlayhead(options);
  const { table, frame, failure, client, retry } = followPlayhead(options, playhead);
  const rows = createMemo(() => new Map(table()?.objectIds.map((id, row) => [id, row])));
  const programmes = createMemo(() => table()?.objectIds.map((id) => state.catalogue.objectById.get(id)?.programme));
  createEffect(() => {
    const [known, now] = [table(), frame()];
    if (!known || !now) return;
    const isCounted = (row: number) => {
      const programme = programmes()?.[row];
      return programme !== undefined && state.isShown(programme);
    };
    const counts = countOrbits(known, now, isCounted);
    orbits.setStatus(({ phase, note, step, steps }) => ({ phase, note, step, steps, ...counts }));
    orbits.setOrbitOf((objectId) => orbitOfRow(known, now, rows().get(objectId)));
  });
  const momentUtcMs = createMemo(() => {
    const now = frame();
    return now ? momentOfFrame(now, state.atUtcMs()) : state.atUtcMs();
  });
  const planesOf = createPlanesFeed(client, playhead);
  return { table, frame, momentUtcMs, failure, rowOf: (objectId) => rows().get(objectId), planesOf, retry };
}
