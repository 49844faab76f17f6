// What the programmes panel counts at an instant: satellites against the next target, flights, modules, plans, people aboard.
// Not here: the build-out itself (buildout.ts), the words and bars around a count (client).
import { parseEdtf } from "../time/edtf.ts";
import { DAY_MS, type UtcMs } from "../time/instant.ts";
import { countsFromUtcMs, middleUtcMs } from "../time/when.ts";
import { type Buildout, launchedAt, nextTarget, type TargetStanding, targetStanding } from "./buildout.ts";
import { type Catalogue, type CatalogueEvent, hasHappened } from "./catalogue.ts";
import { isPlan } from "./event.ts";
import { isAlive, type SpaceObject, UNKNOWN_END_AFTER_DAYS } from "./objects.ts";
import type { Programme } from "./programme.ts";

/** What one programme's count is made of, gathered once so that counting at an instant is quick. */
export interface ProgrammeLedger {
  readonly programme: Programme;
  /** The followed constellation that the programme builds, if it counts satellites. */
  readonly buildout?: Buildout;
  /** Launches within the record's coverage, flown or not, by the instant from which they count. */
  readonly launches: readonly CatalogueEvent[];
  readonly objects: readonly SpaceObject[];
  /** Plans, targets and rules that name a period. */
  readonly plans: readonly CatalogueEvent[];
  /** Events that may be named as the next one, by their place in time. */
  readonly dated: readonly CatalogueEvent[];
}

/** A programme's count at an instant. */
export interface ProgrammeCount {
  readonly counts: Programme["counts"];
  readonly count: number;
  /** Of the launches counted, those that failed. */
  readonly failed: number;
  /** The next event ahead, named where nothing has been counted yet. */
  readonly next?: CatalogueEvent;
  /** How a constellation stands against its next target, and the last target before that. */
  readonly target?: TargetStanding;
  readonly earlierTarget?: TargetStanding;
}

/** First instant of the days that the record covers. */
export function coverageStartUtcMs(catalogue: Catalogue): UtcMs {
  const from = parseEdtf(catalogue.subject.coverage.from);
  if (!from.ok || from.value.earliestUtcMs === undefined) throw new Error("unchecked coverage");
  return from.value.earliestUtcMs;
}

/** First instant after the days that the record covers. */
export function coverageEndUtcMs(catalogue: Catalogue): UtcMs {
  const to = parseEdtf(catalogue.subject.coverage.to);
  if (!to.ok || to.value.latestUtcMs === undefined) throw new Error("unchecked coverage");
  return to.value.latestUtcMs;
}

/** Gathers what a programme's counts need. */
export function programmeLedger(catalogue: Catalogue, programme: Programme): ProgrammeLedger {
  const startUtcMs = coverageStartUtcMs(catalogue);
  const own = catalogue.events.filter(({ record }) => record.programme === programme.id);
  const constellation = [...catalogue.constellations.values()].find(
    (each) => each.followed && each.programme === programme.id,
  );
  const buildout = constellation && catalogue.buildouts.get(constellation.id);
  return {
    programme,
    ...(buildout && programme.counts === "satellites" && { buildout }),
    launches: own.filter(({ record, when }) => record.kind === "launch" && when.latestUtcMs > startUtcMs),
    objects: catalogue.objects.filter((object) => object.programme === programme.id),
    plans: own.filter(({ record }) => isPlan(record) && record.status === "planned"),
    dated: own.filter(({ when }) => Number.isFinite(middleUtcMs(when))),
  };
}

/** The next launch that is still ahead, else the next event of any kind. */
function nextEvent(ledger: ProgrammeLedger, atUtcMs: UtcMs): CatalogueEvent | undefined {
  const ahead = ledger.dated
    .filter(({ when }) => middleUtcMs(when) > atUtcMs)
    .toSorted((a, b) => middleUtcMs(a.when) - middleUtcMs(b.when));
  return ahead.find(({ record }) => record.kind === "launch") ?? ahead[0];
}

function countFlights(ledger: ProgrammeLedger, atUtcMs: UtcMs): Pick<ProgrammeCount, "count" | "failed"> {
  const flown = ledger.launches.filter((event) => hasHappened(event, atUtcMs));
  return { count: flown.length, failed: flown.filter(({ record }) => record.status === "failed").length };
}

