// What one source says about one property of a record, as the API tells it.
import { z } from "zod";
import { Slug } from "../record/values.ts";

const claimShape = {
  property: z.string().meta({ description: "Path of the property in the record: `when`, `launch.orbit`." }),
  value: z.unknown().meta({ description: "The property's value, as in the record." }),
  source: Slug,
  locator: z.string().optional(),
  asserted: z.string().optional().meta({ description: "EDTF date on which the source said so; absent where unknown." }),
  rank: z.enum(["preferred", "normal", "deprecated"]),
  note: z.string().optional(),
};

export const claimResponse = z.strictObject(claimShape).meta({ id: "Claim" });
export type ClaimResponse = z.infer<typeof claimResponse>;

/** The kinds of record that claims are made about. */
export const SUBJECT_TYPES = ["event", "programme", "constellation", "vehicle", "site", "craft", "comparator"] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** A claim seen from its source. */
export const sourceClaimResponse = z
  .strictObject({ subject: z.strictObject({ type: z.enum(SUBJECT_TYPES), id: Slug }), ...claimShape })
  .meta({ id: "SourceClaim" });
export type SourceClaimResponse = z.infer<typeof sourceClaimResponse>;
