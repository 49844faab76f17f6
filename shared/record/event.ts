// Something that happened or is to happen: a launch, a landing, a spacewalk, a plan, an agreement.
import { z } from "zod";
import { CosparLaunch, ORBIT_REGIMES, Payload, RecordedOrbit } from "./craft.ts";
import { Sourced } from "./sourced.ts";
import { Place, Slug, Text, WhenRecord } from "./values.ts";

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
  "statistic",
  "ranking",
  "research",
  "cooperation",
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

/** How a source gives a number that is not exact. */
export const QUALIFIERS = ["about", "nearly", "over"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** A figure or a name that a source gives, under a label of ours: `67` launches, `Gold`. */
export const Fact = z.strictObject({
  label: Text,
  value: z.union([z.number(), Text]),
  qualifier: z.enum(QUALIFIERS).optional(),
  unit: z.string().min(1).optional(),
});
export type Fact = z.infer<typeof Fact>;

/**
 * What can be counted of a plan: events that fulfil it, or launch attempts, or satellites put up in its period.
 * Of launches and satellites, `families` names the vehicle families that count, all of them without it.
 */
export const PlanPromise = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("events"), count: z.int().positive() }),
  z.strictObject({
    of: z.enum(["launches", "satellites"]),
    count: z.int().positive(),
    qualifier: z.enum(QUALIFIERS).optional(),
    families: z.array(z.string().min(1)).min(1).optional(),
    /** What is counted, in words: whose launches, by which definition. */
    definition: Text,
  }),
]);
export type PlanPromise = z.infer<typeof PlanPromise>;

export const EventRecord = z
  .strictObject({
    id: Slug,
    kind: z.enum(EVENT_KINDS),
    status: z.enum(EVENT_STATUSES),
    title: Text,
    /** The title while it was still a plan, where the record knows what was announced beforehand. */
    plannedTitle: Text.optional(),
    /** The name that a document, a stage or a programme bears. */
    name: Text.optional(),
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
    /** Where it is bound: a landing place, a world. */
    destination: Text.optional(),
    facts: z.record(Slug, Fact).optional(),
    /** What a plan promises that can be counted; without it nobody can say whether it was kept. */
    promise: PlanPromise.optional(),
    links: z.array(z.strictObject({ rel: z.enum(LINK_RELATIONS), event: Slug })).optional(),
    aliases: z.array(z.string().min(1)).optional(),
    ...Sourced,
  })
  .refine((event) => (event.kind === "launch") === (event.launch !== undefined), {
    path: ["launch"],
    message: "a launch has `launch`, and nothing else has",
  });
export type EventRecord = z.infer<typeof EventRecord>;

const PLAN_KINDS: ReadonlySet<string> = new Set(["plan", "target"]);

/** Whether an event is a plan: by its kind or what it promises, or a policy that announces something. */
export function isPlan({ kind, status, promise }: Pick<EventRecord, "kind" | "status" | "promise">): boolean {
  return PLAN_KINDS.has(kind) || promise !== undefined || (kind === "policy" && status === "planned");
}

/** Whether a status says that it happened, however it went. */
export function hasOccurred({ status }: Pick<EventRecord, "status">): boolean {
  return status === "done" || status === "partial" || status === "failed";
}
