// A published document that the record cites.
import { z } from "zod";
import { Edtf, Slug, Text } from "./values.ts";

export const SOURCE_KINDS = ["official", "state-media", "press", "analyst", "catalogue", "tracker"] as const;

export const Source = z.strictObject({
  id: Slug,
  title: Text,
  publisher: z.string().min(1),
  kind: z.enum(SOURCE_KINDS),
  /** ISO 639-1, with a script where it matters. */
  language: z.string().regex(/^[a-z]{2}(-[A-Za-z]+)?$/),
  published: Edtf.optional(),
  retrieved: Edtf.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  licence: z.string().min(1),
  note: Text.optional(),
});
export type Source = z.infer<typeof Source>;
