// What the orbits' side of the house knows at the playhead: how far loading got, and which orbits are tracked.
// Written by the globe and its worker, read by the badge, the inspector and the loading note.
import { type Accessor, createSignal, type Setter } from "solid-js";
import type { OrbitFeed } from "../propagation/orbit-feed.ts";

/** How an object's orbit is known at the playhead. */
export interface ObjectOrbit {
  readonly kind: "observed" | "illustrative";
  readonly source: string;
  readonly epochUtcMs: number;
  /** Days between the set's epoch and the playhead, without sign. */
  readonly ageDays: number;
  /** How far it is from the Earth's centre at the playhead. */
  readonly radiusKm: number;
}

export interface OrbitStatus {
  readonly phase: "loading" | "ready" | "failed" | "no-webgl";
  /** What is being loaded now, in words, and how many steps are done of how many. */
  readonly note: string;
  readonly step: number;
  readonly steps: number;
  /** Objects drawn at the playhead, by how their orbit is known. */
  readonly tracked: number;
  readonly illustrative: number;
  /** Age of the oldest element set in use among the tracked, days. */
  readonly oldestTrackedAgeDays?: number;
}

export interface OrbitState {
  readonly status: Accessor<OrbitStatus>;
  readonly setStatus: Setter<OrbitStatus>;
  /** How an object's orbit is known now; undefined where it has none or does not live. */
  readonly orbitOf: Accessor<(objectId: string) => ObjectOrbit | undefined>;
  readonly setOrbitOf: (lookUp: (objectId: string) => ObjectOrbit | undefined) => void;
  /** The orbits at the playhead, once their code is there. */
  readonly feed: Accessor<OrbitFeed | undefined>;
  readonly setFeed: (feed: OrbitFeed) => void;
  /** The object under the pointer, on the globe or in a chart. */
  readonly pointedAt: Accessor<string | undefined>;
  readonly pointAt: (objectId: string | undefined) => void;
  /** Asks the globe to fly to what is selected; counts up so that the same wish can be made twice. */
  readonly flyToRequest: Accessor<number>;
  readonly requestFlyTo: () => void;
}

/** Makes the shared state between globe and panels; call inside a Solid root. */
export function createOrbitState(): OrbitState {
  const [status, setStatus] = createSignal<OrbitStatus>({
    phase: "loading",
    note: "Loading orbits",
    step: 0,
    steps: 4,
    tracked: 0,
    illustrative: 0,
  });
  const [orbitOf, setOrbitOf] = createSignal<(objectId: string) => ObjectOrbit | undefined>(() => undefined);
  const [feed, setFeed] = createSignal<OrbitFeed>();
  const [pointedAt, pointAt] = createSignal<string>();
  const [flyToRequest, setFlyToRequest] = createSignal(0);
  return {
    status,
    setStatus,
    orbitOf,
    setOrbitOf: (lookUp) => setOrbitOf(() => lookUp),
    feed,
    setFeed,
    pointedAt,
    pointAt,
    flyToRequest,
    requestFlyTo: () => setFlyToRequest((wish) => wish + 1),
  };
}
