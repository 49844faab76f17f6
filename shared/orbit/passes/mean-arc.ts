// A stretch of an orbit by its mean elements: where SGP4 puts the object, within a stated angle, at a tenth of the cost.
// Not here: what is seen of it from a place (candidates.ts).
import type { UtcMs } from "../../time/instant.ts";
import { DEG } from "../frames.ts";
import { minutesSinceEpoch, type Propagator, runSgp4 } from "../propagate.ts";

/** Mean elements that run evenly from the start of a stretch to its end: angles at the start, and their rates. */
interface EvenArc {
  readonly fromUtcMs: UtcMs;
  readonly toUtcMs: UtcMs;
  readonly semiMajorAxisKm: number;
  readonly eccentricity: number;
  readonly inclinationRad: number;
  readonly raanRad: number;
  readonly raanRadPerS: number;
  readonly argumentOfPerigeeRad: number;
  readonly argumentOfPerigeeRadPerS: number;
  readonly meanAnomalyRad: number;
  readonly meanAnomalyRadPerS: number;
}

/** The same with its error: SGP4's direction from the Earth's centre stays within the slack, its distance in proportion. */
export interface MeanArc extends EvenArc {
  readonly slackRad: number;
}

/** Where an arc is at an instant: argument of latitude, and distance from the Earth's centre. */
export interface PlaceOnArc {
  readonly argumentOfLatitudeRad: number;
  readonly radiusKm: number;
}

type MeanElements = Exclude<ReturnType<typeof runSgp4>, number>["meanElements"];

