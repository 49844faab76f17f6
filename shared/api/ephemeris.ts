// Sampled ephemerides as the API tells them.
import { z } from "zod";
import { STATE_FRAMES } from "../orbit/framed-state.ts";
import { ObjectId } from "./object.ts";
import { frameParameter, kindParameter, POSITION_FAILURES, vectorKm } from "./orbits.ts";
import { checkSpan, commaListParameter, instantParameter, readShape, wholeNumberParameter } from "./parameters.ts";

/** What one call may ask for; past it: 422. */
export const EPHEMERIS_LIMITS = { objects: 100, samples: 50_000, days: 366 } as const;

const LONGEST_STEP_S = 86_400;

const ephemerisShape = {
  objects: commaListParameter(ObjectId, "These objects, by id."),
  from: instantParameter("The first sample."),
  to: instantParameter("End of the span, itself outside it."),
  stepS: wholeNumberParameter(
    { min: 1, max: LONGEST_STEP_S },
    "Seconds from one sample to the next; 60 without it.",
  ).default(60),
  kind: kindParameter,
  ...readShape,
};

/** For formats that have a frame of their own. */
export const ephemerisParameters = z.strictObject(ephemerisShape).superRefine(checkSpan);

export const framedEphemerisParameters = z
  .strictObject({ ...ephemerisShape, frame: frameParameter })
  .superRefine(checkSpan);

const instant = z.iso.datetime();

export const ephemerisResponse = z
  .strictObject({
    from: instant,
    to: instant,
    stepS: z.int(),
    frame: z.enum(STATE_FRAMES),
    objects: z.array(
      z.strictObject({
        id: z.string(),
        tracks: z.array(
          z.strictObject({
            kind: z.enum(["observed", "illustrative"]),
            source: z.string(),
            elementEpochUtc: z.string(),
            samples: z.array(
              z.strictObject({
                utc: instant,
                positionKm: vectorKm.optional(),
                velocityKmPerS: vectorKm.optional(),
                latitudeDeg: z.number().optional(),
                longitudeDeg: z.number().optional(),
                altitudeKm: z.number().optional(),
              }),
            ),
          }),
        ),
        failed: z.array(
          z.strictObject({
            code: z.enum(POSITION_FAILURES),
            firstUtc: instant,
            lastUtc: instant,
            samples: z.int().min(1),
          }),
        ),
      }),
    ),
    revision: z.int(),
  })
  .meta({ id: "Ephemeris" });
