// What this copy of Orbitline is about, and the days that its record covers.
import { z } from "zod";
import { Edtf, Text } from "./values.ts";

export const Subject = z.strictObject({
  id: z.string().min(1),
  title: Text,
  /** First and last day of the record, UTC. */
  coverage: z.strictObject({ from: Edtf, to: Edtf, note: Text.optional() }),
  /** Who is to be credited, shown wherever the record leaves the house. */
  credits: z.array(z.strictObject({ text: Text, licence: z.string(), url: z.url().optional() })),
});
export type Subject = z.infer<typeof Subject>;
