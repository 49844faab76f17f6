// GET /comparators and /comparators/{id}/buildout: constellations outside the subject, for comparison.
import { z } from "zod";
import {
  type ComparatorBuildoutResponse,
  type ComparatorResponse,
  comparatorBuildoutParameters,
  comparatorBuildoutResponse,
  comparatorListResponse,
} from "../../shared/api/comparator.ts";
import { recordPageParameters } from "../../shared/api/parameters.ts";
import { citedSources } from "../../shared/record/claims/property-path.ts";
import type { Comparator } from "../../shared/record/comparator.ts";
import { comparatorSteps } from "../../shared/record/comparator-steps.ts";
import { ok } from "../../shared/result.ts";
import { formatUtc, type UtcMs } from "../../shared/time/instant.ts";
import { listName, pageOf } from "../http/page.ts";
import { findById, readRoute } from "../http/read-route.ts";

const RULE =
  "Counted as the subject's own are: satellites of launches that reached a usable orbit, whatever became of them later; neither test craft nor those of launches that failed.";

/** Whoever told of the launches or counted their satellites. */
function sourcesOf({ cited, tallies }: Comparator): string[] {
  return [
    ...new Set([...citedSources(cited, "launches"), ...tallies.flatMap((tally) => Object.values(tally.cited).flat())]),
  ];
}

function toResponse(comparator: Comparator, revision: number): ComparatorResponse {
  const { id, names, operator, asOf, note } = comparator;
  const steps = comparatorSteps(comparator);
  return {
    ...{ id, names, operator, asOf, note },
    launched: steps.at(-1)?.launched ?? 0,
    launchedKind: steps.some(({ kind }) => kind === "at-least") ? "at-least" : "exact",
    launches: steps.length,
    sources: sourcesOf(comparator),
    revision,
  };
}

function stepsWithin(comparator: Comparator, fromUtcMs: UtcMs, toUtcMs: UtcMs): ComparatorBuildoutResponse["steps"] {
  return comparatorSteps(comparator)
    .filter(({ utcMs }) => utcMs >= fromUtcMs && utcMs < toUtcMs)
    .map(({ utcMs, cospar, satellites, launched, kind }) => {
      return { utc: formatUtc(utcMs), cospar, satellites, satellitesKind: kind, launched };
    });
}

const comparatorsRoute = readRoute({
  path: "/comparators",
  tag: "Comparators",
  summary: "Constellations outside the subject, ordered by id",
  description: RULE,
  query: recordPageParameters,
  params: z.object({}),
  response: comparatorListResponse,
  read: ({ query, snapshot: { record, revision, secret } }) => {
    const comparators = record.comparators.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const placeOf = ({ id }: { readonly id: string }) => ({ sort: 0, id });
    const page = pageOf({ items: comparators, placeOf, name: listName("/comparators", query), secret }, query);
    if (!page.ok) return page;
    const items = page.value.items.map((comparator) => toResponse(comparator, revision));
    return ok({ ...page.value, items, revision });
  },
});

const comparatorBuildoutRoute = readRoute({
  path: "/comparators/{id}/buildout",
  tag: "Comparators",
  summary: "A comparator's launches one by one",
  description: `${RULE} Nothing is known after \`asOf\`.`,
  query: comparatorBuildoutParameters,
  params: z.object({ id: z.string().meta({ examples: ["starlink"] }) }),
  response: comparatorBuildoutResponse,
  read: ({ query, params, snapshot: { record, revision } }) => {
    const byId = new Map(record.comparators.map((one) => [one.id, one]));
    const found = findById(byId, params.id, "comparator");
    if (!found.ok) return found;
    const { id, names, asOf } = found.value;
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = query;
    const steps = stepsWithin(found.value, from, to);
    return ok({ id, names, asOf, outsideSubject: true as const, steps, sources: sourcesOf(found.value), revision });
  },
});

export const comparatorRoutes = [comparatorsRoute, comparatorBuildoutRoute];
