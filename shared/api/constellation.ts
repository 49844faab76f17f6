// A constellation as it stood at an instant, and how it was built up against what was promised.
import { z } from "zod";
import { Names, Slug, Text } from "../record/values.ts";
import { claimResponse, differencesShape } from "./claim.ts";
import { checkSpan, instantParameter, recordReadShape, spanShape } from "./parameters.ts";
import { shellResponse } from "./records.ts";
import { whenResponse } from "./when.ts";

export const constellationAtParameters = z.strictObject({
  at: instantParameter("The instant; the current minute without it.").optional(),
  ...recordReadShape,
});

const deadline = z.string().nullable().meta({ description: "EDTF deadline; null for a filing, which has none." });

export const constellationAtResponse = z
  .strictObject({
    id: Slug,
    names: Names.required({ aliases: true }),
    operator: z.string(),
    programme: Slug,
    followed: z.boolean(),
    summary: Text.optional(),
    at: z.iso.datetime(),
    launched: z.int().min(0).meta({
      description: "Satellites of its batches launched by then; test and GEO craft are not counted.",
    }),
    inOrbit: z.int().min(0).meta({ description: "The same without those known to have ended." }),
    atOperatingAltitude: z.int().min(0).nullable().meta({
      description:
        "Those whose observed elements, at most 14 days old, have a − 6378.137 km within 10 km of their shell; null where no element set tells.",
    }),
    observed: z.int().min(0).meta({
      description:
        "Those that an element set at most 14 days old tells of: `atOperatingAltitude` is counted among these.",
    }),
    methods: z
      .strictObject({ launched: z.string(), inOrbit: z.string(), atOperatingAltitude: z.string() })
      .meta({ description: "How each of the three numbers is counted, in words." }),
    batches: z.int().min(0).meta({ description: "Batches launched by then." }),
    lastBatch: z.strictObject({ event: Slug, label: Text, satellites: z.int().min(0), when: whenResponse }).optional(),
    nextTarget: z
      .strictObject({
        id: Slug,
        count: z.int().positive(),
        by: deadline,
        short: z.int().min(0).meta({ description: "Satellites still missing at the instant." }),
        kind: z.enum(["announced", "reported", "regulatory", "filed", "summed"]),
        scope: Text,
        source: Slug,
      })
      .optional(),
    shells: z.array(shellResponse),
    claims: z.array(claimResponse),
    ...differencesShape,
    revision: z.int(),
  })
  .meta({ id: "ConstellationAt" });
export type ConstellationAtResponse = z.infer<typeof constellationAtResponse>;

export const buildoutParameters = z.strictObject({ ...spanShape, ...recordReadShape }).superRefine(checkSpan);

export const buildoutResponse = z
  .strictObject({
    id: Slug,
    at: z.iso.datetime().meta({ description: "The instant at which targets and rate are judged: `to`, else now." }),
    steps: z.array(
      z.strictObject({
        utc: z.iso.datetime().meta({ description: "The instant from which the batch counts." }),
        event: Slug,
        label: Text,
        satellites: z.int().min(0),
        launched: z.int().min(0).meta({ description: "The total after this batch." }),
      }),
    ),
    targets: z.array(
      z.strictObject({
        id: Slug,
        count: z.int().positive(),
        by: deadline,
        scope: Text,
        kind: z.enum(["announced", "reported", "regulatory", "filed", "summed"]),
        cumulative: z.boolean(),
        preferred: z.boolean(),
        source: Slug,
        asserted: z.string(),
        launchedByThen: z.int().min(0),
        state: z.enum(["met", "missed", "open"]),
        met: z.boolean(),
        short: z.int().min(0),
      }),
    ),
    rate: z.strictObject({
      perMonthSoFar: z.number().nullable().meta({ description: "Null before the first launch." }),
      perMonthNeeded: z.number().nullable().meta({ description: "Null without a dated target ahead." }),
    }),
    revision: z.int(),
  })
  .meta({ id: "Buildout" });
export type BuildoutResponse = z.infer<typeof buildoutResponse>;
