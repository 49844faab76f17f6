// Constellations: batches against the launches that carried them, shells and targets against themselves.
import type { Problem } from "./bundle.ts";
import { type CheckContext, type Complaint, problemIn } from "./check-context.ts";
import type { Batch, Constellation } from "./constellation.ts";
import type { EventRecord } from "./event.ts";

/** How far a batch's plane may lean from its shell, degrees; real planes differ by hundredths. */
const INCLINATION_SLACK_DEG = 1;

/** A batch belongs to a launch of the same constellation and programme. */
function* complaintsOfLaunch(batch: Batch, constellation: Constellation, event: EventRecord): Iterable<Complaint> {
  if (!event.launch) {
    yield { at: "event", wrong: `"${event.id}" is no launch`, right: "the launch that carried the batch" };
    return;
  }
  if (event.constellation !== constellation.id) {
    const wrong = `"${event.id}" belongs to constellation "${event.constellation ?? "none"}"`;
    yield { at: "event", wrong, right: `a launch of "${constellation.id}"` };
  }
  const { satellites, satellitesKind } = event.launch;
  if (batch.satellites === undefined || satellites === undefined || satellitesKind !== "exact") return;
  const fits = batch.kind === "batch" ? batch.satellites === satellites : batch.satellites <= satellites;
  if (fits) return;
  const right = `${batch.kind === "batch" ? "" : "at most "}${satellites}, as on the launch`;
  yield { at: "satellites", wrong: `${batch.satellites}, but launch "${event.id}" carried ${satellites}`, right };
}

function* complaintsOfSlots(batch: Batch, event: EventRecord | undefined): Iterable<Complaint> {
  const slots = batch.plane?.slots;
  if (!slots) return;
  if (batch.satellites !== undefined && slots.count !== batch.satellites) {
    const wrong = `${slots.count} slots for ${batch.satellites} satellites`;
    yield { at: "plane.slots.count", wrong, right: String(batch.satellites) };
  }
  const ring = Math.round(360 / Math.abs(slots.stepDeg));
  const pieces = new Set((event?.payloads ?? []).map((payload) => payload.cospar?.replace(/^[\d-]+/, "")));
  const taken = new Map<number, string>();
  for (const [piece, slot] of Object.entries(slots.byPiece ?? {})) {
    const at = `plane.slots.byPiece.${piece}`;
    const other = taken.get(slot);
    if (event && !pieces.has(piece)) yield { at, wrong: `"${event.id}" has no piece ${piece}`, right: "a piece of it" };
    if (slot >= ring) yield { at, wrong: `slot ${slot} of ${ring}`, right: `0 to ${ring - 1}` };
    if (other !== undefined) yield { at, wrong: `slot ${slot} holds piece ${other} too`, right: "one piece to a slot" };
    taken.set(slot, piece);
  }
}

function* complaintsOfPlane(batch: Batch, constellation: Constellation): Iterable<Complaint> {
  const shell = constellation.shells.find((one) => one.id === batch.shell);
  if (batch.shell !== undefined && !shell) {
    const right = constellation.shells.map((one) => one.id).join(", ");
    yield { at: "shell", wrong: `"${constellation.id}" has no shell "${batch.shell}"`, right };
  }
  if (!batch.plane) return;
  if (batch.shell === undefined) yield { at: "plane", wrong: "a plane without a shell", right: "the shell beside it" };
  if (!shell) return;
  if (shell.meanMotionRevPerDay === undefined || shell.epoch === undefined) {
    const right = "meanMotionRevPerDay and epoch on the shell";
    yield { at: "plane", wrong: `shell "${shell.id}" doesn't say when and how fast its planes turn`, right };
  }
  if (Math.abs(batch.plane.inclinationDeg - shell.inclinationDeg) > INCLINATION_SLACK_DEG) {
    const wrong = `${batch.plane.inclinationDeg}° in a shell of ${shell.inclinationDeg}°`;
    yield { at: "plane.inclinationDeg", wrong, right: `within ${INCLINATION_SLACK_DEG}° of the shell` };
  }
}

