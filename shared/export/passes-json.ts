// Passes over a place as JSON, with what was found of each object that was looked for.
import type { Pass, PassEdge, SkyPoint } from "../orbit/passes/pass.ts";
import { formatUtc, type UtcMs } from "../time/instant.ts";
import { rounded } from "./ephemeris/ephemeris-format.ts";
import { inOrderOfRise, type SearchedObject, type SearchedPasses } from "./pass-table.ts";

/** 0.001° and a metre; a day of age is told to 1.4 minutes. */
const DECIMALS = 3;

const NOTE =
  "Illustrative passes are worked out from the record, not from tracking: they are no predictions, and their times may be far off.";

/** The answer's text; passes in order of rise. */
export function formatPassesJson(searched: SearchedPasses): string {
  const { place, minElevationDeg, fromUtcMs, toUtcMs, passes, objects, revision } = searched;
  const { latitudeDeg, longitudeDeg, heightM } = place;
  return JSON.stringify({
    place: { latitudeDeg, longitudeDeg, heightM },
    minElevationDeg,
    from: formatUtc(fromUtcMs),
    to: formatUtc(toUtcMs),
    passes: inOrderOfRise(passes).map(passToJson),
    ...(passes.some(({ kind }) => kind === "illustrative") && { note: NOTE }),
    objects: objects.map(objectToJson),
    failed: objects.flatMap(failureToJson),
    revision,
  });
}

function passToJson({ objectId, kind, source, elementAgeDays, rise, culmination, set, light }: Pass) {
  return {
    ...{ object: objectId, kind, source, elementAgeDays: rounded(elementAgeDays, DECIMALS) },
    ...{ rise: edgeToJson(rise), culmination: pointToJson(culmination), set: edgeToJson(set) },
    sunlit: light.illumination === "sunlit",
    sunElevationDeg: rounded(light.sunElevationDeg, DECIMALS),
    visible: light.visible.map(({ fromUtcMs, toUtcMs }) => ({ from: toUtc(fromUtcMs), to: toUtc(toUtcMs) })),
  };
}

function edgeToJson(edge: PassEdge) {
  return { ...pointToJson(edge), cause: edge.cause };
}

function pointToJson({ atUtcMs, azimuthDeg, elevationDeg, rangeKm }: SkyPoint) {
  return {
    utc: toUtc(atUtcMs),
    // North may round to a full turn.
    azimuthDeg: rounded(azimuthDeg, DECIMALS) % 360,
    elevationDeg: rounded(elevationDeg, DECIMALS),
    rangeKm: rounded(rangeKm, DECIMALS),
  };
}

/** To a millisecond; edges are found to within ten. */
function toUtc(utcMs: UtcMs): string {
  return formatUtc(Math.round(utcMs));
}

function objectToJson({ id, presence, passes, highest }: SearchedObject) {
  return { id, presence, passes, ...(highest && { highest: pointToJson(highest) }) };
}

function failureToJson({ id, failure }: SearchedObject) {
  if (failure === undefined) return [];
  const { code, atUtcMs } = failure;
  return [{ id, code, ...(atUtcMs !== undefined && { utc: toUtc(atUtcMs) }) }];
}
