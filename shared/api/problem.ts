// How every failed request is answered: RFC 9457 problem details.
import { z } from "zod";

/** Why a request was refused, for programs; `detail` says it for people. */
export const PROBLEM_CODES = [
  "invalid_request",
  "invalid_cursor",
  "not_found",
  "unknown_revision",
  "past_revision",
  "method_not_allowed",
  "address_too_long",
  "too_many",
  "not_ready",
  "internal_error",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export const problemResponse = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(PROBLEM_CODES),
    errors: z
      .array(
        z.strictObject({
          path: z.string().meta({ description: "The parameter at fault." }),
          message: z.string().meta({ description: "What is wrong with it, and what would be right." }),
          value: z.unknown().optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: "Problem", description: "Why the request was refused (RFC 9457)." });
export type ProblemResponse = z.infer<typeof problemResponse>;
