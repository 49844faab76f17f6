// Cities as the API tells them: what a place on the ground can be picked from by name.
import { z } from "zod";

export const placeResponse = z
  .strictObject({
    id: z.string(),
    names: z.strictObject({ en: z.string(), zh: z.string() }),
    pinyin: z.string().meta({ description: "The Chinese name in Latin letters, without tones and spaces." }),
    country: z.string().meta({ description: "ISO 3166-1 code of two letters." }),
    latitudeDeg: z.number(),
    longitudeDeg: z.number(),
    timeZone: z.string().meta({ description: "IANA name." }),
  })
  .meta({ id: "Place" });
export type PlaceResponse = z.infer<typeof placeResponse>;

export const placeListResponse = z
  .strictObject({ items: z.array(placeResponse), revision: z.int() })
  .meta({ id: "PlaceList" });