/** Batches agree with their launches, their shells and their slots; one launch has one batch. */
export function* checkBatches(context: CheckContext): Iterable<Problem> {
  const events = new Map(context.bundle.events.map((event) => [event.id, event]));
  const batchOf = new Map<string, string>();
  for (const constellation of context.bundle.constellations) {
    for (const [index, batch] of constellation.batches.entries()) {
      const at = `batches[${index}].`;
      const event = events.get(batch.event);
      const complaints = [
        ...(event ? complaintsOfLaunch(batch, constellation, event) : []),
        ...complaintsOfPlane(batch, constellation),
        ...complaintsOfSlots(batch, event),
      ];
      const other = batchOf.get(batch.event);
      if (other !== undefined) {
        complaints.push({ at: "event", wrong: `"${batch.event}" is a batch of "${other}" already`, right: "once" });
      }
      batchOf.set(batch.event, constellation.id);
      for (const complaint of complaints)
        yield problemIn(context, constellation, { ...complaint, at: at + complaint.at });
    }
  }
}

/** Every launch of a constellation that is followed batch by batch is one of its batches. */
export function* checkLaunchesHaveBatches(context: CheckContext): Iterable<Problem> {
  if (context.unread.has("constellations")) return;
  const followed = context.bundle.constellations.filter((one) => one.followed);
  const ids = new Set(followed.map((one) => one.id));
  const batched = new Set(followed.flatMap((one) => one.batches.map((batch) => batch.event)));
  for (const event of context.bundle.events) {
    const { constellation = "", launch } = event;
    if (!launch || launch.outcome === "pending" || !ids.has(constellation) || batched.has(event.id)) continue;
    const right = `a batch in constellations/${constellation}.json`;
    yield problemIn(context, event, {
      at: "constellation",
      wrong: `no batch of "${constellation}" names this launch`,
      right,
    });
  }
}

function* complaintsOfShells({ shells }: Constellation): Iterable<Complaint> {
  const seen = new Set<string>();
  for (const [index, shell] of shells.entries()) {
    const { planes, satellitesPerPlane, satellites } = shell;
    if (seen.has(shell.id))
      yield { at: `shells[${index}].id`, wrong: `a second shell "${shell.id}"`, right: "one of its own" };
    seen.add(shell.id);
    const product = (planes ?? 0) * (satellitesPerPlane ?? 0);
    if (product === 0 || satellites === undefined || product === satellites) continue;
    const wrong = `${satellites}, but ${planes} planes of ${satellitesPerPlane} are ${product}`;
    yield { at: `shells[${index}].satellites`, wrong, right: String(product) };
  }
}

function* complaintsOfTargets({ targets }: Constellation): Iterable<Complaint> {
  const ids = new Set<string>();
  const deadlines = new Set<string>();
  for (const [index, target] of targets.entries()) {
    if (ids.has(target.id))
      yield { at: `targets[${index}].id`, wrong: `a second target "${target.id}"`, right: "one of its own" };
    ids.add(target.id);
    if (!target.preferred || !target.cumulative || target.by === undefined) continue;
    if (deadlines.has(target.by)) {
      yield {
        at: `targets[${index}].preferred`,
        wrong: `a second preferred target by ${target.by}`,
        right: "one to a deadline",
      };
    }
    deadlines.add(target.by);
  }
}

/** Shells multiply out, and of several targets for one deadline one is preferred. */
export function* checkShellsAndTargets(context: CheckContext): Iterable<Problem> {
  for (const constellation of context.bundle.constellations) {
    for (const complaint of [...complaintsOfShells(constellation), ...complaintsOfTargets(constellation)]) {
      yield problemIn(context, constellation, complaint);
    }
  }
}
