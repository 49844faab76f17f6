// The search for passes: when each object rises over a place, culminates and sets, in which light, by which elements.
// It looks only where mean elements say that something may be above the mask, with a stated slack (mean-arc.ts), and
// finds each edge and peak there by SGP4: about 0.1 ms for an object and a day at a low orbit.
// Geometric: no refraction; UT1 = UTC and no polar motion as in frames.ts, less than 0.1 s of a low orbit.
import { must, ok, type Result } from "../../result.ts";
import { DAY_MS, MINUTE_MS, type UtcMs } from "../../time/instant.ts";
import { chosenSet, type ValiditySpan } from "../choose.ts";
import type { ElementSet } from "../elements.ts";
import { pefToLookAngles } from "../look-angles.ts";
import { createPropagator, type Propagator } from "../propagate.ts";
import { type Arc, arcEnd, arcStart, arcsOfSet, joinedArcs } from "./arcs.ts";
import type { UtcSpan } from "./candidates.ts";
import { createHorizon, type Horizon } from "./horizon.ts";
import { lightOfArc } from "./light.ts";
import type { EdgeCause, ObjectPasses, Pass, PassEdge, PassFailure, SkyPoint } from "./pass.ts";
import { checkPassQuery, type PassQuery, type PassQueryProblem } from "./query.ts";
import type { Sighting } from "./sighting.ts";

/** An object with the spans of its element sets (validitySpans). */
export interface WatchedObject {
  readonly objectId: string;
  readonly spans: readonly ValiditySpan[];
}

/** A search that is ready to look for one object after another. */
export interface PassSearch {
  readonly query: PassQuery;
  /** Every pass of one object whose culmination lies in the time asked for. */
  readonly passesOf: (object: WatchedObject) => ObjectPasses;
}

/** A rise or set is followed this far out of the time asked for. */
export const PASS_REACH_MS = 3 * DAY_MS;

/** The first step of that; each further one is four times as long. */
const FIRST_REACH_MS = 30 * MINUTE_MS;

/** One object's work. */
interface Task {
  readonly object: WatchedObject;
  readonly query: PassQuery;
  readonly horizon: Horizon;
  readonly propagatorOf: (set: ElementSet) => Propagator;
  /** The earliest state in the time asked for that SGP4 refused. */
  failure: PassFailure | undefined;
}

/** A sighting and the set that it comes from. */
interface Found {
  readonly sighting: Sighting;
  readonly set: ElementSet;
}

/** Makes a search ready; fails with every value that makes no sense. */
export function createPassSearch(query: PassQuery): Result<PassSearch, readonly PassQueryProblem[]> {
  const checked = checkPassQuery(query);
  if (!checked.ok) return checked;
  const horizon = createHorizon(query.place, query.minElevationDeg);
  return ok({ query, passesOf: (object) => passesOfObject(taskFor(object, query, horizon)) });
}

/**
 * Looks for one object after another, each when the next answer is asked for: between two answers a worker may tell how
 * far it is, or stop.
 */
export function* searchPasses(search: PassSearch, objects: Iterable<WatchedObject>): Generator<ObjectPasses, void> {
  for (const object of objects) yield search.passesOf(object);
}

function taskFor(object: WatchedObject, query: PassQuery, horizon: Horizon): Task {
  const made = new Map<ElementSet, Propagator>();
  const propagatorOf = (set: ElementSet) => {
    const propagator = made.get(set) ?? createPropagator(set);
    made.set(set, propagator);
    return propagator;
  };
  return { object, query, horizon, propagatorOf, failure: undefined };
}

function passesOfObject(task: Task): ObjectPasses {
  const { object, query } = task;
  const { arcs, held } = arcsOver(task, query);
  const whole = arcs.map((arc) => followed(task, arc));
  const standing = whole.find((arc) => isStanding(task, arc));
  const passes = whole
    .filter((arc) => arc !== standing)
    .map((arc) => ({ arc, top: highestOf(arc) }))
    .filter(({ top }) => isWithin(query, top.sighting.atUtcMs))
    .map(({ arc, top }) => passOf(task, arc, top));
  const known = standing !== undefined ? "never_sets" : arcs.length > 0 ? "rises_and_sets" : "never_rises";
  return {
    objectId: object.objectId,
    presence: held.length === 0 ? "no_position" : known,
    passes,
    ...(standing && { highest: skyPoint(task, highestOf(standing, query).sighting) }),
    ...(task.failure && { failure: task.failure }),
  };
}

/** The arcs of all of an object's sets in a span, and the times in which it has states. */
function arcsOver(task: Task, span: UtcSpan): { readonly arcs: readonly Arc[]; readonly held: readonly UtcSpan[] } {
  const { object, horizon, propagatorOf } = task;
  const noteFailure = (code: PassFailure["code"], atUtcMs: UtcMs) => {
    if (isWithin(task.query, atUtcMs) && !(task.failure && task.failure.atUtcMs <= atUtcMs))
      task.failure = { code, atUtcMs };
  };
  const found = object.spans.flatMap(({ set, fromUtcMs, toUtcMs = Number.POSITIVE_INFINITY }) => {
    const part = { fromUtcMs: Math.max(fromUtcMs, span.fromUtcMs), toUtcMs: Math.min(toUtcMs, span.toUtcMs) };
    if (part.fromUtcMs >= part.toUtcMs) return [];
    const watch = { horizon, propagator: propagatorOf(set), onFailure: noteFailure };
    return [arcsOfSet(watch, part)];
  });
  return { arcs: joinedArcs(found.flatMap(({ arcs }) => arcs)), held: found.flatMap(({ held }) => held) };
}

