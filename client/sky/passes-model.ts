// What the passes dialog shows and what its controls change: whose passes, over which days, and the one that is looked at.
// Not here: the search itself (passes-search.ts), the place (part of the view).
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, type Setter, untrack } from "solid-js";
import type { Pass } from "../../shared/orbit/passes/pass.ts";
import { DAY_MS, startOfUtcDay, type UtcMs } from "../../shared/time/instant.ts";
import type { AppState } from "../state/app-state.ts";
import type { SkyState } from "../state/sky-state.ts";
import { lightOf } from "./pass-words.ts";
import { createPassesSearch, type PassesSearch } from "./passes-search.ts";
import type { PassesAsk, TrackPoint } from "./protocol.ts";
import { type SkySubject, skySubject, usualSubjects } from "./sky-subject.ts";

export const SPAN_DAYS = [1, 3, 7, 14] as const;
export const MASKS_DEG = [0, 10, 20, 30] as const;

export interface PassesModel {
  readonly subject: Accessor<SkySubject | undefined>;
  readonly days: Accessor<number>;
  readonly setDays: Setter<number>;
  readonly minElevationDeg: Accessor<number>;
  readonly setMinElevationDeg: Setter<number>;
  /** Only what is sunlit in a dark sky. */
  readonly onlyVisible: Accessor<boolean>;
  readonly setOnlyVisible: Setter<boolean>;
  readonly fromUtcMs: Accessor<UtcMs>;
  readonly search: PassesSearch;
  /** What was found, without what the switch leaves out. */
  readonly shown: Accessor<readonly Pass[]>;
  /** The playhead has left the days that are searched. */
  readonly isLeft: Accessor<boolean>;
  /** Searches from the playhead's day on. */
  readonly update: () => void;
  /** The same question once more. */
  readonly retry: () => void;
  readonly selected: Accessor<Pass | undefined>;
  readonly setSelected: (pass: Pass | undefined) => void;
  /** The selected pass's way through the sky, once it is worked out. */
  readonly track: Accessor<readonly TrackPoint[]>;
}

/** Whose passes were asked for, else those of what is selected, else the first of what is always offered. */
function createSubject(state: AppState, sky: SkyState): Accessor<SkySubject | undefined> {
  return createMemo(
    () =>
      skySubject(state.catalogue, sky.subject()) ??
      skySubject(state.catalogue, untrack(state.selection)) ??
      usualSubjects(state.catalogue)[0],
  );
}

/** The track of a pass; that of another one is gone at once. */
function createTrack(sky: SkyState, state: AppState, selected: Accessor<Pass | undefined>) {
  const [track, setTrack] = createSignal<readonly TrackPoint[]>([]);
  createEffect(
    on(selected, (pass) => {
      setTrack([]);
      const place = untrack(state.place);
      if (!pass || !place) return;
      const span = { fromUtcMs: pass.rise.atUtcMs, toUtcMs: pass.set.atUtcMs };
      const ask = { kind: "track" as const, objectId: pass.objectId, place, ...span };
      const takeBack = sky.client.ask<"track">(ask, {
        onPart: ({ points }) => setTrack(points),
        onFailed: ({ detail }) => console.info(`the way of ${pass.objectId} could not be worked out: ${detail}`),
      });
      onCleanup(takeBack);
    }),
  );
  return track;
}

/** Makes the model; it searches while `isOpen`, whenever what is asked for has changed. Call inside a Solid root. */
export function createPassesModel(state: AppState, sky: SkyState, isOpen: Accessor<boolean>): PassesModel {
  const subject = createSubject(state, sky);
  const [days, setDays] = createSignal<number>(3);
  const [minElevationDeg, setMinElevationDeg] = createSignal<number>(10);
  const [onlyVisible, setOnlyVisible] = createSignal(false);
  const [fromUtcMs, setFromUtcMs] = createSignal(startOfUtcDay(untrack(state.atUtcMs)));
  const [selected, setSelected] = createSignal<Pass>();
  const search = createPassesSearch(sky.client);
  const isLeft = createMemo(() => {
    const atUtcMs = state.atUtcMs();
    return atUtcMs < fromUtcMs() || atUtcMs >= fromUtcMs() + days() * DAY_MS;
  });
  const ask = createMemo((): PassesAsk | undefined => {
    const [place, of] = [state.place(), subject()];
    if (!place || !of) return undefined;
    const span = { fromUtcMs: fromUtcMs(), toUtcMs: fromUtcMs() + days() * DAY_MS };
    const { latitudeDeg, longitudeDeg, heightM } = place;
    const objectIds = of.objects.map(({ id }) => id);
    return {
      ...{ kind: "passes", objectIds, place: { latitudeDeg, longitudeDeg, heightM } },
      ...{ minElevationDeg: minElevationDeg(), ...span },
    };
  });
  const start = (wanted: PassesAsk | undefined) => {
    setSelected(undefined);
    if (wanted) search.start(wanted);
    else search.stop();
  };
  const update = () => setFromUtcMs(startOfUtcDay(untrack(state.atUtcMs)));
  let searched = "";
  createEffect(
    on([isOpen, ask, state.knownOn] as const, ([open, wanted, knownOn], before) => {
      if (!open) return;
      // Coming back from the globe within the days that are searched, a person finds everything as it was.
      if (!before?.[0] && untrack(isLeft)) update();
      const now = untrack(ask);
      const key = JSON.stringify([now, knownOn]);
      if (key === searched) return;
      searched = key;
      start(now ?? wanted);
    }),
  );
  return {
    ...{ subject, days, setDays, minElevationDeg, setMinElevationDeg, onlyVisible, setOnlyVisible, fromUtcMs, search },
    shown: createMemo(() => {
      const found = search.passes();
      return onlyVisible() ? found.filter((pass) => lightOf(pass) === "seen") : found;
    }),
    ...{ isLeft, update, retry: () => start(ask()), selected, setSelected },
    track: createTrack(sky, state, selected),
  };
}
