// Which satellite of a batch climbs how much later than the batch, so that each arrives at its own slot: lower is
// faster, and who waits longer below comes out further ahead. The planes of Guowang's inclined batches were seen to lie
// as this makes them lie: nodes fall by 0.07° from each slot to the next, with one break where the last meets the first.
import { DAY_MS } from "../../time/instant.ts";
import { wrap180, wrap360 } from "../frames.ts";
import { meanMotionOnGrain } from "../grain.ts";
import type { BatchLegs } from "./batch-legs.ts";
import { type Leg, turnOver } from "./drift.ts";
import { turnFromEpoch } from "./operating.ts";

/** The slots that a batch climbs to: mean argument of latitude at the shell's epoch. */
export interface BatchSlots {
  readonly slotsDeg: ReadonlyMap<string, number>;
  /** The slot whose satellite climbed first, where that was found out; else each waits as little as it can. */
  readonly firstSlotDeg?: number;
}

/** A slot off its even place by less keeps its turn in the order of climbing. */
const ORDER_SLACK_DEG = 5;

/** Each round leaves a thousandth of the miss or less: it is linear but for a change of the shell's own motion. */
const LANDING_ROUNDS = 3;

/** A satellite's way: where in its plane it is at lift-off, and where at the shell's epoch it would be. */
interface Passage {
  readonly fromDeg: number;
  readonly slotDeg: number;
}

/** How far short of its slot a satellite arrives after a delay, degrees in [−180, 180). */
function missDeg(legs: BatchLegs, { fromDeg, slotDeg }: Passage, delayMs: number): number {
  const { course, driftPerDay } = legs;
  const toUtcMs = legs.arrivesUtcMs + delayMs;
  const span = { fromUtcMs: course.liftOffUtcMs, toUtcMs };
  const flownDeg = turnOver(legs.toShell(delayMs), span, driftPerDay).argumentOfLatitudeDeg;
  const movedDeg = turnFromEpoch(course.shell, toUtcMs, driftPerDay).argumentOfLatitudeDeg;
  return wrap180(slotDeg + movedDeg - fromDeg - flownDeg);
}

/**
 * Milliseconds by which each satellite climbs later (negative: earlier) than the batch to arrive near its slot from the
 * train's middle; the middle of them as near to 0 as whole turns and the time since launch allow.
 */
export function climbDelaysMs(legs: BatchLegs, { slotsDeg, firstSlotDeg }: BatchSlots, middleDeg: number) {
  const shortDeg = (slotDeg: number) => missDeg(legs, { fromDeg: middleDeg, slotDeg }, 0);
  const firstDeg = firstSlotDeg === undefined ? undefined : shortDeg(firstSlotDeg);
  const turned = [...slotsDeg].map(([satellite, slotDeg]) => {
    const short = shortDeg(slotDeg);
    if (firstDeg === undefined) return [satellite, short] as const;
    return [satellite, firstDeg + wrap360(short - firstDeg + ORDER_SLACK_DEG) - ORDER_SLACK_DEG] as const;
  });
  const all = turned.map(([, degrees]) => degrees);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const [start] = legs.course.climb;
  const earlyDeg = ((start.utcMs - legs.course.liftOffUtcMs) / DAY_MS) * legs.gainDegPerDay;
  const turns = Math.max(-Math.round((least + most) / 720), Math.ceil((-earlyDeg - least) / 360));
  return new Map(turned.map(([name, degrees]) => [name, ((degrees + 360 * turns) / legs.gainDegPerDay) * DAY_MS]));
}

/** The delay, whole milliseconds, after which a satellite lands in its slot; begins from one that is near. */
export function landingDelayMs(legs: BatchLegs, passage: Passage, nearDelayMs: number): number {
  let delayMs = Math.round(nearDelayMs);
  for (let round = 0; round < LANDING_ROUNDS; round++) {
    delayMs += Math.round((missDeg(legs, passage, delayMs) / legs.gainDegPerDay) * DAY_MS);
  }
  return delayMs;
}

/**
 * The legs of a satellite that stopped short, so that it is where it was seen at the shell's epoch: until then its last
 * leg is lower or higher than its stop by what half a revolution asks for, some hundred metres over a year. A stop after
 * the epoch leaves it where it comes to.
 */
export function settledLegs(legs: BatchLegs, stopped: readonly Leg[], { fromDeg, slotDeg }: Passage): readonly Leg[] {
  const last = stopped.at(-1);
  const { epochUtcMs } = legs.course.shell;
  if (!last || last.fromUtcMs >= epochUtcMs) return stopped;
  const span = { fromUtcMs: legs.course.liftOffUtcMs, toUtcMs: epochUtcMs };
  const days = (epochUtcMs - last.fromUtcMs) / DAY_MS;
  let meanMotionRevPerDay = last.meanMotionRevPerDay;
  for (let round = 0; round < LANDING_ROUNDS; round++) {
    const flown = turnOver([...stopped.slice(0, -1), { ...last, meanMotionRevPerDay }], span, legs.driftPerDay);
    const missDeg = wrap180(slotDeg - fromDeg - flown.argumentOfLatitudeDeg);
    meanMotionRevPerDay = meanMotionOnGrain(meanMotionRevPerDay + missDeg / 360 / days);
  }
  const until = { ...last, meanMotionRevPerDay };
  return [...stopped.slice(0, -1), until, { ...last, fromUtcMs: epochUtcMs }];
}
