// An object's states over a span of time, cut where one element set hands over to the next and where there is none.
// Not here: how they are written (shared/export/ephemeris), which objects are asked for.
import type { UtcMs } from "../time/instant.ts";
import type { Lifetime } from "./choose.ts";
import { type PropagationCode, type Propagator, propagateTeme, type TemeState } from "./propagate.ts";
import type { SpanColumns } from "./span-columns.ts";

/** From `fromUtcMs` on every `stepMs`, before `toUtcMs`. */
export interface Sampling {
  readonly fromUtcMs: UtcMs;
  readonly toUtcMs: UtcMs;
  readonly stepMs: number;
}

/** Why there is no state: SGP4's reasons, and those of the object's life. */
export type NoStateCode = PropagationCode | "not_launched" | "ended" | "no_elements";

/** States of one element set that belong together: a curve may be drawn through them. */
export interface Track {
  readonly setRow: number;
  readonly states: readonly TemeState[];
}

/** Consecutive samples without a state for one reason. */
export interface Outage {
  readonly code: NoStateCode;
  /** Instants of the first and the last of them. */
  readonly firstUtcMs: UtcMs;
  readonly lastUtcMs: UtcMs;
  readonly samples: number;
}

export interface Ephemeris {
  readonly tracks: readonly Track[];
  readonly outages: readonly Outage[];
}

/** One object, with what its states come from. */
export interface SampledObject {
  /** Its row in the spans. */
  readonly object: number;
  readonly spans: SpanColumns;
  readonly lifetime: Lifetime;
  readonly propagatorOf: (setRow: number) => Propagator;
}

/** A part of the sampled span in which one set holds, or none. */
interface Stretch {
  readonly fromUtcMs: UtcMs;
  readonly toUtcMs: UtcMs;
  readonly setRow?: number;
}

/** How many samples each object gets. */
export function sampleCount({ fromUtcMs, toUtcMs, stepMs }: Sampling): number {
  return Math.max(0, Math.ceil((toUtcMs - fromUtcMs) / stepMs));
}

/** The sampled span cut at the edges of the object's spans, gaps between them included. */
function stretchesOf({ object, spans }: SampledObject, { fromUtcMs, toUtcMs }: Sampling): readonly Stretch[] {
  const [first = 0, end = 0] = spans.firstOfObject.subarray(object, object + 2);
  const stretches: Stretch[] = [];
  let reachedUtcMs = fromUtcMs;
  for (let span = first; span < end; span++) {
    const from = Math.max(spans.fromUtcMs[span] ?? toUtcMs, fromUtcMs);
    const to = Math.min(spans.toUtcMs[span] ?? fromUtcMs, toUtcMs);
    if (from >= to) continue;
    if (from > reachedUtcMs) stretches.push({ fromUtcMs: reachedUtcMs, toUtcMs: from });
    stretches.push({ fromUtcMs: from, toUtcMs: to, setRow: spans.setRow[span] ?? 0 });
    reachedUtcMs = to;
  }
  return reachedUtcMs < toUtcMs ? [...stretches, { fromUtcMs: reachedUtcMs, toUtcMs }] : stretches;
}

/** The instants of the sampling that fall into a stretch; with its edges too where a curve is to reach them. */
function instantsIn(stretch: Stretch, { fromUtcMs, stepMs }: Sampling, hasEdges: boolean): readonly UtcMs[] {
  const instants: UtcMs[] = [];
  let count = Math.ceil((stretch.fromUtcMs - fromUtcMs) / stepMs);
  if (hasEdges && fromUtcMs + count * stepMs > stretch.fromUtcMs) instants.push(stretch.fromUtcMs);
  for (; fromUtcMs + count * stepMs < stretch.toUtcMs; count++) instants.push(fromUtcMs + count * stepMs);
  if (hasEdges) instants.push(stretch.toUtcMs);
  return instants;
}

/** Why an object has no element set at an instant. */
export function lifeCode({ fromUtcMs, toUtcMs }: Lifetime, atUtcMs: UtcMs): NoStateCode {
  if (atUtcMs < fromUtcMs) return "not_launched";
  return toUtcMs !== undefined && atUtcMs >= toUtcMs ? "ended" : "no_elements";
}

/** Gathers states into tracks and what fails into outages, sample by sample. */
class Gathering {
  readonly tracks: Track[] = [];
  readonly outages: Outage[] = [];
  #states: TemeState[] = [];
  #hasFailed = false;

  addState(state: TemeState): void {
    this.#states.push(state);
    this.#hasFailed = false;
  }

  addFailure(setRow: number | undefined, atUtcMs: UtcMs, code: NoStateCode): void {
    this.endTrack(setRow);
    const last = this.outages.at(-1);
    // The one before failed for the same reason: it goes on.
    if (this.#hasFailed && last?.code === code) {
      this.outages[this.outages.length - 1] = { ...last, lastUtcMs: atUtcMs, samples: last.samples + 1 };
    } else this.outages.push({ code, firstUtcMs: atUtcMs, lastUtcMs: atUtcMs, samples: 1 });
    this.#hasFailed = true;
  }

  endTrack(setRow: number | undefined): void {
    if (setRow !== undefined && this.#states.length > 0) this.tracks.push({ setRow, states: this.#states });
    this.#states = [];
  }
}

/**
 * Samples an object, TEME. With `hasEdges` each track also has a state at each edge of its set's span, so that tracks
 * follow one another without a gap; failures there are not told, being no samples.
 */
export function sampleEphemeris(one: SampledObject, sampling: Sampling, hasEdges: boolean): Ephemeris {
  const gathering = new Gathering();
  for (const stretch of stretchesOf(one, sampling)) {
    const { setRow } = stretch;
    const propagator = setRow === undefined ? undefined : one.propagatorOf(setRow);
    for (const atUtcMs of instantsIn(stretch, sampling, hasEdges && propagator !== undefined)) {
      const state = propagator && propagateTeme(propagator, atUtcMs);
      if (state?.ok) gathering.addState(state.value);
      else if (isSample(sampling, atUtcMs)) {
        gathering.addFailure(setRow, atUtcMs, state ? state.failure.code : lifeCode(one.lifetime, atUtcMs));
      } else gathering.endTrack(setRow);
    }
    gathering.endTrack(setRow);
  }
  const { tracks, outages } = gathering;
  return { tracks, outages };
}

function isSample({ fromUtcMs, toUtcMs, stepMs }: Sampling, atUtcMs: UtcMs): boolean {
  return atUtcMs < toUtcMs && (atUtcMs - fromUtcMs) % stepMs === 0;
}
