// The two reads that every kind of catalogue record has: the list, and one by its id.
// Not here: sources (sources.ts) and one constellation (constellations.ts), which tell more than their record.
import { z } from "zod";
import type { ClaimResponse } from "../../shared/api/claim.ts";
import { recordPageParameters, recordReadParameters } from "../../shared/api/parameters.ts";
import type { SubjectType } from "../../shared/record/claims/claim.ts";
import { claimKey } from "../../shared/record/claims/index-claims.ts";
import { type Differences, differencesIn } from "../../shared/record/claims/settle.ts";
import { ok } from "../../shared/result.ts";
import { listName, pageOf } from "../http/page.ts";
import { findById, type ReadRoute, readRoute } from "../http/read-route.ts";
import { claimToResponse } from "../record/claim-answer.ts";
import type { Snapshot } from "../snapshot.ts";

/** What the API tells of every record beside its facts. */
export interface Told extends Differences {
  readonly claims: ClaimResponse[];
  readonly revision: number;
}

interface CatalogueKind<T, R extends z.ZodType> {
  readonly kind: SubjectType;
  readonly plural: string;
  readonly recordsOf: (snapshot: Snapshot) => ReadonlyMap<string, T>;
  readonly one: R;
  readonly write: (record: T, told: Told) => z.input<R>;
}

/** The list of a page of answers, in the order that the API writes. */
interface ListOf<I> {
  items: I[];
  total: number;
  next?: string | undefined;
  revision: number;
}

function toldOf(snapshot: Snapshot, kind: SubjectType, id: string): Told {
  const claims = snapshot.claims.bySubject.get(claimKey(kind, id)) ?? [];
  return { claims: claims.map(claimToResponse), ...differencesIn(claims), revision: snapshot.revision };
}

/** The read of all records of a kind, ordered by id. */
export function listRoute<T extends { readonly id: string }, R extends z.ZodType>(
  spec: CatalogueKind<T, R> & { readonly list: z.ZodType<unknown, ListOf<z.input<R>>> },
): ReadRoute {
  return readRoute({
    path: `/${spec.plural}`,
    tag: "Catalogue",
    summary: `All ${spec.plural}, ordered by id`,
    query: recordPageParameters,
    params: z.object({}),
    response: spec.list,
    read: ({ query, snapshot }) => {
      const records = [...spec.recordsOf(snapshot).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
      const placeOf = ({ id }: T) => ({ sort: 0, id });
      const name = listName(`/${spec.plural}`, query);
      const page = pageOf({ items: records, placeOf, name, secret: snapshot.secret }, query);
      if (!page.ok) return page;
      const items = page.value.items.map((record) => spec.write(record, toldOf(snapshot, spec.kind, record.id)));
      return ok({ ...page.value, items, revision: snapshot.revision });
    },
  });
}

/** The reads of a kind of record whose answer is the record with its claims. */
export function catalogueRoutes<T extends { readonly id: string }, R extends z.ZodType>(
  spec: CatalogueKind<T, R> & { readonly list: z.ZodType<unknown, ListOf<z.input<R>>> },
): readonly ReadRoute[] {
  const single = readRoute({
    path: `/${spec.plural}/{id}`,
    tag: "Catalogue",
    summary: `One ${spec.kind} with its claims`,
    query: recordReadParameters,
    params: z.object({ id: z.string() }),
    response: spec.one,
    read: ({ params, snapshot }) => {
      const record = findById(spec.recordsOf(snapshot), params.id, spec.kind);
      return record.ok ? ok(spec.write(record.value, toldOf(snapshot, spec.kind, params.id))) : record;
    },
  });
  return [listRoute(spec), single];
}
