// GET /plans: what was planned and promised, and what became of each.
import { z } from "zod";
import { planListParameters, planListResponse } from "../../shared/api/plan.ts";
import { type PlanFilter, plansOf, planWhen } from "../../shared/record/plans-of.ts";
import { coverageEndUtcMs } from "../../shared/record/programme-counts.ts";
import { fail, ok } from "../../shared/result.ts";
import { listName, pageOf } from "../http/page.ts";
import { readRoute } from "../http/read-route.ts";
import { refuseUnknownIds } from "../http/unknown-ids.ts";
import { planToResponse } from "../record/plan-answer.ts";
import type { Snapshot } from "../snapshot.ts";

function unknownIds({ wholeCatalogue }: Snapshot, { source, partOf, constellation }: PlanFilter) {
  const { sources, eventById, constellations } = wholeCatalogue;
  return refuseUnknownIds([
    { path: "source", what: "source", ids: [source], has: (id) => sources.has(id) },
    { path: "partOf", what: "event", ids: [partOf], has: (id) => eventById.has(id) },
    { path: "constellation", what: "constellation", ids: [constellation], has: (id) => constellations.has(id) },
  ]);
}

export const plansRoute = readRoute({
  path: "/plans",
  tag: "Record",
  summary: "Plans and targets with what became of them, by source or announcement",
  description:
    "Outcomes are computed from the record: by the events that fulfil a plan, by launches and satellites counted in its period, or by a constellation's build-out.",
  query: planListParameters,
  params: z.object({}),
  response: planListResponse,
  read: ({ query, snapshot }) => {
    const atUtcMs = query.at ?? coverageEndUtcMs(snapshot.catalogue);
    const unknown = unknownIds(snapshot, query);
    if (unknown) return fail(unknown);
    const { state } = query;
    const plans = plansOf(snapshot.catalogue, query)
      .map((plan) => ({
        sort: planWhen(plan)?.earliestUtcMs ?? Infinity,
        answer: planToResponse(snapshot, plan, atUtcMs),
      }))
      .filter(({ answer }) => state === undefined || state.includes(answer.outcome.state))
      .toSorted((a, b) => a.sort - b.sort || (a.answer.id < b.answer.id ? -1 : 1));
    const placeOf = ({ sort, answer }: (typeof plans)[number]) => ({ sort, id: answer.id });
    const page = pageOf({ items: plans, placeOf, name: listName("/plans", query), secret: snapshot.secret }, query);
    if (!page.ok) return page;
    return ok({ ...page.value, items: page.value.items.map(({ answer }) => answer), revision: snapshot.revision });
  },
});
