// Which events have a property on which sources differ, so that their marks can say so.
import type { Catalogue } from "../catalogue.ts";
import type { Claim } from "./claim.ts";
import { type ClaimContext, claimContext } from "./derive.ts";
import { claimsOfBatch, claimsOfEvent } from "./index-claims.ts";
import { settleAll } from "./settle.ts";

function isDisputed(claims: readonly Claim[]): boolean {
  return settleAll(claims).some(({ standing }) => standing === "disputed");
}

/** Batches of which single sources say something, by the event that launched them: only there can claims differ. */
function disputedBatches({ constellations, eventById }: Catalogue, context: ClaimContext): readonly string[] {
  return [...constellations.values()].flatMap(({ batches }) =>
    batches.flatMap((batch) => {
      const event = batch.claims && eventById.get(batch.event)?.record;
      return event && isDisputed(claimsOfBatch(batch, event, context)) ? [event.id] : [];
    }),
  );
}

/** The ids of events on which sources differ, those among them whose batch is disputed. */
export function disputedEvents(catalogue: Catalogue): ReadonlySet<string> {
  const context = claimContext(catalogue);
  const own = catalogue.events.flatMap(({ record }) =>
    record.claims && isDisputed(claimsOfEvent(record, context)) ? [record.id] : [],
  );
  return new Set([...own, ...disputedBatches(catalogue, context)]);
}
