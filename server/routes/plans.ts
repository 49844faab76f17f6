// GET /plans: what was planned and promised, and what became of each.
import { z } from "zod";
import { planListParameters, planListResponse } from "../../shared/api/plan.ts";
import { plansOf, planWhen } from "../../shared/record/plans-of.ts";
import { coverageEndUtcMs } from "../../shared/record/programme-counts.ts";
import { fail, ok } from "../../shared/result.ts";
import { listName, pageOf } from "../http/page.ts";
import { readRoute } from "../http/read-route.ts";
import { planToResponse } from "../record/plan-answer.ts";
import type { Snapshot } from "../snapshot.ts";

interface Asked {
  readonly source?: string | undefined;
  readonly partOf?: string | undefined;
  readonly constellation?: string | undefined;
}

function unknownIds({ catalogue }: Snapshot, { source, partOf, constellation }: Asked) {
  const asked = [
    { path: "source", what: "source", id: source, known: catalogue.sources },
    { path: "partOf", what: "event", id: partOf, known: catalogue.eventById },
    { path: "constellation", what: "constellation", id: constellation, known: catalogue.constellations },
  ];
  return asked.flatMap(({ path, what, id, known }) =>
    id === undefined || known.has(id) ? [] : [{ path, message: `there is no ${what} "${id}"`, value: id }],
  );
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
    const errors = unknownIds(snapshot, query);
    if (errors.length > 0) {
      return fail({ code: "invalid_request", detail: errors.map(({ message }) => message).join("; "), errors });
    }
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
