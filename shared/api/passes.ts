// Passes over a place on the ground as the API tells them.
import { z } from "zod";
import { checkPassQuery, type PassQuery } from "../orbit/passes/query.ts";
import { Slug } from "../record/values.ts";
import { DAY_MS, type UtcMs } from "../time/instant.ts";
import { ObjectId } from "./object.ts";
import { kindParameter, POSITION_FAILURES } from "./orbits.ts";
import { commaListParameter, instantParameter, maskParameter, numberParameter, readShape } from "./parameters.ts";

/** What one call may ask for; past it: 422. Of a span shorter than a day each object counts as one day. */
export const PASS_LIMITS = { days: 366, objectDays: 4_000 } as const;

const passesShape = {
  latitudeDeg: numberParameter({ min: -90, max: 90 }, "Of the place, WGS-84; north is positive."),
  longitudeDeg: numberParameter({ min: -180, max: 180 }, "Of the place; east is positive."),
  heightM: numberParameter({ min: -500, max: 20_000 }, "Of the place above the ellipsoid; 0 without it.").default(0),
  minElevationDeg: maskParameter(10),
  from: instantParameter("Passes culminate from here on; the current minute without it.").optional(),
  to: instantParameter("End of the span, itself outside it; a day after `from` without it.").optional(),
  constellation: commaListParameter(Slug, "Passes of the objects of these constellations.").optional(),
  objects: commaListParameter(ObjectId, "Passes of these objects, by id.").optional(),
  kind: kindParameter,
  ...readShape,
};

type PassAsk = z.output<z.ZodObject<typeof passesShape>>;

/** Refuses a question about no object in particular: a search of everything in orbit would take too long. */
function checkSubject({ constellation, objects }: PassAsk, context: z.RefinementCtx): void {
  if (constellation !== undefined || objects !== undefined) return;
  for (const path of ["constellation", "objects"]) {
    context.addIssue({ code: "custom", path: [path], message: "missing; right: constellation, objects or both" });
  }
}

/** The search that is asked for; `to` is a day after `from` without it. */
export function passQueryOf(asked: PassAsk & { readonly from: UtcMs }): PassQuery {
  const { latitudeDeg, longitudeDeg, heightM, minElevationDeg, from: fromUtcMs, to = fromUtcMs + DAY_MS } = asked;
  return { place: { latitudeDeg, longitudeDeg, heightM }, minElevationDeg, fromUtcMs, toUtcMs: to };
}

const SPAN_PATHS = new Map([
  ["fromUtcMs", "from"],
  ["toUtcMs", "to"],
]);

/** Refuses a span that the search does not take; the other values have been looked at one by one. */
function checkSearchSpan({ from, to, ...rest }: PassAsk, context: z.RefinementCtx): void {
  // What could not be read is still text here, and refused already.
  if (typeof from !== "number" || !["number", "undefined"].includes(typeof to)) return;
  const checked = checkPassQuery(passQueryOf({ ...rest, from, to }));
  if (checked.ok) return;
  for (const { field, code, expected } of checked.failure) {
    const path = SPAN_PATHS.get(field);
    if (path !== undefined) context.addIssue({ code: "custom", path: [path], message: `${code}; right: ${expected}` });
  }
}

/** Also where a value by itself is wrong already, so that an answer names everything that is. */
const ALWAYS = { when: () => true };

export const passesParameters = z
  .strictObject(passesShape)
  .superRefine(checkSubject, ALWAYS)
  .superRefine(checkSearchSpan, ALWAYS);

const instant = z.iso.datetime();
const look = {
  azimuthDeg: z.number().meta({ description: "From north by east, [0, 360)." }),
  elevationDeg: z.number().meta({ description: "Geometric, above the geodetic horizon." }),
  rangeKm: z.number(),
};

const edge = z
  .strictObject({
    utc: instant,
    ...look,
    cause: z.enum(["horizon", "hand_over", "elements", "reach"]).meta({
      description:
        "`horizon`: it rises or sets; `hand_over`: another element set takes over, whose orbit is not in view; `elements`: nothing is known beyond; `reach`: it was not followed further, 3 days out of the span.",
    }),
  })
  .meta({ id: "PassEdge" });

const passResponse = z
  .strictObject({
    object: z.string(),
    kind: z.enum(["observed", "illustrative"]).meta({
      description: "Of the orbit at culmination. An illustrative pass is worked out from the record: no prediction.",
    }),
    source: z.string().meta({ description: "Of the element set at culmination." }),
    elementAgeDays: z.number().min(0).meta({ description: "From its epoch to the culmination, or back." }),
    rise: edge,
    culmination: z.strictObject({ utc: instant, ...look }).meta({ description: "The highest point." }),
    set: edge,
    sunlit: z.boolean().meta({ description: "Whether the whole Sun shines on it at culmination." }),
    sunElevationDeg: z.number().meta({ description: "Of the Sun at the place, at culmination." }),
    visible: z
      .array(z.strictObject({ from: instant, to: instant }))
      .meta({ description: "Parts of the pass in which it is sunlit and the sky is dark: the Sun 6° down." }),
  })
  .meta({ id: "Pass" });

const searchedObject = z.strictObject({
  id: z.string(),
  presence: z.enum(["rises_and_sets", "never_sets", "never_rises", "no_position"]),
  passes: z.int().min(0).meta({ description: "How many of its passes culminate in the span." }),
  highest: z
    .strictObject({ utc: instant, ...look })
    .optional()
    .meta({ description: "Of one that never sets: its highest point in the span." }),
});

export const passesResponse = z
  .strictObject({
    place: z.strictObject({ latitudeDeg: z.number(), longitudeDeg: z.number(), heightM: z.number() }),
    minElevationDeg: z.number(),
    from: instant,
    to: instant,
    passes: z.array(passResponse).meta({ description: "In order of rise." }),
    note: z.string().optional().meta({ description: "Where a pass is illustrative: what that means." }),
    objects: z.array(searchedObject),
    failed: z
      .array(
        z.strictObject({
          id: z.string(),
          code: z.enum(POSITION_FAILURES),
          utc: instant.optional().meta({ description: "When SGP4 first gave no state." }),
        }),
      )
      .meta({ description: "Objects without a state in the span, or in a part of it." }),
    revision: z.int(),
  })
  .meta({ id: "Passes" });
