// The small shapes that every record is made of: ids, names in two languages, dates and places.
// Not here: sources and claims (sourced.ts).
import { z } from "zod";
import { parseEdtf } from "../time/edtf.ts";
import { resolveWhen } from "../time/when.ts";

/** An id that never changes; renames go to `aliases`. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens, like shenzhou-19");

/** Chinese characters stand in the Chinese field alone; a typing slip between the two would show in the wrong place. */
const English = z
  .string()
  .min(1)
  .regex(/^\P{Script=Han}*$/u, "Chinese text in the English field; right: English here, Chinese under `zh`");
const Chinese = z
  .string()
  .min(1)
  .regex(/\p{Script=Han}/u, "no Chinese character in the Chinese field; right: simplified Chinese, or no `zh`");

/** Text in English and, where the subject has an established Chinese name, in simplified Chinese. */
export const Text = z.strictObject({ en: English, zh: Chinese.optional() });
export type Text = z.infer<typeof Text>;

/** Names by which something is found, in any script. */
export const Names = z.strictObject({
  en: English,
  zh: Chinese.optional(),
  aliases: z.array(z.string().min(1)).optional(),
});
export type Names = z.infer<typeof Names>;

/** A calendar date as far as it is known, in EDTF. */
export const Edtf = z.string().superRefine((text, context) => {
  const parsed = parseEdtf(text);
  if (!parsed.ok)
    context.addIssue({ code: "custom", message: `${parsed.failure.code}; right: ${parsed.failure.expected}` });
});

/** EDTF, and a UTC time of day only where one is known, with its precision. */
export const WhenRecord = z
  .strictObject({
    edtf: z.string(),
    utc: z.string().optional(),
    utcPrecision: z.enum(["second", "minute", "quarter-hour", "hour"]).optional(),
  })
  .superRefine((when, context) => {
    const resolved = resolveWhen(when);
    if (resolved.ok) return;
    const { code, text, expected } = resolved.failure;
    const path = code === "precision_without_utc" ? ["utcPrecision"] : text === when.utc ? ["utc"] : ["edtf"];
    context.addIssue({ code: "custom", path, message: `${code}: "${text}"; right: ${expected}` });
  });
export type WhenRecord = z.infer<typeof WhenRecord>;

/** A point on the ground, WGS-84. */
export const Place = z.strictObject({
  name: Text,
  latitudeDeg: z.number().min(-90).max(90),
  longitudeDeg: z.number().min(-180).max(180),
});
export type Place = z.infer<typeof Place>;
