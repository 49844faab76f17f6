// An ephemeris as JSON: the states of each object, set by set.
import { stateNumbers, temeToFrame } from "../../orbit/framed-state.ts";
import type { TemeState } from "../../orbit/propagate.ts";
import { formatUtc } from "../../time/instant.ts";
import {
  type EphemerisFormat,
  type ExportedEphemeris,
  type ExportedObject,
  formatElementEpoch,
  outageToJson,
  rounded,
} from "./ephemeris-format.ts";

/** Nine decimals are a micrometre, a micrometre a second, and a tenth of a millimetre over the ground. */
const DECIMALS = 9;

function sampleToJson(state: TemeState, frame: ExportedEphemeris["frame"]) {
  const utc = formatUtc(state.atUtcMs);
  const numbers = stateNumbers(temeToFrame(state, frame)).map((number) => rounded(number, DECIMALS));
  if (frame !== "geodetic") return { utc, positionKm: numbers.slice(0, 3), velocityKmPerS: numbers.slice(3) };
  const [latitudeDeg, longitudeDeg, altitudeKm] = numbers;
  return { utc, latitudeDeg, longitudeDeg, altitudeKm };
}

function objectToJson({ id, tracks, outages }: ExportedObject, frame: ExportedEphemeris["frame"]) {
  const told = tracks.map((track) => ({
    kind: track.kind,
    source: track.source,
    elementEpochUtc: formatElementEpoch(track),
    samples: track.states.map((state) => sampleToJson(state, frame)),
  }));
  return { id, tracks: told, failed: outages.map(outageToJson) };
}

export const EPHEMERIS_JSON: EphemerisFormat = {
  ending: "json",
  mediaType: "application/json",
  words: "JSON",
  description: "Samples in one track are of one element set; another set, and a failure, begin another track.",
  hasEdges: false,
  hasFrame: true,
  format: ({ revision, sampling, frame, objects }) =>
    JSON.stringify({
      from: formatUtc(sampling.fromUtcMs),
      to: formatUtc(sampling.toUtcMs),
      stepS: sampling.stepMs / 1000,
      frame,
      objects: objects.map((one) => objectToJson(one, frame)),
      revision,
    }),
};
