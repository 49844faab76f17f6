// A place that craft leave from or come back to, with its pads.
import { z } from "zod";
import { Sourced } from "./sourced.ts";
import { Names, Slug, Text } from "./values.ts";

export const LatitudeDeg = z.number().min(-90).max(90);
export const LongitudeDeg = z.number().min(-180).max(180);

export const Pad = z.strictObject({
  id: Slug,
  names: Names,
  latitudeDeg: LatitudeDeg.optional(),
  longitudeDeg: LongitudeDeg.optional(),
});
export type Pad = z.infer<typeof Pad>;

export const Site = z.strictObject({
  id: Slug,
  names: Names,
  /** The name that fits a label on the globe. */
  shortName: Text,
  kind: z.enum(["launch", "sea-launch", "landing"]),
  latitudeDeg: LatitudeDeg,
  longitudeDeg: LongitudeDeg,
  pads: z.array(Pad),
  note: Text.optional(),
  ...Sourced,
});
export type Site = z.infer<typeof Site>;
