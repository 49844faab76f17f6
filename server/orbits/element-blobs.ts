// Every element set packed into blobs that are named for their bytes, so that what has not changed keeps its address.
import { createHash } from "node:crypto";
import { groupBy } from "../../shared/lists.ts";
import { OBSERVED_REACH_DAYS } from "../../shared/orbit/choose.ts";
import { type ElementColumns, setsToColumns } from "../../shared/orbit/element-columns.ts";
import { type ElementKind, type ElementSet, MEAN_ELEMENT_FIELDS } from "../../shared/orbit/elements.ts";
import { packing, sortedForPacking } from "../../shared/orbit/packed/pack.ts";
import { must } from "../../shared/result.ts";
import { atOnce, type Steps } from "../../shared/steps.ts";
import { DAY_MS, type UtcMs } from "../../shared/time/instant.ts";
import { type Encoded, encodedBody } from "../http/answer-cache.ts";
import type { ElementCatalogue } from "./element-catalogue.ts";

/** Element sets of one kind and one group, as bytes. */
export interface ElementBlob {
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encoded: Encoded;
  readonly kind: ElementKind;
  readonly sets: number;
  readonly sources: readonly string[];
  /** What was packed, in the order in which it came. */
  readonly packed: readonly ElementSet[];
  /** No set holds before, nor from `toUtcMs` on; absent where that is open. */
  readonly fromUtcMs?: UtcMs;
  readonly toUtcMs?: UtcMs;
}

/** The blobs of one state of the record; of an object's sets with one epoch the later blob's is the later. */
export interface ElementBlobs {
  readonly all: readonly ElementBlob[];
  /** Those of the last states too: who has read a list of them is to find what it names. */
  readonly bySha256: ReadonlyMap<string, ElementBlob>;
  /** Those of the states before, the latest first. */
  readonly earlier: readonly (readonly ElementBlob[])[];
}

/** A page reads the list and what it names within seconds; an import a minute for some minutes is a busy day. */
const STATES_KEPT = 8;
const NO_BLOBS: ElementBlobs = { all: [], bySha256: new Map(), earlier: [] };

/** A set with the constellation of its object. */
interface GroupedSet {
  readonly set: ElementSet;
  readonly group: string;
}

function kindOf(sets: ElementColumns): ElementKind {
  return sets.isIllustrative[0] === 1 ? "illustrative" : "observed";
}

/** Observed sets reach as far as each of them may be used; illustrative ones are not cut by their epochs. */
function reachOf({ epochUtcMs }: ElementColumns, kind: ElementKind): Pick<ElementBlob, "fromUtcMs" | "toUtcMs"> {
  if (kind === "illustrative") return {};
  const epochs = epochUtcMs.toSorted();
  const [first, last] = [must(epochs[0], "the first epoch of a blob"), must(epochs.at(-1), "the last one")];
  const reachMs = OBSERVED_REACH_DAYS * DAY_MS;
  return { fromUtcMs: Math.ceil(first - reachMs), toUtcMs: Math.floor(last + reachMs) + 1 };
}

function* toBlob(grouped: readonly GroupedSet[]): Steps<ElementBlob> {
  const packed = grouped.map(({ set }) => set);
  const inOrder = setsToColumns(packed);
  yield;
  const columns = sortedForPacking(inOrder);
  yield;
  const kind = kindOf(columns);
  const bytes = yield* packing(columns);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { count, sources } = columns;
  return { sha256, bytes, encoded: new Map(), kind, sets: count, sources, packed, ...reachOf(columns, kind) };
}

const SET_FIELDS = ["objectId", "source", "kind", ...MEAN_ELEMENT_FIELDS] as const;

function isSameSet(one: ElementSet, other: ElementSet | undefined): boolean {
  return one === other || SET_FIELDS.every((field) => Object.is(one[field], other?.[field]));
}

/** The blob of an earlier state that these sets would make again. */
function findSame(sets: readonly GroupedSet[], { all }: ElementBlobs): ElementBlob | undefined {
  return all.find(
    ({ packed }) => packed.length === sets.length && sets.every(({ set }, row) => isSameSet(set, packed[row])),
  );
}

/**
 * One blob for each observed source and constellation, and one for each constellation's illustrative sets, what belongs
 * to none together: a new source, or a new batch of one constellation, leaves the other blobs as they are. Those of the
 * state before that stay as they are, are not packed again.
 */
export function* blobsOf(
  { objects, observedSources }: ElementCatalogue,
  before: ElementBlobs = NO_BLOBS,
): Steps<ElementBlobs> {
  const grouped = objects.flatMap(({ object, sets }) =>
    sets.map((set) => ({ set, group: object.constellation ?? "" })),
  );
  const placeOfSource = new Map(observedSources.map((source, place) => [source, place]));
  // Observed before illustrative, sources in the order in which they were read: the order of an object's own sets.
  const orderOf = ({ set }: GroupedSet) =>
    set.kind === "illustrative" ? observedSources.length : (placeOfSource.get(set.source) ?? 0);
  const groups = groupBy(
    grouped.toSorted((a, b) => orderOf(a) - orderOf(b)),
    (one) => `${orderOf(one)} ${one.group}`,
  );
  const all: ElementBlob[] = [];
  for (const sets of groups.values()) {
    all.push(findSame(sets, before) ?? (yield* toBlob(sets)));
    yield;
  }
  const earlier = [before.all, ...before.earlier].slice(0, STATES_KEPT);
  const known = [...earlier.toReversed().flat(), ...all];
  return { all, bySha256: new Map(known.map((blob) => [blob.sha256, blob])), earlier };
}

/** The same without a pause. */
export function packBlobs(...asked: Parameters<typeof blobsOf>): ElementBlobs {
  return atOnce(blobsOf(...asked));
}

/** Compresses every blob before somebody asks for it; one after the other, so that requests come in between. */
export async function compressBlobs({ all }: ElementBlobs): Promise<void> {
  for (const { bytes, encoded } of all) {
    for (const encoding of ["br", "gzip"] as const)
      await encodedBody({ body: bytes, encoded, isDense: true }, encoding);
  }
}
