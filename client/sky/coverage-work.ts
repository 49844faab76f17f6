// How much of the Earth a constellation covers, as work that can be left: one instant after another.

import { type Coverage, coverage, revolutionInstants } from "../../shared/orbit/coverage.ts";
import { DEG } from "../../shared/orbit/frames.ts";
import { meanMotionToAltitudeKm } from "../../shared/orbit/mean-motion.ts";
import { AT_ALTITUDE_WITHIN_KM } from "../../shared/orbit/shells.ts";
import { NO_SET, setRowAt } from "../../shared/orbit/span-columns.ts";
import { stateColumns } from "../../shared/orbit/state-columns.ts";
import { must } from "../../shared/result.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import type { Work } from "./desk.ts";
import { BAND_WIDTH_DEG, INHABITED } from "./latitude-bands.ts";
import type { CountedSatellites, CoverageAsk, CoverageAt, CoveragePart, CoverageSatellite } from "./protocol.ts";
import type { Shelf } from "./shelf.ts";

export function* coverageWork(shelf: Shelf, ask: CoverageAsk): Work<CoveragePart> {
  const of = ask.instantsUtcMs.length;
  for (const [index, atUtcMs] of ask.instantsUtcMs.entries()) {
    yield { coverage: coverageAt(shelf, ask, atUtcMs), done: index + 1, of };
  }
}

function coverageAt(shelf: Shelf, { satellites, minElevationDeg }: CoverageAsk, atUtcMs: UtcMs): CoverageAt {
  const { counted, setRows } = serving(shelf, satellites, atUtcMs);
  const query = { minElevationDeg, bandWidthDeg: BAND_WIDTH_DEG };
  const whole = coverage(positionsOverRevolution(shelf, setRows, atUtcMs), query);
  return {
    ...{ atUtcMs, counted, globalShare: whole.coveredShare, inhabitedShare: inhabitedShare(whole) },
    bandShares: Float32Array.from(whole.bands, ({ coveredShare }) => coveredShare),
    bandMedians: Float32Array.from(whole.bands, ({ medianInView }) => medianInView),
  };
}

/** The element sets of the satellites that serve at an instant: those at the height of their shell. */
function serving({ library, rowOf }: Shelf, satellites: readonly CoverageSatellite[], atUtcMs: UtcMs) {
  const { columns, spans } = library;
  const counted: { -readonly [K in keyof CountedSatellites]: number } = { tracked: 0, illustrative: 0, notAtOrbit: 0 };
  const setRows: number[] = [];
  for (const { objectId, shellAltitudeKm } of satellites) {
    const row = rowOf.get(objectId);
    const set = row === undefined ? NO_SET : setRowAt(spans, row, atUtcMs);
    if (set === NO_SET) continue;
    const altitudeKm = meanMotionToAltitudeKm(must(columns.meanMotionRevPerDay[set], "the mean motion of a set"));
    if (Math.abs(altitudeKm - shellAltitudeKm) > AT_ALTITUDE_WITHIN_KM) {
      counted.notAtOrbit += 1;
      continue;
    }
    if (columns.isIllustrative[set] === 1) counted.illustrative += 1;
    else counted.tracked += 1;
    setRows.push(set);
  }
  return { counted, setRows: Int32Array.from(setRows) };
}

/** Positions at even instants of a revolution; TEME will do, since no band of latitude minds a turn about the axis. */
function positionsOverRevolution({ library, bulk }: Shelf, setRows: Int32Array, fromUtcMs: UtcMs) {
  const [first] = setRows;
  const revolutionsPerDay = first === undefined ? 1 : must(library.columns.meanMotionRevPerDay[first], "a mean motion");
  const instants = revolutionInstants(fromUtcMs, revolutionsPerDay);
  const states = instants.map(() => stateColumns(setRows.length));
  bulk.states(setRows, instants, states);
  return states.map(({ positionsTemeKm }) => positionsTemeKm);
}

/** By area; on a sphere, which differs from the ellipsoid by less than a thousandth here. */
function inhabitedShare({ bands }: Coverage): number {
  let covered = 0;
  let whole = 0;
  for (const { fromLatitudeDeg, toLatitudeDeg, coveredShare } of bands) {
    if (fromLatitudeDeg < INHABITED.fromLatitudeDeg || toLatitudeDeg > INHABITED.toLatitudeDeg) continue;
    const area = Math.sin(toLatitudeDeg * DEG) - Math.sin(fromLatitudeDeg * DEG);
    covered += area * coveredShare;
    whole += area;
  }
  return covered / whole;
}