/** SGP4's answer at one end of an arc. */
interface EndOfArc {
  readonly afterS: number;
  readonly mean: MeanElements;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Below this an orbit is treated as nearly circular. */
export const CIRCULAR_BELOW_ECCENTRICITY = 0.01;

const TWO_PI = 2 * Math.PI;
const EARTH_RADIUS_WGS72_KM = 6378.135; // [AIAA-2006-6753]

/** What the mean elements of a circular orbit leave out moves the direction by at most 0.2°, at a low orbit. */
const PERIODIC_SLACK_RAD = 0.5 * DEG;

/** The same for the time along an eccentric orbit, which shows in full at perigee. */
const ECCENTRIC_SLACK_RAD = 0.6 * DEG;

/** Drag bends an even run into a parabola; a stretch that it bends more than this has to be cut. */
const LARGEST_BEND_RAD = 0.3 * DEG;

/**
 * The arc between two instants; `no_state` where SGP4 gives none at one of them, `too_long` where drag bends it.
 * The slack is measured, not proven: over 20,000 random orbits the miss stayed below six tenths of it, on low circular ones three; where SGP4 is
 * near its singularity (inclinations above 179°) the slack grows until everything is looked at.
 */
export function meanArc(propagator: Propagator, fromUtcMs: UtcMs, toUtcMs: UtcMs): MeanArc | "no_state" | "too_long" {
  const seconds = (toUtcMs - fromUtcMs) / 1000;
  const start = endOfArc(propagator, fromUtcMs, 0);
  const end = endOfArc(propagator, toUtcMs, seconds);
  if (start === undefined || end === undefined) return "no_state";
  const bendRad = (Math.abs(end.mean.nm - start.mean.nm) * (seconds / 60)) / 8;
  if (bendRad > LARGEST_BEND_RAD) return "too_long";
  const arc = { fromUtcMs, toUtcMs, ...evenRun(start.mean, end.mean, seconds) };
  const gain = perigeeGain(arc.eccentricity);
  // The Sun and the Moon move a high orbit slowly and by degrees; that shows at the ends, as an error in time.
  const lateRad = bendRad + missAsTimeRad(arc, start) + missAsTimeRad(arc, end);
  const slackRad = PERIODIC_SLACK_RAD + ECCENTRIC_SLACK_RAD * (gain - 1) + lateRad * (2 * gain - 1);
  return { ...arc, slackRad: Math.min(Math.PI, slackRad) };
}

function endOfArc(propagator: Propagator, atUtcMs: UtcMs, afterS: number): EndOfArc | undefined {
  const state = runSgp4(propagator, minutesSinceEpoch(propagator, atUtcMs));
  if (typeof state === "number") return undefined;
  return { afterS, mean: state.meanElements, ...state.position };
}

/** The even run from one set of mean elements to another; the whole turns between them are those of the mean motion. */
function evenRun(start: MeanElements, end: MeanElements, seconds: number): Omit<EvenArc, "fromUtcMs" | "toUtcMs"> {
  const expectedRad = ((start.nm + end.nm) / 120) * seconds;
  const perigeeRad = nearZero(end.om - start.om);
  // The perigee of a near-circular orbit wanders by itself; what runs evenly is its sum with the anomaly.
  const alongRad = expectedRad + nearZero(end.om + end.mm - start.om - start.mm - expectedRad);
  return {
    semiMajorAxisKm: Math.max(start.am, end.am) * EARTH_RADIUS_WGS72_KM,
    eccentricity: Math.max(start.em, end.em),
    inclinationRad: (start.im + end.im) / 2,
    raanRad: start.Om,
    raanRadPerS: nearZero(end.Om - start.Om) / seconds,
    argumentOfPerigeeRad: start.om,
    argumentOfPerigeeRadPerS: perigeeRad / seconds,
    meanAnomalyRad: start.mm,
    meanAnomalyRadPerS: (alongRad - perigeeRad) / seconds,
  };
}

/** Angle moved by whole turns into [−π, π]. */
function nearZero(angleRad: number): number {
  return angleRad - TWO_PI * Math.round(angleRad / TWO_PI);
}

/** How much faster than the mean anomaly the true one runs at perigee. */
export function perigeeGain(eccentricity: number): number {
  return Math.sqrt((1 + eccentricity) / (1 - eccentricity) ** 3);
}

/** Angle between SGP4's direction and the arc's at an end, counted as mean anomaly there. */
function missAsTimeRad(arc: EvenArc, { afterS, x, y, z }: EndOfArc): number {
  const { argumentOfLatitudeRad, radiusKm } = placeOnArc(arc, afterS);
  const raanRad = arc.raanRad + arc.raanRadPerS * afterS;
  const [cosU, sinU] = [Math.cos(argumentOfLatitudeRad), Math.sin(argumentOfLatitudeRad)];
  const [cosNode, sinNode] = [Math.cos(raanRad), Math.sin(raanRad)];
  const acrossNode = sinU * Math.cos(arc.inclinationRad);
  const alongKm =
    x * (cosNode * cosU - sinNode * acrossNode) +
    y * (sinNode * cosU + cosNode * acrossNode) +
    z * sinU * Math.sin(arc.inclinationRad);
  const missRad = Math.acos(Math.min(1, alongKm / Math.hypot(x, y, z)));
  const gain = Math.sqrt(1 - arc.eccentricity ** 2) * (arc.semiMajorAxisKm / radiusKm) ** 2;
  return missRad / gain;
}

/** Where the arc is so many seconds after its start. */
export function placeOnArc(arc: EvenArc, afterS: number): PlaceOnArc {
  const { eccentricity, semiMajorAxisKm } = arc;
  const perigeeRad = arc.argumentOfPerigeeRad + arc.argumentOfPerigeeRadPerS * afterS;
  const meanRad = arc.meanAnomalyRad + arc.meanAnomalyRadPerS * afterS;
  if (eccentricity < CIRCULAR_BELOW_ECCENTRICITY) {
    // The first term of the series in e; the next is 1.25 e², 0.007° at most.
    return {
      argumentOfLatitudeRad: perigeeRad + meanRad + 2 * eccentricity * Math.sin(meanRad),
      radiusKm: semiMajorAxisKm * (1 - eccentricity * Math.cos(meanRad)),
    };
  }
  const anomalyRad = eccentricAnomaly(meanRad, eccentricity);
  const cosE = Math.cos(anomalyRad);
  const acrossPerigee = Math.sqrt(1 - eccentricity * eccentricity) * Math.sin(anomalyRad);
  return {
    argumentOfLatitudeRad: perigeeRad + Math.atan2(acrossPerigee, cosE - eccentricity),
    radiusKm: semiMajorAxisKm * (1 - eccentricity * cosE),
  };
}

/** Kepler's equation by Newton, to far less than any slack; from ±π it never runs away, however eccentric the orbit. */
function eccentricAnomaly(meanAnomalyRad: number, eccentricity: number): number {
  const meanRad = nearZero(meanAnomalyRad);
  let anomalyRad = eccentricity > 0.6 ? Math.sign(meanRad) * Math.PI : meanRad + eccentricity * Math.sin(meanRad);
  for (let round = 0; round < 20; round++) {
    const missRad = anomalyRad - eccentricity * Math.sin(anomalyRad) - meanRad;
    const stepRad = missRad / (1 - eccentricity * Math.cos(anomalyRad));
    anomalyRad -= stepRad;
    if (Math.abs(stepRad) < 1e-3) break;
  }
  return anomalyRad;
}
