// An event as the API tells it: with its bounds, its claims, its moves, and its links in both directions.
import { type EventResponse, REVERSE_RELATIONS } from "../../shared/api/event.ts";
import { whenToResponse } from "../../shared/api/when.ts";
import type { CatalogueEvent } from "../../shared/record/catalogue.ts";
import { type AnnouncedDate, dateHistory, type Move, movesOf } from "../../shared/record/claims/moves.ts";
import { differencesIn } from "../../shared/record/claims/settle.ts";
import { isPlan } from "../../shared/record/event.ts";
import { planOutcome } from "../../shared/record/plan-outcome.ts";
import { coverageEndUtcMs } from "../../shared/record/programme-counts.ts";
import { formatUtc } from "../../shared/time/instant.ts";
import type { Snapshot } from "../snapshot.ts";
import { claimToResponse } from "./claim-answer.ts";
import { claimsAboutEvent } from "./event-claims.ts";
import { outcomeToResponse } from "./plan-answer.ts";

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

/** A date as it was announced: the instant where one was given, else its EDTF. */
function dateText({ when }: AnnouncedDate): string {
  return when.utcMs === undefined ? when.edtf : formatUtc(when.utcMs);
}

function moveToResponse({ kind, certain, shiftDays, from, to }: Move): EventResponse["moves"][number] {
  const [min = null, max = null] = [shiftDays.min, shiftDays.max].map((days) => (Number.isFinite(days) ? days : null));
  const dates = { from: dateText(from), to: dateText(to) };
  return { kind, certain, shiftDays: { min, max }, ...dates, source: to.source, asserted: to.asserted };
}

/** Writes an event; a plan is judged at the end of the record. */
export function eventToResponse(snapshot: Snapshot, event: CatalogueEvent): EventResponse {
  const { cited, claims: _written, unverified, notes, when, until, links, payloads = [], ...facts } = event.record;
  const claims = claimsAboutEvent(snapshot.claims, event.record);
  const { catalogue } = snapshot;
  const outcome = isPlan(event.record) ? planOutcome(catalogue, event, coverageEndUtcMs(catalogue)) : undefined;
  return {
    ...facts,
    when: whenToResponse(when),
    ...(until && { until: whenToResponse(until) }),
    payloads,
    links: linksOf(snapshot, event),
    claims: claims.map(claimToResponse),
    ...differencesIn(claims),
    moves: movesOf(dateHistory(claims, facts)).map(moveToResponse),
    ...(outcome && { outcome: outcomeToResponse(outcome) }),
    revision: snapshot.revision,
  };
}
