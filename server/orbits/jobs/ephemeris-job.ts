// States of objects over a span of time, written in one of the formats of ephemerides.
import type { ExportedObject } from "../../../shared/export/ephemeris/ephemeris-format.ts";
import { EPHEMERIS_FORMATS } from "../../../shared/export/ephemeris/formats.ts";
import { setOfRow } from "../../../shared/orbit/element-columns.ts";
import { type Sampling, sampleCount, sampleEphemeris, type Track } from "../../../shared/orbit/ephemeris.ts";
import type { StateFrame } from "../../../shared/orbit/framed-state.ts";
import { must } from "../../../shared/result.ts";
import type { Steps } from "../../../shared/steps.ts";
import type { WantedKind } from "../element-catalogue.ts";
import type { JobAnswer, OrbitJob } from "../orbit-job.ts";
import type { OrbitShelf } from "../orbit-shelf.ts";

/** Objects by their rows in the catalogue. */
export interface EphemerisRequest {
  readonly objects: readonly number[];
  readonly sampling: Sampling;
  readonly kind: WantedKind;
  readonly frame: StateFrame;
  /** Ending of the format. */
  readonly format: string;
}

function toExported(shelf: OrbitShelf, { setRow, states }: Track) {
  const { kind, source, epochUtcMs } = setOfRow(shelf.library.columns, setRow);
  return { kind, source, elementEpochUtcMs: epochUtcMs, states };
}

/** Each object is a step. */
function* writeEphemeris(shelf: OrbitShelf, request: EphemerisRequest): Steps<JobAnswer> {
  const format = must(
    EPHEMERIS_FORMATS.find(({ ending }) => ending === request.format),
    `the format ${request.format}`,
  );
  const { sampling, frame } = request;
  const { revision, library, propagatorOf } = shelf;
  const spans = shelf.spansOf(request.kind);
  const objects: ExportedObject[] = [];
  for (const object of request.objects) {
    const id = must(library.objectIds[object], "an object of the catalogue");
    const { lifetime } = must(library.objects[object], id);
    const { tracks, outages } = sampleEphemeris({ object, spans, lifetime, propagatorOf }, sampling, format.hasEdges);
    const named = { id, name: shelf.nameOf(object) };
    objects.push({ ...named, tracks: tracks.map((track) => toExported(shelf, track)), outages });
    yield;
  }
  return { body: new TextEncoder().encode(format.format({ revision, sampling, frame, objects })) };
}

/** Working a sample out and writing it takes some 10 µs. */
const MANY_SAMPLES = 5_000;

/** Answers with the file. */
export const ephemerisJob: OrbitJob<EphemerisRequest> = {
  isLong: ({ objects, sampling }) => objects.length * sampleCount(sampling) > MANY_SAMPLES,
  run: writeEphemeris,
};
