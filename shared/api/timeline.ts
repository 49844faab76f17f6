// How many events fall into each bin of a span, for views too far out to show single events.
import { z } from "zod";
import { EVENT_STATUSES } from "../record/event.ts";
import { Slug } from "../record/values.ts";
import { eventFilterShape } from "./event.ts";
import { checkSpan, recordReadShape, wholeNumberParameter } from "./parameters.ts";

export const timelineParameters = z
  .strictObject({
    ...eventFilterShape,
    bins: wholeNumberParameter({ min: 1, max: 2000 }, "Bins of equal length, 2,000 at most; 100 without it.").default(
      100,
    ),
    ...recordReadShape,
  })
  .superRefine(checkSpan);

export const timelineResponse = z
  .strictObject({
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    binS: z.number().min(0).meta({ description: "Length of a bin in seconds." }),
    lanes: z.array(
      z.strictObject({
        programme: Slug,
        status: z.enum(EVENT_STATUSES),
        counts: z.array(z.int().min(0)).meta({ description: "One count per bin." }),
      }),
    ),
    total: z.int().min(0).meta({ description: "The sum of all counts, equal to the total of /events." }),
    revision: z.int(),
  })
  .meta({ id: "Timeline" });
export type TimelineResponse = z.infer<typeof timelineResponse>;
