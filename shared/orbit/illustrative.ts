// Element sets made up from the record alone: plausible, repeatable, never passed off as tracked ones.
// They have no drag (B* 0), so that SGP4 carries them for years; their altitude is a − 6378.137 km (mean-motion.ts).
// Not here: raising from the injection orbit; which slot a satellite keeps (slots.ts).

import { fail, type Result } from "../result.ts";
import type { UtcMs } from "../time/instant.ts";
import { type ElementProblem, type ElementSet, validateElementSet } from "./elements.ts";
import { DEG, EARTH_RADIUS_WGS84_KM, gmst82Rad, wrap360 } from "./frames.ts";
import { angleOnGrainDeg, eccentricityOnGrain, inclinationOnGrainDeg, meanMotionOnGrain } from "./grain.ts";
import { semiMajorAxisToMeanMotionRevPerDay } from "./mean-motion.ts";
import { createPropagator, type PropagationFailure, propagateTemeMinutes } from "./propagate.ts";
import { southwardPassRad } from "./site-pass.ts";

/** A place in a constellation's shell; angles in TEME of the shell's epoch. */
export interface ShellPlace {
  readonly objectId: string;
  readonly source: string;
  readonly shell: { readonly meanMotionRevPerDay: number; readonly epochUtcMs: UtcMs };
  readonly inclinationDeg: number;
  readonly raanDegAtEpoch: number;
  /** Mean argument of latitude at the epoch (satelliteSlotsDeg). */
  readonly argumentOfLatitudeDegAtEpoch: number;
}

/** What a launch record says of the orbit of one of its payloads. */
export interface LaunchedCraft {
  readonly objectId: string;
  readonly source: string;
  readonly perigeeKm: number;
  readonly apogeeKm: number;
  readonly inclinationDeg: number;
  readonly siteLatitudeDeg: number;
  readonly siteLongitudeDeg: number;
  readonly liftOffUtcMs: UtcMs;
  /** 0 for the first payload of the launch; the others follow it on the same orbit. */
  readonly payloadIndex: number;
}

/** Why no orbit can be drawn from a launch record. */
export type IllustrativeFailure =
  | { readonly code: "perigee_above_apogee"; readonly perigeeKm: number; readonly apogeeKm: number }
  | { readonly code: "perigee_below_surface"; readonly perigeeKm: number }
  | { readonly code: "invalid_elements"; readonly problems: readonly ElementProblem[] }
  | { readonly code: "not_propagatable"; readonly cause: PropagationFailure };

/** How far apart the payloads of one launch are drawn: 36 km on a low orbit. */
const PAYLOAD_SPACING_DEG = 0.3;

/** Circular set at a place in a shell, epoch the shell's; fails on values out of range. */
export function shellElementSet(place: ShellPlace): Result<ElementSet, readonly ElementProblem[]> {
  return validateElementSet({
    objectId: place.objectId,
    kind: "illustrative",
    source: place.source,
    epochUtcMs: place.shell.epochUtcMs,
    meanMotionRevPerDay: place.shell.meanMotionRevPerDay,
    eccentricity: 0,
    inclinationDeg: place.inclinationDeg,
    raanDeg: angleOnGrainDeg(place.raanDegAtEpoch),
    argumentOfPerigeeDeg: 0,
    meanAnomalyDeg: angleOnGrainDeg(place.argumentOfLatitudeDegAtEpoch),
    bstarPerEarthRadius: 0,
  });
}

/**
 * Set of a launched craft, epoch at lift-off: the plane passes southward over the launch site at lift-off, perigee
 * above the site; an inclination too low to reach the site's latitude has its extreme latitude at the site's
 * longitude. Fails on what is no orbit or what SGP4 cannot carry through its first revolution.
 */
export function launchedElementSet(craft: LaunchedCraft): Result<ElementSet, IllustrativeFailure> {
  const { perigeeKm, apogeeKm } = craft;
  if (perigeeKm > apogeeKm) return fail({ code: "perigee_above_apogee", perigeeKm, apogeeKm });
  if (perigeeKm < 0) return fail({ code: "perigee_below_surface", perigeeKm });
  const { raanDeg, argumentOfLatitudeDeg } = planeOverSite(craft);
  const circular = perigeeKm === apogeeKm;
  const semiMajorAxisKm = EARTH_RADIUS_WGS84_KM + (perigeeKm + apogeeKm) / 2;
  const behindDeg = craft.payloadIndex * PAYLOAD_SPACING_DEG;
  const set = validateElementSet({
    objectId: craft.objectId,
    kind: "illustrative",
    source: craft.source,
    epochUtcMs: craft.liftOffUtcMs,
    meanMotionRevPerDay: meanMotionOnGrain(semiMajorAxisToMeanMotionRevPerDay(semiMajorAxisKm)),
    eccentricity: eccentricityOnGrain((apogeeKm - perigeeKm) / 2 / semiMajorAxisKm),
    inclinationDeg: inclinationOnGrainDeg(craft.inclinationDeg),
    raanDeg: angleOnGrainDeg(raanDeg),
    argumentOfPerigeeDeg: circular ? 0 : angleOnGrainDeg(argumentOfLatitudeDeg),
    meanAnomalyDeg: angleOnGrainDeg((circular ? argumentOfLatitudeDeg : 0) - behindDeg),
    bstarPerEarthRadius: 0,
  });
  if (!set.ok) return fail({ code: "invalid_elements", problems: set.failure });
  const cause = firstFailureInARevolution(set.value);
  return cause === undefined ? set : fail({ code: "not_propagatable", cause });
}

/** Node and argument of latitude, TEME of the instant, of the plane that passes southward over the site at lift-off. */
function planeOverSite(craft: LaunchedCraft): { readonly raanDeg: number; readonly argumentOfLatitudeDeg: number } {
  const inclinationRad = craft.inclinationDeg * DEG;
  const uRad = southwardPassRad(craft.siteLatitudeDeg, craft.inclinationDeg);
  const fromNodeRad = Math.atan2(Math.cos(inclinationRad) * Math.sin(uRad), Math.cos(uRad));
  const siteRad = gmst82Rad(craft.liftOffUtcMs) + craft.siteLongitudeDeg * DEG;
  return { raanDeg: wrap360((siteRad - fromNodeRad) / DEG), argumentOfLatitudeDeg: wrap360(uRad / DEG) };
}

/** Twelve looks at a revolution: the perigee, where SGP4 gives up first, is one of them for an eccentric orbit. */
function firstFailureInARevolution(set: ElementSet): PropagationFailure | undefined {
  const propagator = createPropagator(set);
  const periodMinutes = 1440 / set.meanMotionRevPerDay;
  for (let look = 0; look < 12; look++) {
    const state = propagateTemeMinutes(propagator, (look * periodMinutes) / 12);
    if (!state.ok) return state.failure;
  }
  return undefined;
}
