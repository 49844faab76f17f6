// How much of the Earth a constellation covers over one revolution, as the JSON of /coverage.
import type { CoverageResponse } from "../../../shared/api/coverage.ts";
import { coverage, revolutionInstants } from "../../../shared/orbit/coverage.ts";
import { temeToPef } from "../../../shared/orbit/frames.ts";
import { meanMotionToAltitudeKm } from "../../../shared/orbit/mean-motion.ts";
import { propagateTeme } from "../../../shared/orbit/propagate.ts";
import { AT_ALTITUDE_WITHIN_KM } from "../../../shared/orbit/shells.ts";
import { NO_SET, setRowAt } from "../../../shared/orbit/span-columns.ts";
import { must } from "../../../shared/result.ts";
import { DAY_MS, formatUtc, SECOND_MS, type UtcMs } from "../../../shared/time/instant.ts";
import type { WantedKind } from "../element-catalogue.ts";
import type { OrbitJob } from "../orbit-job.ts";
import type { OrbitShelf } from "../orbit-shelf.ts";

/** A satellite by its row in the catalogue, with the altitude at which it is to serve. */
export interface ShellSatellite {
  readonly object: number;
  readonly shellAltitudeKm: number;
}

export interface CoverageRequest {
  readonly constellation: string;
  /** Those in orbit at the instant. */
  readonly satellites: readonly ShellSatellite[];
  readonly atUtcMs: UtcMs;
  readonly minElevationDeg: number;
  readonly kind: WantedKind;
}

type Failed = CoverageResponse["failed"][number];

const BAND_WIDTH_DEG = 5;

/** The element sets of the satellites at their shell's altitude, and how many there are of each sort. */
function serving(shelf: OrbitShelf, { satellites, atUtcMs, kind }: CoverageRequest) {
  const { columns } = shelf.library;
  const counts = { observed: 0, illustrative: 0, notAtAltitude: 0, noElements: 0 };
  const setRows = satellites.flatMap(({ object, shellAltitudeKm }) => {
    const setRow = setRowAt(shelf.spansOf(kind), object, atUtcMs);
    if (setRow === NO_SET) {
      counts.noElements += 1;
      return [];
    }
    const altitudeKm = meanMotionToAltitudeKm(must(columns.meanMotionRevPerDay[setRow], "the mean motion of a set"));
    if (Math.abs(altitudeKm - shellAltitudeKm) > AT_ALTITUDE_WITHIN_KM) {
      counts.notAtAltitude += 1;
      return [];
    }
    counts[columns.isIllustrative[setRow] === 1 ? "illustrative" : "observed"] += 1;
    return [setRow];
  });
  return { counts, setRows };
}

/** N×3 positions of the sets at an instant, PEF, km; those without a state are left out and noted. */
function positionsPefKm(
  { propagatorOf }: OrbitShelf,
  { setRows, atUtcMs }: { readonly setRows: readonly number[]; readonly atUtcMs: UtcMs },
  failed: Map<string, Failed>,
): readonly number[] {
  return setRows.flatMap((setRow) => {
    const state = propagateTeme(propagatorOf(setRow), atUtcMs);
    if (state.ok) return temeToPef(state.value).positionKm;
    const { objectId: id, code } = state.failure;
    failed.set(id, { id, code });
    return [];
  });
}

/** A mean over a revolution of the first satellite that counts. */
function respond(shelf: OrbitShelf, request: CoverageRequest): CoverageResponse {
  const { constellation, atUtcMs, minElevationDeg } = request;
  const { counts, setRows } = serving(shelf, request);
  const [first] = setRows;
  const revolutionsPerDay = first === undefined ? undefined : shelf.library.columns.meanMotionRevPerDay[first];
  const instants = revolutionsPerDay === undefined ? [] : revolutionInstants(atUtcMs, revolutionsPerDay);
  const failed = new Map<string, Failed>();
  const positions = instants.map((utcMs) => positionsPefKm(shelf, { setRows, atUtcMs: utcMs }, failed));
  const { bands, coveredShare } = coverage(positions, { minElevationDeg, bandWidthDeg: BAND_WIDTH_DEG });
  return {
    ...{ constellation, at: formatUtc(atUtcMs), minElevationDeg },
    overS: revolutionsPerDay === undefined ? 0 : DAY_MS / SECOND_MS / revolutionsPerDay,
    satellites: counts,
    coveredShare,
    bands: [...bands],
    failed: [...failed.values()],
    revision: shelf.revision,
  };
}

/** A dozen looks at so many satellites take a tenth of a second. */
const MANY_SATELLITES = 500;

/** Answers with the JSON. */
export const coverageJob: OrbitJob<CoverageRequest> = {
  isLong: ({ satellites }) => satellites.length > MANY_SATELLITES,
  *run(shelf, request) {
    yield;
    return { body: new TextEncoder().encode(JSON.stringify(respond(shelf, request))) };
  },
};
