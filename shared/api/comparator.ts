// Constellations outside the subject, for comparison: which there are, and how each was built up.
import { z } from "zod";
import { Edtf, Names, Slug, Text } from "../record/values.ts";
import { listResponse } from "./list.ts";
import { checkSpan, recordReadShape, spanShape } from "./parameters.ts";

const countKind = z.enum(["exact", "at-least"]).meta({
  description: "`at-least` where the satellites seen in orbit later were counted, not all that flew.",
});

const facts = {
  id: Slug,
  names: Names,
  asOf: Edtf.meta({ description: "The day up to which its launches are known." }),
  sources: z.array(Slug).meta({ description: "Behind its launches and their counts." }),
};

export const comparatorResponse = z
  .strictObject({
    ...facts,
    operator: z.string(),
    note: Text,
    launched: z.int().min(0).meta({
      description: "Satellites of the counted launches: neither test craft nor those of launches that failed.",
    }),
    launchedKind: countKind,
    launches: z.int().min(0).meta({ description: "Launches that are counted." }),
    revision: z.int(),
  })
  .meta({ id: "Comparator" });
export type ComparatorResponse = z.infer<typeof comparatorResponse>;
export const comparatorListResponse = listResponse(comparatorResponse, "ComparatorList");

export const comparatorBuildoutParameters = z.strictObject({ ...spanShape, ...recordReadShape }).superRefine(checkSpan);

export const comparatorBuildoutResponse = z
  .strictObject({
    ...facts,
    outsideSubject: z.literal(true),
    steps: z.array(
      z.strictObject({
        utc: z.iso.datetime(),
        cospar: z.string(),
        satellites: z.int().positive(),
        satellitesKind: countKind,
        launched: z.int().positive().meta({ description: "The total after this launch." }),
      }),
    ),
    revision: z.int(),
  })
  .meta({ id: "ComparatorBuildout" });
export type ComparatorBuildoutResponse = z.infer<typeof comparatorBuildoutResponse>;
