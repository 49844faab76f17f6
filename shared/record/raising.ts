// How the satellites of a batch rise from where their rocket left them, and how each figure of it is known.
import { z } from "zod";
import { parseUtc } from "../time/instant.ts";

/**
 * How a figure is known: seen in element sets; given by a catalogue of launches; fitted, so that the plane and the
 * altitudes seen on other days follow; assumed from launches like it; the default for want of anything better.
 */
export const Basis = z.enum(["observed", "catalogue", "fitted", "assumed", "default"]);
export type Basis = z.infer<typeof Basis>;

/** An instant in UTC: `2026-08-22T00:00Z`. */
export const UtcText = z.string().superRefine((text, context) => {
  const parsed = parseUtc(text);
  if (!parsed.ok) {
    context.addIssue({
      code: "custom",
      message: `${parsed.failure.code}: "${text}"; right: ${parsed.failure.expected}`,
    });
  }
});

const Turning = z.strictObject({ utc: UtcText, basis: Basis });
const altitudeKm = z.number().positive();

/** Rising by whole batches; altitudes are semi-major axis (Kozai mean motion) less 6378.137 km, as in element sets. */
export const Raising = z.strictObject({
  injection: z.strictObject({ altitudeKm, basis: Basis }),
  /** When the satellites begin to rise, and when they have arrived at their shell. */
  start: Turning,
  end: Turning,
  /** Where they were in between, in order of time. */
  via: z.array(z.strictObject({ utc: UtcText, altitudeKm, basis: Basis })).optional(),
  /** Satellites that stay at another altitude than their shell's and keep no slot. */
  stops: z
    .strictObject({
      basis: Basis,
      byPiece: z.record(
        z.string(),
        z.strictObject({
          altitudeKm,
          /** Mean argument of latitude at the shell's epoch. */
          argumentOfLatitudeDeg: z.number().min(0).max(360).optional(),
        }),
      ),
    })
    .optional(),
});
export type Raising = z.infer<typeof Raising>;
