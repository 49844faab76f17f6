// How much of the Earth a constellation covers, as the API tells it.
import { z } from "zod";
import { Slug } from "../record/values.ts";
import { kindParameter, POSITION_FAILURES } from "./orbits.ts";
import { instantParameter, maskParameter, readShape } from "./parameters.ts";

export const coverageParameters = z.strictObject({
  constellation: Slug.meta({ description: "Whose satellites count.", examples: ["spacesail"] }),
  at: instantParameter("The instant; the current minute without it.").optional(),
  minElevationDeg: maskParameter(25),
  kind: kindParameter,
  ...readShape,
});

const share = z.number().min(0).max(1);
const count = z.int().min(0);

export const coverageResponse = z
  .strictObject({
    constellation: Slug,
    at: z.iso.datetime(),
    minElevationDeg: z.number(),
    overS: z.number().min(0).meta({
      description: "Shares are means over a revolution from `at`, this long; 0 where no satellite counts.",
    }),
    satellites: z
      .strictObject({
        observed: count,
        illustrative: count.meta({ description: "They count too, where the record lets them be." }),
        notAtAltitude: count.meta({ description: "Further than 10 km from their shell's altitude: left out." }),
        noElements: count.meta({ description: "Without an element set of the kind asked for: left out." }),
      })
      .meta({ description: "Of the constellation's batches, in orbit at the instant." }),
    coveredShare: share.meta({ description: "Of the Earth's surface that has a satellite in view." }),
    bands: z
      .array(
        z.strictObject({
          fromLatitudeDeg: z.number(),
          toLatitudeDeg: z.number(),
          coveredShare: share.meta({ description: "Of the band's middle parallel with at least one in view." }),
          meanInView: z.number().min(0),
          medianInView: count.meta({ description: "Half of the band, half of the time, sees no more." }),
        }),
      )
      .meta({ description: "From south to north." }),
    failed: z
      .array(z.strictObject({ id: z.string(), code: z.enum(POSITION_FAILURES) }))
      .meta({ description: "Satellites that count, of which SGP4 gave no state at some instant." }),
    revision: z.int(),
  })
  .meta({ id: "Coverage" });
export type CoverageResponse = z.infer<typeof coverageResponse>;
