// A constellation: its names, shells, what was promised of it, and the batches that flew.
import { z } from "zod";
import { Basis, Raising, UtcText } from "./raising.ts";
import { Sourced } from "./sourced.ts";
import { Edtf, Names, Slug, Text, WhenRecord } from "./values.ts";

/** A layer of the constellation, as filed, as announced or as observed. */
export const Shell = z.strictObject({
  id: Slug,
  kind: z.enum(["filed", "announced", "observed"]),
  names: Names,
  altitudeKm: z.number().positive(),
  inclinationDeg: z.number().min(0).max(180),
  pattern: z.enum(["walker-star", "walker-delta"]).optional(),
  planes: z.int().positive().optional(),
  satellitesPerPlane: z.int().positive().optional(),
  satellites: z.int().positive().optional(),
  /** Whether sources differ about planes and satellites to a plane, or the two were read out of a total. */
  split: z.enum(["disputed", "from-total"]).optional(),
  raanSpacingDeg: z.number().positive().optional(),
  /** Mean motion (Kozai) of a satellite at operating altitude; needed where batches are drawn in the shell. */
  meanMotionRevPerDay: z.number().positive().optional(),
  /** The mean motion of earlier times, each until an instant, in order of time: satellites sink and are lifted. */
  earlierMeanMotions: z
    .array(z.strictObject({ until: z.strictObject({ utc: UtcText }), meanMotionRevPerDay: z.number().positive() }))
    .optional(),
  /** The instant at which the batches' planes and slots hold. */
  epoch: z.strictObject({ utc: UtcText }).optional(),
  ...Sourced,
});
export type Shell = z.infer<typeof Shell>;

/** A promise or a rule: so many satellites by a date; a filing has no date. */
export const Target = z.strictObject({
  id: Slug,
  count: z.int().positive(),
  by: Edtf.optional(),
  kind: z.enum(["announced", "reported", "regulatory", "filed", "summed"]),
  scope: Text,
  /** False where it counts within its period only. */
  cumulative: z.boolean(),
  /** True for the row to use for its deadline. */
  preferred: z.boolean(),
  asserted: Edtf,
  ...Sourced,
});
export type Target = z.infer<typeof Target>;

/** The plane and slots in which a batch is drawn once it operates; angles are TEME mean elements at the shell's epoch. */
export const OperatingPlane = z.strictObject({
  raanDegAtEpoch: z.number().min(0).max(360),
  inclinationDeg: z.number().min(0).max(180),
  /** Whether the plane was read from element sets or worked out from the launch. */
  basis: z.enum(["observed", "from-launch"]),
  inclinationBasis: Basis,
  slots: z.strictObject({
    basis: Basis,
    /** Mean argument of latitude of slot 0 at the epoch. */
    firstArgumentOfLatitudeDeg: z.number().min(0).max(360),
    stepDeg: z.number(),
    count: z.int().positive(),
    /** Slot of each piece that was seen in one: piece letters to slot number. */
    byPiece: z.record(z.string(), z.int().min(0)).optional(),
    /** How far ahead of its slot a piece keeps. */
    offsets: z.strictObject({ basis: Basis, degByPiece: z.record(z.string(), z.number()) }).optional(),
    /** The slot whose satellite began to rise first; the others followed in order of slots. */
    firstToRise: z.strictObject({ slot: z.int().min(0), basis: Basis }).optional(),
  }),
});
export type OperatingPlane = z.infer<typeof OperatingPlane>;

/** The satellites of one launch. */
export const Batch = z
  .strictObject({
    event: Slug,
    /** As published: a label, not an order. */
    label: Text,
    /** Test and GEO craft belong to the constellation but are not counted in it. */
    kind: z.enum(["batch", "test", "geo"]),
    /** Absent only where no source tells how many a test launch carried. */
    satellites: z.int().positive().optional(),
    shell: Slug.optional(),
    plane: OperatingPlane.optional(),
    /** The way into the plane; without it the satellites are drawn in their slots from launch on. */
    raising: Raising.optional(),
    ...Sourced,
  })
  .refine((batch) => batch.kind !== "batch" || batch.satellites !== undefined, {
    path: ["satellites"],
    message: "a count, since the batch counts in the constellation",
  });
export type Batch = z.infer<typeof Batch>;

export const Constellation = z.strictObject({
  id: Slug,
  names: Names,
  operator: z.string().min(1),
  programme: Slug,
  /** True for those whose build-out this record follows batch by batch. */
  followed: z.boolean(),
  summary: Text.optional(),
  since: WhenRecord.optional(),
  shells: z.array(Shell),
  targets: z.array(Target),
  batches: z.array(Batch),
  ...Sourced,
});
export type Constellation = z.infer<typeof Constellation>;
