// What one source says about one property of a record, as the API tells it.
import { z } from "zod";
import { SUBJECT_TYPES } from "../record/claims/claim.ts";
import { CLAIM_RANKS } from "../record/sourced.ts";
import { Slug } from "../record/values.ts";

const claimShape = {
  property: z.string().meta({ description: "Path of the property in the record: `when`, `launch.orbit`." }),
  value: z.unknown().meta({ description: "What the source says of it, in the form of the record." }),
  source: Slug,
  locator: z.string().optional().meta({ description: "Where in the source." }),
  asserted: z.string().meta({ description: "EDTF date on which the source said so." }),
  rank: z.enum(CLAIM_RANKS).meta({
    description: "`preferred`: the one that counts; `deprecated`: set aside, `note` tells why.",
  }),
  planned: z.literal(true).optional().meta({ description: "Said beforehand." }),
  printed: z
    .string()
    .optional()
    .meta({ description: "As the source prints it, where the record writes it otherwise." }),
  settledOn: z.string().optional().meta({ description: "Of a deprecated claim: when its reason came to be known." }),
  note: z.string().optional(),
};

export const claimResponse = z.strictObject(claimShape).meta({ id: "Claim" });
export type ClaimResponse = z.infer<typeof claimResponse>;

/** On which properties of a record the claims differ, or differed. */
export const differencesShape = {
  disputed: z.array(z.string()).meta({ description: "Properties on which undeprecated claims differ." }),
  settled: z.array(z.string()).meta({ description: "Properties of which a differing claim was deprecated." }),
};

/** A claim seen from its source. */
export const sourceClaimResponse = z
  .strictObject({ subject: z.strictObject({ type: z.enum(SUBJECT_TYPES), id: Slug }), ...claimShape })
  .meta({ id: "SourceClaim" });
export type SourceClaimResponse = z.infer<typeof sourceClaimResponse>;
