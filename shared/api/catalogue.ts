// The whole record in one file, from which the browser makes the same catalogue as the server.
import { z } from "zod";
import { Constellation } from "../record/constellation.ts";
import { Craft } from "../record/craft.ts";
import { EventRecord } from "../record/event.ts";
import { Programme } from "../record/programme.ts";
import { Site } from "../record/site.ts";
import { Source } from "../record/source.ts";
import { Subject } from "../record/subject.ts";
import { Vehicle } from "../record/vehicle.ts";

export const catalogueResponse = z
  .strictObject({
    revision: z.int(),
    version: z.string(),
    /** Whom to name, and under which licence, wherever this file goes. */
    credits: Subject.shape.credits,
    record: z.strictObject({
      subject: Subject,
      programmes: z.array(Programme),
      vehicles: z.array(Vehicle),
      sites: z.array(Site),
      sources: z.array(Source),
      constellations: z.array(Constellation),
      craft: z.array(Craft),
      events: z.array(EventRecord),
    }),
  })
  .meta({ id: "Catalogue" });
export type CatalogueResponse = z.infer<typeof catalogueResponse>;
