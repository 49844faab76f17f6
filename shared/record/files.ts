// Which file below `data/` holds which kind of record, and how all files become one record.
// Not here: what must hold between records (check.ts), element sets (read by the orbit room), cities (city.ts).
import type { z } from "zod";
import { type JsonFailure, parseJson } from "../json.ts";
import { fail, ok, type Result } from "../result.ts";
import type { Origin, Problem, RecordBundle, RecordFile, RecordKind } from "./bundle.ts";
import { checkRecord } from "./check.ts";
import type { CheckedBundle } from "./check-context.ts";
import { Comparator } from "./comparator.ts";
import { Constellation } from "./constellation.ts";
import { Coverage } from "./coverage.ts";
import { Craft } from "./craft.ts";
import { EventRecord } from "./event.ts";
import { Programme } from "./programme.ts";
import { Site } from "./site.ts";
import { Source } from "./source.ts";
import { Subject } from "./subject.ts";
import { Vehicle } from "./vehicle.ts";

interface FileKind {
  readonly path: RegExp;
  readonly kind: RecordKind | "subject" | "coverage";
  readonly schema: z.ZodType<object>;
  /** Whether the file is an array of records or one record. */
  readonly holds: "many" | "one";
}

const FILE_KINDS: readonly FileKind[] = [
  { path: /^subject\.json$/, kind: "subject", schema: Subject, holds: "one" },
  { path: /^programmes\.json$/, kind: "programmes", schema: Programme, holds: "many" },
  { path: /^vehicles\.json$/, kind: "vehicles", schema: Vehicle, holds: "many" },
  { path: /^sites\.json$/, kind: "sites", schema: Site, holds: "many" },
  { path: /^sources\.json$/, kind: "sources", schema: Source, holds: "many" },
  { path: /^constellations\/[^/]+\.json$/, kind: "constellations", schema: Constellation, holds: "one" },
  { path: /^craft\/[^/]+\.json$/, kind: "craft", schema: Craft, holds: "many" },
  { path: /^comparators\/[^/]+\.json$/, kind: "comparators", schema: Comparator, holds: "one" },
  { path: /^(events|plans)\/[^/]+\.json$/, kind: "events", schema: EventRecord, holds: "many" },
  { path: /^coverage\/[^/]+\.json$/, kind: "coverage", schema: Coverage, holds: "one" },
];

const LAYOUT =
  "subject, programmes, vehicles, sites, sources (.json), constellations/*.json, craft/*.json, comparators/*.json, events/*.json, plans/*.json, coverage/*.json, elements/*, places/cities.json";

/** Where the cities are kept below `data/` (city.ts). */
export const CITIES_PATH = "places/cities.json";

/** Files below `data/` that are no part of the record: element sets, cities, pages for people, dot-files. */
function isOtherFile(path: string): boolean {
  return path.startsWith("elements/") || path === CITIES_PATH || path.endsWith(".md") || /(^|\/)\./.test(path);
}

/** Which kind of record a file of this path below `data/` holds; none for files that are no part of the record. */
export function recordKindOf(path: string): FileKind["kind"] | undefined {
  return FILE_KINDS.find((one) => one.path.test(path))?.kind;
}

interface Draft {
  readonly records: Record<RecordKind, object[]>;
  readonly subjects: Subject[];
  readonly coverage: Coverage[];
  readonly origins: Map<object, Origin>;
  readonly problems: Problem[];
  /** Kinds of which something could not be read, so that "there is no such id" can't be said. */
  readonly unread: Set<RecordKind>;
}

function emptyDraft(): Draft {
  const catalogue = { programmes: [], vehicles: [], sites: [], sources: [] };
  const records = { ...catalogue, constellations: [], craft: [], comparators: [], events: [] };
  return { records, subjects: [], coverage: [], origins: new Map(), problems: [], unread: new Set() };
}

/** `[3].when.edtf` of a path of keys and indices. */
export function formatJsonPath(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  return text.startsWith(".") ? text.slice(1) : text;
}

/** A file that is no JSON, as a problem of it. */
export function jsonProblem(path: string, { code, line, column, found, expected }: JsonFailure): Problem {
  return { path, at: "", wrong: `${code} at line ${line}, column ${column}: ${found}`, right: expected };
}

function report(draft: Draft, kind: FileKind["kind"], problem: Problem): void {
  draft.problems.push(problem);
  if (kind !== "subject" && kind !== "coverage") draft.unread.add(kind);
}

/** A value of a file and the keys and indices that lead to it. */
interface ReadValue {
  readonly path: string;
  readonly at: readonly PropertyKey[];
  readonly value: unknown;
}

function readOne(draft: Draft, { kind, schema }: FileKind, { path, at, value }: ReadValue): void {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      report(draft, kind, { path, at: formatJsonPath([...at, ...issue.path]), wrong: issue.message });
    }
    return;
  }
  draft.origins.set(parsed.data, { path, at: formatJsonPath(at) });
  // The schema of this kind has just been applied; the list of kinds pairs the two.
  if (kind === "subject") draft.subjects.push(parsed.data as Subject);
  else if (kind === "coverage")
    draft.coverage.push(parsed.data as Coverage); // as above
  else draft.records[kind].push(parsed.data);
}

function readFile(draft: Draft, { path, text }: RecordFile): void {
  const fileKind = FILE_KINDS.find((one) => one.path.test(path));
  if (!fileKind) {
    draft.problems.push({ path, at: "", wrong: "no kind of record is kept in a file of this path", right: LAYOUT });
    return;
  }
  const json = parseJson(text);
  if (!json.ok) {
    report(draft, fileKind.kind, jsonProblem(path, json.failure));
  } else if (fileKind.holds === "one") {
    readOne(draft, fileKind, { path, at: [], value: json.value });
  } else if (!Array.isArray(json.value)) {
    report(draft, fileKind.kind, { path, at: "", wrong: "not an array", right: "an array of records" });
  } else {
    for (const [index, value] of json.value.entries()) readOne(draft, fileKind, { path, at: [index], value });
  }
}

/** What could be read, as one record; the subject may be what could not. */
function recordOf(draft: Draft): CheckedBundle {
  const [subject] = draft.subjects;
  // Each list was filled through the schema of its kind.
  const records = draft.records as unknown as Omit<RecordBundle, "subject" | "origins">;
  return { ...records, coverage: draft.coverage, origins: draft.origins, ...(subject && { subject }) };
}

/**
 * Reads and cross-checks every file of the record; paths are relative to `data/`, files of `elements/` and
 * `places/`, `.md` and dot-files are passed over. Fails with all problems of all files, ordered by path.
 */
export function readRecord(files: readonly RecordFile[]): Result<RecordBundle, readonly Problem[]> {
  const draft = emptyDraft();
  const inOrder = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  for (const file of inOrder) if (!isOtherFile(file.path)) readFile(draft, file);
  if (!files.some((file) => file.path === "subject.json")) {
    draft.problems.push({ path: "subject.json", at: "", wrong: "the file is missing", right: "one subject" });
  }
  const record = recordOf(draft);
  const problems = [...draft.problems, ...checkRecord(record, draft.unread)];
  const { subject } = record;
  if (subject && problems.length === 0) return ok({ ...record, subject });
  return fail(problems.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)));
}
