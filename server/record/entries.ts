// The record as the store keeps it: one entry of text per record, and back.
// Not here: where the entries are kept (store/).
import type { z } from "zod";
import type { Problem, RecordContent, RecordKind } from "../../shared/record/bundle.ts";
import { checkRecord } from "../../shared/record/check.ts";
import { Comparator } from "../../shared/record/comparator.ts";
import { Constellation } from "../../shared/record/constellation.ts";
import { Craft } from "../../shared/record/craft.ts";
import { EventRecord } from "../../shared/record/event.ts";
import { Programme } from "../../shared/record/programme.ts";
import { Site } from "../../shared/record/site.ts";
import { Source } from "../../shared/record/source.ts";
import { Subject } from "../../shared/record/subject.ts";
import { Vehicle } from "../../shared/record/vehicle.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { remember } from "../remember.ts";

/** A record in the store: its kind, its id, and its JSON with sorted keys, so that equal records are equal texts. */
export interface Entry {
  readonly kind: string;
  readonly id: string;
  readonly json: string;
}

interface EntryKind {
  readonly kind: string;
  readonly list: RecordKind;
  readonly schema: z.ZodType<{ readonly id: string }>;
}

const KINDS: readonly EntryKind[] = [
  { kind: "programme", list: "programmes", schema: Programme },
  { kind: "vehicle", list: "vehicles", schema: Vehicle },
  { kind: "site", list: "sites", schema: Site },
  { kind: "source", list: "sources", schema: Source },
  { kind: "constellation", list: "constellations", schema: Constellation },
  { kind: "craft", list: "craft", schema: Craft },
  { kind: "comparator", list: "comparators", schema: Comparator },
  { kind: "event", list: "events", schema: EventRecord },
];

/** The panel's order of programmes is a fact of its own: moving one must not touch the others. */
const ORDER = { kind: "order", id: "programmes" };
/** The folders beside the record, which are entries of these kinds: a change of a file is a new state of the whole. */
export const OTHER_FOLDERS = ["elements", "places"] as const;

/** JSON with the keys of every object in order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Every record as an entry. */
export function recordToEntries(record: RecordContent): readonly Entry[] {
  const order = canonicalJson(record.programmes.map(({ id }) => id));
  return [
    { kind: "subject", id: record.subject.id, json: canonicalJson(record.subject) },
    { ...ORDER, json: order },
    ...KINDS.flatMap(({ kind, list }) => record[list].map((one) => ({ kind, id: one.id, json: canonicalJson(one) }))),
  ];
}

interface Read {
  readonly lists: Record<RecordKind, { readonly id: string }[]>;
  readonly problems: Problem[];
}

/** The bundled records by their text: those that need not be parsed again. */
const byJson = remember(
  (bundled: RecordContent): ReadonlyMap<string, { readonly id: string }> =>
    new Map(KINDS.flatMap(({ list }) => bundled[list].map((one) => [canonicalJson(one), one] as const))),
);

function parseEntry<T>(entry: Entry, schema: z.ZodType<T>, problems: Problem[]): T | undefined {
  const parsed = schema.safeParse(JSON.parse(entry.json));
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const at = issue.path.map(String).join(".");
    problems.push({ path: `${entry.kind}/${entry.id}`, at, wrong: issue.message });
  }
  return undefined;
}

function readLists(entries: readonly Entry[], known: ReadonlyMap<string, { readonly id: string }>): Read {
  const problems: Problem[] = [];
  const catalogue = { programmes: [], vehicles: [], sites: [], sources: [] };
  const lists = { ...catalogue, constellations: [], craft: [], comparators: [], events: [] };
  const read: Read = { lists, problems };
  for (const entry of entries) {
    const entryKind = KINDS.find(({ kind }) => kind === entry.kind);
    const record = entryKind && (known.get(entry.json) ?? parseEntry(entry, entryKind.schema, problems));
    if (entryKind && record) read.lists[entryKind.list].push(record);
  }
  return read;
}

function inPanelOrder(programmes: readonly { readonly id: string }[], entries: readonly Entry[]) {
  const entry = entries.find(({ kind, id }) => kind === ORDER.kind && id === ORDER.id);
  const order: readonly unknown[] = entry ? JSON.parse(entry.json) : [];
  const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return programmes.toSorted((a, b) => placeOf(a.id) - placeOf(b.id) || (a.id < b.id ? -1 : 1));
}

/** Whether records are those of the bundle, all of them and no other. */
function isBundled(record: RecordContent, bundled: RecordContent): boolean {
  const isSame = (list: RecordKind) => {
    const own = new Set<object>(bundled[list]);
    return record[list].length === own.size && record[list].every((one) => own.has(one));
  };
  return record.subject === bundled.subject && KINDS.every(({ list }) => isSame(list));
}

/**
 * The record that entries hold, checked anew; fails with every problem. `bundled` was checked when it was read: entries
 * equal to its own are not parsed a second time, and where there are no others nothing is checked again.
 */
export function entriesToRecord(
  entries: readonly Entry[],
  bundled: RecordContent,
): Result<RecordContent, readonly Problem[]> {
  const known = byJson(bundled);
  const { lists, problems } = readLists(entries, known);
  const subjectEntry = entries.find(({ kind }) => kind === "subject");
  const isKnown = subjectEntry?.json === canonicalJson(bundled.subject);
  const subject = isKnown ? bundled.subject : subjectEntry && parseEntry(subjectEntry, Subject, problems);
  if (!subject) return fail([...problems, { path: "subject", at: "", wrong: "the store holds no valid subject" }]);
  const ordered = { ...lists, programmes: inPanelOrder(lists.programmes, entries) };
  // Each list was filled through the schema of its kind.
  const record = { subject, ...ordered } as unknown as RecordContent;
  if (problems.length === 0 && isBundled(record, bundled)) return ok(record);
  const all = [...problems, ...checkRecord({ ...record, origins: new Map() })];
  return all.length === 0 ? ok(record) : fail(all);
}
