// One state of the record with everything that is worked out from it: what every answer is read from.
import type { RecordContent } from "../shared/record/bundle.ts";
import { type Catalogue, createCatalogue } from "../shared/record/catalogue.ts";
import type { City } from "../shared/record/city.ts";
import { type Claims, claimsOfAll } from "../shared/record/claims/index-claims.ts";
import { recordKnownOn } from "../shared/record/known-on/record-known-on.ts";
import { rememberDays } from "../shared/record/known-on/remember-days.ts";
import { atOnce, type Steps } from "../shared/steps.ts";
import { endOfUtcDay, type UtcMs } from "../shared/time/instant.ts";
import { boundsOf } from "../shared/time/when.ts";
import { AnswerCache } from "./http/answer-cache.ts";
import { blobsOf, type ElementBlobs } from "./orbits/element-blobs.ts";
import { type ElementCatalogue, elementsKnownBy, elementsOf } from "./orbits/element-catalogue.ts";
import type { ObservedSet } from "./orbits/observed-files.ts";
import type { StoredSets } from "./record/element-entries.ts";
import { type Search, searchOf } from "./record/search.ts";
import { once } from "./remember.ts";
import { inTurns } from "./turns.ts";

/** What a snapshot is made of. */
export interface SnapshotParts {
  readonly revision: number;
  readonly record: RecordContent;
  readonly observed: readonly ObservedSet[];
  /** Cities by which a place on the ground can be picked. */
  readonly cities: readonly City[];
  readonly conflicts: number;
  /** The imported sets as the store's entries hold them. */
  readonly imported?: StoredSets;
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
  readonly blobs: () => Promise<ElementBlobs>;
  /** Whether the element sets of a source had been published. */
  readonly knowsSource: (source: string) => boolean;
  /** Made at the first search: the pinyin of all names takes a moment. */
  readonly search: () => Promise<Search>;
  /** The answers already written; they go with the state that they tell of. */
  readonly answers: AnswerCache;
  /** The same record as known at the end of a day, its first instant given. */
  readonly knownOn: (dayUtcMs: UtcMs) => Snapshot;
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
    search: once(() => inTurns(searchOf(catalogue))),
    get elements() {
      return elements();
    },
  };
  return known;
}

/** Works everything out that follows from one state of the record; what is the same in the state before is taken on. */
export function* snapshotOf(parts: SnapshotParts, before?: Snapshot): Steps<Snapshot> {
  const catalogue = createCatalogue(parts.record, parts.revision);
  yield;
  const elements = yield* elementsOf(catalogue, parts.observed);
  const claims = yield* claimsOfAll(parts.record, before);
  const earlierBlobs = before?.blobs();
  const whole: Snapshot = {
    ...parts,
    catalogue,
    wholeCatalogue: catalogue,
    claims,
    elements,
    blobs: once(async () => inTurns(blobsOf(elements, await earlierBlobs))),
    knowsSource: () => true,
    search: once(() => inTurns(searchOf(catalogue))),
    answers: new AnswerCache(),
    knownOn: rememberDays((dayUtcMs) => snapshotKnownOn(whole, dayUtcMs)),
  };
  return whole;
}

/** The same without a pause. */
export function createSnapshot(...asked: Parameters<typeof snapshotOf>): Snapshot {
  return atOnce(snapshotOf(...asked));
}
