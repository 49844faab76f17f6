// How the statements that were read out of a founding document are accounted for: by a claim, or by a reason.
import { z } from "zod";
import { SUBJECT_TYPES } from "./claims/claim.ts";
import { Slug, Text } from "./values.ts";

const Row = z.union([
  /** The claim that carries it: about which record, on which property. */
  z.strictObject({
    about: z.strictObject({ type: z.enum(SUBJECT_TYPES), id: Slug }),
    property: z.string().min(1),
    /** The number or the name that the statement gives, so that a claim which says another is found out. */
    value: z.union([z.number(), z.string()]).optional(),
  }),
  /** Another row of the same document says the same. */
  z.strictObject({ same: z.string() }),
  /** Why it is no claim. */
  z.strictObject({ reason: Text }),
]);
export type CoverageRow = z.infer<typeof Row>;

/** One founding document: its source, and each statement read out of it by number. */
export const Coverage = z.strictObject({
  /** The number by which the document is known. */
  id: z.string().regex(/^\d{3}$/, "three digits, like 002"),
  source: Slug,
  rows: z.record(z.string().regex(/^s\d{3}-\d{3}$/, "document and statement, like s002-014"), Row),
});
export type Coverage = z.infer<typeof Coverage>;
