// The claims about an event, those about its batch among them, and what they come to: disputes, settlements, moves.
import type { Claim } from "../../shared/record/claims/claim.ts";
import { partPrefix } from "../../shared/record/claims/derive.ts";
import { BATCH_PREFIX, type Claims, claimKey } from "../../shared/record/claims/index-claims.ts";
import { propertiesOf, settleAll } from "../../shared/record/claims/settle.ts";
import type { EventRecord } from "../../shared/record/event.ts";

/** The properties of an event on which claims differ, or differed. */
export interface EventStanding {
  readonly disputed: string[];
  readonly settled: string[];
}

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

/** On which properties the claims about an event differ. */
export function standingOf(claims: readonly Claim[]): EventStanding {
  const settlements = settleAll(claims);
  return { disputed: propertiesOf(settlements, "disputed"), settled: propertiesOf(settlements, "settled") };
}
