// Dates: what is said to have happened lies within the record, lives end after they begin, and nothing follows itself.
import { formatUtc } from "../time/instant.ts";
import { type Bounds, boundsOf, possiblyOverlaps } from "../time/when.ts";
import type { Problem } from "./bundle.ts";
import { type CheckContext, type Complaint, problemIn } from "./check-context.ts";
import type { Payload } from "./craft.ts";
import { type EventRecord, hasOccurred } from "./event.ts";

/** The record's days are in order, and what happened didn't happen after them. */
export function* checkCoverage(context: CheckContext): Iterable<Problem> {
  const { subject, events } = context.bundle;
  if (!subject) return;
  const { from, to } = subject.coverage;
  const first = boundsOf({ edtf: from });
  const last = boundsOf({ edtf: to });
  if (first.earliestUtcMs >= last.latestUtcMs) {
    yield problemIn(context, subject, { at: "coverage", wrong: `${from} to ${to}`, right: "the earlier day first" });
  }
  for (const event of events) {
    if (!hasOccurred(event) || boundsOf(event.when).earliestUtcMs < last.latestUtcMs) continue;
    const wrong = `${event.when.edtf} with status "${event.status}", after the record's last day ${to}`;
    yield problemIn(context, event, {
      at: "when",
      wrong,
      right: "an earlier date, another status or a longer coverage",
    });
  }
}

function* complaintsOfLife(
  launched: Bounds,
  craft: Pick<Payload, "ended" | "lastKnown">,
  events: ReadonlyMap<string, EventRecord>,
): Iterable<Complaint> {
  const { ended, lastKnown } = craft;
  // Nothing comes before a launch of which nobody tells since when it may have been.
  if (!Number.isFinite(launched.earliestUtcMs)) return;
  const right = `after the launch (${formatUtc(launched.earliestUtcMs)})`;
  if (lastKnown && boundsOf(lastKnown.when).latestUtcMs <= launched.earliestUtcMs) {
    yield { at: "lastKnown.when", wrong: `${lastKnown.when.edtf}, before the launch`, right };
  }
  if (!ended) return;
  const end = boundsOf(ended.when);
  if (end.latestUtcMs <= launched.earliestUtcMs)
    yield { at: "ended.when", wrong: `${ended.when.edtf}, before the launch`, right };
  const event = ended.event === undefined ? undefined : events.get(ended.event);
  if (event && !possiblyOverlaps(end, boundsOf(event.when))) {
    const wrong = `${ended.when.utc ?? ended.when.edtf}, but "${event.id}" says ${event.when.utc ?? event.when.edtf}`;
    yield { at: "ended.when", wrong, right: "the same" };
  }
}

/** A craft's last known state and its end come after its launch, and its end is when its event says. */
export function* checkLives(context: CheckContext): Iterable<Problem> {
  const events = new Map(context.bundle.events.map((event) => [event.id, event]));
  for (const event of context.bundle.events) {
    for (const [index, payload] of (event.payloads ?? []).entries()) {
      for (const { at, ...complaint } of complaintsOfLife(boundsOf(event.when), payload, events)) {
        yield problemIn(context, event, { at: `payloads[${index}].${at}`, ...complaint });
      }
    }
  }
  for (const craft of context.bundle.craft) {
    for (const complaint of complaintsOfLife(boundsOf(craft.launched), craft, events)) {
      yield problemIn(context, craft, complaint);
    }
  }
}

/** What lasts doesn't end before it begins. */
export function* checkEnds(context: CheckContext): Iterable<Problem> {
  for (const event of context.bundle.events) {
    const { when, until } = event;
    if (!until || boundsOf(until).latestUtcMs > boundsOf(when).earliestUtcMs) continue;
    const wrong = `${until.edtf}, before it began (${when.edtf})`;
    yield problemIn(context, event, { at: "until", wrong, right: "the same time or later" });
  }
}

/** What follows another event doesn't certainly come before it. */
export function* checkOrder(context: CheckContext): Iterable<Problem> {
  const events = new Map(context.bundle.events.map((event) => [event.id, event]));
  for (const event of context.bundle.events) {
    for (const [index, link] of (event.links ?? []).entries()) {
      const other = events.get(link.event);
      if (link.rel !== "follows" || !other) continue;
      if (boundsOf(event.when).latestUtcMs > boundsOf(other.when).earliestUtcMs) continue;
      const wrong = `${event.when.edtf} is before "${other.id}" (${other.when.edtf})`;
      yield problemIn(context, event, { at: `links[${index}]`, wrong, right: "an earlier event" });
    }
  }
}

/** The ids met again when one kind of link is followed from an event, in order; empty when the chain ends. */
function cycleFrom(event: EventRecord, relation: string, events: ReadonlyMap<string, EventRecord>): readonly string[] {
  const walk = (id: string, path: readonly string[]): readonly string[] => {
    if (path.length > 0 && id === event.id) return [...path, id];
    if (path.includes(id)) return [];
    for (const link of events.get(id)?.links ?? []) {
      const found = link.rel === relation ? walk(link.event, [...path, id]) : [];
      if (found.length > 0) return found;
    }
    return [];
  };
  return walk(event.id, []);
}

/** No event follows, is part of, or supersedes itself, however long the way round. */
export function* checkCycles(context: CheckContext): Iterable<Problem> {
  const events = new Map(context.bundle.events.map((event) => [event.id, event]));
  for (const relation of ["follows", "partOf", "supersedes"]) {
    const reported = new Set<string>();
    for (const event of context.bundle.events) {
      if (reported.has(event.id)) continue;
      const cycle = cycleFrom(event, relation, events);
      if (cycle.length === 0) continue;
      for (const id of cycle) reported.add(id);
      yield problemIn(context, event, {
        at: "links",
        wrong: `${relation} in a circle: ${cycle.join(" → ")}`,
        right: "a chain that ends",
      });
    }
  }
}
