// One page of a sorted list, stable while items come and go before and after it.
import { ok, type Result } from "../../shared/result.ts";
import { formatCursor, type Place, parseCursor } from "./cursor.ts";
import type { RequestFailure } from "./problem.ts";

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface PagedList<T> {
  /** All items that match, in order of `placeOf`. */
  readonly items: readonly T[];
  readonly placeOf: (item: T) => Place;
  /** The list with its filters: a cursor of another is refused. */
  readonly name: string;
  readonly secret: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next?: string;
}

function isAfter(a: Place, b: Place): boolean {
  return a.sort > b.sort || (a.sort === b.sort && a.id > b.id);
}

/** The page that a request asks for; fails on a cursor that is none of this list. */
export function pageOf<T>(list: PagedList<T>, { limit, cursor }: PageRequest): Result<Page<T>, RequestFailure> {
  const { items, placeOf, name, secret } = list;
  let from = 0;
  if (cursor !== undefined) {
    const place = parseCursor(cursor, name, secret);
    if (!place.ok) return place;
    const found = items.findIndex((item) => isAfter(placeOf(item), place.value));
    from = found === -1 ? items.length : found;
  }
  const page = items.slice(from, from + limit);
  const last = page.at(-1);
  const hasMore = last !== undefined && from + limit < items.length;
  return ok({
    items: page,
    total: items.length,
    ...(hasMore && { next: formatCursor(placeOf(last), name, secret) }),
  });
}

/** The name of a list with its filters, the page's own parameters left aside. */
export function listName(path: string, query: object): string {
  const filters = Object.entries(query).filter(([key]) => !["limit", "cursor", "rev"].includes(key));
  return `${path} ${JSON.stringify(filters.toSorted(([a], [b]) => (a < b ? -1 : 1)))}`;
}
