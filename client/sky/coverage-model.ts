// Coverage of a constellation as signals: at the playhead, and as a curve over its build-out.
import { type Accessor, batch, createEffect, createSignal, on, onCleanup } from "solid-js";
import type { Constellation } from "../../shared/record/constellation.ts";
import { DAY_MS, type UtcMs } from "../../shared/time/instant.ts";
import type { AppState } from "../state/app-state.ts";
import { type CoverageNowOptions, coverageMaskDeg, coverageSatellites, createCoverageNow } from "./coverage-now.ts";
import type { CoverageAt, SkyFailure } from "./protocol.ts";
import type { SkyClient } from "./sky-client.ts";

/** The curve has a point at each launch, and no two further apart. */
const LONGEST_GAP_MS = 30 * DAY_MS;

export interface CoverageModel {
  /** At the playhead; what was known before stays until the next is worked out. */
  readonly now: Accessor<CoverageAt | undefined>;
  /** Points of the curve so far, in order of time. */
  readonly curve: Accessor<readonly CoverageAt[]>;
  /** Share of the curve that is worked out; 1 once it is whole. */
  readonly progress: Accessor<number>;
  readonly failure: Accessor<SkyFailure | undefined>;
  readonly retry: () => void;
}

/** The instants of a curve over the build-out: each launch, and enough between them, to the end of the record. */
export function curveInstants(launchesUtcMs: readonly UtcMs[], endUtcMs: UtcMs): readonly UtcMs[] {
  const corners = [...launchesUtcMs.filter((utcMs) => utcMs < endUtcMs), endUtcMs - 1];
  return corners.flatMap((utcMs, index) => {
    const before = corners[index - 1];
    if (before === undefined) return [utcMs];
    const steps = Math.ceil((utcMs - before) / LONGEST_GAP_MS);
    return Array.from({ length: steps }, (_, step) => before + ((step + 1) * (utcMs - before)) / steps);
  });
}

/** Whole curves that were worked out, kept as long as the worker that did. */
const curvesOf = new WeakMap<SkyClient, Map<string, readonly CoverageAt[]>>();

function keptCurves(client: SkyClient): Map<string, readonly CoverageAt[]> {
  const kept = curvesOf.get(client) ?? new Map<string, readonly CoverageAt[]>();
  curvesOf.set(client, kept);
  return kept;
}

interface CurveOptions extends CoverageNowOptions {
  readonly of: Constellation;
  readonly tries: Accessor<number>;
}

function curveAsk({ state, of }: CurveOptions, minElevationDeg: number) {
  const launches = state.catalogue.buildouts.get(of.id)?.steps.map(({ utcMs }) => utcMs) ?? [];
  return {
    kind: "coverage" as const,
    satellites: coverageSatellites(state, of),
    minElevationDeg,
    instantsUtcMs: curveInstants(launches, state.recordEndUtcMs),
  };
}

function createCurve(options: CurveOptions) {
  const { state, client, of, tries, onFailed } = options;
  const [curve, setCurve] = createSignal<readonly CoverageAt[]>([]);
  const [progress, setProgress] = createSignal(0);
  const take = (coverage: CoverageAt, share: number) =>
    batch(() => {
      setCurve((points) => [...points, coverage]);
      setProgress(share);
    });
  createEffect(
    on([() => coverageMaskDeg(state), state.knownOn, tries] as const, ([mask, knownOn]) => {
      const key = [of.id, mask, knownOn, state.catalogue.revision].join(" ");
      const kept = keptCurves(client);
      const known = kept.get(key);
      batch(() => {
        setCurve(known ?? []);
        setProgress(known ? 1 : 0);
      });
      if (known) return;
      const takeBack = client.ask<"coverage">(curveAsk(options, mask), {
        onPart: ({ coverage, done, of: all }) => take(coverage, done / all),
        onDone: () => kept.set(key, curve()),
        onFailed,
      });
      onCleanup(takeBack);
    }),
  );
  return { curve, progress };
}

/** Makes the model, which begins to ask at once; call inside a Solid root. */
export function createCoverageModel(state: AppState, client: SkyClient, of: Constellation): CoverageModel {
  const [failure, setFailure] = createSignal<SkyFailure>();
  const [tries, setTries] = createSignal(0);
  const options = { state, client, of, constellation: () => of, tries, onFailed: setFailure };
  const now = createCoverageNow(options);
  return {
    now: () => now()?.coverage,
    ...createCurve(options),
    failure,
    retry: () => {
      setFailure(undefined);
      setTries(tries() + 1);
    },
  };
}
