// Ids: each stands once, each that is named exists, and every source is cited by something.
import type { Problem, RecordKind } from "./bundle.ts";
import { type CheckContext, joinPath, problemIn, type SourcedPart, sourcedParts } from "./check-context.ts";
import { valueAt } from "./claims/property-path.ts";
import { closest } from "./closest.ts";
import type { Constellation } from "./constellation.ts";
import type { Craft, Payload } from "./craft.ts";
import type { EventRecord } from "./event.ts";

/** A property that names another record. */
interface Reference {
  readonly record: object;
  readonly at: string;
  readonly kind: RecordKind;
  readonly id: string | undefined;
}

const SINGULAR: Readonly<Record<RecordKind, string>> = {
  programmes: "programme",
  vehicles: "vehicle",
  sites: "site",
  sources: "source",
  constellations: "constellation",
  craft: "craft",
  comparators: "comparator",
  events: "event",
};

const KINDS = Object.keys(SINGULAR) as readonly RecordKind[]; // the keys of a literal, typed by its Record

/** Ids like the one that was not found, for whoever mistyped it. */
function likelyIds(id: string, known: Iterable<string>): string {
  const like = closest(id, known);
  return like.length > 0 ? `, such as ${like.join(", ")}` : "";
}

function* eventReferences(record: EventRecord): Iterable<Reference> {
  const { launch } = record;
  yield { record, at: "programme", kind: "programmes", id: record.programme };
  yield { record, at: "constellation", kind: "constellations", id: record.constellation };
  yield { record, at: "site", kind: "sites", id: record.site };
  yield { record, at: "launch.vehicle", kind: "vehicles", id: launch?.vehicle };
  yield { record, at: "launch.site", kind: "sites", id: launch?.site };
  for (const [index, link] of (record.links ?? []).entries()) {
    yield { record, at: `links[${index}].event`, kind: "events", id: link.event };
  }
  for (const [index, payload] of (record.payloads ?? []).entries()) {
    yield* endReferences(record, `payloads[${index}].`, payload);
  }
}

function* endReferences(record: object, base: string, craft: Pick<Payload, "ended">): Iterable<Reference> {
  yield { record, at: `${base}ended.event`, kind: "events", id: craft.ended?.event };
}

function* craftReferences(record: Craft): Iterable<Reference> {
  yield { record, at: "programme", kind: "programmes", id: record.programme };
  yield { record, at: "constellation", kind: "constellations", id: record.constellation };
  yield { record, at: "site", kind: "sites", id: record.site };
  yield { record, at: "vehicle", kind: "vehicles", id: record.vehicle };
  yield* endReferences(record, "", record);
}

function* constellationReferences(record: Constellation): Iterable<Reference> {
  yield { record, at: "programme", kind: "programmes", id: record.programme };
  for (const [index, batch] of record.batches.entries()) {
    yield { record, at: `batches[${index}].event`, kind: "events", id: batch.event };
  }
}

/** Properties whose value is the id of another record; a claim that was set aside may say anything. */
const NAMING: ReadonlyMap<string, RecordKind> = new Map([
  ["launch.vehicle", "vehicles"],
  ["launch.site", "sites"],
  ["site", "sites"],
  ["constellation", "constellations"],
]);

function* claimReferences({ record, at, part }: Omit<SourcedPart, "schema">): Iterable<Reference> {
  for (const [index, { property, value, source, rank }] of (part.claims ?? []).entries()) {
    const base = joinPath(at, `claims[${index}]`);
    yield { record, at: `${base}.source`, kind: "sources", id: source };
    const kind = NAMING.get(property);
    if (kind && rank !== "deprecated" && typeof value === "string")
      yield { record, at: `${base}.value`, kind, id: value };
  }
}

