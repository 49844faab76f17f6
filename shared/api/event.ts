// An event as the API tells it, and the filters by which events are found.
import { z } from "zod";
import { MOVE_KINDS } from "../record/claims/moves.ts";
import { EVENT_KINDS, EVENT_STATUSES, EventRecord, LINK_RELATIONS } from "../record/event.ts";
import { Slug } from "../record/values.ts";
import { claimResponse, differencesShape } from "./claim.ts";
import { listResponse } from "./list.ts";
import { checkSpan, commaListParameter, recordPageShape, spanShape } from "./parameters.ts";
import { planOutcomeResponse } from "./plan.ts";
import { whenResponse } from "./when.ts";

/** How an event points at another, and how the others point at it. */
export const REVERSE_RELATIONS = {
  fulfils: "fulfilledBy",
  partOf: "hasPart",
  follows: "followedBy",
  supersedes: "supersededBy",
} as const;

// The record's own book-keeping of sources is told as claims.
const { cited, claims, unverified, notes, when, until, links, payloads, ...facts } = EventRecord.shape;

const moveResponse = z
  .strictObject({
    kind: z.enum(MOVE_KINDS),
    certain: z.boolean().meta({ description: "True where the bounds of the two dates leave no other kind possible." }),
    shiftDays: z
      .strictObject({ min: z.number().nullable(), max: z.number().nullable() })
      .meta({ description: "How much later the new date is, at the least and at the most; null where that is open." }),
    from: z.string(),
    to: z.string(),
    source: Slug,
    asserted: z.string(),
  })
  .meta({ id: "Move" });

export const eventResponse = z
  .strictObject({
    ...facts,
    when: whenResponse,
    until: whenResponse.optional(),
    payloads: payloads.unwrap().meta({ description: "What it put up, as far as it is named; empty for the rest." }),
    links: z.array(
      z.strictObject({ rel: z.enum([...LINK_RELATIONS, ...Object.values(REVERSE_RELATIONS)]), event: Slug }),
    ),
    claims: z.array(claimResponse),
    ...differencesShape,
    moves: z.array(moveResponse).meta({ description: "How the event's date moved, oldest first." }),
    outcome: planOutcomeResponse.optional().meta({
      description: "Of a plan: what had become of it by the record's last day, or by the day of `asKnownOn`.",
    }),
    revision: z.int(),
  })
  .meta({ id: "Event" });
export type EventResponse = z.infer<typeof eventResponse>;

export const eventListResponse = listResponse(eventResponse, "EventList");

/** The filters by which events are found, in lists and in counts alike. */
export const eventFilterShape = {
  ...spanShape,
  overlap: z.enum(["possible", "certain"]).default("possible").meta({
    description: "`possible`: the event's bounds touch the span; `certain`: they lie inside it.",
  }),
  kind: commaListParameter(z.enum(EVENT_KINDS), `Kinds of event: ${EVENT_KINDS.join(", ")}.`).optional(),
  programme: commaListParameter(Slug, "Programmes, by id.").optional(),
  constellation: commaListParameter(Slug, "Constellations, by id.").optional(),
  vehicle: commaListParameter(Slug, "Launch vehicles, by id.").optional(),
  site: commaListParameter(Slug, "Sites, by id.").optional(),
  status: commaListParameter(z.enum(EVENT_STATUSES), `Statuses: ${EVENT_STATUSES.join(", ")}.`).optional(),
  disputed: z.enum(["true", "false", "settled", "any"]).optional().meta({
    description:
      "`true`: some property is disputed; `settled`: a dispute was settled; `any`: one or the other; `false`: neither.",
  }),
  q: z.string().trim().min(1).max(200).optional().meta({
    description: "Words that must all stand in the event's titles, names, ids, vehicle or site.",
  }),
};

export const eventListParameters = z.strictObject({ ...eventFilterShape, ...recordPageShape }).superRefine(checkSpan);

const eventFilters = z.strictObject(eventFilterShape);
export type EventFilters = z.output<typeof eventFilters>;
