// A property on which sources differ, or differed, as the API tells it, whatever it is a property of.
import { z } from "zod";
import { SUBJECT_TYPES } from "../record/claims/claim.ts";
import { Slug } from "../record/values.ts";
import { claimResponse } from "./claim.ts";
import { listResponse } from "./list.ts";
import { recordPageShape } from "./parameters.ts";

export const disputeResponse = z
  .strictObject({
    subject: z.strictObject({ type: z.enum(SUBJECT_TYPES), id: Slug }),
    property: z.string(),
    standing: z.enum(["disputed", "settled"]),
    value: z
      .unknown()
      .optional()
      .meta({ description: "The value that counts; absent where every claim was set aside." }),
    claims: z
      .array(claimResponse)
      .meta({ description: "One claim of each value, then those set aside, as published." }),
  })
  .meta({ id: "Dispute" });
export type DisputeResponse = z.infer<typeof disputeResponse>;

export const disputeListResponse = listResponse(disputeResponse, "DisputeList");

export const disputeListParameters = z.strictObject({
  standing: z
    .enum(["disputed", "settled"])
    .optional()
    .meta({ description: "Only open disputes, or only settled ones." }),
  ...recordPageShape,
});
