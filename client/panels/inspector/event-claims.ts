// The claims about an event and about the batch that it launched, and what they come to, for its page.
import type { Catalogue, CatalogueEvent } from "../../../shared/record/catalogue.ts";
import type { Claim } from "../../../shared/record/claims/claim.ts";
import { claimsOfBatch, claimsOfEvent } from "../../../shared/record/claims/index-claims.ts";
import { type Settlement, settleAll } from "../../../shared/record/claims/settle.ts";
import type { BatchOf } from "./batch-plan.tsx";

/** All claims about an event; those about its batch are named `batch.label` and the like. */
export function claimsAbout(
  catalogue: Catalogue,
  { record }: CatalogueEvent,
  of: BatchOf | undefined,
): readonly Claim[] {
  const told = { sources: catalogue.sources, recordTo: catalogue.subject.coverage.to };
  const own = claimsOfEvent(record, told);
  return of ? [...own, ...claimsOfBatch(of.batch, record, told)] : own;
}

/** The properties on which claims differ, or differed. */
export function differences(claims: readonly Claim[]): readonly Settlement[] {
  return settleAll(claims).filter(({ standing }) => standing !== "agreed");
}
