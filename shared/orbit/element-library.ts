// The element sets of many objects brought together from several blobs: what everything that propagates reads.
// Not here: how blobs lie in bytes (packed/), where they come from.
import { indexIn } from "../lists.ts";
import type { Lifetime } from "./choose.ts";
import { type ElementColumns, emptyColumns } from "./element-columns.ts";
import type { ElementKind, MeanElements } from "./elements.ts";
import { MEAN_ELEMENT_FIELDS } from "./elements.ts";
import { type ObjectRows, type SpanColumns, spanColumns } from "./span-columns.ts";

/** An object whose sets are wanted. */
export interface LibraryObject {
  readonly id: string;
  /** The id under which blobs know it, where that is another. */
  readonly knownAs?: string | undefined;
  readonly lifetime: Lifetime;
}

/** Every set of some objects; rows of `objectIds` are rows of the spans, and where `columns.objectOf` points. */
export interface ElementLibrary {
  readonly objectIds: readonly string[];
  readonly columns: ElementColumns;
  /** When each set holds: an observed one near its epoch, else an illustrative one. */
  readonly spans: SpanColumns;
  /** The lives of the objects and the rows of their sets, for spans of one kind alone. */
  readonly objects: readonly ObjectRows[];
}

/** Rows of a blob that are wanted, and what its places become in the whole. */
interface Part {
  readonly blob: ElementColumns;
  readonly rows: readonly number[] | "all";
  readonly count: number;
  /** By the blob's object: the object in the whole, or NOBODY. */
  readonly objectTo: Int32Array;
  readonly sourceTo: Uint16Array;
}

const NOBODY = -1;

type NumberColumns = { readonly [Field in keyof MeanElements]: Float64Array } & { readonly isIllustrative: Uint8Array };

function toPart(blob: ElementColumns, objects: ReadonlyMap<string, number>, sources: Map<string, number>): Part {
  const objectTo = Int32Array.from(blob.objectIds, (id) => objects.get(id) ?? NOBODY);
  const sourceTo = Uint16Array.from(blob.sources, (source) => indexIn(sources, source));
  if (!objectTo.includes(NOBODY)) return { blob, rows: "all", count: blob.count, objectTo, sourceTo };
  const rows: number[] = [];
  for (let row = 0; row < blob.count; row++) if (objectTo[blob.objectOf[row] ?? NOBODY] !== NOBODY) rows.push(row);
  return { blob, rows, count: rows.length, objectTo, sourceTo };
}

/** Copies the numbers of a part's rows behind what is there already. */
function copyNumbers({ blob, rows }: Part, into: NumberColumns, from: number): void {
  for (const field of [...MEAN_ELEMENT_FIELDS, "isIllustrative"] as const) {
    if (rows === "all") into[field].set(blob[field], from);
    // The rows are those of the blob.
    else for (const [index, row] of rows.entries()) into[field][from + index] = blob[field][row] as number;
  }
}

function copyPlaces({ blob, rows, count, objectTo, sourceTo }: Part, into: ElementColumns, from: number): void {
  for (let index = 0; index < count; index++) {
    const row = rows === "all" ? index : (rows[index] ?? 0);
    // Unpacked places lead into their lists, and wanted rows to wanted objects.
    into.objectOf[from + index] = objectTo[blob.objectOf[row] as number] as number;
    into.sourceOf[from + index] = sourceTo[blob.sourceOf[row] as number] as number; // the same
  }
}

function joinColumns(parts: readonly Part[], names: { objectIds: readonly string[]; sources: readonly string[] }) {
  const columns = emptyColumns(
    parts.reduce((sum, { count }) => sum + count, 0),
    names,
  );
  let from = 0;
  for (const part of parts) {
    copyNumbers(part, columns, from);
    copyPlaces(part, columns, from);
    from += part.count;
  }
  return columns;
}

/** The rows of each object's sets, in the order of the columns. */
function rowsByObject({ count, objectOf, objectIds }: ElementColumns): readonly (readonly number[])[] {
  const rows: number[][] = objectIds.map(() => []);
  for (let row = 0; row < count; row++) rows[objectOf[row] ?? 0]?.push(row);
  return rows;
}

/**
 * Brings the sets of some objects together; sets of others are left out. The order of the blobs decides where two sets
 * of an object have one epoch.
 */
export function joinElements(blobs: readonly ElementColumns[], wanted: readonly LibraryObject[]): ElementLibrary {
  const objectIds = wanted.map(({ id }) => id);
  const places = new Map(wanted.map(({ id, knownAs }, place) => [knownAs ?? id, place]));
  const sources = new Map<string, number>();
  const parts = blobs.map((blob) => toPart(blob, places, sources));
  const columns = joinColumns(parts, { objectIds, sources: [...sources.keys()] });
  const setRows = rowsByObject(columns);
  const objects = wanted.map(({ lifetime }, place) => ({ lifetime, setRows: setRows[place] ?? [] }));
  return { objectIds, columns, spans: spanColumns(columns, objects), objects };
}

/** The spans in which sets of one kind hold, as if there were no others. */
export function spansOfKind({ columns, objects }: ElementLibrary, kind: ElementKind): SpanColumns {
  const flag = kind === "illustrative" ? 1 : 0;
  const ofKind = objects.map(({ lifetime, setRows }) => ({
    lifetime,
    setRows: setRows.filter((row) => columns.isIllustrative[row] === flag),
  }));
  return spanColumns(columns, ofKind);
}
