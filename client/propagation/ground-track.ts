// The ground track of one object: under which places it flies before and after a moment, in pieces of one element set.
// Each point is turned by the Earth's angle of its own instant. Not here: drawing (client/globe/layers/track-layer.ts).
import { DEG, geodeticToPef, pefToGeodetic, temeToPef } from "../../shared/orbit/frames.ts";
import { type Propagator, propagateTeme } from "../../shared/orbit/propagate.ts";
import type { Vec3 } from "../../shared/orbit/vector.ts";
import { MINUTE_MS, SECOND_MS, type UtcMs } from "../../shared/time/instant.ts";

/** A stretch that one element set tells; no line leads from one piece to the next. */
export interface TrackPiece {
  readonly illustrative: boolean;
  /** Seconds from the track's base, ascending. */
  readonly sinceBaseS: Float32Array;
  /** N×3, PEF, km: the places on the WGS-84 surface below the object. */
  readonly placesPefKm: Float32Array;
}

/** What is drawn of an object's way over the ground. */
export interface GroundTrack {
  readonly row: number;
  /** Times count from here, so that single precision keeps them to 20 ms. */
  readonly baseUtcMs: UtcMs;
  readonly backS: number;
  readonly aheadS: number;
  readonly pieces: readonly TrackPiece[];
  /** Where it is at each round time, with the way it flies: T×7, seconds from the base, place (PEF, km), direction. */
  readonly arrows: Float32Array;
}

/** Numbers of one arrow. */
export const ARROW_NUMBERS = 7;

/** An object's sets over a time: half-open spans in order. */
export interface TrackSpan {
  readonly fromUtcMs: UtcMs;
  readonly toUtcMs: UtcMs;
  readonly propagator: Propagator;
}

/**
 * Half a revolution back shows where it came from, and one and a half ahead the next pass over the same latitudes, some
 * 25° further west: where it goes is asked more often than where it was.
 */
const BACK_REVOLUTIONS = 0.5;
const AHEAD_REVOLUTIONS = 1.5;
/** A chord over 2° of the Earth sags by 1 km, a twentieth of a pixel on the home view. */
const STEP_DEG = 2;
/** A slow object still gets its loops drawn round. */
const STEPS_PER_REVOLUTION = 120;
const MOST_POINTS = 1_500;
/** All steps of dots along a track divide it, so that dots stay on the ground from one base to the next. */
const BASE_MS = 16_384 * SECOND_MS;
const ARROW_EVERY_MIN = [10, 20, 60, 120, 240, 720];
const ARROWS_PER_REVOLUTION = 12;

interface Below {
  readonly placeKm: Vec3;
  /** How fast the place below moves around the Earth's centre as the stars see it, degrees a second. */
  readonly rateDegPerS: number;
}

function below(propagator: Propagator, atUtcMs: UtcMs): Below | undefined {
  const state = propagateTeme(propagator, atUtcMs);
  if (!state.ok) return undefined;
  const { positionKm, velocityKmPerS } = state.value;
  const radiusKm = Math.hypot(...positionKm);
  const speedKmPerS = Math.hypot(...velocityKmPerS);
  const placed = { ...pefToGeodetic(temeToPef(state.value).positionKm), altitudeKm: 0 };
  return { placeKm: geodeticToPef(placed), rateDegPerS: speedKmPerS / radiusKm / DEG };
}

function periodS({ elements }: Propagator): number {
  return 86_400 / elements.meanMotionRevPerDay;
}

/** The points of one set from one instant to another, both included; fewer where the set ends in between. */
function pieceOf({ propagator, fromUtcMs, toUtcMs }: TrackSpan, baseUtcMs: UtcMs): TrackPiece {
  const times: number[] = [];
  const places: number[] = [];
  const longestMs = (periodS(propagator) / STEPS_PER_REVOLUTION) * SECOND_MS;
  for (let atUtcMs = fromUtcMs; times.length < MOST_POINTS; ) {
    const here = below(propagator, atUtcMs);
    if (!here) break;
    times.push((atUtcMs - baseUtcMs) / SECOND_MS);
    places.push(...here.placeKm);
    if (atUtcMs >= toUtcMs) break;
    atUtcMs = Math.min(toUtcMs, atUtcMs + Math.min(longestMs, (STEP_DEG / here.rateDegPerS) * SECOND_MS));
  }
  return {
    illustrative: propagator.elements.kind === "illustrative",
    sinceBaseS: Float32Array.from(times),
    placesPefKm: Float32Array.from(places),
  };
}

function arrowsOf(spans: readonly TrackSpan[], revolutionS: number, baseUtcMs: UtcMs): Float32Array {
  const wantedMin = revolutionS / 60 / ARROWS_PER_REVOLUTION;
  const everyMs = (ARROW_EVERY_MIN.find((minutes) => minutes >= wantedMin) ?? 1440) * MINUTE_MS;
  const arrows: number[] = [];
  for (const { propagator, fromUtcMs, toUtcMs } of spans) {
    for (let atUtcMs = Math.ceil(fromUtcMs / everyMs) * everyMs; atUtcMs < toUtcMs; atUtcMs += everyMs) {
      const [here, next] = [below(propagator, atUtcMs), below(propagator, atUtcMs + SECOND_MS)];
      if (!here || !next) break;
      const way = here.placeKm.map((part, axis) => (next.placeKm[axis] ?? 0) - part);
      const length = Math.hypot(...way);
      // Over a geostationary place there is no way to point.
      if (length > 0) {
        arrows.push((atUtcMs - baseUtcMs) / SECOND_MS, ...here.placeKm, ...way.map((part) => part / length));
      }
    }
  }
  return Float32Array.from(arrows);
}

export interface TrackWish {
  readonly row: number;
  /** The moment, and for how long after it the track will be drawn. */
  readonly atUtcMs: UtcMs;
  readonly spanS: number;
  /** The set that holds at the moment. */
  readonly propagator: Propagator;
  /** The object's sets between two instants. */
  readonly spansBetween: (fromUtcMs: UtcMs, toUtcMs: UtcMs) => readonly TrackSpan[];
}

/** The track around a moment, cut where another set takes over. */
export function groundTrack({ row, atUtcMs, spanS, propagator, spansBetween }: TrackWish): GroundTrack {
  const revolutionS = periodS(propagator);
  const [backS, aheadS] = [BACK_REVOLUTIONS * revolutionS, AHEAD_REVOLUTIONS * revolutionS];
  const spans = spansBetween(atUtcMs - backS * SECOND_MS, atUtcMs + (aheadS + spanS) * SECOND_MS);
  const baseUtcMs = Math.floor((atUtcMs - backS * SECOND_MS) / BASE_MS) * BASE_MS;
  return {
    row,
    baseUtcMs,
    backS,
    aheadS,
    pieces: spans.map((span) => pieceOf(span, baseUtcMs)),
    arrows: arrowsOf(spans, revolutionS, baseUtcMs),
  };
}
