// Where the values of a record come from: the sources behind each property, and what single sources say of it.
// Not here: claims worked out from these (claims/), rules between claims (claims/settle.ts).
import { z } from "zod";
import { BEIJING_ZONE, resolveWhen } from "../time/when.ts";
import { Edtf, Slug, Text } from "./values.ts";

/**
 * Which sources stand behind which property, by path (`when`, `launch.orbit`, …); `*` stands behind all others.
 */
export const Cited = z
  .record(z.string(), z.array(Slug).min(1))
  .refine((cited) => "*" in cited, "a `*` entry, so that every value has a source");
export type Cited = z.infer<typeof Cited>;

export const CLAIM_RANKS = ["preferred", "normal", "deprecated"] as const;
export type ClaimRank = (typeof CLAIM_RANKS)[number];

/** A date as a source gives it, which may be that of a day in Beijing. */
export const ClaimedWhen = z
  .strictObject({
    edtf: z.string(),
    utc: z.string().optional(),
    utcPrecision: z.enum(["second", "minute", "quarter-hour", "hour"]).optional(),
    zone: z.literal(BEIJING_ZONE).optional(),
  })
  .superRefine((when, context) => {
    const resolved = resolveWhen(when);
    if (resolved.ok) return;
    const { code, text, expected } = resolved.failure;
    context.addIssue({ code: "custom", message: `${code}: "${text}"; right: ${expected}` });
  });
export type ClaimedWhen = z.infer<typeof ClaimedWhen>;

/**
 * What one source says of one property, where there is more to tell than that the source stands behind the record's
 * value: where in the source, another value, a date announced beforehand.
 */
export const ClaimRecord = z
  .strictObject({
    /** Path of the property: `when`, `launch.vehicle`, `facts.spacecraft`. */
    property: z.string().min(1),
    /** What the source says; absent where it says what the record has. */
    value: z.unknown().optional(),
    source: Slug,
    /** Where in the source: section, paragraph, row of a table. */
    locator: z.string().min(1).optional(),
    /** The name, number or date as the source prints it, where the record writes it otherwise. */
    printed: z.string().min(1).max(80).optional(),
    /** When the source said so; without it, when the source was published. */
    asserted: Edtf.optional(),
    rank: z.enum(CLAIM_RANKS).optional(),
    /** Of a deprecated claim: when the reason came to be known; before that day it stood like any other. */
    settledOn: Edtf.optional(),
    /** True for what was said beforehand of something that has happened since, or was to happen. */
    planned: z.literal(true).optional(),
    /** What a reader must know; of a deprecated claim, why it is. */
    note: Text.optional(),
  })
  .superRefine((claim, context) => {
    if (claim.rank === "deprecated" && claim.note === undefined) {
      context.addIssue({
        code: "custom",
        path: ["note"],
        message: "a deprecated claim without a reason; right: a note",
      });
    }
    if (claim.rank === "deprecated" && claim.value === undefined && claim.printed === undefined) {
      const message = "a deprecated claim that says what the record says; right: the value that it gives";
      context.addIssue({ code: "custom", path: ["value"], message });
    }
    if (claim.settledOn !== undefined && claim.rank !== "deprecated") {
      context.addIssue({
        code: "custom",
        path: ["settledOn"],
        message: "only a deprecated claim is settled; right: no date",
      });
    }
    if (typeof claim.value !== "object" || claim.value === null || !("edtf" in claim.value)) return;
    const when = ClaimedWhen.safeParse(claim.value);
    for (const { path, message } of when.error?.issues ?? []) {
      context.addIssue({ code: "custom", path: ["value", ...path], message });
    }
  });
export type ClaimRecord = z.infer<typeof ClaimRecord>;

/** What every record of the catalogue carries beside its own facts. */
export const Sourced = {
  cited: Cited,
  /** What single sources say, beyond standing behind the value. */
  claims: z.array(ClaimRecord).optional(),
  /** Properties that no source which was read backs; shown as unverified. */
  unverified: z.array(z.string()).optional(),
  /** What a reader must know of a property: a conflict, a conversion, a doubt. */
  notes: z.array(z.strictObject({ property: z.string(), text: Text })).optional(),
};

/** What a record tells of its sources. */
export type Sources = z.infer<z.ZodObject<typeof Sourced>>;

/** A record, or a part of one, with its sources. */
export interface SourcedRecord {
  readonly cited: Cited;
  readonly claims?: readonly ClaimRecord[] | undefined;
  readonly unverified?: readonly string[] | undefined;
  readonly notes?: Sources["notes"] | undefined;
}
