// The lives of a batch's satellites from lift-off on: strung along one plane, waiting, climbing, in their slots.
// Each climbs the same stairs a little earlier or later than the others (phasing.ts), so phasing costs no step in radius.
// Not here: what a batch is and where its numbers come from (the record).
import { fail, must, ok, type Result } from "../../result.ts";
import type { UtcMs } from "../../time/instant.ts";
import type { ElementProblem, ElementSet } from "../elements.ts";
import { DEG } from "../frames.ts";
import { inclinationOnGrainDeg } from "../grain.ts";
import { southwardPassRad } from "../site-pass.ts";
import { type BatchCourse, type BatchLegs, prepareLegs } from "./batch-legs.ts";
import { chainOf } from "./chain.ts";
import { type Leg, turnOver } from "./drift.ts";
import { turnFromEpoch } from "./operating.ts";
import { type BatchSlots, climbDelaysMs, landingDelayMs, settledLegs } from "./phasing.ts";

/** What a batch's lives follow from; angles are TEME mean elements at the shell's epoch. */
export interface BatchOrbit extends BatchCourse, BatchSlots {
  readonly source: string;
  readonly siteLatitudeDeg: number;
  /** Node of the middle satellite's plane, as it is or would be once operating. */
  readonly raanDegAtEpoch: number;
  /** Where satellites without a slot stay for good. */
  readonly stops: ReadonlyMap<string, Stop>;
}

/** A satellite that keeps no slot: how high it stays, and where in its plane it was at the shell's epoch, if seen. */
export interface Stop {
  readonly altitudeKm: number;
  readonly argumentOfLatitudeDeg?: number | undefined;
}

/** Why a batch has no lives. */
export type LifeFailure =
  | { readonly code: "climbs_before_launch"; readonly liftOffUtcMs: UtcMs; readonly climbsUtcMs: UtcMs }
  | { readonly code: "no_climb_to_phase_by"; readonly injectionKm: number; readonly gainDegPerDay: number }
  | { readonly code: "invalid_elements"; readonly problems: readonly ElementProblem[] };

/** How far apart neighbours in the train are: 37 km, five seconds of flight. */
const TRAIN_SPACING_DEG = 0.3;

/** With less to gain a satellite would have to wait 36 days for the far side of the ring: 10 km of climb. */
const LEAST_GAIN_DEG_PER_DAY = 10;

/** A satellite in the train: how long it waits, where in the plane it is at lift-off. */
interface Place {
  readonly objectId: string;
  readonly fromDeg: number;
  readonly delayMs: number;
}

/**
 * Element sets by satellite, in order of time: the first from lift-off, when the train's middle passes the site's
 * latitude southward, the last for good. All leave in one plane, the one that drifts into the operating plane, and
 * each lands in its slot to 1e-5°. Node and place in the plane are whole at every hand-over; the radius steps by 15 km
 * at most. Fails where the climb begins before the launch or is too small to phase by, and on values out of range.
 */
export function batchLives(batch: BatchOrbit): Result<ReadonlyMap<string, readonly ElementSet[]>, LifeFailure> {
  const inclinationDeg = inclinationOnGrainDeg(batch.inclinationDeg);
  const legs = prepareLegs({ ...batch, inclinationDeg });
  const [{ utcMs: climbsUtcMs, altitudeKm: injectionKm }] = batch.climb;
  const { liftOffUtcMs, source } = batch;
  const { gainDegPerDay } = legs;
  if (climbsUtcMs <= liftOffUtcMs) return fail({ code: "climbs_before_launch", liftOffUtcMs, climbsUtcMs });
  if (!(gainDegPerDay >= LEAST_GAIN_DEG_PER_DAY))
    return fail({ code: "no_climb_to_phase_by", injectionKm, gainDegPerDay });
  const train = trainOf(legs, batch);
  const raanDeg = launchRaanDeg(legs, batch.raanDegAtEpoch, middleDelayMs(train));
  const lives = new Map<string, readonly ElementSet[]>();
  for (const place of train) {
    const { objectId, fromDeg } = place;
    const plane = { inclinationDeg, raanDeg, argumentOfLatitudeDeg: fromDeg };
    const chain = chainOf({ objectId, source, ...plane, legs: legsOf(legs, batch, place) }, legs.driftPerDay);
    if (!chain.ok) return fail({ code: "invalid_elements", problems: chain.failure });
    lives.set(objectId, chain.value);
  }
  return ok(lives);
}

function legsOf(legs: BatchLegs, { stops }: BatchOrbit, { objectId, fromDeg, delayMs }: Place): readonly Leg[] {
  const stop = stops.get(objectId);
  if (stop === undefined) return legs.toShell(delayMs);
  const stopped = legs.toStop(stop.altitudeKm, delayMs);
  const slotDeg = stop.argumentOfLatitudeDeg;
  return slotDeg === undefined ? stopped : settledLegs(legs, stopped, { fromDeg, slotDeg });
}

/** Who waits longer flies further ahead, so that nobody has to pass; those that stop come last. */
function trainOf(legs: BatchLegs, batch: BatchOrbit): readonly Place[] {
  const middleDeg = southwardPassRad(batch.siteLatitudeDeg, batch.inclinationDeg) / DEG;
  const near = [...climbDelaysMs(legs, batch, middleDeg)].sort(([, a], [, b]) => a - b);
  const stopped = [...batch.stops.keys()];
  const tailDeg = middleDeg - ((stopped.length + near.length - 1) / 2) * TRAIN_SPACING_DEG;
  const risen = near.map(([objectId, nearDelayMs], index): Place => {
    const fromDeg = tailDeg + (stopped.length + index) * TRAIN_SPACING_DEG;
    const slotDeg = must(batch.slotsDeg.get(objectId), `the slot of ${objectId}`);
    return { objectId, fromDeg, delayMs: landingDelayMs(legs, { fromDeg, slotDeg }, nearDelayMs) };
  });
  const delayMs = middleDelayMs(risen);
  const left = stopped.map((objectId, index) => ({
    objectId,
    fromDeg: tailDeg + index * TRAIN_SPACING_DEG,
    delayMs,
  }));
  return [...left, ...risen];
}

/** The delay of the middle satellite; without any, none. */
function middleDelayMs(train: readonly Place[]): number {
  const delays = train.map(({ delayMs }) => delayMs).sort((a, b) => a - b);
  return delays[Math.floor(delays.length / 2)] ?? 0;
}

/** Node at lift-off of the plane that the middle satellite carries into the operating plane. */
function launchRaanDeg(legs: BatchLegs, raanDegAtEpoch: number, delayMs: number): number {
  const { course, driftPerDay } = legs;
  const toUtcMs = legs.arrivesUtcMs + delayMs;
  const flown = turnOver(legs.toShell(delayMs), { fromUtcMs: course.liftOffUtcMs, toUtcMs }, driftPerDay);
  return raanDegAtEpoch + turnFromEpoch(course.shell, toUtcMs, driftPerDay).raanDeg - flown.raanDeg;
}
