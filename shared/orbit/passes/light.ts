// The light of a pass: when the Sun shines on the satellite, and when the sky at the place is dark as well.
import type { UtcMs } from "../../time/instant.ts";
import { DEG, gmst82Rad } from "../frames.ts";
import { illuminationOf, sunAboveLimbRad } from "../shadow.ts";
import { sunDirectionTeme } from "../sun.ts";
import { dot, rotateFrameAboutZ, type Vec3 } from "../vector.ts";
import type { Arc } from "./arcs.ts";
import type { UtcSpan } from "./candidates.ts";
import type { Horizon } from "./horizon.ts";
import type { PassLight } from "./pass.ts";
import { cubicRoot, type Measure } from "./refine.ts";
import type { Sighting } from "./sighting.ts";

/** The sky is dark enough for satellites when the Sun is lower than this: civil dusk is over. */
export const DARK_SKY_SUN_DEG = -6;

const SIN_DARK_SKY = Math.sin(DARK_SKY_SUN_DEG * DEG);

/** The Sun moves by 0.01° among the stars in 15 minutes; a longer arc has its direction worked out anew on the way. */
const SUN_HOLDS_MS = 900_000;

/** The light of an arc, with what holds at its culmination. */
export function lightOfArc(horizon: Horizon, arc: Arc, culmination: Sighting): PassLight {
  const sunAt = sunDirections();
  const sunPef = sunAt(culmination.atUtcMs);
  const sinSun = dot(sunPef, horizon.site.upPef);
  const sunlitBy: Measure = ({ atUtcMs, positionPefKm }) => sunAboveLimbRad(positionPefKm, sunAt(atUtcMs));
  const darkBy: Measure = ({ atUtcMs }) => SIN_DARK_SKY - dot(sunAt(atUtcMs), horizon.site.upPef);
  const sunlit = positiveSpans(horizon, arc, sunlitBy);
  return {
    illumination: illuminationOf(sunlitBy(culmination)),
    sunElevationDeg: Math.asin(sinSun) / DEG,
    isSkyDark: sinSun < SIN_DARK_SKY,
    sunlit,
    visible: sunlit.length === 0 ? [] : overlaps(sunlit, positiveSpans(horizon, arc, darkBy)),
  };
}

/** The Sun's direction in PEF, worked out anew only where it has moved among the stars. */
function sunDirections(): (atUtcMs: UtcMs) => Vec3 {
  let known: { readonly atUtcMs: UtcMs; readonly sunTeme: Vec3 } | undefined;
  return (atUtcMs) => {
    if (known === undefined || Math.abs(atUtcMs - known.atUtcMs) > SUN_HOLDS_MS) {
      known = { atUtcMs, sunTeme: sunDirectionTeme(atUtcMs) };
    }
    return rotateFrameAboutZ(known.sunTeme, gmst82Rad(atUtcMs));
  };
}

/** The parts of an arc in which a value is positive. */
function positiveSpans(horizon: Horizon, { parts }: Arc, measure: Measure): UtcSpan[] {
  const spans: UtcSpan[] = [];
  for (const { sightings } of parts) {
    let before: { readonly sighting: Sighting; readonly isOn: boolean } | undefined;
    for (const sighting of sightings) {
      const isOn = measure(sighting) > 0;
      if (before !== undefined && (before.isOn || isOn)) {
        const between = { before: before.sighting, after: sighting };
        const turnUtcMs = before.isOn === isOn ? undefined : cubicRoot(horizon, between, measure);
        addSpan(spans, {
          fromUtcMs: (before.isOn ? undefined : turnUtcMs) ?? before.sighting.atUtcMs,
          toUtcMs: (isOn ? undefined : turnUtcMs) ?? sighting.atUtcMs,
        });
      }
      before = { sighting, isOn };
    }
  }
  return spans;
}

/** The times that lie in a span of both lists. */
function overlaps(some: readonly UtcSpan[], others: readonly UtcSpan[]): UtcSpan[] {
  return some
    .flatMap((a) =>
      others.map((b) => ({
        fromUtcMs: Math.max(a.fromUtcMs, b.fromUtcMs),
        toUtcMs: Math.min(a.toUtcMs, b.toUtcMs),
      })),
    )
    .filter(({ fromUtcMs, toUtcMs }) => fromUtcMs < toUtcMs);
}

/** Adds a span at the end, as one with the last where they touch. */
function addSpan(spans: UtcSpan[], span: UtcSpan): void {
  const last = spans.at(-1);
  if (last !== undefined && last.toUtcMs === span.fromUtcMs)
    spans[spans.length - 1] = { ...last, toUtcMs: span.toUtcMs };
  else spans.push(span);
}
