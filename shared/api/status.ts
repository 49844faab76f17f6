// What this server holds: versions, the days that the record covers, and counts.
import { z } from "zod";

const count = z.int().min(0);

export const statusResponse = z
  .strictObject({
    version: z.string(),
    revision: z.int(),
    coverage: z.strictObject({ from: z.string(), to: z.string() }).meta({ description: "First and last day, UTC." }),
    counts: z.strictObject({
      events: count,
      launches: count,
      constellations: count,
      objects: count,
      elementSets: count,
      sources: count,
      claims: count,
    }),
    elements: z.strictObject({
      observedFrom: z.iso.datetime().nullable().meta({ description: "Earliest epoch of an observed set." }),
      observedTo: z.iso.datetime().nullable().meta({ description: "Latest epoch of an observed set." }),
      unmatched: count.meta({ description: "Observed sets whose object the record does not know." }),
    }),
    conflicts: count.meta({
      description: "Records edited here that the bundled record has changed too; the edit is kept.",
    }),
  })
  .meta({ id: "Status" });
