// The search for passes as work that can be left: day by day, in each object by object.

import type { ObjectPasses, Pass, Presence } from "../../shared/orbit/passes/pass.ts";
import { createPassSearch, type PassSearch } from "../../shared/orbit/passes/search.ts";
import { DAY_MS } from "../../shared/time/instant.ts";
import type { Work } from "./desk.ts";
import type { ObjectPresence, PassesAsk, PassesPart, SearchProgress } from "./protocol.ts";
import type { Shelf } from "./shelf.ts";

/** Passes that cross to the page in one message: read there within a millisecond or two. */
const PASSES_IN_A_PART = 100;
/** So many objects are searched before progress is told. */
const OBJECTS_IN_A_PART = 40;

/** Searches in order of time, so that what was found when it is stopped is whole up to some day. */
export function* passesWork(shelf: Shelf, ask: PassesAsk): Work<PassesPart> {
  const days = Math.max(1, Math.ceil((ask.toUtcMs - ask.fromUtcMs) / DAY_MS));
  const objects = ask.objectIds.map((objectId) => ({ objectId, spans: shelf.spansOf(objectId) }));
  const presences = new Map<string, ObjectPresence>();
  for (let day = 0; day < days; day++) {
    const search = searchOfDay(ask, day);
    const found: Pass[] = [];
    const progressAt = (objectsDone: number): SearchProgress => ({
      daysDone: day,
      days,
      objectsDone,
      objects: objects.length,
    });
    for (const [index, object] of objects.entries()) {
      const answer = search.passesOf(object);
      found.push(...answer.passes);
      presences.set(object.objectId, joinedPresence(presences.get(object.objectId), answer));
      const tells = (index + 1) % OBJECTS_IN_A_PART === 0;
      yield tells ? { passes: [], progress: progressAt(index + 1) } : undefined;
    }
    found.sort((a, b) => a.culmination.atUtcMs - b.culmination.atUtcMs);
    for (let from = 0; from < found.length; from += PASSES_IN_A_PART) {
      yield { passes: found.slice(from, from + PASSES_IN_A_PART), progress: progressAt(objects.length) };
    }
  }
  const progress = { daysDone: days, days, objectsDone: objects.length, objects: objects.length };
  yield { passes: [], progress, presences: [...presences.values()] };
}

function searchOfDay({ place, minElevationDeg, fromUtcMs, toUtcMs }: PassesAsk, day: number): PassSearch {
  const search = createPassSearch({
    place,
    minElevationDeg,
    fromUtcMs: fromUtcMs + day * DAY_MS,
    toUtcMs: Math.min(toUtcMs, fromUtcMs + (day + 1) * DAY_MS),
  });
  // The page asks only about places and spans that it has checked.
  if (!search.ok) throw new Error(`asked for passes that make no sense: ${JSON.stringify(search.failure)}`);
  return search.value;
}

/** What one more day tells of an object's presence over all days so far. */
function joinedPresence(
  before: ObjectPresence | undefined,
  { objectId, presence, highest }: ObjectPasses,
): ObjectPresence {
  const joined = before === undefined ? presence : overBoth(before.presence, presence);
  const top = [before?.highest, highest].filter((point) => point !== undefined);
  const highestOfAll = top.toSorted((a, b) => b.elevationDeg - a.elevationDeg)[0];
  return { objectId, presence: joined, ...(joined === "never_sets" && highestOfAll && { highest: highestOfAll }) };
}

function overBoth(first: Presence, second: Presence): Presence {
  if (first === second) return first;
  // On days without an orbit nothing is known; the others tell.
  if (first === "no_position") return second;
  if (second === "no_position") return first;
  return "rises_and_sets";
}
