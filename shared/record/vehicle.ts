// A launch vehicle type.
import { z } from "zod";
import { Sourced } from "./sourced.ts";
import { Names, Slug, Text, WhenRecord } from "./values.ts";

export const Vehicle = z.strictObject({
  id: Slug,
  names: Names,
  family: z.string().min(1),
  operator: z.string().min(1),
  maidenFlight: z
    .strictObject({ when: WhenRecord, outcome: z.enum(["success", "failure", "partial", "unknown"]) })
    .optional(),
  note: Text.optional(),
  ...Sourced,
});
export type Vehicle = z.infer<typeof Vehicle>;
