// The way of one object through the sky of a place, as points close enough to be drawn as a line.
import { chooseSet } from "../../shared/orbit/choose.ts";
import type { ElementSet } from "../../shared/orbit/elements.ts";
import { temeToPef } from "../../shared/orbit/frames.ts";
import { groundSite, pefToLookAngles } from "../../shared/orbit/look-angles.ts";
import { createPropagator, type Propagator, propagateTeme } from "../../shared/orbit/propagate.ts";
import { SECOND_MS } from "../../shared/time/instant.ts";
import type { Work } from "./desk.ts";
import type { TrackAsk, TrackPart, TrackPoint } from "./protocol.ts";
import type { Shelf } from "./shelf.ts";

/** At 500 km a satellite overhead crosses 4° of the sky in this time. */
const FINEST_STEP_MS = 4 * SECOND_MS;
/** A pass of hours gets longer steps. */
const MOST_STEPS = 240;

/** Both ends are among the points; an instant without a state is left out. */
export function* trackWork(shelf: Shelf, { objectId, place, fromUtcMs, toUtcMs }: TrackAsk): Work<TrackPart> {
  const spans = shelf.spansOf(objectId);
  const site = groundSite(place);
  const made = new Map<ElementSet, Propagator>();
  const steps = Math.min(MOST_STEPS, Math.max(1, Math.ceil((toUtcMs - fromUtcMs) / FINEST_STEP_MS)));
  const points: TrackPoint[] = [];
  for (let step = 0; step <= steps; step++) {
    const atUtcMs = fromUtcMs + ((toUtcMs - fromUtcMs) * step) / steps;
    const set = chooseSet(spans, atUtcMs)?.set;
    if (!set) continue;
    const propagator = made.get(set) ?? createPropagator(set);
    made.set(set, propagator);
    const state = propagateTeme(propagator, atUtcMs);
    if (state.ok) points.push({ atUtcMs, ...pefToLookAngles(site, temeToPef(state.value).positionKm) });
  }
  yield { points };
}
