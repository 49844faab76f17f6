// A date as the API tells it: as the record writes it, with the bounds that it proves.
import { z } from "zod";
import { formatUtc, type UtcMs } from "../time/instant.ts";
import { resolveWhen, type When } from "../time/when.ts";

const bound = z.iso.datetime().nullable();

export const whenResponse = z
  .strictObject({
    edtf: z.string(),
    utc: z.string().optional(),
    utcPrecision: z.enum(["second", "minute", "quarter-hour", "hour"]).optional(),
    earliest: bound.meta({ description: "First instant that the date allows; null where it is open." }),
    latest: bound.meta({ description: "First instant that the date no longer allows; null where it is open." }),
    precision: z.enum([
      "second",
      "minute",
      "quarter-hour",
      "hour",
      "day",
      "month",
      "quarter",
      "half",
      "year",
      "decade",
      "century",
      "interval",
      "open",
    ]),
  })
  .meta({ id: "When" });
export type WhenResponse = z.infer<typeof whenResponse>;

function formatBound(utcMs: UtcMs): string | null {
  return Number.isFinite(utcMs) ? formatUtc(utcMs) : null;
}

/** Writes a checked date with its bounds; throws on one that was not checked. */
export function whenToResponse(when: When): WhenResponse {
  const resolved = resolveWhen(when);
  if (!resolved.ok) throw new Error(`unchecked date: ${JSON.stringify(resolved.failure)}`);
  const { earliestUtcMs, latestUtcMs, precision } = resolved.value;
  return {
    edtf: when.edtf,
    ...(when.utc !== undefined && { utc: when.utc }),
    ...(when.utcPrecision !== undefined && { utcPrecision: when.utcPrecision }),
    earliest: formatBound(earliestUtcMs),
    latest: formatBound(latestUtcMs),
    precision,
  };
}
