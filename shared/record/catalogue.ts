// The record indexed for use: frozen, one per revision, the same on the server and in the browser.

import { groupBy } from "../lists.ts";
import type { UtcMs } from "../time/instant.ts";
import { boundsOf, countsFromUtcMs, type ResolvedWhen } from "../time/when.ts";
import { type Buildout, buildoutOf } from "./buildout.ts";
import type { SubjectContent } from "./bundle.ts";
import type { Constellation } from "./constellation.ts";
import type { Craft } from "./craft.ts";
import { type EventRecord, hasOccurred } from "./event.ts";
import { craftObjectId, objectsOf, otherIdsOf, type SpaceObject } from "./objects.ts";
import type { Programme } from "./programme.ts";
import type { Site } from "./site.ts";
import type { Source } from "./source.ts";
import type { Subject } from "./subject.ts";
import type { Vehicle } from "./vehicle.ts";

/** An event with its date's bounds worked out. */
export interface CatalogueEvent {
  readonly record: EventRecord;
  readonly when: ResolvedWhen;
}

export interface Catalogue {
  readonly revision: number;
  readonly subject: Subject;
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly vehicles: ReadonlyMap<string, Vehicle>;
  readonly sites: ReadonlyMap<string, Site>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly constellations: ReadonlyMap<string, Constellation>;
  /** Ordered by earliest bound, then id. */
  readonly events: readonly CatalogueEvent[];
  readonly eventById: ReadonlyMap<string, CatalogueEvent>;
  /** Events that point at an event, with the relation by which they do. */
  readonly linksTo: ReadonlyMap<string, readonly { readonly rel: string; readonly from: string }[]>;
  readonly objects: readonly SpaceObject[];
  readonly objectById: ReadonlyMap<string, SpaceObject>;
  /** Objects by catalogue number (`norad:60379`) and place in their launch (`2024-140/07`) where their id is another. */
  readonly objectByOtherId: ReadonlyMap<string, SpaceObject>;
  /** Craft whose launch is not among the events, by the id of their object. */
  readonly craftById: ReadonlyMap<string, Craft>;
  readonly objectsByEvent: ReadonlyMap<string, readonly SpaceObject[]>;
  readonly buildouts: ReadonlyMap<string, Buildout>;
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Orders events by the earliest instant that their date allows, then by id. */
function compareEvents(a: CatalogueEvent, b: CatalogueEvent): number {
  const byDate = a.when.earliestUtcMs - b.when.earliestUtcMs;
  if (byDate !== 0 && !Number.isNaN(byDate)) return byDate;
  return a.record.id < b.record.id ? -1 : a.record.id > b.record.id ? 1 : 0;
}

function linksTo(events: readonly EventRecord[]): Catalogue["linksTo"] {
  const links = new Map<string, { rel: string; from: string }[]>();
  for (const event of events) {
    for (const { rel, event: target } of event.links ?? []) {
      links.set(target, [...(links.get(target) ?? []), { rel, from: event.id }]);
    }
  }
  return links;
}

function objectsByEvent(objects: readonly SpaceObject[]): Catalogue["objectsByEvent"] {
  type Launched = SpaceObject & { readonly event: string };
  const launched = objects.filter((object): object is Launched => object.event !== undefined);
  return groupBy(launched, ({ event }) => event);
}

function objectsByOtherId(objects: readonly SpaceObject[], eventById: ReadonlyMap<string, EventRecord>) {
  return new Map(
    objects.flatMap((object) => {
      const event = object.event === undefined ? undefined : eventById.get(object.event);
      return otherIdsOf(object, event).map((id) => [id, object] as const);
    }),
  );
}

/** The object of an id: a COSPAR piece, a slug, `norad:60379` or `2024-140/07`, whichever the record calls it by. */
export function findObject({ objectById, objectByOtherId }: Catalogue, id: string): SpaceObject | undefined {
  return objectById.get(id) ?? objectByOtherId.get(id);
}

/** Indexes a checked record; the result is deeply shared and never written to. */
export function createCatalogue(bundle: SubjectContent, revision: number): Catalogue {
  const events = bundle.events.map((record) => ({ record, when: boundsOf(record.when) })).sort(compareEvents);
  const recordById = byId(bundle.events);
  const objects = objectsOf(bundle);
  const knownUntilUtcMs = boundsOf({ edtf: bundle.subject.coverage.to }).latestUtcMs;
  return Object.freeze({
    revision,
    subject: bundle.subject,
    programmes: byId(bundle.programmes),
    vehicles: byId(bundle.vehicles),
    sites: byId(bundle.sites),
    sources: byId(bundle.sources),
    constellations: byId(bundle.constellations),
    events,
    eventById: new Map(events.map((event) => [event.record.id, event])),
    linksTo: linksTo(bundle.events),
    objects,
    objectById: new Map(objects.map((object) => [object.id, object])),
    objectByOtherId: objectsByOtherId(objects, recordById),
    craftById: new Map(bundle.craft.map((craft) => [craftObjectId(craft), craft])),
    objectsByEvent: objectsByEvent(objects),
    buildouts: new Map(bundle.constellations.map((each) => [each.id, buildoutOf(each, recordById, knownUntilUtcMs)])),
  });
}

/** True once an event counts as having happened by an instant. */
export function hasHappened(event: CatalogueEvent, atUtcMs: UtcMs): boolean {
  return hasOccurred(event.record) && countsFromUtcMs(event.when) <= atUtcMs;
}