function* references({ bundle }: CheckContext): Iterable<Reference> {
  for (const event of bundle.events) yield* eventReferences(event);
  for (const craft of bundle.craft) yield* craftReferences(craft);
  for (const constellation of bundle.constellations) yield* constellationReferences(constellation);
  for (const { record, at, part } of sourcedParts(bundle)) {
    for (const [property, sources] of Object.entries(part.cited)) {
      for (const id of sources) {
        yield { record, at: joinPath(at, `cited["${property}"]`), kind: "sources", id };
      }
    }
    yield* claimReferences({ record, at, part });
  }
}

/** Every id that a record names belongs to a record of that kind. */
export function* checkReferences(context: CheckContext): Iterable<Problem> {
  const { bundle, unread } = context;
  const ids = new Map(KINDS.map((kind) => [kind, new Set(bundle[kind].map((record) => record.id))]));
  for (const { record, at, kind, id } of references(context)) {
    if (id === undefined || unread.has(kind)) continue;
    const known = ids.get(kind) ?? new Set();
    if (known.has(id)) continue;
    const right = `the id of a ${SINGULAR[kind]} of the record${likelyIds(id, known)}`;
    yield problemIn(context, record, { at, wrong: `there is no ${SINGULAR[kind]} "${id}"`, right });
  }
}

/** Each id stands once among records of its kind. */
export function* checkUniqueIds(context: CheckContext): Iterable<Problem> {
  for (const kind of KINDS) {
    const seen = new Set<string>();
    for (const record of context.bundle[kind]) {
      if (seen.has(record.id)) {
        const wrong = `a second ${SINGULAR[kind]} "${record.id}"`;
        yield problemIn(context, record, { at: "id", wrong, right: "an id of its own" });
      }
      seen.add(record.id);
    }
  }
}

/** A launch's pad is a pad of the launch's site, and a site to launch from is no landing site. */
export function* checkPads(context: CheckContext): Iterable<Problem> {
  const sites = new Map(context.bundle.sites.map((site) => [site.id, site]));
  for (const event of context.bundle.events) {
    const { launch } = event;
    const site = launch?.site === undefined ? undefined : sites.get(launch.site);
    if (!launch || !site) continue;
    if (site.kind === "landing") {
      const wrong = `"${site.id}" is a landing site`;
      yield problemIn(context, event, { at: "launch.site", wrong, right: "a site of kind launch or sea-launch" });
    }
    if (launch.pad !== undefined && !site.pads.some((pad) => pad.id === launch.pad)) {
      const pads = site.pads.map((pad) => pad.id).join(", ");
      const wrong = `"${launch.pad}" is no pad of "${site.id}"`;
      yield problemIn(context, event, { at: "launch.pad", wrong, right: pads === "" ? "no pad" : `one of ${pads}` });
    }
  }
}

/** Every source stands behind at least one value. */
export function* checkSourcesUsed(context: CheckContext): Iterable<Problem> {
  if (context.unread.size > 0) return; // what could not be read may be what cites it
  const used = new Set<string>();
  for (const { part } of sourcedParts(context.bundle)) {
    for (const id of Object.values(part.cited).flat()) used.add(id);
    for (const { source } of part.claims ?? []) used.add(source);
  }
  for (const source of context.bundle.sources) {
    if (used.has(source.id)) continue;
    yield problemIn(context, source, {
      at: "",
      wrong: `nothing cites source "${source.id}"`,
      right: "cite it or take it out",
    });
  }
}

/** A citation and a mark of doubt name a property that the record has. */
export function* checkCitedProperties(context: CheckContext): Iterable<Problem> {
  for (const { record, at, part } of sourcedParts(context.bundle)) {
    const named = [
      ...Object.keys(part.cited).map((path) => [joinPath(at, "cited"), path] as const),
      ...(part.unverified ?? []).map((path) => [joinPath(at, "unverified"), path] as const),
    ];
    for (const [where, path] of named) {
      if (path === "*" || valueAt(part, path) !== undefined) continue;
      const right = "a property that it has, or *";
      yield problemIn(context, record, { at: where, wrong: `the record has no "${path}"`, right });
    }
  }
}
