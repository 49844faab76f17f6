// Coverage of a constellation at the playhead: asked for when the playhead has come to rest.
import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import type { Constellation } from "../../shared/record/constellation.ts";
import { shellsByEvent } from "../../shared/record/shell-altitude.ts";
import type { AppState } from "../state/app-state.ts";
import type { CoverageAt, CoverageSatellite, SkyFailure } from "./protocol.ts";
import type { SkyClient } from "./sky-client.ts";

/** The playhead has to rest so long before its coverage is worked out. */
const REST_MS = 250;

/** The counted satellites of a constellation, each with the height at which it is to serve. */
export function coverageSatellites(
  { catalogue }: Pick<AppState, "catalogue">,
  constellation: Constellation,
): readonly CoverageSatellite[] {
  const shells = shellsByEvent(constellation);
  return catalogue.objects.flatMap(({ id, constellation: of, counted, event }) => {
    const shell = of === constellation.id && counted ? shells.get(event ?? "") : undefined;
    return shell ? [{ objectId: id, shellAltitudeKm: shell.altitudeKm }] : [];
  });
}

/** The height that the link holds for coverage: the page and the globe tell of the same. */
export function coverageMaskDeg({ layers }: AppState): number {
  return layers().states.coverage.value ?? 0;
}

/** Coverage and what it is of. */
export interface KnownCoverage {
  readonly constellation: Constellation;
  readonly minElevationDeg: number;
  readonly coverage: CoverageAt;
}

export interface CoverageNowOptions {
  readonly state: AppState;
  readonly client: SkyClient;
  /** Nothing is asked without one. */
  readonly constellation: Accessor<Constellation | undefined>;
  /** Goes up to ask again. */
  readonly tries?: Accessor<number>;
  readonly onFailed: (failure: SkyFailure) => void;
}

/** What was known before stays until the next is worked out; call inside a Solid root. */
export function createCoverageNow(options: CoverageNowOptions): Accessor<KnownCoverage | undefined> {
  const { state, client, constellation, tries = () => 0, onFailed } = options;
  const [known, setKnown] = createSignal<KnownCoverage>();
  const maskDeg = () => coverageMaskDeg(state);
  createEffect(
    on([state.atUtcMs, maskDeg, constellation, state.knownOn, tries], ([atUtcMs, minElevationDeg, of]) => {
      if (!of) return;
      let takeBack: (() => void) | undefined;
      const timer = setTimeout(() => {
        const satellites = coverageSatellites(state, of);
        takeBack = client.ask<"coverage">(
          { kind: "coverage", satellites, minElevationDeg, instantsUtcMs: [atUtcMs] },
          { onPart: ({ coverage }) => setKnown({ constellation: of, minElevationDeg, coverage }), onFailed },
        );
      }, REST_MS);
      onCleanup(() => {
        clearTimeout(timer);
        takeBack?.();
      });
    }),
  );
  return known;
}
