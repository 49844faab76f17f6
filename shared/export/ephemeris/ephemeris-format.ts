// What a format writes an ephemeris from, and what a format is.
import type { ElementKind } from "../../orbit/elements.ts";
import type { Outage, Sampling } from "../../orbit/ephemeris.ts";
import type { StateFrame } from "../../orbit/framed-state.ts";
import { formatEpochUtc } from "../../orbit/omm-epoch.ts";
import type { TemeState } from "../../orbit/propagate.ts";
import { formatUtc, type UtcMs } from "../../time/instant.ts";

/** Consecutive states of one element set. */
export interface ExportedTrack {
  readonly kind: ElementKind;
  readonly source: string;
  readonly elementEpochUtcMs: UtcMs;
  readonly states: readonly TemeState[];
}

export interface ExportedObject {
  readonly id: string;
  readonly name: string;
  readonly tracks: readonly ExportedTrack[];
  readonly outages: readonly Outage[];
}

export interface ExportedEphemeris {
  readonly revision: number;
  readonly sampling: Sampling;
  /** Heeded by formats that have no frame of their own. */
  readonly frame: StateFrame;
  readonly objects: readonly ExportedObject[];
}

export interface EphemerisFormat {
  /** Ending of the address, and name of the format. */
  readonly ending: string;
  readonly mediaType: string;
  /** What the file holds, to follow "as". */
  readonly words: string;
  readonly description: string;
  /** Whether curves are drawn through the states, so that they are to reach the edges of their sets' spans. */
  readonly hasEdges: boolean;
  /** Whether the caller chooses the frame. */
  readonly hasFrame: boolean;
  readonly format: (ephemeris: ExportedEphemeris) => string;
}

/** The epoch of a set as the API writes it. */
export function formatElementEpoch({ elementEpochUtcMs }: Pick<ExportedTrack, "elementEpochUtcMs">): string {
  return `${formatEpochUtc(elementEpochUtcMs)}Z`;
}

/** Consecutive samples without a state, as the API tells them. */
export function outageToJson({ code, firstUtcMs, lastUtcMs, samples }: Outage) {
  return { code, firstUtc: formatUtc(firstUtcMs), lastUtc: formatUtc(lastUtcMs), samples };
}

/** A number of at most so many decimals. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  // Adding 0 makes −0 a plain 0.
  return Math.round(value * scale) / scale + 0;
}
