// The query parameters that many calls share: instants, comma lists, pages of a list, and the pinned revision.
import { z } from "zod";
import { formatUtc, parseUtc, type UtcMs } from "../time/instant.ts";

/** The most items that one page of a list holds. */
export const LONGEST_PAGE = 1000;
const DEFAULT_PAGE = 100;

function toUtcMs(text: string, context: z.RefinementCtx): UtcMs {
  const parsed = parseUtc(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: `${parsed.failure.code}; right: ${parsed.failure.expected}` });
  return z.NEVER;
}

/** An instant parameter, parsed to UTC ms: ISO 8601 with `Z`; a bare date is its 00:00:00Z. */
export function instantParameter(description: string) {
  return z
    .string()
    .transform(toUtcMs)
    .meta({
      description: `${description} ISO 8601 UTC with Z; a bare date means its 00:00:00Z.`,
      examples: ["2025-01-24"],
    });
}

/** A comma-separated list, any of whose items may hold. */
export function commaListParameter<T extends z.ZodType<unknown, string>>(item: T, description: string) {
  return z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(item).min(1).max(LONGEST_PAGE))
    .meta({ description: `${description} Comma list: any of them.` });
}

/** A whole number in text, between two bounds. */
export function wholeNumberParameter(bounds: { readonly min: number; readonly max: number }, description: string) {
  return z
    .string()
    .regex(/^\d{1,9}$/, "a whole number in digits")
    .transform(Number)
    .pipe(z.int().min(bounds.min).max(bounds.max))
    .meta({ description, type: "integer", minimum: bounds.min, maximum: bounds.max });
}

const decimal = z
  .string()
  .regex(/^-?\d{1,9}(\.\d{1,15})?$/, "a number in digits, like -31.5")
  // Adding 0 makes −0 a plain 0.
  .transform((text) => Number(text) + 0);

/** A number in text, between two bounds. */
export function numberParameter({ min, max }: { readonly min: number; readonly max: number }, description: string) {
  return decimal.pipe(z.number().min(min).max(max)).meta({ description, type: "number", minimum: min, maximum: max });
}

/** An elevation above the horizon below which nothing counts as in view, in [0, 90) degrees; so high without it. */
export function maskParameter(withoutItDeg: number) {
  return decimal
    .pipe(z.number().min(0).lt(90))
    .default(withoutItDeg)
    .meta({
      description: `Degrees above the horizon from which on a satellite is in view; ${withoutItDeg} without it. No refraction.`,
      type: "number",
      minimum: 0,
      exclusiveMaximum: 90,
    });
}

const revision = wholeNumberParameter(
  { min: 0, max: 999_999_999 },
  "Pins the answer to this revision of the record; it is then immutable. Answers 404 or 410 for any other revision.",
);

/** What every read takes. */
export const readShape = { rev: revision.optional() };

/** What a read of the record takes: the day whose knowledge it is answered from. */
export const recordReadShape = {
  ...readShape,
  asKnownOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "a day, YYYY-MM-DD")
    .transform(toUtcMs)
    .optional()
    .meta({
      description: "Answers with what claims made on or before this UTC day say, and with nothing that was said later.",
      examples: ["2024-09-01"],
    }),
};

/** What every list takes beside its filters. */
export const pageShape = {
  limit: wholeNumberParameter(
    { min: 1, max: LONGEST_PAGE },
    `Items a page, ${LONGEST_PAGE} at most; ${DEFAULT_PAGE} without it.`,
  ).default(DEFAULT_PAGE),
  cursor: z.string().min(1).max(500).optional().meta({ description: "The `next` of the page before; opaque." }),
  ...readShape,
};

/** A half-open span of time. */
export const spanShape = {
  from: instantParameter("Start of the span.").optional(),
  to: instantParameter("End of the span, itself outside it.").optional(),
};

/** Refuses a span that ends before it begins. */
export function checkSpan(
  span: { readonly from?: UtcMs | undefined; readonly to?: UtcMs | undefined },
  context: z.RefinementCtx,
): void {
  if (span.from === undefined || span.to === undefined || span.from <= span.to) return;
  context.addIssue({
    code: "custom",
    path: ["from"],
    message: `from_after_to: ${formatUtc(span.from)} is after ${formatUtc(span.to)}; right: from ≤ to`,
    input: formatUtc(span.from),
  });
}

/** What every list of the record takes beside its filters. */
export const recordPageShape = { ...pageShape, ...recordReadShape };

/** The parameters of a read of the record that takes nothing of its own. */
export const recordReadParameters = z.strictObject(recordReadShape);

/** The parameters of a list of the record without filters. */
export const recordPageParameters = z.strictObject(recordPageShape);

/** The parameters of a read that takes nothing of its own. */
export const readParameters = z.strictObject(readShape);

/** The parameters of a list without filters. */
export const pageParameters = z.strictObject(pageShape);
