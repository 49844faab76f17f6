// The ways of batches into their planes: dates in order, altitudes that rise, pieces that there are, slots for all.
import { parseUtc, type UtcMs } from "../time/instant.ts";
import { boundsOf } from "../time/when.ts";
import type { Problem } from "./bundle.ts";
import { type CheckContext, type Complaint, problemIn } from "./check-context.ts";
import type { Batch, Constellation, Shell } from "./constellation.ts";
import type { EventRecord } from "./event.ts";
import type { Raising } from "./raising.ts";

/** With less to climb, waiting cannot bring a satellite to its slot; one injected higher needs no raising. */
const LEAST_CLIMB_KM = 10;
/** A satellite that never rose sinks a few kilometres in years; one that rose too far is a few too high. */
const STOP_SLACK_KM = 10;

/** The instant of a text that the schema has let through. */
function utcMsOf({ utc }: { readonly utc: string }): UtcMs {
  const parsed = parseUtc(utc);
  if (!parsed.ok) throw new Error(`unchecked instant: ${utc}`);
  return parsed.value;
}

function* complaintsOfDates({ start, end, via = [] }: Raising, event: EventRecord | undefined): Iterable<Complaint> {
  const launchedUtcMs = event ? boundsOf(event.when).latestUtcMs : Number.NEGATIVE_INFINITY;
  if (utcMsOf(start) < launchedUtcMs) {
    const wrong = `${start.utc}, before launch "${event?.id}" was over`;
    yield { at: "raising.start.utc", wrong, right: "after the launch" };
  }
  if (utcMsOf(end) <= utcMsOf(start)) {
    yield { at: "raising.end.utc", wrong: `${end.utc}, not after the start`, right: `after ${start.utc}` };
  }
  for (const [index, point] of via.entries()) {
    const before = via[index - 1] ?? start;
    if (utcMsOf(point) > utcMsOf(before) && utcMsOf(point) < utcMsOf(end)) continue;
    const right = `between ${before.utc} and ${end.utc}`;
    yield { at: `raising.via[${index}].utc`, wrong: `${point.utc} is out of order`, right };
  }
}

function* complaintsOfAltitudes({ injection, via = [] }: Raising, shell: Shell): Iterable<Complaint> {
  const highestKm = shell.altitudeKm - LEAST_CLIMB_KM;
  if (injection.altitudeKm > highestKm) {
    const wrong = `${injection.altitudeKm} km, in a shell of ${shell.altitudeKm} km`;
    yield { at: "raising.injection.altitudeKm", wrong, right: `at most ${highestKm}, or no raising` };
  }
  for (const [index, { altitudeKm }] of via.entries()) {
    const lowestKm = (via[index - 1] ?? injection).altitudeKm;
    if (altitudeKm >= lowestKm && altitudeKm <= shell.altitudeKm) continue;
    const right = `${lowestKm} to ${shell.altitudeKm}`;
    yield { at: `raising.via[${index}].altitudeKm`, wrong: `${altitudeKm} km: the way leads up`, right };
  }
}

function piecesOf(event: EventRecord): ReadonlySet<string> {
  return new Set((event.payloads ?? []).flatMap(({ cospar }) => (cospar ? [cospar.replace(/^[\d-]+/, "")] : [])));
}

function* complaintsOfStops(batch: Batch, raising: Raising, around: Around): Iterable<Complaint> {
  const { shell, event } = around;
  const pieces = event && piecesOf(event);
  const slotted = batch.plane?.slots.byPiece ?? {};
  const lowestKm = raising.injection.altitudeKm - STOP_SLACK_KM;
  const highestKm = shell.altitudeKm + STOP_SLACK_KM;
  for (const [piece, { altitudeKm }] of Object.entries(raising.stops?.byPiece ?? {})) {
    const at = `raising.stops.byPiece.${piece}`;
    if (pieces && !pieces.has(piece))
      yield { at, wrong: `"${batch.event}" has no piece ${piece}`, right: "a piece of it" };
    if (piece in slotted) yield { at, wrong: `piece ${piece} keeps slot ${slotted[piece]}`, right: "a stop or a slot" };
    if (altitudeKm >= lowestKm && altitudeKm <= highestKm) continue;
    yield { at: `${at}.altitudeKm`, wrong: `${altitudeKm} km`, right: `${lowestKm} to ${highestKm}` };
  }
}