/** The arc with what lies beyond the time asked for, where it reaches over its ends. */
function followed(task: Task, arc: Arc): Arc {
  const { fromUtcMs, toUtcMs } = task.query;
  const back = arcStart(arc).atUtcMs === fromUtcMs ? followedTo(task, arc, fromUtcMs - PASS_REACH_MS) : arc;
  return arcEnd(back).atUtcMs === toUtcMs ? followedTo(task, back, toUtcMs + PASS_REACH_MS) : back;
}

/** The arc followed towards a limit before or after it, until it ends or reaches the limit. */
function followedTo(task: Task, arc: Arc, limitUtcMs: UtcMs): Arc {
  const isBack = limitUtcMs < arcStart(arc).atUtcMs;
  let whole = arc;
  for (let lengthMs = FIRST_REACH_MS; ; lengthMs *= 4) {
    const edgeUtcMs = isBack ? arcStart(whole).atUtcMs : arcEnd(whole).atUtcMs;
    if (edgeUtcMs === limitUtcMs || (isBack ? whole.hasRise : whole.hasSet)) return whole;
    const chunk = isBack
      ? { fromUtcMs: Math.max(limitUtcMs, edgeUtcMs - lengthMs), toUtcMs: edgeUtcMs }
      : { fromUtcMs: edgeUtcMs, toUtcMs: Math.min(limitUtcMs, edgeUtcMs + lengthMs) };
    const { arcs } = arcsOver(task, chunk);
    const beyond = isBack ? arcs.at(-1) : arcs[0];
    const [joined, ...others] = joinedArcs(beyond === undefined ? [] : isBack ? [beyond, whole] : [whole, beyond]);
    if (joined === undefined || others.length > 0) return whole;
    whole = joined;
  }
}

/** Whether the object neither rises nor sets, as far as the search and the elements reach, and is always above. */
function isStanding({ query }: Task, arc: Arc): boolean {
  const isCutAtBothEnds = !arc.hasRise && !arc.hasSet;
  return isCutAtBothEnds && arcStart(arc).atUtcMs <= query.fromUtcMs && arcEnd(arc).atUtcMs >= query.toUtcMs;
}

function isWithin({ fromUtcMs, toUtcMs }: UtcSpan, atUtcMs: UtcMs): boolean {
  return atUtcMs >= fromUtcMs && atUtcMs < toUtcMs;
}

/**
 * SGP4's velocity is not quite the rate of its position, so a sighting beside a flat peak can be higher by a hair; it
 * must be so by more than this to count as the highest.
 */
const PEAK_HANDICAP = 1e-7;

/** The highest point of an arc, or of what of it lies in a span: a peak, or an end where the arc is cut. */
function highestOf({ parts }: Arc, span?: UtcSpan): Found {
  let highest: Found | undefined;
  const consider = (set: ElementSet, sightings: readonly Sighting[], handicap: number) => {
    for (const sighting of sightings) {
      if (span !== undefined && !isWithin(span, sighting.atUtcMs)) continue;
      const isHigher = highest === undefined || sighting.clearance > highest.sighting.clearance + handicap;
      if (isHigher) highest = { sighting, set };
    }
  };
  for (const { set, peaks } of parts) consider(set, peaks, 0);
  for (const { set, sightings } of parts) consider(set, sightings, PEAK_HANDICAP);
  return must(highest, "a sighting of the arc");
}

function skyPoint({ horizon }: Task, { atUtcMs, positionPefKm }: Sighting): SkyPoint {
  return { atUtcMs, ...pefToLookAngles(horizon.site, positionPefKm) };
}

function passOf(task: Task, arc: Arc, { sighting, set }: Found): Pass {
  const { object, horizon } = task;
  const { kind, ageDays, ageClass } = chosenSet(set, sighting.atUtcMs);
  return {
    objectId: object.objectId,
    kind,
    source: set.source,
    elementAgeDays: ageDays,
    ageClass,
    rise: edgeOf(task, arc, "rise"),
    culmination: skyPoint(task, sighting),
    set: edgeOf(task, arc, "set"),
    light: lightOfArc(horizon, arc, sighting),
  };
}

function edgeOf(task: Task, arc: Arc, side: "rise" | "set"): PassEdge {
  const sighting = side === "rise" ? arcStart(arc) : arcEnd(arc);
  const hasEdge = side === "rise" ? arc.hasRise : arc.hasSet;
  return { ...skyPoint(task, sighting), cause: hasEdge ? "horizon" : cutCause(task, sighting.atUtcMs, side) };
}

/** Why an arc begins or ends above the mask. */
function cutCause({ object, query }: Task, atUtcMs: UtcMs, side: "rise" | "set"): EdgeCause {
  if (atUtcMs === query.fromUtcMs - PASS_REACH_MS || atUtcMs === query.toUtcMs + PASS_REACH_MS) return "reach";
  const hasNeighbour = object.spans.some((span) => (side === "rise" ? span.toUtcMs : span.fromUtcMs) === atUtcMs);
  return hasNeighbour ? "hand_over" : "elements";
}
