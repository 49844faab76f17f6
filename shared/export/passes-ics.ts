// Passes over a place as a calendar: one entry each, from rise to set.
import type { EdgeCause, Pass, PassLight } from "../orbit/passes/pass.ts";
import { HOUR_MS } from "../time/instant.ts";
import { formatCalendar } from "./icalendar.ts";
import { compassPoint, inOrderOfRise, type PassTable } from "./pass-table.ts";

/** The calendar's text; entries in order of rise. */
export function formatPassesIcs(table: PassTable): string {
  const { place, nameOf, stampUtcMs } = table;
  const uidOf = createUids(table);
  const where = place.name ?? `${place.latitudeDeg.toFixed(2)}, ${place.longitudeDeg.toFixed(2)}`;
  return formatCalendar({
    name: `Passes over ${where}`,
    stampUtcMs,
    events: inOrderOfRise(table.passes).map((pass) => ({
      uid: uidOf(pass),
      startUtcMs: pass.rise.atUtcMs,
      endUtcMs: pass.set.atUtcMs,
      summary: summaryOf(pass, nameOf(pass.objectId)),
      description: descriptionOf(pass, table),
      location: where,
      position: { latitudeDeg: place.latitudeDeg, longitudeDeg: place.longitudeDeg },
      isBusy: false,
    })),
  });
}

/**
 * The name of a pass: object, place to 1 km, and its culmination's hour. A newer element set that moves a pass by ten
 * seconds then still names it alike, but for one pass in 360; two culminations of one object are further apart than an
 * hour, save on some very eccentric orbits, where the second gets a number.
 */
function createUids({ place }: PassTable): (pass: Pass) => string {
  const given = new Map<string, number>();
  const over = `${place.latitudeDeg.toFixed(2)}_${place.longitudeDeg.toFixed(2)}`;
  return ({ objectId, culmination }) => {
    const hour = new Date(Math.round(culmination.atUtcMs / HOUR_MS) * HOUR_MS).toISOString().slice(0, 13);
    const uid = `pass-${objectId}-${over}-${hour}`;
    const times = (given.get(uid) ?? 0) + 1;
    given.set(uid, times);
    return `${uid}${times === 1 ? "" : `-${times}`}@orbitline`;
  };
}

function summaryOf({ kind, culmination, light }: Pass, name: string): string {
  const where = `${Math.round(culmination.elevationDeg)}° in the ${compassPoint(culmination.azimuthDeg)}`;
  if (kind === "illustrative") return `${name} (illustrative, no prediction): ${where}`;
  return `${name}: ${where}${light.visible.length > 0 ? ", can be seen" : ""}`;
}

function descriptionOf(pass: Pass, { minElevationDeg }: PassTable): string {
  const { rise, culmination, set } = pass;
  return [
    `${EDGE_WORDS[rise.cause].begins} ${timeOf(rise.atUtcMs)} in the ${compassPoint(rise.azimuthDeg)} (${Math.round(rise.azimuthDeg)}°).`,
    `Highest ${timeOf(culmination.atUtcMs)}: ${culmination.elevationDeg.toFixed(1)}° in the ${compassPoint(culmination.azimuthDeg)} (${Math.round(culmination.azimuthDeg)}°), ${Math.round(culmination.rangeKm)} km away.`,
    `${EDGE_WORDS[set.cause].ends} ${timeOf(set.atUtcMs)} in the ${compassPoint(set.azimuthDeg)} (${Math.round(set.azimuthDeg)}°).`,
    lightLine(pass.light),
    originLine(pass),
    `Above ${minElevationDeg}° of elevation, without refraction. Times are UTC.`,
  ].join("\n");
}

const EDGE_WORDS: Readonly<Record<EdgeCause, { readonly begins: string; readonly ends: string }>> = {
  horizon: { begins: "Rises", ends: "Sets" },
  hand_over: { begins: "Known in the sky from", ends: "Known in the sky until" },
  elements: { begins: "Known in the sky from", ends: "Known in the sky until" },
  reach: { begins: "In the sky since before", ends: "In the sky until after" },
};

function timeOf(utcMs: number): string {
  return new Date(Math.round(utcMs / 1000) * 1000).toISOString().slice(11, 19);
}

function lightLine({ sunlit, visible }: PassLight): string {
  const [first] = visible;
  const last = visible.at(-1);
  if (first && last) return `Sunlit in a dark sky ${timeOf(first.fromUtcMs)} to ${timeOf(last.toUtcMs)}.`;
  return sunlit.length > 0
    ? "The sky is not dark while the satellite is sunlit."
    : "The satellite is in the Earth's shadow.";
}

function originLine({ kind, source, elementAgeDays }: Pass): string {
  if (kind === "illustrative")
    return "Illustrative orbit: worked out from the record, not tracked; times may be far off.";
  return `Observed orbit: elements ${source}, ${elementAgeDays.toFixed(1)} days from their epoch.`;
}
