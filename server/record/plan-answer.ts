// A plan and what became of it, as the API tells them.
import type { PlanResponse } from "../../shared/api/plan.ts";
import { whenToResponse } from "../../shared/api/when.ts";
import type { PlanOutcome } from "../../shared/record/plan-outcome.ts";
import { outcomeOfPlan, type Plan, planId, planWhen } from "../../shared/record/plans-of.ts";
import type { Cited } from "../../shared/record/sourced.ts";
import type { UtcMs } from "../../shared/time/instant.ts";
import type { Snapshot } from "../snapshot.ts";

export function outcomeToResponse({ fulfilledBy, ...outcome }: PlanOutcome): PlanResponse["outcome"] {
  return { ...outcome, fulfilledBy: [...fulfilledBy] };
}

function allSources(cited: Cited): string[] {
  return [...new Set(Object.values(cited).flat())];
}

function factsOf(plan: Plan): Omit<PlanResponse, "id" | "type" | "when" | "outcome"> {
  if (plan.type === "event") {
    const { title, programme, constellation, promise, cited } = plan.event.record;
    const of = { ...(constellation && { constellation }), ...(promise && { promise }) };
    return { title, programme, ...of, sources: allSources(cited) };
  }
  const { constellation, dated } = plan;
  const { scope, cited } = dated.target;
  const { programme, id } = constellation;
  return { title: scope, programme, constellation: id, sources: allSources(cited) };
}

/** Writes a plan as it stood at an instant. */
export function planToResponse({ catalogue }: Snapshot, plan: Plan, atUtcMs: UtcMs): PlanResponse {
  const when = planWhen(plan);
  return {
    type: plan.type,
    id: planId(plan),
    ...factsOf(plan),
    when: when ? whenToResponse(plan.type === "event" ? plan.event.record.when : when) : null,
    outcome: outcomeToResponse(outcomeOfPlan(catalogue, plan, atUtcMs)),
  };
}
