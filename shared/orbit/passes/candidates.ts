// When a place may see an object at all: spans outside which it is surely below the mask, found without SGP4.
// Not here: when it really rises and sets (sky-track.ts).
import type { UtcMs } from "../../time/instant.ts";
import { EARTH_RATE_RAD_PER_S, gmst82Rad } from "../frames.ts";
import type { Horizon } from "./horizon.ts";
import { CIRCULAR_BELOW_ECCENTRICITY, type MeanArc, perigeeGain, placeOnArc } from "./mean-arc.ts";

/** A half-open span of time. */
export interface UtcSpan {
  readonly fromUtcMs: UtcMs;
  readonly toUtcMs: UtcMs;
}

/** SGP4's distance swings about that of the mean elements by up to 11 km at a low orbit. */
const RADIUS_SLACK_KM = 20;

/** A revolution is looked at in no finer steps than this, and a span may be that much too long at its ends. */
const STEPS_IN_A_REVOLUTION = 100;

/**
 * The spans in which an object that runs along the arc may be above the horizon. From each look it is known for how
 * long the answer holds at least; the next look is then.
 */
export function candidateSpans(arc: MeanArc, horizon: Horizon): UtcSpan[] {
  const highestKm = highestRadiusKm(arc);
  if (isOutOfReach(arc, horizon, highestKm)) return [];
  const lengthS = (arc.toUtcMs - arc.fromUtcMs) / 1000;
  const leastS = (2 * Math.PI) / arc.meanAnomalyRadPerS / STEPS_IN_A_REVOLUTION;
  const hiddenForS = createLook(arc, horizon, { highestKm, leastS });
  const spans: UtcSpan[] = [];
  let openFromUtcMs: UtcMs | undefined;
  for (let atS = 0; atS < lengthS; ) {
    const hiddenS = hiddenForS(atS);
    const atUtcMs = arc.fromUtcMs + atS * 1000;
    if (hiddenS < leastS) {
      openFromUtcMs ??= atUtcMs;
    } else if (openFromUtcMs !== undefined) {
      spans.push({ fromUtcMs: openFromUtcMs, toUtcMs: atUtcMs });
      openFromUtcMs = undefined;
    }
    atS += Math.max(leastS, Math.abs(hiddenS));
  }
  if (openFromUtcMs !== undefined) spans.push({ fromUtcMs: openFromUtcMs, toUtcMs: arc.toUtcMs });
  return spans;
}

function highestRadiusKm({ semiMajorAxisKm, eccentricity, slackRad }: MeanArc): number {
  return semiMajorAxisKm * (1 + eccentricity + eccentricity * slackRad) + RADIUS_SLACK_KM;
}

/** Whether the object's highest latitude stays too far from the place's. */
function isOutOfReach(arc: MeanArc, horizon: Horizon, highestKm: number): boolean {
  const highestLatitudeRad = Math.min(arc.inclinationRad, Math.PI - arc.inclinationRad);
  const seenFromRad = Math.abs(horizon.geocentricLatitudeRad) - horizon.coneRad(highestKm);
  return seenFromRad - arc.slackRad > highestLatitudeRad;
}

/**
 * A look at the arc, by seconds after its start: for how many seconds from then on the object is surely below the
 * horizon; negative, for how many it may be above it. The separation from the place changes no faster than the object
 * runs at perigee and the place with the Earth together, and it is never less than the place's angle from the plane of
 * the orbit, which only the Earth's turn changes.
 */
function createLook(
  arc: MeanArc,
  horizon: Horizon,
  { highestKm, leastS }: { readonly highestKm: number; readonly leastS: number },
): (atS: number) => number {
  const anglesAt = anglesFrom(arc, horizon);
  const { eccentricity, semiMajorAxisKm, meanAnomalyRadPerS } = arc;
  const placeRadPerS = (EARTH_RATE_RAD_PER_S + Math.abs(arc.raanRadPerS)) * Math.cos(horizon.geocentricLatitudeRad);
  const objectRadPerS = meanAnomalyRadPerS * perigeeGain(eccentricity) + Math.abs(arc.argumentOfPerigeeRadPerS);
  const fastestRadPerS = objectRadPerS + placeRadPerS;
  const widestRad = horizon.coneRad(highestKm) + arc.slackRad;
  const fastestRiseKmPerS = (meanAnomalyRadPerS * semiMajorAxisKm * eccentricity) / Math.sqrt(1 - eccentricity ** 2);
  return (atS) => {
    const { argumentOfLatitudeRad, radiusKm } = placeOnArc(arc, atS);
    const { apartRad, offPlaneRad } = anglesAt(atS, argumentOfLatitudeRad);
    const hiddenS = Math.max((apartRad - widestRad) / fastestRadPerS, (offPlaneRad - widestRad) / placeRadPerS);
    if (hiddenS >= leastS || eccentricity < CIRCULAR_BELOW_ECCENTRICITY) return hiddenS;
    // Low on an eccentric orbit the cone of sight is narrower; within the next step the object is no higher than this.
    const nearKm = radiusKm * (1 + arc.slackRad) + RADIUS_SLACK_KM + fastestRiseKmPerS * leastS;
    const nearRad = horizon.coneRad(Math.min(nearKm, highestKm)) + arc.slackRad;
    return apartRad - nearRad > fastestRadPerS * leastS ? leastS : 0;
  };
}

interface Angles {
  /** Between the place and the object at the Earth's centre. */
  readonly apartRad: number;
  /** Between the place and the plane of the orbit. */
  readonly offPlaneRad: number;
}

/** Where an object on an arc stands to a place, by its time on the arc and its argument of latitude. */
function anglesFrom(arc: MeanArc, horizon: Horizon): (atS: number, argumentOfLatitudeRad: number) => Angles {
  const [sinInclination, cosInclination] = [Math.sin(arc.inclinationRad), Math.cos(arc.inclinationRad)];
  const cosLatitude = Math.cos(horizon.geocentricLatitudeRad);
  const sinLatitude = Math.sin(horizon.geocentricLatitudeRad);
  const fromNodeRad = gmst82Rad(arc.fromUtcMs) + horizon.longitudeRad - arc.raanRad;
  const fromNodeRadPerS = EARTH_RATE_RAD_PER_S - arc.raanRadPerS;
  return (atS, argumentOfLatitudeRad) => {
    const placeRad = fromNodeRad + fromNodeRadPerS * atS;
    const acrossNode = cosLatitude * Math.sin(placeRad);
    const alongNode = cosLatitude * Math.cos(placeRad);
    const inPlane = acrossNode * cosInclination + sinLatitude * sinInclination;
    const cosApart = Math.cos(argumentOfLatitudeRad) * alongNode + Math.sin(argumentOfLatitudeRad) * inPlane;
    const sinOffPlane = sinLatitude * cosInclination - acrossNode * sinInclination;
    return {
      apartRad: Math.acos(Math.max(-1, Math.min(1, cosApart))),
      offPlaneRad: Math.asin(Math.min(1, Math.abs(sinOffPlane))),
    };
  };
}