/** Of the slots, what raising asks for: that there are enough, that each offset has its slot, and who was first. */
function* complaintsOfSlots({ plane, raising, satellites = 0 }: Batch): Iterable<Complaint> {
  if (!plane) return;
  const { stepDeg, byPiece = {}, offsets, firstToRise } = plane.slots;
  const ring = Math.round(360 / Math.abs(stepDeg));
  const risen = satellites - Object.keys(raising?.stops?.byPiece ?? {}).length;
  if (risen > ring) {
    yield { at: "plane.slots.stepDeg", wrong: `${ring} slots for ${risen} satellites`, right: "as many slots" };
  }
  for (const [piece, degrees] of Object.entries(offsets?.degByPiece ?? {})) {
    const at = `plane.slots.offsets.degByPiece.${piece}`;
    if (!(piece in byPiece)) yield { at, wrong: `piece ${piece} has no slot`, right: "a piece of byPiece" };
    if (Math.abs(degrees) >= Math.abs(stepDeg)) yield { at, wrong: `${degrees}°`, right: `less than ${stepDeg}°` };
  }
  if (firstToRise && firstToRise.slot >= ring) {
    yield {
      at: "plane.slots.firstToRise.slot",
      wrong: `slot ${firstToRise.slot} of ${ring}`,
      right: `0 to ${ring - 1}`,
    };
  }
}

interface Around {
  readonly shell: Shell;
  readonly event: EventRecord | undefined;
}

function* complaintsOfBatch(batch: Batch, shells: readonly Shell[], event: EventRecord | undefined) {
  yield* complaintsOfSlots(batch);
  const { raising, plane } = batch;
  if (!raising) return;
  if (!plane) yield { at: "raising", wrong: "a way without a plane to lead to", right: "the plane beside it" };
  yield* complaintsOfDates(raising, event);
  const shell = shells.find(({ id }) => id === batch.shell);
  if (!shell) return;
  yield* complaintsOfAltitudes(raising, shell);
  yield* complaintsOfStops(batch, raising, { shell, event });
}

function* complaintsOfShell(shell: Shell, index: number): Iterable<Complaint> {
  const limits = (shell.earlierMeanMotions ?? []).map(({ until }) => until);
  for (const [place, until] of limits.entries()) {
    const [before, after] = [limits[place - 1], shell.epoch];
    const inOrder = (!before || utcMsOf(before) < utcMsOf(until)) && (!after || utcMsOf(until) <= utcMsOf(after));
    if (inOrder) continue;
    const at = `shells[${index}].earlierMeanMotions[${place}].until.utc`;
    yield { at, wrong: `${until.utc} is out of order`, right: "rising dates up to the shell's epoch" };
  }
}

/** Every batch that rises does so after its launch and below its shell, and shells tell their past in order. */
export function* checkRaising(context: CheckContext): Iterable<Problem> {
  const events = new Map(context.bundle.events.map((event) => [event.id, event]));
  for (const constellation of context.bundle.constellations) {
    for (const complaint of complaintsOf(constellation, events)) yield problemIn(context, constellation, complaint);
  }
}

function* complaintsOf(
  { shells, batches }: Constellation,
  events: ReadonlyMap<string, EventRecord>,
): Iterable<Complaint> {
  for (const [index, shell] of shells.entries()) yield* complaintsOfShell(shell, index);
  for (const [index, batch] of batches.entries()) {
    for (const complaint of complaintsOfBatch(batch, shells, events.get(batch.event))) {
      yield { ...complaint, at: `batches[${index}].${complaint.at}` };
    }
  }
}
