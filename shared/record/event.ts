// Something that happened or is to happen: a launch, a landing, a spacewalk, a plan, an agreement.
import { z } from "zod";
import { CosparLaunch, ORBIT_REGIMES, Payload, RecordedOrbit } from "./craft.ts";
import { Place, Slug, Sourced, Text, WhenRecord } from "./values.ts";

/** `launch` is one launch attempt, flown or scheduled, never a plan for many. */
export const EVENT_KINDS = [
  "launch",
  "landing",
  "reentry",
  "docking",
  "undocking",
  "eva",
  "milestone",
  "failure",
  "announcement",
  "policy",
  "agreement",
  "tender",
  "funding",
  "target",
  "plan",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT_STATUSES = ["planned", "done", "failed", "partial", "cancelled", "unknown"] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

export const LINK_RELATIONS = ["fulfils", "partOf", "follows", "supersedes"] as const;

/** How a count of satellites is known. */
export const COUNT_KINDS = ["exact", "at-least", "reported", "from-name"] as const;

export const Launch = z.strictObject({
  cospar: CosparLaunch.optional(),
  /** False where the designation was worked out, not read. */
  cosparCertain: z.boolean().optional(),
  /** Absent where no source tells which vehicle it was, or is to be. */
  vehicle: Slug.optional(),
  vehicleVariant: z.string().optional(),
  vehicleSerial: z.string().optional(),
  upperStage: z.string().optional(),
  site: Slug.optional(),
  pad: Slug.optional(),
  satellites: z.int().min(0).max(1000).optional(),
  satellitesKind: z.enum(COUNT_KINDS).optional(),
  outcome: z.enum(["success", "failure", "partial", "unknown", "pending"]),
  regime: z.enum(ORBIT_REGIMES).optional(),
  orbit: RecordedOrbit.optional(),
});
export type Launch = z.infer<typeof Launch>;

export const EventRecord = z
  .strictObject({
    id: Slug,
    kind: z.enum(EVENT_KINDS),
    status: z.enum(EVENT_STATUSES),
    title: Text,
    summary: Text.optional(),
    when: WhenRecord,
    /** When something that lasts was over (a spacewalk), where that is known. */
    until: WhenRecord.optional(),
    programme: Slug,
    constellation: Slug.optional(),
    launch: Launch.optional(),
    payloads: z.array(Payload).optional(),
    place: Place.optional(),
    site: Slug.optional(),
    crew: z.array(Text).optional(),
    links: z.array(z.strictObject({ rel: z.enum(LINK_RELATIONS), event: Slug })).optional(),
    aliases: z.array(z.string().min(1)).optional(),
    ...Sourced,
  })
  .refine((event) => (event.kind === "launch") === (event.launch !== undefined), {
    path: ["launch"],
    message: "a launch has `launch`, and nothing else has",
  });
export type EventRecord = z.infer<typeof EventRecord>;
