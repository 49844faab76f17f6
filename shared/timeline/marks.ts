// What each event looks like on its lane, as far as that does not depend on the window: its place in time,
// how surely it is known, what became of it, and the flight it begins or belongs to.
// Not here: joining of close marks (clusters.ts), pixels and colours (client/timeline).
import type { Catalogue, CatalogueEvent } from "../record/catalogue.ts";
import type { EventStatus } from "../record/event.ts";
import { DAY_MS, type UtcMs } from "../time/instant.ts";
import { middleUtcMs } from "../time/when.ts";
import type { Lane } from "./lanes.ts";

/** The time aloft of a craft that comes back; an assumed end is drawn soft. */
export interface FlightSpan {
  readonly endUtcMs: UtcMs;
  readonly endBasis: "known" | "assumed";
}

/** One event on its lane. */
export interface Mark {
  readonly event: string;
  readonly programme: string;
  readonly status: EventStatus;
  readonly title: string;
  /** What stands beside the mark where there is room: what flew, without how. */
  readonly label: string;
  /** Where the mark sits: the stated time, else the middle of its span, else its one known end. */
  readonly atUtcMs: UtcMs;
  /** The proven span of a date known to no day. */
  readonly span?: { readonly fromUtcMs: UtcMs; readonly toUtcMs: UtcMs };
  /** `later`: no earlier than; `earlier`: by. */
  readonly open?: "later" | "earlier";
  readonly flight?: FlightSpan;
  /** The flight in the same lane that this event is a stage of; such a mark stays small. */
  readonly stageOf?: string;
  /** True for the stage that ends the flight, which its bar draws as a cap. */
  readonly endsFlight?: boolean;
}

/** A span longer than this is drawn as a span; a day, even a Beijing day that touches two, is a point. */
const LONGEST_POINT_MS = 2 * DAY_MS;

/** Whether the record says that it happened, however it went; the rest are plans. */
export function isOnRecord(mark: Pick<Mark, "status">): boolean {
  return mark.status !== "planned" && mark.status !== "cancelled";
}

/** Spans beyond a year, as of plans for a decade. */
const LONG_SPAN_MS = 400 * DAY_MS;

/** Whether a date is known to no year. */
export function isLongSpan({ span }: Pick<Mark, "span">): boolean {
  return span !== undefined && span.toUtcMs - span.fromUtcMs > LONG_SPAN_MS;
}

function spanOf({ when }: CatalogueEvent): Pick<Mark, "span" | "open"> {
  if (!Number.isFinite(when.latestUtcMs)) return { open: "later" };
  if (!Number.isFinite(when.earliestUtcMs)) return { open: "earlier" };
  if (when.latestUtcMs - when.earliestUtcMs <= LONGEST_POINT_MS) return {};
  return { span: { fromUtcMs: when.earliestUtcMs, toUtcMs: when.latestUtcMs } };
}

function flightOf(catalogue: Catalogue, { record }: CatalogueEvent): FlightSpan | undefined {
  if (!record.payloads?.some(({ returns }) => returns !== undefined)) return undefined;
  let flight: FlightSpan | undefined;
  for (const { endedUtcMs, endBasis } of catalogue.objectsByEvent.get(record.id) ?? []) {
    if (endedUtcMs === undefined || endBasis === undefined) continue;
    if (!flight || endedUtcMs > flight.endUtcMs) flight = { endUtcMs: endedUtcMs, endBasis };
  }
  return flight;
}

/** The record's titles of launches open with what flew; the lane leaves out on what and how many. */
function labelOf({ record }: CatalogueEvent, batchLabels: ReadonlyMap<string, string>): string {
  const batch = batchLabels.get(record.id);
  if (batch) return batch;
  if (record.kind !== "launch") return record.title.en;
  return record.title.en.replace(/ (launched|to be launched|lost|fails|reaches)\b.*$/, "").replace(/ \([^)]*\)$/, "");
}

function batchLabelsOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  const batches = [...catalogue.constellations.values()].flatMap((constellation) => constellation.batches);
  return new Map(batches.map(({ event, label }) => [event, label.en]));
}

function stageOf(event: CatalogueEvent, flights: ReadonlyMap<string, FlightSpan>, laneOf: (event: string) => number) {
  const whole = event.record.links?.find(({ rel, event: id }) => rel === "partOf" && flights.has(id));
  if (!whole || laneOf(whole.event) !== laneOf(event.record.id)) return {};
  const endUtcMs = flights.get(whole.event)?.endUtcMs ?? Number.NaN;
  const isEnd = /^(landing|reentry)$/.test(event.record.kind) && Math.abs(middleUtcMs(event.when) - endUtcMs) <= DAY_MS;
  return { stageOf: whole.event, ...(isEnd && { endsFlight: true }) };
}

/** The marks of each lane, ordered in time; lanes and marks of one catalogue never change. */
export function marksByLane(catalogue: Catalogue, lanes: readonly Lane[]): readonly (readonly Mark[])[] {
  const laneOfProgramme = new Map(lanes.flatMap(({ programmes }, lane) => programmes.map((id) => [id, lane])));
  const laneOf = (event: string) => laneOfProgramme.get(catalogue.eventById.get(event)?.record.programme ?? "") ?? -1;
  const batchLabels = batchLabelsOf(catalogue);
  const flights = new Map(
    catalogue.events.flatMap((event) => {
      const flight = flightOf(catalogue, event);
      return flight ? [[event.record.id, flight]] : [];
    }),
  );
  const marks: Mark[][] = lanes.map(() => []);
  for (const event of catalogue.events) {
    const { record } = event;
    const flight = flights.get(record.id);
    marks[laneOf(record.id)]?.push({
      event: record.id,
      programme: record.programme,
      status: record.status,
      title: record.title.en,
      label: labelOf(event, batchLabels),
      atUtcMs: middleUtcMs(event.when),
      ...spanOf(event),
      ...(flight && { flight }),
      ...stageOf(event, flights, laneOf),
    });
  }
  for (const lane of marks) lane.sort((a, b) => a.atUtcMs - b.atUtcMs || (a.event < b.event ? -1 : 1));
  return marks;
}
