// One state of the record with everything that is worked out from it: what every answer is read from.
import type { RecordContent } from "../shared/record/bundle.ts";
import { type Catalogue, createCatalogue } from "../shared/record/catalogue.ts";
import { AnswerCache } from "./http/answer-cache.ts";
import { createElementCatalogue, type ElementCatalogue } from "./orbits/element-catalogue.ts";
import type { ObservedSet } from "./orbits/observed-files.ts";
import { type Claims, indexClaims } from "./record/claims.ts";
import { createSearch, type Search } from "./record/search.ts";

/** What a snapshot is made of. */
export interface SnapshotParts {
  readonly revision: number;
  readonly record: RecordContent;
  readonly observed: readonly ObservedSet[];
  readonly conflicts: number;
  /** Signs cursors. */
  readonly secret: string;
  /** The version of this software. */
  readonly version: string;
}

export interface Snapshot extends SnapshotParts {
  readonly catalogue: Catalogue;
  readonly claims: Claims;
  readonly elements: ElementCatalogue;
  /** Made at the first search: the pinyin of all names takes a moment. */
  readonly search: () => Search;
  /** The answers already written; they go with the state that they tell of. */
  readonly answers: AnswerCache;
}

/** Works everything out that follows from one state of the record. */
export function createSnapshot(parts: SnapshotParts): Snapshot {
  const catalogue = createCatalogue(parts.record, parts.revision);
  let search: Search | undefined;
  return {
    ...parts,
    catalogue,
    claims: indexClaims(parts.record),
    elements: createElementCatalogue(catalogue, parts.observed),
    search: () => {
      search ??= createSearch(catalogue);
      return search;
    },
    answers: new AnswerCache(),
  };
}
