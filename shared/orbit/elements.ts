// The mean elements of an orbit as SGP4 takes them, and what makes a set of them valid.
// Not here: the formats that carry them (omm.ts, tle.ts), where the object is (propagate.ts).

import { fail, ok, type Result } from "../result.ts";
import type { UtcMs } from "../time/instant.ts";

/** SGP4 mean elements, TEME of epoch, Kozai mean motion [AIAA-2006-6753]. */
export interface MeanElements {
  readonly epochUtcMs: UtcMs;
  readonly meanMotionRevPerDay: number;
  readonly eccentricity: number;
  readonly inclinationDeg: number;
  readonly raanDeg: number;
  readonly argumentOfPerigeeDeg: number;
  readonly meanAnomalyDeg: number;
  readonly bstarPerEarthRadius: number;
}

/** Whether somebody tracked the object, or the orbit was made up from its launch or batch. */
export type ElementKind = "observed" | "illustrative";

/** What a catalogue writes beside the mean elements; SGP4 uses none of it. */
export interface BookKeeping {
  readonly classification: "U" | "C" | "S";
  readonly ephemerisType: number;
  readonly elementSetNumber: number;
  readonly revolutionAtEpoch: number;
  /** Half the first derivative of the mean motion, as TLE and OMM carry it. */
  readonly meanMotionDotRevPerDay2: number;
  /** A sixth of the second derivative of the mean motion. */
  readonly meanMotionDdotRevPerDay3: number;
}

/** What stands there where no catalogue gave the set. */
const NO_BOOK_KEEPING: BookKeeping = {
  classification: "U",
  ephemerisType: 0,
  elementSetNumber: 999,
  revolutionAtEpoch: 0,
  meanMotionDotRevPerDay2: 0,
  meanMotionDdotRevPerDay3: 0,
};

/** One object's mean elements, with where they come from. */
export interface ElementSet extends MeanElements {
  readonly objectId: string;
  readonly kind: ElementKind;
  readonly source: string;
  /** Of a set that a catalogue gave; columns and blobs leave it behind. */
  readonly bookKeeping?: BookKeeping;
}

/** What OMM and TLE carry: mean elements and the catalogue's book-keeping around them. */
export interface ElementMessage extends MeanElements, BookKeeping {
  readonly objectName: string;
  /** COSPAR piece (`2024-140A`) or another id of the object; `norad:88888` for a TLE without a designator. */
  readonly objectId: string;
  /** Catalogue number; absent where nobody has given one. */
  readonly noradId?: number;
  /** The orbit is ours and nobody tracked it; only XML and KVN have a place to say so. */
  readonly isIllustrative?: true;
}

/** One field that is out of its range. */
export interface ElementProblem<Field extends string = string> {
  readonly code: "not_finite" | "out_of_range" | "empty";
  readonly field: Field;
  readonly value: number | string;
  readonly expected: string;
}

interface NumberRule {
  readonly expected: string;
  readonly accepts: (value: number) => boolean;
}

const angleDeg: NumberRule = { expected: "0 ≤ angle < 360°", accepts: (value) => value >= 0 && value < 360 };

// The range in which a two-digit TLE year and SGP4's own calendar agree.
const EPOCH_FROM_UTC_MS = Date.UTC(1957, 0, 1);
const EPOCH_TO_UTC_MS = Date.UTC(2057, 0, 1);

const RULES: { readonly [Field in keyof MeanElements]: NumberRule } = {
  epochUtcMs: {
    expected: "1957-01-01 ≤ epoch < 2057-01-01",
    accepts: (value) => value >= EPOCH_FROM_UTC_MS && value < EPOCH_TO_UTC_MS,
  },
  // 17 rev/day is a circular orbit 10 km above the surface.
  meanMotionRevPerDay: { expected: "0 < rev/day ≤ 17", accepts: (value) => value > 0 && value <= 17 },
  eccentricity: { expected: "0 ≤ e < 1", accepts: (value) => value >= 0 && value < 1 },
  inclinationDeg: { expected: "0 ≤ i ≤ 180°", accepts: (value) => value >= 0 && value <= 180 },
  raanDeg: angleDeg,
  argumentOfPerigeeDeg: angleDeg,
  meanAnomalyDeg: angleDeg,
  // Fits of satellites under thrust reach −3.7; 1000 would send SGP4 1.4e9 km away.
  bstarPerEarthRadius: { expected: "|B*| < 10 per Earth radius", accepts: (value) => Math.abs(value) < 10 },
};

