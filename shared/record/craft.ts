// A satellite or spacecraft as the record writes it: a payload of a launch, or an older craft of its own.
// Not here: the objects that the catalogue makes of these (objects.ts).
import { z } from "zod";
import { Sourced } from "./sourced.ts";
import { Names, Slug, Text, WhenRecord } from "./values.ts";

/** A COSPAR piece, like 2024-140A: year, launch of the year, piece. */
export const CosparPiece = z.string().regex(/^\d{4}-\d{3}[A-Z]{1,3}$/, "a COSPAR piece like 2024-140A");
/** A COSPAR launch designation, like 2024-140; failures bear a catalogue's own (2024-F01). */
export const CosparLaunch = z.string().regex(/^\d{4}-(\d{3}|[A-Z]\d{2})$/, "a launch designation like 2024-140");

export const ORBIT_REGIMES = [
  "LEO",
  "SSO",
  "MEO",
  "GEO",
  "GTO",
  "HEO",
  "lunar",
  "earth-moon",
  "heliocentric",
  "suborbital",
  "unknown",
] as const;
export type OrbitRegime = (typeof ORBIT_REGIMES)[number];

/** Heights above a sphere of 6378.137 km; an orbit of no Earth satellite has none. */
export const RecordedOrbit = z.strictObject({
  perigeeKm: z.number().min(80).max(1_000_000).optional(),
  apogeeKm: z.number().min(80).max(2_000_000).optional(),
  inclinationDeg: z.number().min(0).max(180).optional(),
});
export type RecordedOrbit = z.infer<typeof RecordedOrbit>;

/** How a craft's life ended, where that is known. */
export const CraftEnd = z.strictObject({
  when: WhenRecord,
  how: z.enum(["landed", "re-entered", "impacted", "docked-for-good", "lost", "other"]),
  /** The event that tells it. */
  event: Slug.optional(),
});

const life = {
  cospar: CosparPiece.optional(),
  /** Catalogue number, up to nine digits. */
  norad: z.int().min(1).max(999_999_999).optional(),
  /** Set for a kind of craft that comes back; without a known end it leaves the globe 30 days after `lastKnown`. */
  returns: z.enum(["crewed", "cargo", "recoverable"]).optional(),
  ended: CraftEnd.optional(),
  /** The last thing known of it, where that is not its launch. */
  lastKnown: z.strictObject({ when: WhenRecord, what: Text }).optional(),
};

/** One satellite or craft of a launch. */
export const Payload = z.strictObject({ name: Names, ...life });
export type Payload = z.infer<typeof Payload>;

/** A craft whose launch is not among the record's events: the station's modules, older satellites. */
export const Craft = z.strictObject({
  id: Slug,
  names: Names,
  programme: Slug,
  constellation: Slug.optional(),
  launched: WhenRecord,
  site: Slug.optional(),
  vehicle: Slug.optional(),
  operator: z.string().min(1).optional(),
  regime: z.enum(ORBIT_REGIMES),
  orbit: RecordedOrbit.optional(),
  /** What became of it, in words. */
  fate: Text.optional(),
  ...life,
  ...Sourced,
});
export type Craft = z.infer<typeof Craft>;
