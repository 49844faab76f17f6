// Which events a request asks for.
import type { EventFilters } from "../../shared/api/event.ts";
import type { Catalogue, CatalogueEvent } from "../../shared/record/catalogue.ts";
import type { Claims } from "../../shared/record/claims/index-claims.ts";
import { differencesIn } from "../../shared/record/claims/settle.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { type Bounds, certainlyWithin, possiblyOverlaps } from "../../shared/time/when.ts";
import type { RequestFailure } from "../http/problem.ts";
import { refuseUnknownIds } from "../http/unknown-ids.ts";
import type { Snapshot } from "../snapshot.ts";
import { claimsAboutEvent } from "./event-claims.ts";
import { foldText } from "./search-words.ts";

/** A filter may name what was not known yet on a past day: then it finds nothing. */
function unknownIds(whole: Catalogue, { programme, constellation, vehicle, site }: EventFilters) {
  const asked = (path: string, known: ReadonlyMap<string, unknown>, ids: readonly string[] = []) => {
    return { path, what: path, ids, has: (id: string) => known.has(id) };
  };
  return refuseUnknownIds([
    asked("programme", whole.programmes, programme),
    asked("constellation", whole.constellations, constellation),
    asked("vehicle", whole.vehicles, vehicle),
    asked("site", whole.sites, site),
  ]);
}

/** Everything in which a word of `q` may stand. */
function wordsOf(catalogue: Catalogue, { record }: CatalogueEvent): string {
  const { id, title, summary, aliases = [], payloads = [], launch } = record;
  const named = [
    launch?.vehicle && catalogue.vehicles.get(launch.vehicle)?.names,
    launch?.site && catalogue.sites.get(launch.site)?.names,
    ...payloads.map(({ name }) => name),
  ];
  const texts = [title, summary, ...named].flatMap((text) => (text ? [text.en, text.zh ?? ""] : []));
  const codes = payloads.flatMap(({ cospar = "", norad = "" }) => [cospar, String(norad)]);
  return foldText([id, launch?.cospar ?? "", ...aliases, ...texts, ...codes].join("\n"));
}

function holdsWords(catalogue: Catalogue, event: CatalogueEvent, q: string | undefined): boolean {
  if (q === undefined) return true;
  const text = wordsOf(catalogue, event);
  return foldText(q)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function isOneOf(asked: readonly string[] | undefined, ...values: readonly (string | undefined)[]): boolean {
  return asked === undefined || values.some((value) => value !== undefined && asked.includes(value));
}

function isInSpan({ when }: CatalogueEvent, { from, to, overlap }: EventFilters): boolean {
  const span: Bounds = {
    earliestUtcMs: from ?? Number.NEGATIVE_INFINITY,
    latestUtcMs: to ?? Number.POSITIVE_INFINITY,
  };
  return overlap === "certain" ? certainlyWithin(when, span) : possiblyOverlaps(when, span);
}

/** Whether claims about an event differ, or differed, as asked. */
function hasStanding(claims: Claims, { record }: CatalogueEvent, asked: EventFilters["disputed"]): boolean {
  if (asked === undefined) return true;
  const { disputed, settled } = differencesIn(claimsAboutEvent(claims, record));
  const isDisputed = disputed.length > 0;
  const isSettled = settled.length > 0;
  return { true: isDisputed, settled: isSettled, any: isDisputed || isSettled, false: !isDisputed && !isSettled }[
    asked
  ];
}

/** The events that pass all filters, in the catalogue's order; fails on ids that the record does not have. */
export function filterEvents(
  { catalogue, wholeCatalogue, claims }: Pick<Snapshot, "catalogue" | "wholeCatalogue" | "claims">,
  filters: EventFilters,
): Result<readonly CatalogueEvent[], RequestFailure> {
  const unknown = unknownIds(wholeCatalogue, filters);
  if (unknown) return fail(unknown);
  const found = catalogue.events.filter((event) => {
    const { kind, status, programme, constellation, launch, site } = event.record;
    return (
      isInSpan(event, filters) &&
      isOneOf(filters.kind, kind) &&
      isOneOf(filters.status, status) &&
      isOneOf(filters.programme, programme) &&
      isOneOf(filters.constellation, constellation) &&
      isOneOf(filters.vehicle, launch?.vehicle) &&
      isOneOf(filters.site, launch?.site, site) &&
      hasStanding(claims, event, filters.disputed) &&
      holdsWords(catalogue, event, filters.q)
    );
  });
  return ok(found);
}
