// An event as the API tells it: with its bounds, its claims, and its links in both directions.
import { type EventResponse, REVERSE_RELATIONS } from "../../shared/api/event.ts";
import { whenToResponse } from "../../shared/api/when.ts";
import type { CatalogueEvent } from "../../shared/record/catalogue.ts";
import type { Snapshot } from "../snapshot.ts";
import { claimKey } from "./claims.ts";

/** The relation by which the target of a link points back. */
function reverseOf(rel: string): (typeof REVERSE_RELATIONS)[keyof typeof REVERSE_RELATIONS] {
  const reverse = Object.entries(REVERSE_RELATIONS).find(([relation]) => relation === rel)?.[1];
  if (reverse === undefined) throw new Error(`a relation without a reverse: ${rel}`);
  return reverse;
}

function linksOf(snapshot: Snapshot, { record }: CatalogueEvent): EventResponse["links"] {
  const back = snapshot.catalogue.linksTo.get(record.id) ?? [];
  return [...(record.links ?? []), ...back.map(({ rel, from }) => ({ rel: reverseOf(rel), event: from }))];
}

/** Writes an event; nothing is disputed or moved yet, since the record holds one value per property. */
export function eventToResponse(snapshot: Snapshot, event: CatalogueEvent): EventResponse {
  const { cited, unverified, notes, when, until, links, payloads = [], ...facts } = event.record;
  return {
    ...facts,
    when: whenToResponse(when),
    ...(until && { until: whenToResponse(until) }),
    payloads,
    links: linksOf(snapshot, event),
    claims: [...(snapshot.claims.bySubject.get(claimKey("event", facts.id)) ?? [])],
    disputed: [],
    moves: [],
    revision: snapshot.revision,
  };
}
