// An ephemeris as CZML, as Cesium draws it: inertial positions with Lagrange curves, none across a hand-over of sets.
import { temeToIcrf } from "../../orbit/icrf.ts";
import { formatUtc } from "../../time/instant.ts";
import {
  type EphemerisFormat,
  type ExportedEphemeris,
  type ExportedObject,
  type ExportedTrack,
  formatElementEpoch,
  rounded,
} from "./ephemeris-format.ts";

/** Five intervals around: at a step of 60 s within a metre of SGP4 in a low orbit, at the longest see curve-step.ts. */
const DEGREE = 5;
const M_PER_KM = 1000;
/** A millimetre. */
const DECIMALS = 3;

function intervalOf({ states }: ExportedTrack): string {
  const [first, last] = [states[0], states.at(-1)];
  if (!first || !last) throw new Error("a track has states");
  return `${formatUtc(first.atUtcMs)}/${formatUtc(last.atUtcMs)}`;
}

/** Seconds since the start, then metres, for each state. */
function cartesianM({ states }: ExportedTrack, fromUtcMs: number): readonly number[] {
  return states.flatMap(({ positionKm, atUtcMs }) => [
    (atUtcMs - fromUtcMs) / 1000,
    ...temeToIcrf(positionKm, atUtcMs).map((part) => rounded(part * M_PER_KM, DECIMALS)),
  ]);
}

function positionOf(track: ExportedTrack, fromUtcMs: number) {
  return {
    interval: intervalOf(track),
    epoch: formatUtc(fromUtcMs),
    cartesian: cartesianM(track, fromUtcMs),
    // What Cesium calls INERTIAL is ICRF; SGP4's own frame is 0.37° from it in 2026.
    referenceFrame: "INERTIAL",
    interpolationAlgorithm: "LAGRANGE",
    interpolationDegree: DEGREE,
  };
}

function failureWords({ outages }: ExportedObject): string {
  return outages
    .map(({ code, firstUtcMs, lastUtcMs }) => `${code} ${formatUtc(firstUtcMs)}/${formatUtc(lastUtcMs)}`)
    .join("; ");
}

function packetOf(one: ExportedObject, { fromUtcMs }: ExportedEphemeris["sampling"]) {
  const { id, name, tracks } = one;
  const tell = (track: ExportedTrack, text: string) => ({ interval: intervalOf(track), string: text });
  const failed = failureWords(one);
  return {
    id,
    name,
    ...(tracks.length > 0 && {
      availability: tracks.map(intervalOf),
      position: tracks.map((track) => positionOf(track, fromUtcMs)),
      point: { pixelSize: 4 },
      properties: {
        orbitKind: tracks.map((track) => tell(track, track.kind)),
        elementSource: tracks.map((track) => tell(track, track.source)),
        elementEpochUtc: tracks.map((track) => tell(track, formatElementEpoch(track))),
      },
    }),
    ...(failed !== "" && { description: failed }),
  };
}

function documentPacket({ sampling: { fromUtcMs, toUtcMs } }: ExportedEphemeris) {
  const from = formatUtc(fromUtcMs);
  const clock = { interval: `${from}/${formatUtc(toUtcMs)}`, currentTime: from, multiplier: 60 };
  return { id: "document", name: "Orbitline", version: "1.0", clock };
}

export const EPHEMERIS_CZML: EphemerisFormat = {
  ending: "czml",
  mediaType: "application/json",
  words: "CZML",
  description:
    "Positions in ICRF (`INERTIAL`), turned from TEME by precession and nutation to 3 m at a low orbit; each object is available where it has a state, and each element set has an interval of its own, so that no curve leads from one to the next.",
  hasEdges: true,
  hasFrame: false,
  format: (ephemeris) =>
    JSON.stringify([documentPacket(ephemeris), ...ephemeris.objects.map((one) => packetOf(one, ephemeris.sampling))]),
};
