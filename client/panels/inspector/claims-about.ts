// The claims about what a page shows, and what they come to.
import type { Catalogue, CatalogueEvent } from "../../../shared/record/catalogue.ts";
import type { Claim } from "../../../shared/record/claims/claim.ts";
import { claimContext } from "../../../shared/record/claims/derive.ts";
import { claimsOfBatch, claimsOfEvent, claimsOfRecord } from "../../../shared/record/claims/index-claims.ts";
import { type Settlement, settleAll } from "../../../shared/record/claims/settle.ts";
import type { Cited, SourcedRecord } from "../../../shared/record/sourced.ts";
import type { BatchOf } from "./batch-plan.tsx";

/** The claims of a page, those that differ by property, and how many properties have any. */
export interface PageClaims {
  readonly claims: readonly Claim[];
  readonly differing: readonly Settlement[];
  readonly properties: number;
  /** All sources that speak, to be numbered with those that are cited. */
  readonly cited: Cited;
}

function pageClaims(claims: readonly Claim[]): PageClaims {
  const settlements = settleAll(claims);
  return {
    claims,
    differing: settlements.filter(({ standing }) => standing !== "agreed"),
    properties: settlements.length,
    cited: { "*": [...new Set(claims.map(({ source }) => source))] },
  };
}

/** All claims about an event; those about its batch are named `batch.label` and the like. */
export function claimsAboutEvent(
  catalogue: Catalogue,
  { record }: CatalogueEvent,
  of: BatchOf | undefined,
): PageClaims {
  const own = claimsOfEvent(record, claimContext(catalogue));
  return pageClaims(of ? [...own, ...claimsOfBatch(of.batch, record, claimContext(catalogue))] : own);
}

/** All claims about a programme or a constellation, its targets, shells and batches included. */
export function claimsAboutRecord(catalogue: Catalogue, record: SourcedRecord & object): PageClaims {
  return pageClaims(claimsOfRecord(record, claimContext(catalogue), catalogue.eventById));
}
