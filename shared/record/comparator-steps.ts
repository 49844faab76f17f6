// How a comparator was built up, launch by launch, by the rule of the subject's own constellations.
import { formatUtcDay, parseUtc, type UtcMs } from "../time/instant.ts";
import { type Comparator, type ComparatorLaunch, type Tally, tallyOf } from "./comparator.ts";

/** One counted launch, with the running total after it. */
export interface ComparatorStep {
  readonly utcMs: UtcMs;
  readonly cospar: string;
  readonly satellites: number;
  readonly launched: number;
  /** Whether the satellites of this launch are all, or those that were seen later. */
  readonly kind: Tally["kind"];
}

/** Test craft and satellites of launches that failed don't count; what became of the others later does not matter. */
export function isCounted({ outcome, kind }: ComparatorLaunch): boolean {
  return outcome !== "failure" && kind !== "test";
}

function utcMsOf({ utc }: ComparatorLaunch): UtcMs {
  const parsed = parseUtc(utc);
  if (!parsed.ok) throw new Error(`unchecked instant: ${utc}`);
  return parsed.value;
}

/** The counted launches of a checked comparator, in order of time. */
export function comparatorSteps(comparator: Comparator): readonly ComparatorStep[] {
  let launched = 0;
  return comparator.launches.filter(isCounted).map((launch) => {
    launched += launch.satellites;
    const { cospar, satellites } = launch;
    const kind = tallyOf(comparator, launch)?.kind ?? "exact";
    return { utcMs: utcMsOf(launch), cospar, satellites, launched, kind };
  });
}

/** A comparator as known before an instant: each launch was known of on its own day. */
export function comparatorKnownBefore(comparator: Comparator, untilUtcMs: UtcMs): Comparator {
  const [asOf = comparator.asOf] = [comparator.asOf, formatUtcDay(untilUtcMs - 1)].toSorted();
  return { ...comparator, asOf, launches: comparator.launches.filter((launch) => utcMsOf(launch) < untilUtcMs) };
}

/** What a comparator's sources claim, in a few numbers: the launches one by one would drown all other claims. */
export function comparatorToClaimed(comparator: Comparator) {
  const { id, names, operator, cited, unverified, notes, tallies } = comparator;
  const sum = (launches: readonly ComparatorLaunch[]) => ({
    launches: launches.length,
    satellites: launches.reduce((total, { satellites }) => total + satellites, 0),
  });
  const counted = comparator.launches.filter(isCounted);
  return {
    ...{ id, names, operator, cited, unverified, notes },
    launches: sum(counted),
    tallies: tallies.map((tally) => ({
      id: tally.id,
      cited: tally.cited,
      ...sum(counted.filter((launch) => tallyOf(comparator, launch) === tally)),
    })),
  };
}
