// What the tests of passes look at: one set over all time, its passes, and its elevation by the plain way.
import type { ValiditySpan } from "../../../../shared/orbit/choose.ts";
import type { ElementSet } from "../../../../shared/orbit/elements.ts";
import { temeToPef } from "../../../../shared/orbit/frames.ts";
import { type GroundPlace, groundSite, pefToLookAngles } from "../../../../shared/orbit/look-angles.ts";
import type { ObjectPasses } from "../../../../shared/orbit/passes/pass.ts";
import type { PassQuery } from "../../../../shared/orbit/passes/query.ts";
import { createPassSearch } from "../../../../shared/orbit/passes/search.ts";
import { createPropagator, propagateTeme } from "../../../../shared/orbit/propagate.ts";

export const SHANGHAI: GroundPlace = { latitudeDeg: 31.2304, longitudeDeg: 121.4737, heightM: 4 };

/** The passes of an object given as spans. */
export function passesOfSpans(spans: readonly ValiditySpan[], query: PassQuery): ObjectPasses {
  const search = createPassSearch(query);
  if (!search.ok) throw new Error(JSON.stringify(search.failure));
  return search.value.passesOf({ objectId: "2024-140A", spans });
}

/** The passes of a set that holds at all times. */
export function passesOver(set: ElementSet, query: PassQuery): ObjectPasses {
  return passesOfSpans([{ fromUtcMs: Number.NEGATIVE_INFINITY, set }], query);
}

/** Elevation of a set over a place by instant, degrees; NaN where SGP4 gives no state. */
export function elevationOf(set: ElementSet, place: GroundPlace): (atUtcMs: number) => number {
  const propagator = createPropagator(set);
  const site = groundSite(place);
  return (atUtcMs) => {
    const teme = propagateTeme(propagator, atUtcMs);
    return teme.ok ? pefToLookAngles(site, temeToPef(teme.value).positionKm).elevationDeg : Number.NaN;
  };
}