function countPlans({ plans }: ProgrammeLedger, atUtcMs: UtcMs): number {
  return plans.filter(({ when }) => when.earliestUtcMs <= atUtcMs && atUtcMs < when.latestUtcMs).length;
}

/** The latest preferred total whose deadline has passed and that the next target exceeds. */
function earlierTarget(buildout: Buildout, target: TargetStanding, atUtcMs: UtcMs): TargetStanding | undefined {
  const last = buildout.targets
    .filter(({ target: { preferred, cumulative, count } }) => preferred && cumulative && count < target.target.count)
    .filter(({ deadlineUtcMs }) => deadlineUtcMs !== undefined && deadlineUtcMs <= atUtcMs)
    .toSorted((a, b) => (a.deadlineUtcMs ?? 0) - (b.deadlineUtcMs ?? 0))
    .at(-1);
  return last && targetStanding(buildout, last, atUtcMs);
}

function countSatellites(buildout: Buildout, atUtcMs: UtcMs): ProgrammeCount {
  const target = nextTarget(buildout, atUtcMs);
  const earlier = target && earlierTarget(buildout, target, atUtcMs);
  return {
    counts: "satellites",
    count: launchedAt(buildout, atUtcMs),
    failed: 0,
    ...(target && { target }),
    ...(earlier && { earlierTarget: earlier }),
  };
}

/**
 * A programme's count at an instant: satellites of counted batches launched; modules or objects in orbit; flights or launch
 * attempts since the record's first day; plans whose period holds the instant. Names the next event where it is 0.
 */
export function programmeCount(ledger: ProgrammeLedger, atUtcMs: UtcMs): ProgrammeCount {
  if (ledger.buildout) return countSatellites(ledger.buildout, atUtcMs);
  const { counts } = ledger.programme;
  const flights = countFlights(ledger, atUtcMs);
  const count =
    counts === "modules" || counts === "objects"
      ? ledger.objects.filter((object) => isAlive(object, atUtcMs)).length
      : counts === "plans"
        ? countPlans(ledger, atUtcMs)
        : flights.count;
  const next = count === 0 ? nextEvent(ledger, atUtcMs) : undefined;
  return { counts, count, failed: flights.failed, ...(next && { next }) };
}

/** A person's name without the role that a launch record adds in brackets. */
function bareName(name: string): string {
  return name.replace(/\s*\(.*\)$/, "");
}

/** Whether a craft that a launch brought up is known to have come to its end by an instant. */
function hasEnded({ objectsByEvent }: Catalogue, launch: string, atUtcMs: UtcMs): boolean {
  const objects = objectsByEvent.get(launch) ?? [];
  return objects.some(({ endBasis, endedUtcMs = Infinity }) => endBasis === "known" && endedUtcMs <= atUtcMs);
}

/**
 * People aboard at an instant: those of launches that have flown less those of landings since. Undefined where two
 * crews have shared the station for longer than a handover, since then a landing is missing from the record; and where
 * a crew up there was not told of by the day as known on which `catalogue` is, though `whole` names one.
 */
export function peopleAboard(catalogue: Catalogue, atUtcMs: UtcMs, whole = catalogue): number | undefined {
  const aboard = new Map<string, UtcMs>();
  for (const event of catalogue.events) {
    const { id, kind, crew = [] } = event.record;
    if (!hasHappened(event, atUtcMs)) continue;
    const isUntold = kind === "launch" && crew.length === 0 && (whole.eventById.get(id)?.record.crew ?? []).length > 0;
    if (isUntold && !hasEnded(catalogue, id, atUtcMs)) return undefined;
    if (kind === "launch") for (const { en } of crew) aboard.set(bareName(en), countsFromUtcMs(event.when));
    if (kind === "landing") for (const { en } of crew) aboard.delete(bareName(en));
  }
  const launchedUtcMs = [...aboard.values()];
  const sharedSinceUtcMs = new Set(launchedUtcMs).size > 1 ? Math.max(...launchedUtcMs) : atUtcMs;
  return atUtcMs - sharedSinceUtcMs > UNKNOWN_END_AFTER_DAYS * DAY_MS ? undefined : aboard.size;
}
