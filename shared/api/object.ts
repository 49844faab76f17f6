// A satellite or craft as the API tells it.
import { z } from "zod";
import { ORBIT_REGIMES, RecordedOrbit } from "../record/craft.ts";
import { Names, Slug } from "../record/values.ts";
import { listResponse } from "./list.ts";
import { instantParameter, recordPageShape } from "./parameters.ts";
import { whenResponse } from "./when.ts";

/** A COSPAR piece, `norad:60379`, `2024-140/07`, or the slug of a craft. */
export const ObjectId = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9]+([-:/][A-Za-z0-9]+)*$/, "an id like 2024-140A, norad:60379 or 2024-140/07");

export const objectResponse = z
  .strictObject({
    id: z.string(),
    names: Names,
    cospar: z.string().optional(),
    norad: z.int().optional(),
    programme: Slug,
    constellation: Slug.optional(),
    counted: z.boolean().meta({ description: "False for the test and GEO craft of a constellation." }),
    event: Slug.optional().meta({ description: "The launch that put it up." }),
    launched: whenResponse,
    ended: z
      .strictObject({
        at: z.iso.datetime().meta({ description: "The instant from which it no longer counts as in orbit." }),
        basis: z.enum(["known", "assumed"]).meta({
          description: "`assumed`: a craft that comes back, 30 days after the last thing known of it.",
        }),
        how: z.enum(["landed", "re-entered", "impacted", "docked-for-good", "lost", "other"]).optional(),
      })
      .optional(),
    regime: z.enum(ORBIT_REGIMES),
    orbit: RecordedOrbit.optional(),
    site: Slug.optional(),
    elementSets: z.strictObject({ observed: z.int().min(0), illustrative: z.int().min(0) }),
    planeBasis: z.enum(["observed", "from-launch"]).optional().meta({
      description:
        "How the plane of its illustrative orbit is known, for a satellite of a batch: read from element sets, or worked out from the time and site of its launch.",
    }),
    revision: z.int(),
  })
  .meta({ id: "Object" });
export type ObjectResponse = z.infer<typeof objectResponse>;

export const objectListResponse = listResponse(objectResponse, "ObjectList");

export const objectListParameters = z.strictObject({
  constellation: Slug.optional().meta({ description: "Only objects of this constellation." }),
  event: Slug.optional().meta({ description: "Only objects that this launch put up." }),
  at: instantParameter("Only objects in orbit at this instant.").optional(),
  ...recordPageShape,
});
