// An ephemeris as GeoJSON: ground tracks, cut where they cross 180° and where one element set hands over to the next.
import { pefToGeodetic, temeToPef } from "../../orbit/frames.ts";
import { formatUtc } from "../../time/instant.ts";
import {
  type EphemerisFormat,
  type ExportedObject,
  type ExportedTrack,
  formatElementEpoch,
  outageToJson,
  rounded,
} from "./ephemeris-format.ts";

/** Longitude, latitude, degrees. */
type Place = readonly [longitudeDeg: number, latitudeDeg: number];

/** A seventh decimal of a degree is a centimetre. */
const DECIMALS = 7;

function placesOf({ states }: ExportedTrack): readonly Place[] {
  return states.map((state) => {
    const { longitudeDeg, latitudeDeg } = pefToGeodetic(temeToPef(state).positionKm);
    return [rounded(longitudeDeg, DECIMALS), rounded(latitudeDeg, DECIMALS)];
  });
}

/** Cuts a line wherever the shorter way from one place to the next leads over 180°; both ends then lie on it. */
export function cutAtDateLine(places: readonly Place[]): readonly (readonly Place[])[] {
  const lines: Place[][] = [];
  let line: Place[] = [];
  for (const [longitudeDeg, latitudeDeg] of places) {
    const last = line.at(-1);
    if (last && Math.abs(longitudeDeg - last[0]) > 180) {
      const edgeDeg = last[0] < 0 ? -180 : 180;
      const onwardDeg = longitudeDeg + 2 * edgeDeg;
      const share = (edgeDeg - last[0]) / (onwardDeg - last[0]);
      const crossingDeg = rounded(last[1] + share * (latitudeDeg - last[1]), DECIMALS);
      lines.push([...line, [edgeDeg, crossingDeg]]);
      line = [[-edgeDeg, crossingDeg]];
    }
    line.push([longitudeDeg, latitudeDeg]);
  }
  return line.length > 0 ? [...lines, line] : lines;
}

function geometryOf(track: ExportedTrack) {
  const places = placesOf(track);
  const [only] = places;
  // A line has at least two places.
  if (places.length === 1 && only) return { type: "Point", coordinates: only };
  return { type: "MultiLineString", coordinates: cutAtDateLine(places) };
}

function toFeature({ id, name }: ExportedObject, track: ExportedTrack) {
  const [first, last] = [track.states[0], track.states.at(-1)];
  const properties = {
    object: id,
    name,
    kind: track.kind,
    source: track.source,
    elementEpochUtc: formatElementEpoch(track),
    ...(first && { fromUtc: formatUtc(first.atUtcMs) }),
    ...(last && { toUtc: formatUtc(last.atUtcMs) }),
  };
  return { type: "Feature", geometry: geometryOf(track), properties };
}

export const EPHEMERIS_GEOJSON: EphemerisFormat = {
  ending: "geojson",
  mediaType: "application/geo+json",
  words: "ground tracks in GeoJSON",
  description:
    "Lines end at ±180°, where one element set hands over to the next, and where a sample fails; `failed` lists those.",
  hasEdges: true,
  hasFrame: false,
  format: ({ objects }) =>
    JSON.stringify({
      type: "FeatureCollection",
      features: objects.flatMap((one) => one.tracks.map((track) => toFeature(one, track))),
      failed: objects.flatMap(({ id, outages }) => outages.map((outage) => ({ object: id, ...outageToJson(outage) }))),
    }),
};