/** The names of the eight mean elements, epoch first. */
// Reason for the cast: Object.keys forgets that the keys are those of the table.
export const MEAN_ELEMENT_FIELDS = Object.keys(RULES) as readonly (keyof MeanElements)[];

/** Every field of the mean elements that is not finite or out of range; empty when they can be propagated. */
export function meanElementProblems(elements: MeanElements): ElementProblem<keyof MeanElements>[] {
  return MEAN_ELEMENT_FIELDS.flatMap((field): ElementProblem<keyof MeanElements>[] => {
    const value = elements[field];
    const { expected, accepts } = RULES[field];
    if (!Number.isFinite(value)) return [{ code: "not_finite", field, value, expected }];
    return accepts(value) ? [] : [{ code: "out_of_range", field, value, expected }];
  });
}

/** Checks a set and freezes it; the failure lists every field that is wrong. */
export function validateElementSet(set: ElementSet): Result<ElementSet, readonly ElementProblem[]> {
  const problems: ElementProblem[] = meanElementProblems(set);
  for (const field of ["objectId", "source"] as const) {
    if (set[field] === "") problems.push({ code: "empty", field, value: "", expected: "a name" });
  }
  return problems.length === 0 ? ok(Object.freeze({ ...set })) : fail(problems);
}

/** The set that a message carries, checked; id as in the message, unless another is given. */
export function messageToElementSet(
  message: ElementMessage,
  origin: { readonly kind: ElementKind; readonly source: string; readonly objectId?: string },
): Result<ElementSet, readonly ElementProblem[]> {
  return validateElementSet({
    objectId: origin.objectId ?? message.objectId,
    kind: origin.kind,
    source: origin.source,
    epochUtcMs: message.epochUtcMs,
    meanMotionRevPerDay: message.meanMotionRevPerDay,
    eccentricity: message.eccentricity,
    inclinationDeg: message.inclinationDeg,
    raanDeg: message.raanDeg,
    argumentOfPerigeeDeg: message.argumentOfPerigeeDeg,
    meanAnomalyDeg: message.meanAnomalyDeg,
    bstarPerEarthRadius: message.bstarPerEarthRadius,
    bookKeeping: {
      classification: message.classification,
      ephemerisType: message.ephemerisType,
      elementSetNumber: message.elementSetNumber,
      revolutionAtEpoch: message.revolutionAtEpoch,
      meanMotionDotRevPerDay2: message.meanMotionDotRevPerDay2,
      meanMotionDdotRevPerDay3: message.meanMotionDdotRevPerDay3,
    },
  });
}

/**
 * The message that carries a set: the book-keeping of the catalogue that gave it, neutral values where none did;
 * catalogue number only where known.
 */
export function elementSetToMessage(
  set: ElementSet,
  names: { readonly objectName: string; readonly noradId?: number },
): ElementMessage {
  return {
    objectName: names.objectName,
    objectId: set.objectId,
    ...(names.noradId === undefined ? {} : { noradId: names.noradId }),
    epochUtcMs: set.epochUtcMs,
    meanMotionRevPerDay: set.meanMotionRevPerDay,
    eccentricity: set.eccentricity,
    inclinationDeg: set.inclinationDeg,
    raanDeg: set.raanDeg,
    argumentOfPerigeeDeg: set.argumentOfPerigeeDeg,
    meanAnomalyDeg: set.meanAnomalyDeg,
    bstarPerEarthRadius: set.bstarPerEarthRadius,
    ...(set.bookKeeping ?? NO_BOOK_KEEPING),
    ...(set.kind === "illustrative" && { isIllustrative: true }),
  };
}
