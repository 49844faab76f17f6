// Element sets and positions as the API tells them.
import { z } from "zod";
import { STATE_FRAMES } from "../orbit/framed-state.ts";
import { PROPAGATION_CODES } from "../orbit/propagate.ts";
import { Slug } from "../record/values.ts";
import { ObjectId } from "./object.ts";
import { commaListParameter, instantParameter, readShape } from "./parameters.ts";

/** The most objects that one call answers for; past it: 422. */
export const MOST_OBJECTS = 20_000;

export const kindParameter = z.enum(["best", "observed", "illustrative"]).default("best").meta({
  description: "`best`: observed within 14 days of the epoch, else illustrative.",
});

/** Which objects at which instant, and by which kind of elements. */
export const orbitShape = {
  at: instantParameter("The instant; the current minute without it.").optional(),
  constellation: commaListParameter(Slug, "Only objects of these constellations.").optional(),
  objects: commaListParameter(ObjectId, "Only these objects, by id.").optional(),
  kind: kindParameter,
  ...readShape,
};

export const elementsParameters = z.strictObject(orbitShape);

/** One CCSDS OMM with CelesTrak's keys; OBJECT_ID is the object's id here. */
export const ommResponse = z
  .strictObject({
    OBJECT_NAME: z.string(),
    OBJECT_ID: z.string(),
    EPOCH: z.string().meta({ description: "UTC, six decimals, without a Z." }),
    MEAN_MOTION: z.number().meta({ description: "Revolutions per day (Kozai)." }),
    ECCENTRICITY: z.number(),
    INCLINATION: z.number().meta({ description: "Degrees, as all angles here; TEME of epoch." }),
    RA_OF_ASC_NODE: z.number(),
    ARG_OF_PERICENTER: z.number(),
    MEAN_ANOMALY: z.number(),
    EPHEMERIS_TYPE: z.int(),
    CLASSIFICATION_TYPE: z.enum(["U", "C", "S"]),
    NORAD_CAT_ID: z.int().meta({ description: "0 where no catalogue number is known." }),
    ELEMENT_SET_NO: z.int(),
    REV_AT_EPOCH: z.int(),
    BSTAR: z.number(),
    MEAN_MOTION_DOT: z.number(),
    MEAN_MOTION_DDOT: z.number(),
  })
  .meta({ id: "Omm" });

export const elementsResponse = z.array(ommResponse).meta({ id: "Elements" });

export const frameParameter = z.enum(STATE_FRAMES).default("pef").meta({
  description:
    "`teme`: SGP4's own; `pef`: turned with the Earth by GMST-82, UT1 = UTC, no polar motion; `geodetic`: WGS-84.",
});

export const positionsParameters = z.strictObject({
  ...orbitShape,
  frame: frameParameter,
});

export const vectorKm = z.array(z.number()).length(3);

export const positionResponse = z
  .strictObject({
    id: z.string(),
    kind: z.enum(["observed", "illustrative"]),
    elementEpochUtc: z.string(),
    elementAgeDays: z.number().min(0).meta({ description: "Distance from the epoch, whichever comes first." }),
    positionKm: vectorKm.optional(),
    velocityKmPerS: vectorKm.optional(),
    latitudeDeg: z.number().optional(),
    longitudeDeg: z.number().optional(),
    altitudeKm: z.number().optional(),
  })
  .meta({ id: "Position" });
export type PositionResponse = z.infer<typeof positionResponse>;

/** Why an object has no position. */
export const POSITION_FAILURES = [
  "not_launched",
  "ended",
  "no_elements",
  ...PROPAGATION_CODES.filter((code) => code !== "ok"),
] as const;

export const positionsResponse = z
  .strictObject({
    at: z.iso.datetime(),
    frame: z.enum(STATE_FRAMES),
    items: z.array(positionResponse),
    failed: z.array(
      z.strictObject({
        id: z.string(),
        code: z.enum(POSITION_FAILURES),
        minutesSinceEpoch: z.number().optional(),
      }),
    ),
    revision: z.int(),
  })
  .meta({ id: "Positions" });
export type PositionsResponse = z.infer<typeof positionsResponse>;
