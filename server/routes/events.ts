// GET /events and /events/{id}: what happened, and what is to happen.
import { z } from "zod";
import { eventListParameters, eventListResponse, eventResponse } from "../../shared/api/event.ts";
import { recordReadParameters } from "../../shared/api/parameters.ts";
import { ok } from "../../shared/result.ts";
import { listName, pageOf } from "../http/page.ts";
import { findById, readRoute } from "../http/read-route.ts";
import { eventToResponse } from "../record/event-answer.ts";
import { filterEvents } from "../record/event-filter.ts";

export const eventsRoute = readRoute({
  path: "/events",
  tag: "Record",
  summary: "Events, ordered by earliest bound, then id",
  description: "All filters must hold; within a comma list any item may.",
  query: eventListParameters,
  params: z.object({}),
  response: eventListResponse,
  read: ({ query, snapshot }) => {
    const found = filterEvents(snapshot, query);
    if (!found.ok) return found;
    const list = {
      items: found.value,
      placeOf: ({ when, record }: (typeof found.value)[number]) => ({ sort: when.earliestUtcMs, id: record.id }),
      name: listName("/events", query),
      secret: snapshot.secret,
    };
    const page = pageOf(list, query);
    if (!page.ok) return page;
    const items = page.value.items.map((event) => eventToResponse(snapshot, event));
    return ok({ ...page.value, items, revision: snapshot.revision });
  },
});

export const eventRoute = readRoute({
  path: "/events/{id}",
  tag: "Record",
  summary: "One event with its claims and its links in both directions",
  query: recordReadParameters,
  params: z.object({ id: z.string().meta({ examples: ["shenzhou-19"] }) }),
  response: eventResponse,
  read: ({ params, snapshot }) => {
    const event = findById(snapshot.catalogue.eventById, params.id, "event");
    return event.ok ? ok(eventToResponse(snapshot, event.value)) : event;
  },
});
