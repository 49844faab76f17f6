// One state of the record with everything that is worked out from it: what every answer is read from.
import type { RecordContent } from "../shared/record/bundle.ts";
import { type Catalogue, createCatalogue } from "../shared/record/catalogue.ts";
import type { City } from "../shared/record/city.ts";
import { type Claims, indexClaims } from "../shared/record/claims/index-claims.ts";
import { recordKnownOn } from "../shared/record/known-on/record-known-on.ts";
import { rememberDays } from "../shared/record/known-on/remember-days.ts";
import { endOfUtcDay, type UtcMs } from "../shared/time/instant.ts";
import { boundsOf } from "../shared/time/when.ts";
import { AnswerCache } from "./http/answer-cache.ts";
import { type ElementBlobs, packBlobs } from "./orbits/element-blobs.ts";
import { createElementCatalogue, type ElementCatalogue, elementsKnownBy } from "./orbits/element-catalogue.ts";
import type { ObservedSet } from "./orbits/observed-files.ts";
import { createSearch, type Search } from "./record/search.ts";

/** What a snapshot is made of. */
export interface SnapshotParts {
  readonly revision: number;
  readonly record: RecordContent;
  readonly observed: readonly ObservedSet[];
  /** Cities by which a place on the ground can be picked. */
  readonly cities: readonly City[];
  readonly conflicts: number;
  /** Imported sets in the store that nobody can be given, or that this version does not take. */
  readonly leftOut: number;
  /** Signs cursors. */
  readonly secret: string;
  /** The version of this software. */
  readonly version: string;
}

export interface Snapshot extends SnapshotParts {
  readonly catalogue: Catalogue;
  /** All that is known today, also where the snapshot is of a past day. */
  readonly wholeCatalogue: Catalogue;
  readonly claims: Claims;
  readonly elements: ElementCatalogue;
  /** All element sets that there are today, packed when they are first asked for. */
  readonly blobs: () => ElementBlobs;
  /** Whether the element sets of a source had been published. */
  readonly knowsSource: (source: string) => boolean;
  /** Made at the first search: the pinyin of all names takes a moment. */
  readonly search: () => Search;
  /** The answers already written; they go with the state that they tell of. */
  readonly answers: AnswerCache;
  /** The same record as known at the end of a day, its first instant given. */
  readonly knownOn: (dayUtcMs: UtcMs) => Snapshot;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Whether a source's element sets had been published by then. */
function isPublishedBy({ sources }: Catalogue, untilUtcMs: UtcMs): (source: string) => boolean {
  return (id) => {
    const { retrieved } = sources.get(id) ?? {};
    return retrieved !== undefined && boundsOf({ edtf: retrieved }).latestUtcMs <= untilUtcMs;
  };
}

function snapshotKnownOn(whole: Snapshot, dayUtcMs: UtcMs): Snapshot {
  const { record, claims } = recordKnownOn(whole.record, whole.claims, dayUtcMs);
  const catalogue = createCatalogue(record, whole.revision);
  const isKnown = isPublishedBy(whole.catalogue, endOfUtcDay(dayUtcMs));
  const elements = once(() => elementsKnownBy(whole.elements, { all: whole.catalogue, known: catalogue, isKnown }));
  const known: Snapshot = {
    ...whole,
    record,
    claims,
    catalogue,
    knowsSource: isKnown,
    search: once(() => createSearch(catalogue)),
    get elements() {
      return elements();
    },
  };
  return known;
}

/** Works everything out that follows from one state of the record. */
export function createSnapshot(parts: SnapshotParts): Snapshot {
  const catalogue = createCatalogue(parts.record, parts.revision);
  const elements = createElementCatalogue(catalogue, parts.observed);
  const whole: Snapshot = {
    ...parts,
    catalogue,
    wholeCatalogue: catalogue,
    claims: indexClaims(parts.record),
    elements,
    blobs: once(() => packBlobs(elements)),
    knowsSource: () => true,
    search: once(() => createSearch(catalogue)),
    answers: new AnswerCache(),
    knownOn: rememberDays((dayUtcMs) => snapshotKnownOn(whole, dayUtcMs)),
  };
  return whole;
}
