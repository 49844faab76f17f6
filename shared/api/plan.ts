// A plan as the API tells it, with what became of it.
import { z } from "zod";
import { PlanPromise } from "../record/event.ts";
import { PLAN_STATES, UNSAID_REASONS } from "../record/plan-outcome.ts";
import { Slug, Text } from "../record/values.ts";
import { listResponse } from "./list.ts";
import { commaListParameter, instantParameter, recordPageShape } from "./parameters.ts";
import { whenResponse } from "./when.ts";

export const planOutcomeResponse = z
  .strictObject({
    state: z.enum(PLAN_STATES).meta({
      description:
        "`met` and `missed` at its deadline; `late`: met after it, by `slipDays`; `open`: the deadline lies ahead, or there is none; `cannot-say`: `because` tells why.",
    }),
    count: z.int().optional().meta({ description: "What was promised." }),
    done: z
      .int()
      .optional()
      .meta({ description: "What of it was done by the deadline, or by now while that is ahead." }),
    short: z.int().optional(),
    perMonthNeeded: z.number().optional(),
    slipDays: z
      .strictObject({ min: z.number(), max: z.number() })
      .optional()
      .meta({ description: "Days after the deadline; two numbers, since dates may be imprecise." }),
    because: z.enum(UNSAID_REASONS).optional(),
    fulfilledBy: z.array(Slug).meta({ description: "Events that fulfilled it, in order of time." }),
  })
  .meta({ id: "PlanOutcome", description: "Computed from the record, never written in it." });

export const planResponse = z
  .strictObject({
    type: z.enum(["event", "target"]).meta({ description: "An event of the record, or a constellation's target." }),
    id: z.string().meta({ description: "The event's id, or `constellation/target`." }),
    title: Text,
    programme: Slug,
    constellation: Slug.optional(),
    when: whenResponse.nullable().meta({ description: "Its period or deadline; null for a filing." }),
    promise: PlanPromise.optional(),
    sources: z.array(Slug),
    outcome: planOutcomeResponse,
  })
  .meta({ id: "Plan" });
export type PlanResponse = z.infer<typeof planResponse>;

export const planListResponse = listResponse(planResponse, "PlanList");

export const planListParameters = z.strictObject({
  source: Slug.optional().meta({
    description: "Plans that this source stands behind.",
    examples: ["blue-book-summary"],
  }),
  partOf: Slug.optional().meta({ description: "Plans that are part of this announcement, by the event's id." }),
  constellation: Slug.optional().meta({ description: "Plans of this constellation." }),
  state: commaListParameter(z.enum(PLAN_STATES), `States: ${PLAN_STATES.join(", ")}.`).optional(),
  at: instantParameter("The instant at which plans are judged; the end of the record without it.").optional(),
  ...recordPageShape,
});
