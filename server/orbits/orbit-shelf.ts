// What the orbit worker computes from: the element sets of one state of the record, opened, with the names of the objects.
// Not here: the jobs (jobs/), how it gets across to the worker (orbit-service.ts).

import { type BulkPropagator, type BulkRuntime, createBulkPropagator } from "../../shared/orbit/bulk.ts";
import {
  type ElementLibrary,
  joinElements,
  type LibraryObject,
  spansOfKind,
} from "../../shared/orbit/element-library.ts";
import { unpackElements } from "../../shared/orbit/packed/unpack.ts";
import type { Propagator } from "../../shared/orbit/propagate.ts";
import type { SpanColumns } from "../../shared/orbit/span-columns.ts";
import type { WantedKind } from "./element-catalogue.ts";

/** What goes to the worker: plain data. */
export interface OrbitData {
  readonly revision: number;
  readonly objects: readonly (LibraryObject & { readonly name: string })[];
  readonly blobs: readonly Uint8Array[];
}

/** The data opened. */
export interface OrbitShelf {
  readonly revision: number;
  readonly library: ElementLibrary;
  readonly nameOf: (object: number) => string;
  readonly spansOf: (kind: WantedKind) => SpanColumns;
  /** Many sets at once. */
  readonly propagator: BulkPropagator;
  /** One set, instant by instant. */
  readonly propagatorOf: (setRow: number) => Propagator;
}

/** Opens the data; blobs that cannot be read are our own mistake, as we packed them. */
export function openShelf({ revision, objects, blobs }: OrbitData, runtime?: BulkRuntime): OrbitShelf {
  const columns = blobs.map((bytes) => {
    const blob = unpackElements(bytes);
    if (!blob.ok) throw new Error(`a blob of our own cannot be read: ${blob.failure.code}`);
    return blob.value;
  });
  const library = joinElements(columns, objects);
  const spans = new Map<WantedKind, SpanColumns>([["best", library.spans]]);
  const propagator = createBulkPropagator(library.columns, { runtime });
  return {
    revision,
    library,
    nameOf: (object) => objects[object]?.name ?? "",
    spansOf: (kind) => {
      const known = spans.get(kind);
      if (known || kind === "best") return known ?? library.spans;
      const made = spansOfKind(library, kind);
      spans.set(kind, made);
      return made;
    },
    propagator,
    propagatorOf: propagator.propagatorOf,
  };
}
