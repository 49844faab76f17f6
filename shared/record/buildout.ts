// How many satellites of a constellation had been launched by an instant, and how that stands against what was promised.
// Not here: which of them are where (shared/orbit), how it is drawn (client).

import { leadingCount } from "../lists.ts";
import { parseEdtf } from "../time/edtf.ts";
import { DAY_MS, MONTH_DAYS, type UtcMs } from "../time/instant.ts";
import { boundsOf, countsFromUtcMs } from "../time/when.ts";
import type { Batch, Constellation, Target } from "./constellation.ts";
import type { EventRecord } from "./event.ts";
import { type Reckoning, reckon } from "./target-arithmetic.ts";
import type { Text } from "./values.ts";

/** One launch of a constellation's build-out, with the running total after it. */
export interface BuildoutStep {
  readonly utcMs: UtcMs;
  readonly event: string;
  readonly label: Text;
  readonly satellites: number;
  readonly launched: number;
}

/** A constellation's launches in the order in which they count. */
export interface Buildout {
  readonly constellation: string;
  readonly steps: readonly BuildoutStep[];
  readonly targets: readonly DatedTarget[];
  /** The first instant after the last day of the record: a promise is judged by then at the latest. */
  readonly knownUntilUtcMs: UtcMs;
}

/** A target with the instant of its deadline; a filing has none. */
export interface DatedTarget {
  readonly target: Target;
  /** First instant after the deadline's day, month or year. */
  readonly deadlineUtcMs?: UtcMs;
}

/** A target held against what had been launched. */
export interface TargetStanding extends Reckoning {
  readonly target: Target;
  readonly deadlineUtcMs?: UtcMs;
  /** Launched by the deadline, or by now while that lies ahead. */
  readonly launchedByThen: number;
}

function launchUtcMs(event: EventRecord): UtcMs {
  return countsFromUtcMs(boundsOf(event.when));
}

function counts(batch: Batch, event: EventRecord | undefined): event is EventRecord {
  return batch.kind === "batch" && (event?.status === "done" || event?.status === "partial");
}

function datedTarget(target: Target): DatedTarget {
  const by = target.by === undefined ? undefined : parseEdtf(target.by);
  if (by === undefined) return { target };
  if (!by.ok || by.value.latestUtcMs === undefined) throw new Error(`unchecked deadline: ${target.by}`);
  return { target, deadlineUtcMs: by.value.latestUtcMs };
}

/** Lays a constellation's counted batches out in time; test and GEO craft are left out. */
export function buildoutOf(
  constellation: Constellation,
  eventById: ReadonlyMap<string, EventRecord>,
  knownUntilUtcMs: UtcMs,
): Buildout {
  const flown = constellation.batches.flatMap((batch) => {
    const event = eventById.get(batch.event);
    return counts(batch, event) ? [{ batch, utcMs: launchUtcMs(event) }] : [];
  });
  flown.sort((a, b) => a.utcMs - b.utcMs || (a.batch.event < b.batch.event ? -1 : 1));
  let launched = 0;
  const steps = flown.map(({ batch, utcMs }) => {
    const satellites = batch.satellites ?? 0;
    launched += satellites;
    return { utcMs, event: batch.event, label: batch.label, satellites, launched };
  });
  const targets = constellation.targets.map(datedTarget);
  return { constellation: constellation.id, steps, targets, knownUntilUtcMs };
}

/** The last step at or before an instant. */
export function lastStep(buildout: Buildout, atUtcMs: UtcMs): BuildoutStep | undefined {
  return buildout.steps[leadingCount(buildout.steps, ({ utcMs }) => utcMs <= atUtcMs) - 1];
}

/** Satellites of counted batches launched at or before an instant; a launch known to its day counts from that day's end. */
export function launchedAt(buildout: Buildout, atUtcMs: UtcMs): number {
  return lastStep(buildout, atUtcMs)?.launched ?? 0;
}

/** The satellites that a target asks for beyond those launched before its period began. */
function launchedTowards(buildout: Buildout, dated: DatedTarget, atUtcMs: UtcMs): number {
  const { target, deadlineUtcMs } = dated;
  const untilUtcMs = deadlineUtcMs === undefined ? atUtcMs : Math.min(atUtcMs, deadlineUtcMs - 1);
  const launched = launchedAt(buildout, untilUtcMs);
  if (target.cumulative || deadlineUtcMs === undefined) return launched;
  const yearStartUtcMs = Date.UTC(new Date(deadlineUtcMs - 1).getUTCFullYear(), 0, 1);
  return Math.max(0, launched - launchedAt(buildout, yearStartUtcMs - 1));
}

/** How a target stood at an instant: short by how many, and met, missed or still open. */
export function targetStanding(buildout: Buildout, dated: DatedTarget, askedUtcMs: UtcMs): TargetStanding {
  const atUtcMs = Math.min(askedUtcMs, buildout.knownUntilUtcMs);
  const { target, deadlineUtcMs } = dated;
  const launchedByThen = launchedTowards(buildout, dated, atUtcMs);
  return { ...dated, launchedByThen, ...reckon({ count: target.count, done: launchedByThen, atUtcMs, deadlineUtcMs }) };
}

/** The nearest preferred total with a deadline after the instant; without one the filing, which has no date. */
export function nextTarget(buildout: Buildout, askedUtcMs: UtcMs): TargetStanding | undefined {
  const atUtcMs = Math.min(askedUtcMs, buildout.knownUntilUtcMs);
  const usable = buildout.targets.filter(({ target }) => target.preferred && target.cumulative);
  const ahead = usable.filter(({ deadlineUtcMs }) => deadlineUtcMs !== undefined && deadlineUtcMs > atUtcMs);
  ahead.sort((a, b) => (a.deadlineUtcMs ?? 0) - (b.deadlineUtcMs ?? 0));
  const chosen = ahead[0] ?? usable.find(({ deadlineUtcMs }) => deadlineUtcMs === undefined);
  return chosen && targetStanding(buildout, chosen, atUtcMs);
}

/** Satellites a month flown so far, and needed from now on to meet the next target; absent where there is no span. */
export interface Rate {
  readonly perMonthSoFar?: number;
  readonly perMonthNeeded?: number;
}

/** The pace from the first launch to an instant, and the pace that the next dated target asks for. */
export function rateAt(buildout: Buildout, askedUtcMs: UtcMs): Rate {
  const atUtcMs = Math.min(askedUtcMs, buildout.knownUntilUtcMs);
  const first = buildout.steps[0];
  const sinceFirstDays = first ? (atUtcMs - first.utcMs) / DAY_MS : 0;
  const perMonthNeeded = nextTarget(buildout, atUtcMs)?.perMonthNeeded;
  return {
    ...(sinceFirstDays > 0 && { perMonthSoFar: (launchedAt(buildout, atUtcMs) / sinceFirstDays) * MONTH_DAYS }),
    ...(perMonthNeeded !== undefined && { perMonthNeeded }),
  };
}
