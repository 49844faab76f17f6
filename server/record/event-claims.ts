// The claims about an event, those about its batch among them.
import type { Claim } from "../../shared/record/claims/claim.ts";
import { partPrefix } from "../../shared/record/claims/derive.ts";
import { BATCH_PREFIX, type Claims, claimKey } from "../../shared/record/claims/index-claims.ts";
import type { EventRecord } from "../../shared/record/event.ts";

/** All claims about an event; those about the batch that it launched are told as `batch.label` and the like. */
export function claimsAboutEvent(claims: Claims, { id, constellation }: EventRecord): readonly Claim[] {
  const own = claims.bySubject.get(claimKey("event", id)) ?? [];
  if (constellation === undefined) return own;
  const prefix = partPrefix("batches", { event: id });
  const told = claims.bySubject.get(claimKey("constellation", constellation)) ?? [];
  const ofBatch = told.filter(({ property }) => property.startsWith(prefix));
  return [
    ...own,
    ...ofBatch.map((claim) => ({ ...claim, property: BATCH_PREFIX + claim.property.slice(prefix.length) })),
  ];
}
