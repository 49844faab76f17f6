// Launches and what they carried: designations, counts, and outcomes that agree with the event's status.
import { boundsOf, possiblyOverlaps } from "../time/when.ts";
import type { Problem } from "./bundle.ts";
import { type CheckContext, problemIn } from "./check-context.ts";
import type { EventRecord, EventStatus, Launch } from "./event.ts";

const STATUS_OF_OUTCOME: Readonly<Record<Launch["outcome"], readonly EventStatus[]>> = {
  success: ["done"],
  failure: ["failed"],
  partial: ["partial"],
  unknown: ["unknown"],
  pending: ["planned", "cancelled"],
};

/** A launch's status says the same as its outcome. */
export function* checkOutcomes(context: CheckContext): Iterable<Problem> {
  for (const event of context.bundle.events) {
    if (!event.launch) continue;
    const fitting = STATUS_OF_OUTCOME[event.launch.outcome];
    if (fitting.includes(event.status)) continue;
    const wrong = `"${event.status}" beside outcome "${event.launch.outcome}"`;
    yield problemIn(context, event, { at: "status", wrong, right: fitting.join(" or ") });
  }
}

/** Where a count is exact and the payloads are listed, there are as many. */
export function* checkPayloadCounts(context: CheckContext): Iterable<Problem> {
  for (const event of context.bundle.events) {
    const { launch, payloads = [] } = event;
    if (!launch || payloads.length === 0 || launch.satellites === undefined) continue;
    const { satellites, satellitesKind } = launch;
    const fits = satellitesKind === "at-least" ? payloads.length <= satellites : payloads.length === satellites;
    if (satellitesKind === undefined || fits) continue;
    const wrong = `${satellites} (${satellitesKind}), but ${payloads.length} payloads are listed`;
    yield problemIn(context, event, { at: "launch.satellites", wrong, right: String(payloads.length) });
  }
}

/** A piece bears its launch's designation. */
export function* checkPieces(context: CheckContext): Iterable<Problem> {
  for (const event of context.bundle.events) {
    const designation = event.launch?.cospar;
    for (const [index, payload] of (event.payloads ?? []).entries()) {
      if (payload.cospar === undefined || payload.cospar.replace(/[A-Z]+$/, "") === designation) continue;
      const wrong = `${payload.cospar} on launch ${designation ?? "without a designation"}`;
      const right = designation === undefined ? "no piece" : `a piece of ${designation}`;
      yield problemIn(context, event, { at: `payloads[${index}].cospar`, wrong, right });
    }
  }
}

interface Claim {
  readonly record: object;
  readonly at: string;
  readonly value: string;
}

function* designations({ events, craft }: CheckContext["bundle"]): Iterable<Claim> {
  for (const record of events) {
    if (record.launch?.cospar) yield { record, at: "launch.cospar", value: record.launch.cospar };
    for (const [index, { cospar, norad }] of (record.payloads ?? []).entries()) {
      if (cospar) yield { record, at: `payloads[${index}].cospar`, value: cospar };
      if (norad) yield { record, at: `payloads[${index}].norad`, value: `catalogue number ${norad}` };
    }
  }
  for (const record of craft) {
    if (record.cospar) yield { record, at: "cospar", value: record.cospar };
    if (record.norad) yield { record, at: "norad", value: `catalogue number ${record.norad}` };
  }
}

/** Designations of launches and pieces and catalogue numbers each belong to one launch or craft. */
export function* checkDesignations(context: CheckContext): Iterable<Problem> {
  const owners = new Map<string, object>();
  for (const { record, at, value } of designations(context.bundle)) {
    const owner = owners.get(value);
    if (owner === undefined) owners.set(value, record);
    else {
      const other = "id" in owner ? String(owner.id) : "another record";
      yield problemIn(context, record, { at, wrong: `${value} stands on "${other}" too`, right: "one owner" });
    }
  }
}

function firstLaunches(events: readonly EventRecord[]): ReadonlyMap<string, EventRecord> {
  const first = new Map<string, EventRecord>();
  for (const event of events) {
    const vehicle = event.launch?.vehicle;
    if (vehicle === undefined || event.launch?.outcome === "pending") continue;
    const known = first.get(vehicle);
    if (!known || boundsOf(event.when).earliestUtcMs < boundsOf(known.when).earliestUtcMs) first.set(vehicle, event);
  }
  return first;
}

/** No vehicle flies before its maiden flight. */
export function* checkMaidenFlights(context: CheckContext): Iterable<Problem> {
  const first = firstLaunches(context.bundle.events);
  for (const vehicle of context.bundle.vehicles) {
    const launch = first.get(vehicle.id);
    if (!launch || !vehicle.maidenFlight) continue;
    const maiden = boundsOf(vehicle.maidenFlight.when);
    const earliest = boundsOf(launch.when);
    if (earliest.earliestUtcMs >= maiden.earliestUtcMs || possiblyOverlaps(earliest, maiden)) continue;
    const wrong = `${vehicle.maidenFlight.when.edtf}, after launch "${launch.id}" of ${launch.when.edtf}`;
    yield problemIn(context, vehicle, { at: "maidenFlight.when", wrong, right: `${launch.when.edtf} or earlier` });
  }
}
